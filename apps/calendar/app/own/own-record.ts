import type { Client } from "@finsam/client";
import type { FormValues } from "../form/form-values.ts";
import { graphql, type ResultOf } from "../graphql.ts";
import { type FieldIssue, type Refused, refused } from "../outcome.ts";

/** What the pages of own records show of every kind. */
export const OwnedFields = graphql(`
  fragment OwnedFields on OwnedRecord @_unmask {
    id
    version
    updatedAt
    slug
    visibility
    owner {
      slug
      name
    }
    source {
      kind
    }
  }
`);

/** Who sees a record. */
export type Visibility = "DRAFT" | "INTERNAL" | "WEEK" | "PUBLIC";

/** A record of an association, as its people keep it. */
export interface OwnRecord {
  readonly id: string;
  readonly version: number;
  readonly updatedAt: string;
  readonly slug: string;
  readonly visibility: Visibility;
  readonly owner: { readonly slug: string; readonly name: string };
  /** Whether it is written here; others come from a server or a web site of their own. */
  readonly isKeptHere: boolean;
  readonly title: string;
  /** Of an event. */
  readonly status?: "SCHEDULED" | "RESCHEDULED" | "POSTPONED" | "CANCELLED";
  /** What the form shows of it. */
  readonly values: FormValues;
}

/** A record as its pages keep it: what every kind has, and what its own kind calls it and shows in the form. */
export function ownRecord(
  { id, version, updatedAt, slug, visibility, owner, source }: ResultOf<typeof OwnedFields>,
  own: Pick<OwnRecord, "title" | "status" | "values">,
): OwnRecord {
  const isKeptHere = source.kind === "HOSTED";
  return { id, version, updatedAt, slug, visibility, owner, isKeptHere, ...own };
}

/** A record and the version of it that one has seen. */
export interface Seen {
  readonly id: string;
  readonly expectedVersion: number;
}

/** What became of a write. */
export type Written =
  | { readonly kind: "written"; readonly record: OwnRecord }
  /** Somebody else wrote in between: the record as it is now. */
  | { readonly kind: "conflict"; readonly now: OwnRecord }
  | Refused;

/** A new record. */
export interface Birth {
  /** Slug of the association whose it is to be. */
  readonly association: string;
  /** By it the record is created once, however often it is sent. */
  readonly key: string;
  readonly visibility: Visibility;
}

/** What of a record is to be written. */
export interface Change {
  readonly values: FormValues;
  /** The units of the form that are to be written; the others stay as they are. */
  readonly units: ReadonlySet<string>;
  readonly visibility?: Visibility;
}

/** Something one does to a record beside writing in it. */
export interface Act {
  readonly perform: (client: Client, seen: Seen, values: FormValues) => Promise<Written>;
  /** What has happened, as a sentence. */
  readonly done: string;
  /** The act that takes it back; undefined: none does. */
  readonly undo?: string;
}

/** A kind of record that these pages keep: how it is read and written. */
export interface OwnKind {
  /** Where its list is; a record is under it by its id, a new one as `ny`. */
  readonly path: string;
  /** As in `Aktiviteten är raderad`. */
  readonly name: string;
  /** Where the public reads it. */
  readonly publicAddress: (record: OwnRecord) => string;
  /** Null where it is not there, or not to be seen. */
  readonly read: (client: Client, id: string) => Promise<OwnRecord | null>;
  readonly create: (client: Client, values: FormValues, birth: Birth) => Promise<Written>;
  readonly update: (client: Client, seen: Seen, change: Change) => Promise<Written>;
  readonly remove: (client: Client, seen: Seen) => Promise<Written>;
  readonly acts: Readonly<Record<string, Act>>;
}

/** The refusal of what could not be read. */
export function unreadable(issues: readonly FieldIssue[]): Refused {
  return {
    kind: "refused",
    code: "InvalidInput",
    message: "Det är inte sparat än. Rätta det som är markerat.",
    issues,
  };
}

/** What a mutation answers in these pages, told apart by whether the record is among it. */
export function writtenOf<Node extends { readonly id: string }>(
  answer:
    | ({ readonly __typename: string } & Node)
    | {
        readonly __typename: string;
        readonly message: string;
        readonly current?: Node | object;
        readonly issues?: readonly FieldIssue[];
      },
  recordOf: (node: Node) => OwnRecord,
): Written {
  if ("id" in answer) return { kind: "written", record: recordOf(answer) };
  const { current } = answer;
  if (current !== undefined && "id" in current) return { kind: "conflict", now: recordOf(current) };
  return answer.__typename === "InvalidInput" &&
    (answer.issues ?? []).some(({ path }) => path.length > 0)
    ? unreadable(answer.issues ?? [])
    : refused(answer);
}

/** The fields of an input that are named. */
export function only<Input extends object>(
  input: Input,
  names: ReadonlySet<string>,
): Partial<Input> {
  const part: Partial<Input> = {};
  for (const name in input) if (names.has(name)) part[name] = input[name];
  return part;
}

/** The fields of a record to which changes of a form come: those of the same name, or of what stands before its point. */
export function unitFields(units: ReadonlySet<string>): Set<string> {
  return new Set([...units].map((unit) => unit.split(".")[0] ?? unit));
}

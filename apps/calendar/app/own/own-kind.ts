import type { Client } from "@finsam/client";
import type { FormValues } from "../form/form-values.ts";
import type { Say } from "../language.ts";
import type { FieldIssue } from "../outcome.ts";
import type { OwnRecord, Visibility } from "./own-record.ts";
import { type Answered, marked, type Seen, type Written, writtenOf } from "./written.ts";

/** What own records are written with: the endpoint's client, and how the page says what became of it. */
export interface OwnParts {
  readonly client: Client;
  readonly say: Say;
}

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
  readonly perform: (parts: OwnParts, seen: Seen, values: FormValues) => Promise<Written>;
  /** What has happened, as a sentence. */
  readonly done: (say: Say) => string;
  /** The act that takes it back; undefined: none does. */
  readonly undo?: string;
}

/** What every kind of record has of its own. */
interface Kind {
  /** Where its list is, without the prefix of a language; a record is under it by its id, a new one as `ny`. */
  readonly path: string;
  /** As in `Aktiviteten är raderad`. */
  readonly name: (say: Say) => string;
  /** Where the public reads it, without the prefix of a language. */
  readonly publicAddress: (record: OwnRecord) => string;
}

/** A kind of record that these pages keep: how it is read and written. */
export interface OwnKind extends Kind {
  readonly acts: Readonly<Record<string, Act>>;
  /** Null where it is not there, or not to be seen. */
  readonly read: (client: Client, id: string) => Promise<OwnRecord | null>;
  readonly create: (parts: OwnParts, values: FormValues, birth: Birth) => Promise<Written>;
  readonly update: (parts: OwnParts, seen: Seen, change: Change) => Promise<Written>;
  readonly remove: (parts: OwnParts, seen: Seen) => Promise<Written>;
}

/** What the endpoint takes and answers of a kind of record. */
interface Mutations<Node extends { readonly id: string }, Input extends object> {
  readonly find: (client: Client, id: string) => Promise<Node | null>;
  readonly recordOf: (node: Node) => OwnRecord;
  /** Reads the form as what the endpoint takes. */
  readonly readForm: (
    values: FormValues,
    say: Say,
  ) => { readonly input: Input; readonly issues: readonly FieldIssue[] };
  /** The fields of a record to which changes of a form come. Default: {@link unitFields}. */
  readonly fieldsOf?: (units: ReadonlySet<string>) => ReadonlySet<string>;
  readonly create: (
    client: Client,
    input: Input & Omit<Birth, "key"> & { readonly idempotencyKey: string },
  ) => Promise<Answered<Node>>;
  readonly update: (
    client: Client,
    input: Partial<Input> & Seen & Pick<Change, "visibility">,
  ) => Promise<Answered<Node>>;
  readonly remove: (client: Client, input: Seen) => Promise<Answered<Node>>;
  /** What else is done to it. Default: nothing. */
  readonly acts?: Readonly<Record<string, Act>>;
}

/** A kind of record by what the endpoint does with it. */
export function ownKind<Node extends { readonly id: string }, Input extends object>({
  find,
  recordOf,
  readForm,
  fieldsOf = unitFields,
  create,
  update,
  remove,
  acts = {},
  ...kind
}: Kind & Mutations<Node, Input>): OwnKind {
  return {
    ...kind,
    acts,
    async read(client, id) {
      const node = await find(client, id);
      return node === null ? null : recordOf(node);
    },
    async create({ client, say }, values, { key, ...birth }) {
      const { input, issues } = readForm(values, say);
      if (issues.length > 0) return marked(issues, say);
      const answer = await create(client, { ...input, ...birth, idempotencyKey: key });
      return writtenOf(answer, recordOf, say);
    },
    async update({ client, say }, seen, { values, units, visibility }) {
      const { input, issues } = readForm(values, say);
      if (issues.length > 0) return marked(issues, say);
      const change = { ...only(input, fieldsOf(units)), ...(visibility && { visibility }) };
      return writtenOf(await update(client, { ...change, ...seen }), recordOf, say);
    },
    async remove({ client, say }, seen) {
      return writtenOf(await remove(client, seen), recordOf, say);
    },
  };
}

/** The fields of an input that are named. */
function only<Input extends object>(input: Input, names: ReadonlySet<string>): Partial<Input> {
  const part: Partial<Input> = {};
  for (const name in input) if (names.has(name)) part[name] = input[name];
  return part;
}

/** The fields of a record to which changes of a form come: those of the same name, or of what stands before its point. */
export function unitFields(units: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...units].map((unit) => unit.split(".")[0] ?? unit));
}

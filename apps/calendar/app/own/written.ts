import type { Say } from "../language.ts";
import { type FieldIssue, type Refused, refused } from "../outcome.ts";
import type { OwnRecord } from "./own-record.ts";

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

/** What a mutation of a kind of record answers in these pages: the record, or why it is not written. */
export type Answered<Node extends { readonly id: string }> =
  | ({ readonly __typename: string } & Node)
  | {
      readonly __typename: string;
      readonly message: string;
      readonly current?: Node | object;
      readonly issues?: readonly FieldIssue[];
    };

/** What became of a write by what its mutation answers, told apart by whether the record is among it. */
export function writtenOf<Node extends { readonly id: string }>(
  answer: Answered<Node>,
  recordOf: (node: Node) => OwnRecord,
  say: Say,
): Written {
  if ("id" in answer) return { kind: "written", record: recordOf(answer) };
  const { current } = answer;
  if (current !== undefined && "id" in current) return { kind: "conflict", now: recordOf(current) };
  const { issues = [] } = answer;
  return answer.__typename === "InvalidInput" && issues.some(({ path }) => path.length > 0)
    ? marked(issues, say)
    : refused(answer);
}

/** The refusal of what is wrong at its fields. */
export function marked(issues: readonly FieldIssue[], say: Say): Refused {
  return {
    kind: "refused",
    code: "InvalidInput",
    message: say(
      "Det är inte sparat än. Rätta det som är markerat.",
      "It is not saved yet. Correct what is marked.",
    ),
    issues,
  };
}

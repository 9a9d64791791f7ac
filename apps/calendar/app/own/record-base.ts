import type { FormValues } from "../form/form-values.ts";
import type { OwnAnswer } from "./own-answer.ts";
import type { OwnRecord } from "./own-record.ts";

/** What the form was filled in over: nothing yet where there is no record. */
export interface Base {
  readonly id: string;
  readonly version: number;
  readonly seen: FormValues;
}

/** A form is filled in over a record as it is now. */
export function baseOf(record: OwnRecord | null): Base {
  return record === null
    ? { id: "", version: 0, seen: {} }
    : { id: record.id, version: record.version, seen: record.values };
}

/** How the form of a record starts, and what becomes of it. */
export interface FormStart {
  readonly record: OwnRecord | null;
  readonly answer: OwnAnswer | undefined;
  /** What a new record has from the start. */
  readonly initial: FormValues;
  /** Slug of the association that is chosen for a new record from the start. */
  readonly association: string;
  /** What a new record has because of the association whose it is to be. */
  readonly belonging?: (association: string) => FormValues;
  /** Whose what this browser keeps is. */
  readonly keeper: string;
  /** The list under which it is, without the prefix of a language. */
  readonly path: string;
  /** Where a draft is sent to be saved by itself, without the prefix of a language. */
  readonly draftAddress: string;
  /** What a draft must have to be saved. */
  readonly needed: readonly string[];
  /** Told when a new record has been saved by itself. */
  readonly onCreated: (id: string) => void;
}

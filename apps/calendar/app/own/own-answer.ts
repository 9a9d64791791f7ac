import type { FormValues } from "../form/form-values.ts";
import type { Say } from "../language.ts";
import type { Outcome } from "../outcome.ts";
import type { OwnRecord } from "./own-record.ts";

/** What became of a form of an own record, and what its page needs to go on. */
export interface OwnAnswer {
  readonly outcome: Outcome;
  /** The record as it is after it. */
  readonly record?: OwnRecord;
  /** Whether the fields of the form are to be filled anew, since something other than the form has changed them. */
  readonly refills?: boolean;
  /** What was sent and not written: shown again. */
  readonly sent?: Sent;
  /** What was saved in between, to choose from. */
  readonly conflict?: { readonly now: OwnRecord; readonly by: string | null };
}

/** What a form held, and what it was filled in over. */
export interface Sent {
  readonly id: string;
  readonly version: number;
  /** What the form showed before anything was written in it. */
  readonly seen: FormValues;
  readonly mine: FormValues;
  /** Slug of the association that was chosen for a new record; empty where there is nothing to choose. */
  readonly association: string;
}

/** The refusal of a write over something that somebody else has saved in between. */
export function changedMeanwhile(say: Say): Outcome {
  return {
    kind: "refused",
    code: "VersionConflict",
    message: say(
      "Någon annan har sparat ändringar under tiden. Inget av ditt är sparat än, och inget är borta.",
      "Somebody else has saved changes meanwhile. Nothing of yours is saved yet, and nothing is lost.",
    ),
    issues: [],
  };
}

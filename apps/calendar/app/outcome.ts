import { fieldsOf } from "./form-text.ts";
import { graphql } from "./graphql.ts";
import type { Say } from "./language.ts";

/** What every mutation of these pages selects beside the record that it writes: why it was refused. */
export const Refusal = graphql(`
  fragment Refusal on MutationError @_unmask {
    __typename
    message(language: $language)
    ... on InvalidInput {
      issues {
        path
        message(language: $language)
      }
    }
  }
`);

/** What is wrong with a field of a form. */
export interface FieldIssue {
  /** The names and list indices from `input` on; empty for the whole. */
  readonly path: readonly string[];
  /** A sentence. */
  readonly message: string;
}

/** Something was written. */
export interface Done {
  readonly kind: "done";
  /** What, as a sentence: `Sparat.` */
  readonly message: string;
  /** More of it, a sentence each. Default: none. */
  readonly details?: readonly string[];
  /** What takes it back: the fields of a form, sent to the same page. Undefined: nothing does. */
  readonly undo?: Readonly<Record<string, string>>;
}

/** Nothing was written. */
export interface Refused {
  readonly kind: "refused";
  /** The name of the error's type: `VersionConflict`, `InvalidInput`… */
  readonly code: string;
  readonly message: string;
  readonly issues: readonly FieldIssue[];
  /** What the form held, shown in it again. Default: it is not shown again. */
  readonly sent?: Sent;
}

/** What a form held when it was sent, field by field. */
export type Sent = readonly (readonly [name: string, text: string])[];

/** What became of a form that was sent. */
export type Outcome = Done | Refused;

/** An outcome with what was sent, where that was refused: so nothing is lost where no script keeps it either. */
export function withSent<Told extends Outcome>(outcome: Told, form: FormData): Told {
  return outcome.kind === "done" ? outcome : { ...outcome, sent: fieldsOf(form) };
}

/** An answer to a mutation that has written nothing. */
interface MutationRefusal {
  readonly __typename: string;
  readonly message: string;
  readonly issues?: readonly FieldIssue[];
}

/** Why nothing was written, for the page that sent the form. */
export function refused({ __typename, message, issues = [] }: MutationRefusal): Refused {
  return { kind: "refused", code: __typename, message, issues };
}

/** What is wrong with one field: `venue.name`. Undefined: nothing. */
export function issueOf(outcome: Outcome | undefined, field: string): string | undefined {
  if (outcome?.kind !== "refused") return undefined;
  return outcome.issues.find(({ path }) => path.join(".") === field)?.message;
}

/** What is answered to a form that asks for nothing that the page does. */
export function unreadable(say: Say): Refused {
  const message = say(
    "Formuläret gick inte att läsa. Läs in sidan igen och försök en gång till.",
    "The form could not be read. Load the page again and try once more.",
  );
  return { kind: "refused", code: "InvalidForm", message, issues: [] };
}

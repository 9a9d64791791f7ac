import { createContext, use } from "react";
import { issueOf, type Outcome, type Refused } from "../../outcome.ts";

/** Why nothing was written of what was sent in the form around a field; undefined: nothing was refused. */
export const RefusedForm = createContext<Refused | undefined>(undefined);

/** What a field shows where the form around it was refused: all that was sent in it, and what is wrong with that. */
export function useRefused(name: string): {
  readonly sent?: readonly string[] | undefined;
  readonly issue?: string | undefined;
} {
  const refused = use(RefusedForm);
  const sent = refused?.sent?.filter(([field]) => field === name).map(([, text]) => text);
  return { sent, issue: issueOf(refused, name) };
}

/** What was refused, if it was sent in the form with these hidden fields. */
export function refusedIn(
  outcome: Outcome | undefined,
  fields: Readonly<Record<string, string>>,
): Refused | undefined {
  if (outcome?.kind !== "refused" || outcome.sent === undefined) return undefined;
  const { sent } = outcome;
  const isTheOne = Object.entries(fields).every(([name, value]) =>
    sent.some(([field, text]) => field === name && text === value),
  );
  return isTheOne ? outcome : undefined;
}

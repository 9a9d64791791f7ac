import type { Said } from "../finding.ts";
import type { PlannedEvent } from "../planned-event.ts";
import { inBoth, titleOf } from "../wording.ts";

const telling = new Set([
  "STEP_FREE",
  "NOT_STEP_FREE",
  "HEARING_LOOP",
  "SIGN_LANGUAGE",
  "CAPTIONS",
]);

/** W12: nothing is said on accessibility, nor whom to ask. */
export function accessibility(planned: PlannedEvent): Said | null {
  const { accessibility: facts, registration } = planned.event;
  if (facts.some((fact) => telling.has(fact)) || (registration?.email ?? null) !== null)
    return null;
  return {
    severity: "CHECK",
    sentence: inBoth((language) =>
      language === "sv"
        ? `${titleOf(planned, language)} säger inget om tillgänglighet, eller vem man kan fråga`
        : `${titleOf(planned, language)} says nothing on accessibility, nor whom to ask`,
    ),
    facts: null,
  };
}

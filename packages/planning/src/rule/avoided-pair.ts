import type { CheckedPlan } from "../checked-plan.ts";
import type { Said } from "../finding.ts";
import { meeting } from "../overlap.ts";
import type { PlannedEvent } from "../planned-event.ts";
import { timeFacts } from "../time-facts.ts";
import { inBoth, perhaps, titlesOf } from "../wording.ts";

/** W10: at the same time as an event from which an owner wants it apart. */
export function avoidedPair(a: PlannedEvent, b: PlannedEvent, plan: CheckedPlan): Said | null {
  if (!plan.avoids(a, b)) return null;
  const met = meeting(a.time, b.time);
  if (met === null) return null;
  return {
    severity: met === "CLOCK" ? "WARNING" : "ADVICE",
    sentence: inBoth((language) => {
      const both = titlesOf(a, b, language);
      if (met === "PERHAPS") return `${both}: ${perhaps[language]}`;
      return language === "sv"
        ? `${both} är samtidigt, fast det ska undvikas`
        : `${both} are at the same time, which is to be avoided`;
    }),
    facts: timeFacts(a, b),
  };
}

import type { CheckedPlan } from "../checked-plan.ts";
import type { Said } from "../finding.ts";
import { meeting } from "../overlap.ts";
import type { PlannedEvent } from "../planned-event.ts";
import { timeFacts } from "../time-facts.ts";
import { inBoth, perhaps, titlesOf } from "../wording.ts";

/**
 * W11: at the same time as an event that shares an initiative or ESF project with one from which an owner wants it apart. One step, no
 * further.
 */
export function avoidedUndertaking(
  a: PlannedEvent,
  c: PlannedEvent,
  plan: CheckedPlan,
): Said | null {
  if (!sharesWithAvoided(a, c, plan) && !sharesWithAvoided(c, a, plan)) return null;
  const met = meeting(a.time, c.time);
  if (met === null) return null;
  return {
    severity: met === "CLOCK" ? "WARNING" : "ADVICE",
    sentence: inBoth((language) => {
      const both = titlesOf(a, c, language);
      if (met === "PERHAPS") return `${both}: ${perhaps[language]}`;
      return language === "sv"
        ? `${both} är samtidigt, och hör till insatser eller projekt som ska undvikas samtidigt`
        : `${both} are at the same time, and belong to what is to be kept apart`;
    }),
    facts: timeFacts(a, c),
  };
}

/** Whether c shares an undertaking with an event from which a is to be kept apart. */
function sharesWithAvoided(a: PlannedEvent, c: PlannedEvent, plan: CheckedPlan): boolean {
  if (c.undertakings.size === 0) return false;
  return plan.avoidedBy(a.id).some((id) => {
    const b = plan.seenEventById(id);
    return (
      b !== undefined && b.id !== c.id && [...b.undertakings].some((one) => c.undertakings.has(one))
    );
  });
}

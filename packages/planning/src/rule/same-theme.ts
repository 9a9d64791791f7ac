import type { CheckedPlan } from "../checked-plan.ts";
import type { Said } from "../finding.ts";
import { areWithinReach, countyOrOnline, type PlannedEvent } from "../planned-event.ts";
import { inOrder } from "../time-facts.ts";
import { dayName, inBoth, titlesOf } from "../wording.ts";

/** W5: the same theme the same day as another association's public event outside the week, within reach. */
export function sameTheme(
  ours: PlannedEvent,
  outside: PlannedEvent,
  plan: CheckedPlan,
): Said | null {
  if (ours.theme === "" || ours.theme !== outside.theme || !areWithinReach(ours, outside))
    return null;
  if (outside.ownerId === ours.ownerId || plan.organisersOf(ours.event).has(outside.ownerId))
    return null;
  const days = daysOf(ours);
  const shared = daysOf(outside).find((day) => days.includes(day));
  if (shared === undefined) return null;
  return {
    severity: "WARNING",
    sentence: inBoth((language) =>
      language === "sv"
        ? `${titlesOf(ours, outside, language)} har samma tema ${dayName(shared, language)}, det andra utanför veckan`
        : `${titlesOf(ours, outside, language)} have the same theme on ${dayName(shared, language)}, the other outside the week`,
    ),
    facts: {
      theme: ours.theme,
      times: inOrder(ours, outside).map((event) => ({
        days: [...daysOf(event)],
        county: countyOrOnline(event),
      })),
    },
  };
}

function daysOf({ time }: PlannedEvent): readonly string[] {
  return time.kind === "VAGUE" ? [] : time.days;
}

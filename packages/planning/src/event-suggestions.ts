import type { Day, Event } from "@finsam/domain";
import { type CheckedPlan, checkedPlan } from "./checked-plan.ts";
import type { PlanInput } from "./plan.ts";
import { emptyDays } from "./rule/gap.ts";
import {
  earliestFreeMorning,
  nearestWithoutWarnings,
  type Suggestion,
  suggestions,
} from "./suggestion.ts";

/** Where an event could be instead. */
export interface EventSuggestions {
  /** All, the cheapest first. */
  readonly found: readonly Suggestion[];
  /** The first before noon at which nothing meets the event; undefined: there is none. */
  readonly earliestFreeMorning: Suggestion | undefined;
  /** The cheapest that brings no warning and leaves none; undefined: there is none. */
  readonly nearestWithoutWarnings: Suggestion | undefined;
  /** The cheapest on a day that has no event (G1); undefined: no day lacks one, or moving it would only move the gap. */
  readonly closingGap: Suggestion | undefined;
}

/** Suggests where an event of the week, or a draft for it, could be instead: half-hours of the week's working days, ordered by cost. */
export function suggestionsFor(input: PlanInput, event: Event): EventSuggestions {
  const plan = planWith(event, input);
  const found = suggestions(event, plan);
  const empty = new Set(daysThatCloseGaps(input, event));
  return {
    found,
    earliestFreeMorning: earliestFreeMorning(found),
    nearestWithoutWarnings: nearestWithoutWarnings(found),
    closingGap: found.find(({ slot }) => empty.has(slot.day)),
  };
}

/** The days on which the week lacks an event (G1) and that this one could fill without leaving another day empty. */
export function daysThatCloseGaps(input: PlanInput, event: Event): Day[] {
  const whole = checkedPlan({ ...input, check: { kind: "WEEK" } });
  const without = emptyDays({
    ...whole,
    events: whole.events.filter(({ id }) => id !== event.id),
  });
  const isPlaced = whole.events.some(({ id }) => id === event.id);
  // Where it alone holds its day, moving it moves the gap.
  return isPlaced && emptyDays(whole).length < without.length ? [] : without;
}

/** A plan that knows an event, whether it is in the week or a draft. */
function planWith(event: Event, input: PlanInput): CheckedPlan {
  return checkedPlan({ ...input, check: { kind: "EVENT", event } });
}

import type { Choice } from "./assignment-choice.ts";
import { compareSlots } from "./week-slot.ts";
import { candidateIndex } from "./candidate-pair.ts";
import type { CheckedPlan } from "./checked-plan.ts";
import { moved, type Slot } from "./moved-event.ts";
import { pairWithin } from "./pair-findings.ts";
import { type PlannedEvent, plannedEvent } from "./planned-event.ts";
import { costOf } from "./suggestion.ts";
import { inOrder } from "./time-facts.ts";

/** What two choices cost each other. */
export interface Clash {
  /** Places of the two among the choices, the lower first. */
  readonly a: number;
  readonly b: number;
  /** By the options of `a`, then those of `b`. */
  readonly costs: readonly (readonly number[])[];
}

/** The pairs of choices of which some options cost something together, by the rules of pairs. */
export function clashes(choices: readonly Choice[], plan: CheckedPlan): Clash[] {
  const near = choices.map(({ options }) => ({
    index: candidateIndex(options.map(({ planned }) => planned)),
    place: new Map(options.map(({ planned }, option) => [planned, option])),
  }));
  const found: Clash[] = [];
  choices.forEach((one, a) => {
    for (let b = a + 1; b < choices.length; b += 1) {
      const [other, others] = [choices[b], near[b]];
      if (other === undefined || others === undefined || !mayClash(one, other, plan)) continue;
      const costs = one.options.map(({ planned }) => {
        const row = other.options.map(() => 0);
        for (const right of others.index.near(planned)) {
          const option = others.place.get(right);
          if (option !== undefined)
            row[option] = costOf(pairWithin(...inOrder(planned, right), plan));
        }
        return row;
      });
      if (costs.some((row) => row.some((cost) => cost > 0))) found.push({ a, b, costs });
    }
  });
  return found;
}

/**
 * Whether two events could clash at any times. All pair rules are about meeting in time, and most of all at one start; a pair without a
 * finding there has none elsewhere, which saves looking at all pairs of times.
 */
function mayClash(a: Choice, b: Choice, plan: CheckedPlan): boolean {
  const slot: Slot | undefined = a.options[0]?.slot;
  if (slot === undefined) return false;
  if (a.event.timeZone !== b.event.timeZone) return true;
  return pairWithin(...inOrder(plannedAt(a, slot), plannedAt(b, slot)), plan).length > 0;
}

function plannedAt({ event, options }: Choice, slot: Slot): PlannedEvent {
  const held = options.find((option) => compareSlots(option.slot, slot) === 0);
  return held?.planned ?? plannedEvent(moved(event, slot));
}

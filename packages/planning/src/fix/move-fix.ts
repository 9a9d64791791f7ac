import type { Event } from "@finsam/domain";
import type { CheckedPlan } from "../checked-plan.ts";
import { findingKey } from "../finding.ts";
import { moveFields, type Slot } from "../moved-event.ts";
import { type Suggestion, suggestions } from "../suggestion.ts";
import { inBoth, quoted, slotName } from "../wording.ts";
import type { Fix } from "./fix.ts";
import type { Fixable } from "./fixable.ts";

/** The cheapest move of each event of the plan that makes a finding go and brings nothing. Nobody moves what has no clock time. */
export function moveFixes({ finding, events, plan }: Fixable): Fix[] {
  const key = findingKey(finding);
  return events
    .flatMap(({ id, event }) => {
      if (event.startsAt === null || !plan.isInPlan(id)) return [];
      const best = suggestionsOnce(event, plan).find(
        (one) => isClean(one) && one.solves.some((solved) => findingKey(solved) === key),
      );
      return best === undefined ? [] : [{ cost: best.cost, fix: moveFix(event, best.slot) }];
    })
    .toSorted((a, b) => a.cost - b.cost)
    .map(({ fix }) => fix);
}

/** The cheapest move of any of some events to a time that is wanted and brings nothing. */
export function cheapestMove(
  events: readonly Event[],
  plan: CheckedPlan,
  isWanted: (slot: Slot) => boolean,
): Fix[] {
  const moves = events.flatMap((event) => {
    const best = suggestions(event, plan, isWanted).find(isClean);
    return best === undefined ? [] : [{ event, best }];
  });
  const [first] = moves.toSorted((a, b) => a.best.cost - b.best.cost);
  return first === undefined ? [] : [moveFix(first.event, first.best.slot)];
}

/** A move of an event, as a fix. */
export function moveFix(event: Event, slot: Slot): Fix {
  return {
    sentence: inBoth((language) =>
      language === "sv"
        ? `Flytta ${quoted(event.title, language)} till ${slotName(slot, language)}`
        : `Move ${quoted(event.title, language)} to ${slotName(slot, language)}`,
    ),
    eventId: event.id,
    ownerId: event.ownerId,
    action: { kind: "CHANGE_EVENT", change: moveFields(event, slot) },
  };
}

const made = new WeakMap<CheckedPlan, Map<string, readonly Suggestion[]>>();

/** The suggestions for an event of a plan, made once however many findings it is in. */
function suggestionsOnce(event: Event, plan: CheckedPlan): readonly Suggestion[] {
  const ofPlan = made.get(plan) ?? new Map<string, readonly Suggestion[]>();
  made.set(plan, ofPlan);
  const found = ofPlan.get(event.id) ?? suggestions(event, plan);
  ofPlan.set(event.id, found);
  return found;
}

function isClean({ brings }: Suggestion): boolean {
  return !brings.some(({ severity }) => severity === "WARNING" || severity === "BLOCK");
}

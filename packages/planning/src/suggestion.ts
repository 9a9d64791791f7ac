import type { Event, Sentence } from "@finsam/domain";
import { candidateIndex } from "./candidate-pair.ts";
import { findBeyond, findWithin, isKeptApart, isNever } from "./check.ts";
import type { CheckedPlan } from "./checked-plan.ts";
import { type Finding, findingKey } from "./finding.ts";
import { moved, type Slot, slotOf } from "./moved-event.ts";
import { plannedEvent } from "./planned-event.ts";
import { singleFindings } from "./single-findings.ts";
import { whyMove } from "./suggestion-reason.ts";
import { compareSlots, minuteOf, weekSlots } from "./week-slot.ts";

/** What things cost, in minutes of moving. */
export const costs = {
  anotherDay: 240,
  anotherPlace: 120,
  anotherLength: 60,
  newWarning: 1000,
  newPlaceAdvice: 300,
} as const;

/** A time at which an event could be. */
export interface Suggestion {
  /** On a working day of the week, on the hour or half past. */
  readonly slot: Slot;
  /** In minutes of moving; the lower the better. */
  readonly cost: number;
  /** What of the event's findings would go. */
  readonly solves: readonly Finding[];
  /** What would stay. */
  readonly leaves: readonly Finding[];
  /** What would come; never a block. */
  readonly brings: readonly Finding[];
  /** Why one would move it there. */
  readonly why: Sentence;
}

/**
 * Where an event of the week could be instead, the cheapest first: half-hours from 8.00 to 18.00 on the week's working days, those
 * that are wanted. A time that brings a new block is not among them. W13 follows from every move of what a release has told, and says
 * nothing of a time.
 */
export function suggestions(
  event: Event,
  plan: CheckedPlan,
  isWanted: (slot: Slot) => boolean = () => true,
): Suggestion[] {
  const look = findingsAt(event, plan);
  const before = look(event);
  const known = new Set(before.map(findingKey));
  const now = slotOf(event);
  return weekSlots(plan.input.week, { everyMinutes: 30, last: "18:00" })
    .filter((slot) => (slot.day !== now?.day || slot.time !== now.time) && isWanted(slot))
    .flatMap((slot) => {
      const after = look(moved(event, slot));
      const brings = after.filter((finding) => !known.has(findingKey(finding)));
      if (brings.some(({ severity }) => severity === "BLOCK")) return [];
      const left = new Set(after.map(findingKey));
      const solves = before.filter((finding) => !left.has(findingKey(finding)));
      const leaves = after.filter((finding) => known.has(findingKey(finding)));
      const cost = costOfMove(event, slot) + costOf(brings);
      const why = whyMove(event, slot, { solves, leaves, brings });
      return [{ slot, cost, solves, leaves, brings, why }];
    })
    .toSorted(bySuggestionCost);
}

/** The earliest suggestion before noon at which nothing meets the event. */
export function earliestFreeMorning(found: readonly Suggestion[]): Suggestion | undefined {
  return found
    .filter(
      ({ slot, leaves, brings }) => slot.time < "12:00" && ![...leaves, ...brings].some(isOfTime),
    )
    .toSorted((a, b) => compareSlots(a.slot, b.slot))[0];
}

/** The cheapest suggestion that brings no warning and leaves none. */
export function nearestWithoutWarnings(found: readonly Suggestion[]): Suggestion | undefined {
  return found.find(
    ({ leaves, brings }) => ![...leaves, ...brings].some(({ severity }) => severity === "WARNING"),
  );
}

/** Whether a finding would go, or come, with the time: what stands in the way of a free slot, certainly or perhaps. */
function isOfTime({ rule, severity }: Finding): boolean {
  return rule !== "W7" && (severity === "WARNING" || severity === "ADVICE");
}

/** What it costs to move an event there. One without a clock time is not moved in minutes. */
export function costOfMove(event: Event, { day, time }: Slot): number {
  const now = slotOf(event);
  const otherDay = day === (now?.day ?? event.startsOn) ? 0 : costs.anotherDay;
  return otherDay + (now === undefined ? 0 : Math.abs(minuteOf(time) - minuteOf(now.time)));
}

/** What new findings cost. Advice costs nothing but that about places. */
export function costOf(brings: readonly Finding[]): number {
  return brings.reduce((sum, { rule, severity }) => {
    if (severity === "WARNING") return sum + costs.newWarning;
    return severity === "ADVICE" && rule === "W1" ? sum + costs.newPlaceAdvice : sum;
  }, 0);
}

/** What is found of an event wherever it would be, the rest of the plan as it is. */
function findingsAt(event: Event, plan: CheckedPlan): (event: Event) => Finding[] {
  const rest = candidateIndex(
    plan.events.filter(({ id }) => id !== event.id),
    isKeptApart(plan),
  );
  const others = candidateIndex([...plan.others, ...plan.internal], isNever);
  return (at) => {
    const planned = plannedEvent(at);
    return [
      ...singleFindings(planned, plan).filter(({ rule }) => rule !== "W13"),
      ...findWithin(planned, plan, rest, () => true),
      ...findBeyond(planned, plan, others),
    ];
  };
}

function bySuggestionCost(a: Suggestion, b: Suggestion): number {
  return a.cost - b.cost || compareSlots(a.slot, b.slot);
}

import type { Event } from "@finsam/domain";
import { compareSlots, slotKey } from "./week-slot.ts";
import { candidateIndex } from "./candidate-pair.ts";
import { findBeyond, findWithin } from "./check.ts";
import type { CheckedPlan } from "./checked-plan.ts";
import type { Finding } from "./finding.ts";
import { moved, type Slot } from "./moved-event.ts";
import { type PlannedEvent, plannedEvent } from "./planned-event.ts";
import { singleFindings } from "./single-findings.ts";
import { costOf, costOfMove } from "./suggestion.ts";

/** An event that is to get a time, and the times that its owner accepts. */
export interface ProposedEvent {
  /** As it is now; with a clock time, moving it costs. */
  readonly event: Event;
  /** In any order; none: the event gets no time. */
  readonly slots: readonly Slot[];
}

/** A time that a person has decided. */
export interface Pin {
  /** An event among the proposals. */
  readonly eventId: string;
  /** The time that it keeps, whatever it meets there. */
  readonly slot: Slot;
}

/** A time that an event could get. */
export interface Option {
  readonly slot: Slot;
  /** The event as it would be. */
  readonly planned: PlannedEvent;
}

/** An event and the times from which one is to be chosen. */
export interface Choice {
  readonly event: Event;
  readonly isPinned: boolean;
  /** In the order of time, at least one. */
  readonly options: readonly Option[];
}

/** The times that an event may get: that of its pin, else the accepted ones, each once. */
export function optionsOf({ event, slots }: ProposedEvent, pin: Pin | undefined): Option[] {
  const wanted = pin === undefined ? slots : [pin.slot];
  return [...new Map(wanted.map((slot) => [slotKey(slot), slot])).values()]
    .toSorted(compareSlots)
    .map((slot) => ({ slot, planned: plannedEvent(moved(event, slot)) }));
}

/** The blocks that a time decides (B1, B2). Those of what is still missing (B3, B4) are the same at any time. */
export function timeBlocks({ planned }: Option, plan: CheckedPlan): Finding[] {
  return singleFindings(planned, plan).filter(({ rule }) => rule === "B1" || rule === "B2");
}

/** What each option of each choice costs, other choices apart: the move, and what it meets of the plan's `fixed` events and outside. */
export function ownCosts(
  choices: readonly Choice[],
  plan: CheckedPlan,
  fixed: readonly PlannedEvent[],
): number[][] {
  const rest = candidateIndex(fixed);
  const others = candidateIndex([...plan.others, ...plan.internal]);
  return choices.map(({ event, options }) =>
    options.map(
      ({ slot, planned }) =>
        costOfMove(event, slot) +
        costOf([
          ...singleFindings(planned, plan),
          ...findWithin(planned, plan, rest, () => true),
          ...findBeyond(planned, plan, others),
        ]),
    ),
  );
}

import type { Sentence } from "@finsam/domain";
import type { Choice } from "./assignment-choice.ts";
import { placementReason } from "./assignment-reason.ts";
import { slotKey } from "./week-slot.ts";
import { findOne } from "./check.ts";
import type { CheckedPlan } from "./checked-plan.ts";
import type { Finding } from "./finding.ts";
import { type Move, moved, moveTo, type Slot, slotOf } from "./moved-event.ts";
import { plannedEvent } from "./planned-event.ts";

/** How an event came to its time. */
export type PlacementKind =
  | "PINNED"
  | "KEPT"
  | "MOVED"
  /** It had no clock time. */
  | "PLACED";

/** The time that an event gets. */
export interface Placement {
  /** Of the proposal. */
  readonly eventId: string;
  /** How it came to its time: decided, as before, moved or new. */
  readonly kind: PlacementKind;
  /** When it is, by the clocks where it is. */
  readonly slot: Slot;
  /** What of the event changes, as an update takes it. */
  readonly move: Move;
  /** Why, for people: `flyttad till onsdag 13.00: lokalen är upptagen på tisdag`. */
  readonly reason: Sentence;
  /** What it meets there. */
  readonly findings: readonly Finding[];
}

/** The time that an event gets, with the reason; `plan` has all events at their new times. */
export function placementOf(
  { event, isPinned, options }: Choice,
  slot: Slot,
  plan: CheckedPlan,
): Placement {
  const before = slotOf(event);
  const planned = plannedEvent(moved(event, slot));
  const findings = findOne(planned, plan);
  const isKept = before !== undefined && slotKey(before) === slotKey(slot);
  const reason = placementReason(
    {
      planned,
      slot,
      before,
      isPinned,
      mayStay: options.some(
        (option) => before !== undefined && slotKey(option.slot) === slotKey(before),
      ),
      thenFound: before === undefined ? [] : findOne(plannedEvent(moved(event, before)), plan),
      nowFound: findings,
    },
    plan,
  );
  return {
    eventId: event.id,
    kind: kindOf(isPinned, isKept, before),
    slot,
    move: moveTo(event, slot),
    reason,
    findings,
  };
}

function kindOf(isPinned: boolean, isKept: boolean, before: Slot | undefined): PlacementKind {
  if (isPinned) return "PINNED";
  if (isKept) return "KEPT";
  return before === undefined ? "PLACED" : "MOVED";
}

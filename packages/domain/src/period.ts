import { brokenRule } from "./failure.ts";
import { earliestDay, latestDay, type Period } from "./partial-date.ts";
import { maybe, partialDateSchema } from "./primitives.ts";

/** From and to of a part that is dated. Both inclusive; null from = always before, null to = still or not known. */
export const periodShape = {
  /** Inclusive, from its first day on; null: always before. */
  from: maybe(partialDateSchema),
  /** Inclusive, to the end of its last day; null: still, or not known. */
  to: maybe(partialDateSchema),
};

/** Whether a period can be: its end does not lie wholly before its start. */
export function isOrdered({ from, to }: Period): boolean {
  return from === null || to === null || earliestDay(from) <= latestDay(to);
}

/** The rule that {@link isOrdered} holds. */
export const endBeforeStart = brokenRule("END_BEFORE_START", ["to"]);

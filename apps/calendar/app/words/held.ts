import { periodDays } from "@finsam/domain";
import type { OpenPeriod } from "./period.ts";

/** What holds on a day, what held before it and what will hold after it; each in its own order. */
export interface Held<Part> {
  readonly now: readonly Part[];
  readonly earlier: readonly Part[];
  readonly coming: readonly Part[];
}

/** Parts of a record by whether they hold on a day. A partial date counts from its first day, to its last. */
export function heldOn<Part extends OpenPeriod>(parts: readonly Part[], day: string): Held<Part> {
  const days = parts.map((part) => ({ part, ...periodDays(part) }));
  const isEarlier = ({ to }: { readonly to: string | null }) => to !== null && to < day;
  const isComing = ({ from }: { readonly from: string | null }) => from !== null && from > day;
  return {
    now: days.filter((one) => !isEarlier(one) && !isComing(one)).map(({ part }) => part),
    earlier: days.filter(isEarlier).map(({ part }) => part),
    coming: days.filter((one) => isComing(one) && !isEarlier(one)).map(({ part }) => part),
  };
}

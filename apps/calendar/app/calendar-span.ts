import { addDays } from "@finsam/domain";
import { isIsoWeek, isoWeekOf, weekSpan } from "@finsam/domain/weeks";

/** A week or a month of the calendar, which has a page of its own. */
export interface CalendarSpan {
  /** What its address calls it: `2026-W42`, `2026-10`. */
  readonly name: string;
  /** First day. */
  readonly from: string;
  /** Last day, inclusive. */
  readonly to: string;
  /** The name of the one before; undefined where that has no page. */
  readonly previous: string | undefined;
  /** The name of the one after; undefined where that has no page. */
  readonly next: string | undefined;
}

/** The years that have pages. The law about associations came in 2003; without an end, a crawler would read on for ever. */
const years = /^20\d{2}-/;

/** A week by its name in an address, `2026-W42`; undefined where it has no page. */
export function weekNamed(name: string): CalendarSpan | undefined {
  if (!years.test(name) || !isIsoWeek(name)) return undefined;
  const { from, to } = weekSpan(name);
  return {
    name,
    from,
    to,
    previous: named(isoWeekOf(addDays(from, -1))),
    next: named(isoWeekOf(addDays(to, 1))),
  };
}

/** A month by its name in an address, `2026-10`; undefined where it has no page. */
export function monthNamed(name: string): CalendarSpan | undefined {
  if (!years.test(name) || !/^\d{4}-(0[1-9]|1[0-2])$/.test(name)) return undefined;
  const from = `${name}-01`;
  const next = addDays(from, 31).slice(0, 7);
  return {
    name,
    from,
    to: addDays(`${next}-01`, -1),
    previous: named(addDays(from, -1).slice(0, 7)),
    next: named(next),
  };
}

/** The month to which most of a week belongs, that of its Thursday: `2026-10`. */
export function monthOfWeek({ from }: CalendarSpan): string {
  return addDays(from, 3).slice(0, 7);
}

/** The week to which the way from a month leads: this week in this month, else its first with most days in it. */
export function weekOfMonth({ from, to }: CalendarSpan, today: string): string {
  // The fourth day is in the first week that has most of its days in the month.
  return isoWeekOf(from <= today && today <= to ? today : addDays(from, 3));
}

function named(name: string): string | undefined {
  return years.test(name) ? name : undefined;
}

/**
 * Weeks by ISO 8601, as Swedish calendars number them. Carries neither zod nor Temporal.
 *
 * @packageDocumentation
 */

import {
  addDays,
  type Day,
  dayFrom,
  daysBetween,
  LAST_DAY,
  NoSuchDateError,
  weekdayOf,
} from "./day.ts";

/** A week by ISO 8601: `2019-W42`, Monday to Sunday, of the year that its Thursday falls in. Sorts as a string. */
export type IsoWeek = string;

const WEEK_SHAPE = /^(\d{4})-W(\d{2})$/;

/** The ISO 8601 week that the day falls in; its year may differ from the day's around New Year. */
export function isoWeekOf(day: Day): IsoWeek {
  const thursday = addDays(day, 4 - weekdayOf(day));
  const year = thursday.slice(0, 4);
  const week = Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1;
  return `${year}-W${String(week).padStart(2, "0")}`;
}

/** True if the text is a week that exists: `2019-W52` is one, `2019-W53` is not. */
export function isIsoWeek(text: string): boolean {
  return spanOf(text) !== undefined;
}

/**
 * The Monday and the Sunday of the week, both inclusive; the very last week, `9999-W52`, ends on the
 * Friday that is the last day there is. Throws {@link NoSuchDateError} if there is no such week.
 */
export function weekSpan(week: IsoWeek): { from: Day; to: Day } {
  const span = spanOf(week);
  if (span === undefined) throw new NoSuchDateError("an ISO 8601 week such as 2019-W42", week);
  return span;
}

/** What Swedish readers call the week: `v. 42`. Throws {@link NoSuchDateError} if there is no such week. */
export function weekLabel(week: IsoWeek): string {
  weekSpan(week);
  return `v. ${Number(week.slice(-2))}`;
}

function spanOf(text: string): { from: Day; to: Day } | undefined {
  const [, year, week] = (WEEK_SHAPE.exec(text) ?? []).map(Number);
  if (year === undefined || week === undefined || year < 1 || week < 1) return undefined;
  // 4 January is in week 1 of every year.
  const fourth = dayFrom(year, 1, 4);
  const days = 1 - weekdayOf(fourth) + 7 * (week - 1);
  if (days > daysBetween(fourth, LAST_DAY)) return undefined;
  const from = addDays(fourth, days);
  if (isoWeekOf(from) !== text) return undefined;
  return { from, to: addDays(from, Math.min(6, daysBetween(from, LAST_DAY))) };
}

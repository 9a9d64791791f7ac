import { addDays } from "@finsam/domain";
import { isIsoWeek, isoWeekOf, weekSpan } from "@finsam/domain/weeks";
import { type Language, sayIn } from "../language.ts";
import { daySpan } from "../words/event-time.ts";

/** A week to choose: its value is `2027-W42`. */
export interface WeekOption {
  readonly value: string;
  readonly label: string;
}

/** The weeks from a day on: `Vecka 42 2027, 18–24 oktober 2027`. */
export function weekOptions(from: string, count: number, language: Language): WeekOption[] {
  const name = sayIn(language)("Vecka", "Week");
  return Array.from({ length: count }, (_, place) => {
    const value = isoWeekOf(addDays(from, 7 * place));
    const [year = "", number = ""] = value.split("-W");
    const span = weekSpan(value);
    return {
      value,
      label: `${name} ${Number(number)} ${year}, ${daySpan(span.from, span.to, language)}`,
    };
  });
}

/** The week with the same number a year later; the last one where that year has no such week. */
export function weekNextYear(week: string): string {
  const [year = "", number = ""] = week.split("-W");
  const next = `${Number(year) + 1}-W${number}`;
  return isIsoWeek(next) ? next : `${Number(year) + 1}-W52`;
}

/** The days of a week from one of its weekdays to another, 1 being Monday; undefined where that is no span of a week. */
export function daysOfWeek(
  week: string,
  first: number,
  last: number,
): { readonly startsOn: string; readonly endsOn: string } | undefined {
  const isWeekday = (day: number) => Number.isInteger(day) && day >= 1 && day <= 7;
  if (!isIsoWeek(week) || !isWeekday(first) || !isWeekday(last) || first > last) return undefined;
  const { from } = weekSpan(week);
  return { startsOn: addDays(from, first - 1), endsOn: addDays(from, last - 1) };
}

/**
 * Swedish public holidays by lag (1989:253) om allmänna helgdagar, in its wording in force since
 * 1 April 2005. Earlier and later years are given by the same rules. Carries neither zod nor Temporal.
 *
 * @packageDocumentation
 */

import { addDays, type Day, dayFrom, weekdayOf } from "./day.ts";

const SATURDAY = 6;
const SUNDAY = 7;

/** A named public holiday; the name is Swedish, as it is written inside a sentence: `juldagen`. */
export interface Holiday {
  /** In the Swedish calendar. */
  readonly day: Day;
  /** Both names, joined by `och`, where two fall on one day. */
  readonly name: string;
}

/**
 * The named public holidays of a year (1–9999), in order, one per day. Where two fall on one day, they
 * are one holiday whose name has both, the one with a fixed date first: 2008-05-01 is
 * `första maj och Kristi himmelsfärdsdag`.
 */
export function holidaysOfYear(year: number): Holiday[] {
  const easter = easterDay(year);
  const rules: readonly (readonly [Day, string])[] = [
    [dayFrom(year, 1, 1), "nyårsdagen"],
    [dayFrom(year, 1, 6), "trettondedag jul"],
    [dayFrom(year, 5, 1), "första maj"],
    [dayFrom(year, 6, 6), "nationaldagen"],
    [dayFrom(year, 12, 25), "juldagen"],
    [dayFrom(year, 12, 26), "annandag jul"],
    [addDays(easter, -2), "långfredagen"],
    [easter, "påskdagen"],
    [addDays(easter, 1), "annandag påsk"],
    [addDays(easter, 39), "Kristi himmelsfärdsdag"],
    [addDays(easter, 49), "pingstdagen"],
    [midsummerDay(year), "midsommardagen"],
    [saturdayFrom(dayFrom(year, 10, 31)), "alla helgons dag"],
  ];
  const names = new Map<Day, string>();
  for (const [day, name] of rules) {
    const other = names.get(day);
    names.set(day, other === undefined ? name : `${other} och ${name}`);
  }
  return Array.from(names, ([day, name]) => ({ day, name })).toSorted((a, b) =>
    a.day < b.day ? -1 : 1,
  );
}

/** The Swedish name of the public holiday on that day; undefined on other days, also on a Sunday without a name. */
export function holidayName(day: Day): string | undefined {
  return holidaysOfYear(yearOf(day)).find((holiday) => holiday.day === day)?.name;
}

/** True on a public holiday (1 §): a named one or any Sunday. */
export function isHoliday(day: Day): boolean {
  return weekdayOf(day) === SUNDAY || holidayName(day) !== undefined;
}

/** The Swedish name of the eve on that day: påskafton, midsommarafton, julafton or nyårsafton. Eves are not public holidays. */
export function eveName(day: Day): string | undefined {
  if (day.endsWith("-12-24")) return "julafton";
  if (day.endsWith("-12-31")) return "nyårsafton";
  if (day === addDays(midsummerDay(yearOf(day)), -1)) return "midsommarafton";
  if (day === addDays(easterDay(yearOf(day)), -1)) return "påskafton";
  return undefined;
}

/** True on a klämdag: a single working day with a holiday, an eve, a Saturday or a Sunday on either side. */
export function isSqueezeDay(day: Day): boolean {
  return !isDayOff(day) && isDayOff(addDays(day, -1)) && isDayOff(addDays(day, 1));
}

function isDayOff(day: Day): boolean {
  return weekdayOf(day) === SATURDAY || isHoliday(day) || eveName(day) !== undefined;
}

function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

// The Saturday in 20–26 June.
function midsummerDay(year: number): Day {
  return saturdayFrom(dayFrom(year, 6, 20));
}

function saturdayFrom(day: Day): Day {
  return addDays(day, (SATURDAY - weekdayOf(day) + 7) % 7);
}

// The Gregorian Easter by Meeus, Jones and Butcher: golden number, century, the full moon's epact,
// and from it the following Sunday.
function easterDay(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const lunarCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - lunarCorrection + 15) % 30;
  const toSunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const lateMoon = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const days = epact + toSunday - 7 * lateMoon + 114;
  return dayFrom(year, Math.floor(days / 31), (days % 31) + 1);
}

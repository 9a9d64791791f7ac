/**
 * A calendar day without time or zone: `YYYY-MM-DD` in the proleptic Gregorian calendar, between
 * `0001-01-01` and `9999-12-31`. Days sort and compare as strings.
 */
export type Day = string;

/** The last day that can be written; what would end after it ends on it. */
export const LAST_DAY: Day = "9999-12-31";

const DAY_SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
// In UTC every day has the same length, so that a day is a whole number of them.
const DAY_MS = 86_400_000;
const FIRST_NUMBER = dayNumber("0001-01-01");
const LAST_NUMBER = dayNumber(LAST_DAY);

/** Thrown where a day, week, partial date or instant was expected and something else came. */
export class NoSuchDateError extends RangeError {
  /** For `error.name`, as every error has it. */
  override readonly name = "NoSuchDateError";
  /** For programs; never changes. */
  readonly code = "NO_SUCH_DATE";

  /** Completes the sentence "Expected …". */
  readonly expected: string;
  /** What came, as text. */
  readonly received: string;

  constructor(expected: string, received: string) {
    super(`Expected ${expected}, got "${received}"`);
    this.expected = expected;
    this.received = received;
  }
}

/** True if the text is a {@link Day} that exists: years 0001–9999, leap days in leap years only. */
export function isDay(text: string): boolean {
  const [, year, month, date] = (DAY_SHAPE.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || date === undefined) return false;
  return year >= 1 && date >= 1 && date <= daysInMonth(year, month);
}

/** The day `n` days later, earlier if `n` is negative. Throws {@link NoSuchDateError} outside the years 0001–9999. */
export function addDays(day: Day, n: number): Day {
  const number = dayNumber(day) + n;
  if (!Number.isInteger(number) || number < FIRST_NUMBER || number > LAST_NUMBER) {
    throw new NoSuchDateError("a day in the years 0001–9999", `${day} plus ${n} days`);
  }
  return dayText(number);
}

/** How many days `to` is after `from`: 0 on the same day, negative if it is before. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** Every day from `from` to `to`, both inclusive, in order; none if `to` is before `from`. */
export function* eachDay(from: Day, to: Day): Generator<Day, void> {
  const last = dayNumber(to);
  for (let number = dayNumber(from); number <= last; number += 1) yield dayText(number);
}

/** The weekday by ISO 8601: 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: Day): number {
  // Day number 0, 1970-01-01, was a Thursday. The first day of all, a Monday, has a negative number.
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** The number of days in the month (1–12) of that year; 0 if there is no such month. */
export function daysInMonth(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** The {@link Day} of a year, a month (1–12) and a day of the month; the caller knows that it exists. */
export function dayFrom(year: number, month: number, date: number): Day {
  const [yyyy, mm, dd] = [String(year), String(month), String(date)];
  return `${yyyy.padStart(4, "0")}-${mm.padStart(2, "0")}-${dd.padStart(2, "0")}`;
}

function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS;
}

function dayText(number: number): Day {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}

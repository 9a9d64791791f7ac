// The package gives the runtime's own Temporal where there is one.
import { Temporal } from "temporal-polyfill";
import { type Day, dayFrom, isDay, NoSuchDateError } from "./day.ts";

/**
 * A point in time: RFC 3339 in UTC, `2019-10-17T06:30:00Z`, with milliseconds (three digits) only if they
 * are not zero. Text from outside becomes one by {@link canonicalInstant}. Equal instants are equal strings;
 * strings sort as instants do, but for two in the same second of which one has milliseconds.
 */
export type Instant = string;

const SWEDEN = "Europe/Stockholm";
const SWEDISH_DATE = new Intl.DateTimeFormat("sv-SE-u-ca-iso8601-nu-latn", {
  timeZone: SWEDEN,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});
const MINUTE_MS = 60_000;
const RFC_3339 =
  /^(\d{4}-\d{2}-\d{2})[Tt]([01]\d|2[0-3]):([0-5]\d):([0-5]\d|60)(?:\.(\d+))?(?:[Zz]|([+-])([01]\d|2[0-3]):([0-5]\d))$/;
// From the first day and before the second, in UTC, an instant falls on a day of the years 0001–9999 in every zone.
const FIRST_UTC_DAY = "0001-01-02";
const END_UTC_DAY = "9999-12-31";

/**
 * The instant at which clocks in the zone show `time` (`HH:MM`, 00:00–23:59) on that day; default zone
 * Europe/Stockholm. A time that the clocks pass twice is the first of the two; one that they skip counts
 * on from before the gap: 02:30 on the day that summer time begins is 03:30. Throws a RangeError if the
 * day, time or zone does not exist.
 */
export function instantOf(day: Day, time: string, timeZone = SWEDEN): Instant {
  const local = Temporal.PlainDateTime.from(`${day}T${time}`);
  return instantText(local.toZonedDateTime(timeZone).epochMilliseconds);
}

/** The instant at which the day begins in the zone (IANA): midnight, or the first instant after it where the clocks skip midnight. */
export function startOfDay(day: Day, timeZone: string): Instant {
  return instantText(Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds);
}

/** The day that it is in the zone (IANA) at that instant. */
export function localDay(instant: Instant, timeZone: string): Day {
  return localTimeOf(instant, timeZone).toPlainDate().toString();
}

/** What the clocks in the zone (IANA) show at that instant, `HH:MM`; seconds are cut off. */
export function localTime(instant: Instant, timeZone: string): string {
  return localTimeOf(instant, timeZone).toPlainTime().toString({ smallestUnit: "minute" });
}

/** The day that it is in Sweden: "today" for `new Date()`. Does without Temporal. Throws a RangeError on an invalid date. */
export function swedishDay(now: Date): Day {
  const parts = new Map(SWEDISH_DATE.formatToParts(now).map(({ type, value }) => [type, value]));
  return dayFrom(Number(parts.get("year")), Number(parts.get("month")), Number(parts.get("day")));
}

/** True if the text is the IANA name of a time zone that this runtime knows, spelt as in IANA's list: not an offset, not `europe/stockholm`. */
export function isTimeZone(text: string): boolean {
  if (!/^[A-Za-z]/.test(text)) return false;
  try {
    return new Temporal.ZonedDateTime(0n, text).timeZoneId === text;
  } catch {
    return false;
  }
}

/**
 * The instant that a date-time of RFC 3339 with `Z` or an offset means; undefined if the text is none, or is
 * outside 0001-01-02–9999-12-30 in UTC. What is finer than a millisecond is cut off; a leap second (:60) is
 * the second before it.
 */
export function canonicalInstant(text: string): Instant | undefined {
  const [, day, hour, minute, second, fraction = "", sign, offsetHour, offsetMinute] =
    RFC_3339.exec(text) ?? [];
  if (day === undefined || !isDay(day)) return undefined;
  const milliseconds = fraction.slice(0, 3).padEnd(3, "0");
  const local = Date.parse(
    `${day}T${hour}:${minute}:${second === "60" ? "59" : second}.${milliseconds}Z`,
  );
  const offset = sign === undefined ? 0 : Number(offsetHour) * 60 + Number(offsetMinute);
  const instant = isoText(sign === "-" ? local + offset * MINUTE_MS : local - offset * MINUTE_MS);
  return instant > FIRST_UTC_DAY && instant < END_UTC_DAY ? instant : undefined;
}

function localTimeOf(instant: Instant, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);
}

function instantText(epochMs: number): Instant {
  const text = isoText(epochMs);
  // Other years are written with a sign and six digits, which is not RFC 3339.
  if (/^[+-]/.test(text)) throw new NoSuchDateError("an instant in the years 0000–9999", text);
  return text;
}

function isoText(epochMs: number): string {
  return new Date(epochMs).toISOString().replace(".000Z", "Z");
}

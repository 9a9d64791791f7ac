import * as z from "zod";
import { daysBetween } from "./day.ts";
import { brokenRule } from "./failure.ts";
import { daySchema, instantSchema, maybe, term, timeZoneSchema } from "./primitives.ts";
import { isoWeekOf } from "./week.ts";
import { localDay, startOfDay } from "./zone.ts";

/** When an event is. Time is never invented: what is not known is null. */
export const eventTimeShape = {
  /** The first day, in `timeZone`; less exact than a day: the first on which it may be. */
  startsOn: daySchema,
  /** Inclusive; the same as `startsOn` for an event of one day. */
  endsOn: daySchema,
  /** `DAY`: on each of these days. Otherwise on some day within them. */
  datePrecision: term("DatePrecision").default("DAY"),
  /** Where it is known without a clock time; null: not. */
  partOfDay: maybe(term("PartOfDay")),
  /** When the doors open; null: not known. */
  doorsAt: maybe(instantSchema),
  /** Null where no clock time is known. */
  startsAt: maybe(instantSchema),
  /** Exclusive. */
  endsAt: maybe(instantSchema),
  /** IANA, of its days and clock times. Default Europe/Stockholm. */
  timeZone: timeZoneSchema.default("Europe/Stockholm"),
};

/** The time of an event alone. The rules that hold between its fields are with {@link eventSchema}. */
export const eventTimeSchema = z.object(eventTimeShape);

/** When an event is: days inclusive, instants in UTC, what is not known null. */
export type EventTime = z.output<typeof eventTimeSchema>;

/** The most days that an event lasts, both ends included: what lists of coming events rest on to be read quickly. */
export const MAX_EVENT_DAYS = 366;

/** The rules of an event's time, for a schema that has {@link eventTimeShape}. */
export const eventTimeRules: readonly [
  (time: EventTime) => boolean,
  ReturnType<typeof brokenRule>,
][] = [
  [(time) => time.startsOn <= time.endsOn, brokenRule("END_BEFORE_START", ["endsOn"])],
  [
    ({ startsOn, endsOn }) => daysBetween(startsOn, endsOn) < MAX_EVENT_DAYS,
    brokenRule("TOO_MANY_DAYS", ["endsOn"]),
  ],
  [
    ({ startsAt, endsAt }) => startsAt === null || endsAt === null || isInOrder(startsAt, endsAt),
    brokenRule("END_BEFORE_START", ["endsAt"]),
  ],
  [
    ({ doorsAt, startsAt }) =>
      doorsAt === null || startsAt === null || isInOrder(doorsAt, startsAt),
    brokenRule("DOORS_AFTER_START", ["doorsAt"]),
  ],
  [
    ({ doorsAt, startsAt, endsAt }) => startsAt !== null || (doorsAt === null && endsAt === null),
    brokenRule("TIME_WITHOUT_START", ["startsAt"]),
  ],
  [
    (time) => time.startsAt === null || time.datePrecision === "DAY",
    brokenRule("TIME_WITHOUT_DAY", ["startsAt"]),
  ],
  [
    ({ startsAt, startsOn, timeZone }) =>
      startsAt === null || localDay(startsAt, timeZone) === startsOn,
    brokenRule("START_ON_ANOTHER_DAY", ["startsAt"]),
  ],
  [liesWithinUnit, brokenRule("NOT_WITHIN_UNIT", ["endsOn"])],
];

/** The sort instant of an event: its start, else local midnight of its first day. Never null. */
export function sortInstant({ startsAt, startsOn, timeZone }: EventTime): string {
  return startsAt ?? startOfDay(startsOn, timeZone);
}

/** The ISO week of an event of `DAY` or `WEEK` precision, else null: a month or a season has no week. */
export function isoWeekOfEvent(time: Pick<EventTime, "startsOn" | "datePrecision">): string | null {
  return time.datePrecision === "DAY" || time.datePrecision === "WEEK"
    ? isoWeekOf(time.startsOn)
    : null;
}

function isInOrder(earlier: string, later: string): boolean {
  return Date.parse(earlier) <= Date.parse(later);
}

function liesWithinUnit({ startsOn, endsOn, datePrecision }: EventTime): boolean {
  switch (datePrecision) {
    case "DAY":
      return true;
    case "WEEK":
      return isoWeekOf(startsOn) === isoWeekOf(endsOn);
    case "MONTH":
      return startsOn.slice(0, 7) === endsOn.slice(0, 7);
    case "SEASON":
      return seasonOf(startsOn) === seasonOf(endsOn);
  }
}

/** Seasons are March–May, June–August, September–November and December–February; one name for each. */
function seasonOf(day: string): string {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  const winterYear = month === 12 ? year : year - 1;
  return month === 12 || month <= 2 ? `${winterYear}-winter` : `${year}-${Math.floor(month / 3)}`;
}

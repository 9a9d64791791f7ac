import { addDays, type Day, type Event, startOfDay, type Term } from "@finsam/domain";
import { localDateTime } from "./local-time.ts";

/** How long an event is taken to last where neither its end nor its planned length is known, in minutes. Never shown or stored. */
export const ASSUMED_MINUTES = 120;

/** A part of a day (förmiddag, eftermiddag, kväll). */
export type PartOfDay = Term<"PartOfDay">;

const parts: readonly PartOfDay[] = ["MORNING", "AFTERNOON", "EVENING"];
const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** A minute by the clocks of a place. */
export interface LocalMinute {
  readonly day: Day;
  /** `HH:MM` */
  readonly time: string;
}

/** When a planned event is, as the time rules see it. */
export type PlannedTime =
  | {
      readonly kind: "CLOCK";
      /** Milliseconds since 1970 in UTC. */
      readonly start: number;
      /** Exclusive. Where it is not known: what is reckoned with. */
      readonly end: number;
      /** When the room is taken: the doors, else the start. */
      readonly doors: number;
      /** The days that it is on: that of its start if it is shorter than 24 hours. */
      readonly days: readonly Day[];
      /** What the clocks show where it is: its first and its last minute. */
      readonly first: LocalMinute;
      readonly last: LocalMinute;
      /** Whether it lasts 24 hours or more. */
      readonly isLong: boolean;
    }
  | {
      readonly kind: "DAYS";
      readonly days: readonly Day[];
      /** Null: not known which. */
      readonly part: PartOfDay | null;
    }
  /** On some day within a week, month or season, or an interval that is broken: no time rule but B2 looks at it. */
  | { readonly kind: "VAGUE" };

/** Reads when an event is. The clock rules where it disagrees with the days. */
export function plannedTime(event: Event): PlannedTime {
  if (isBroken(event)) return { kind: "VAGUE" };
  if (event.datePrecision !== "DAY") return { kind: "VAGUE" };
  if (event.startsAt === null)
    return {
      kind: "DAYS",
      days: daysFrom(event.startsOn, event.endsOn),
      part: event.partOfDay,
    };
  const start = Date.parse(event.startsAt);
  const first = localDateTime(start, event.timeZone);
  const end = endOf(event, start, first.day);
  // An end at midnight belongs to the day before.
  const last = localDateTime(end - 1, event.timeZone);
  const isLong = end - start >= dayMs;
  return {
    kind: "CLOCK",
    start,
    end,
    doors: event.doorsAt === null ? start : Date.parse(event.doorsAt),
    days: isLong ? daysFrom(first.day, last.day) : [first.day],
    first,
    last,
    isLong,
  };
}

/** Whether its end is not after its start (B1). */
export function isBroken({ startsOn, endsOn, startsAt, endsAt }: Event): boolean {
  if (endsOn < startsOn) return true;
  return startsAt !== null && endsAt !== null && Date.parse(endsAt) <= Date.parse(startsAt);
}

/** The part of the day in which a clock time `HH:MM` lies: before 12.00, to 17.00, after. */
export function partOf(time: string): PartOfDay {
  if (time < "12:00") return "MORNING";
  return time < "17:00" ? "AFTERNOON" : "EVENING";
}

/** From one day to another, both included. */
export function daysFrom(from: Day, to: Day): Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

/** Whether an event by the clock is in a part of a day. */
export function touches(
  { first, last }: Extract<PlannedTime, { kind: "CLOCK" }>,
  day: Day,
  part: PartOfDay,
): boolean {
  if (day < first.day || day > last.day) return false;
  const from = day === first.day ? first.time : "00:00";
  const to = day === last.day ? last.time : "23:59";
  const [at, earliest, latest] = [part, partOf(from), partOf(to)].map((one) => parts.indexOf(one));
  return (
    at !== undefined &&
    earliest !== undefined &&
    latest !== undefined &&
    earliest <= at &&
    at <= latest
  );
}

function endOf(event: Event, start: number, firstDay: Day): number {
  if (event.endsAt !== null) return Date.parse(event.endsAt);
  const { endsOn, timeZone, plannedMinutes } = event;
  if (endsOn > firstDay) return Date.parse(startOfDay(addDays(endsOn, 1), timeZone));
  return start + (plannedMinutes ?? ASSUMED_MINUTES) * minuteMs;
}

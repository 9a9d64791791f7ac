import { addDays, type Day, type Event, instantOf } from "@finsam/domain";
import { localDateTime } from "./local-time.ts";

/** When the copy of an event is. */
export interface CopiedTime {
  readonly fields: Pick<
    Event,
    | "startsOn"
    | "endsOn"
    | "startsAt"
    | "endsAt"
    | "doorsAt"
    | "datePrecision"
    | "partOfDay"
    | "timeZone"
  >;
  /** When registration closes. */
  readonly registration: { readonly deadlineOn: Day | null; readonly deadlineAt: string | null };
}

/** An event's times so many days later, as the clocks show them. A month or a season becomes that of the new week. */
export function copiedTime(event: Event, days: number, weekStart: Day): CopiedTime {
  const { datePrecision, partOfDay, timeZone, registration } = event;
  const shiftedDay = (day: Day): Day =>
    datePrecision === "MONTH" || datePrecision === "SEASON"
      ? inOtherMonth(day, monthsBetween(weekStart, addDays(weekStart, days), datePrecision))
      : addDays(day, days);
  const shifted = (instant: string | null): string | null => {
    if (instant === null) return null;
    const { day, time } = localDateTime(Date.parse(instant), timeZone);
    return instantOf(addDays(day, days), time, timeZone);
  };
  const startsAt = shifted(event.startsAt);
  const endsAt = shifted(event.endsAt);
  const deadlineOn = registration?.deadlineOn ?? null;
  return {
    fields: {
      startsOn: shiftedDay(event.startsOn),
      endsOn: shiftedDay(event.endsOn),
      startsAt,
      // An hour that the clocks skip or pass twice may leave no time between.
      endsAt: startsAt !== null && endsAt !== null && endsAt <= startsAt ? null : endsAt,
      doorsAt: earlier(shifted(event.doorsAt), startsAt),
      datePrecision,
      partOfDay,
      timeZone,
    },
    registration: {
      deadlineOn: deadlineOn === null ? null : addDays(deadlineOn, days),
      deadlineAt: shifted(registration?.deadlineAt ?? null),
    },
  };
}

function earlier(a: string | null, b: string | null): string | null {
  return a !== null && b !== null && a > b ? b : a;
}

/** How many months a week has moved; for seasons whole years alone, which keep them. */
function monthsBetween(from: Day, to: Day, precision: "MONTH" | "SEASON"): number {
  const months = monthNumber(to) - monthNumber(from);
  return precision === "MONTH" ? months : Math.round(months / 12) * 12;
}

function monthNumber(day: Day): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

/** The same day of a month so many months later; the last of it where it has no such day, or where it was the last. */
function inOtherMonth(day: Day, months: number): Day {
  const number = monthNumber(day) + months;
  const first = firstOf(number);
  const last = addDays(firstOf(number + 1), -1);
  const wasLast = addDays(day, 1).endsWith("-01");
  const same = addDays(first, Number(day.slice(8)) - 1);
  return wasLast || same > last ? last : same;
}

function firstOf(monthNumber: number): Day {
  const [year, month] = [Math.floor(monthNumber / 12), (monthNumber % 12) + 1];
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-01`;
}

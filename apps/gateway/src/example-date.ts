import { addDays, type Day, eachDay, type Instant, instantOf, weekdayOf } from "@finsam/domain";
import { eveName, isHoliday, isSqueezeDay } from "@finsam/domain/holidays";
import { calendarsFor } from "@finsam/planning/calendar";
import type { ExampleDate } from "@finsam/sample-data";

/** What of an event's own content its dates depend on. */
interface Undated {
  readonly datePrecision?: unknown;
  readonly registration?: unknown;
}

/**
 * The fields of an event that say when it is, for examples loaded on the day `from`. A day that is a public
 * holiday gives way to the next that is none; an event of week precision takes its whole week.
 */
export function exampleDates(
  { datePrecision, registration }: Undated,
  timing: ExampleDate,
  from: Day,
) {
  const monday = mondayOf(timing, from);
  if (datePrecision === "WEEK") return { startsOn: monday, endsOn: addDays(monday, 6) };
  const on = workableDay(monday, timing.weekday);
  return {
    startsOn: on,
    endsOn: on,
    ...instants(on, timing),
    ...(timing.registrationDaysBefore !== undefined && {
      registration: {
        ...(typeof registration === "object" ? registration : undefined),
        deadlineOn: addDays(on, -timing.registrationDaysBefore),
      },
    }),
    ...previousDates(from, timing),
  };
}

/** The days of a theme week among the examples: to Friday, inclusive. */
export function exampleWeek(timing: ExampleDate, from: Day) {
  const monday = mondayOf(timing, from);
  return { startsOn: addDays(monday, timing.weekday - 1), endsOn: addDays(monday, 4) };
}

/** What a hold among the examples says of its time. */
export function exampleHold(timing: ExampleDate, from: Day) {
  const on = workableDay(mondayOf(timing, from), timing.weekday);
  return { on, ...instants(on, timing) };
}

function instants(on: Day, { doorsTime, startTime, endTime }: ExampleDate) {
  return {
    ...(doorsTime !== undefined && { doorsAt: instantOf(on, doorsTime) }),
    ...(startTime !== undefined && { startsAt: instantOf(on, startTime) }),
    ...(endTime !== undefined && { endsAt: instantOf(on, endTime) }),
  };
}

function previousDates(
  from: Day,
  timing: ExampleDate,
): { previousStartsOn?: Day; previousStartsAt?: Instant } {
  const { previousWeeksAhead, previousWeekday, startTime } = timing;
  if (previousWeeksAhead === undefined || previousWeekday === undefined) return {};
  const on = workableDay(mondayAhead(from, previousWeeksAhead), previousWeekday);
  return {
    previousStartsOn: on,
    ...(startTime !== undefined && { previousStartsAt: instantOf(on, startTime) }),
  };
}

function mondayOf({ weeksAhead, quietWeek }: ExampleDate, from: Day): Day {
  const monday = mondayAhead(from, weeksAhead);
  return quietWeek === true ? quietMonday(monday) : monday;
}

function quietMonday(from: Day): Day {
  let monday = from;
  while (!isQuiet(monday)) monday = addDays(monday, 7);
  return monday;
}

/** Whether no day from Monday to Friday is a holiday, an eve, a squeeze day, in a school break or a national date. */
function isQuiet(monday: Day): boolean {
  const friday = addDays(monday, 4);
  const { schoolBreaks, nationalDates } = calendarsFor(monday, friday);
  const isOff = (day: Day) => isHoliday(day) || eveName(day) !== undefined || isSqueezeDay(day);
  return (
    schoolBreaks.length === 0 &&
    nationalDates.length === 0 &&
    ![...eachDay(monday, friday)].some(isOff)
  );
}

function mondayAhead(from: Day, weeks: number): Day {
  return addDays(from, 1 - weekdayOf(from) + 7 * weeks);
}

/** The weekday of the week that begins on `monday`, or the next day that is no public holiday (every Sunday is one). */
function workableDay(monday: Day, weekday: number): Day {
  let day = addDays(monday, weekday - 1);
  while (isHoliday(day)) day = addDays(day, 1);
  return day;
}

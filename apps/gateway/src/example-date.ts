import { addDays, type Day, type Instant, instantOf, weekdayOf } from "@finsam/domain";
import { isHoliday } from "@finsam/domain/holidays";
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
  const monday = mondayAhead(from, timing.weeksAhead);
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

function mondayAhead(from: Day, weeks: number): Day {
  return addDays(from, 1 - weekdayOf(from) + 7 * weeks);
}

/** The weekday of the week that begins on `monday`, or the next day that is no public holiday (every Sunday is one). */
function workableDay(monday: Day, weekday: number): Day {
  let day = addDays(monday, weekday - 1);
  while (isHoliday(day)) day = addDays(day, 1);
  return day;
}

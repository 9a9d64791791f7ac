import { addDays, daysBetween, eachDay, weekdayOf } from "@finsam/domain";
import { eveName, isHoliday, isSqueezeDay } from "@finsam/domain/holidays";
import { isoWeekOf } from "@finsam/domain/weeks";
import { describe, expect, test } from "vitest";
import { exampleDates, exampleHold, exampleWeek } from "../src/example-date.ts";

test("an example is on its weekday, so many ISO weeks after the week of the first start", () => {
  const timing = { weeksAhead: 2, weekday: 3 };
  for (const from of ["2026-11-23", "2026-11-25", "2026-11-29"]) {
    expect(exampleDates({}, timing, from)).toEqual({
      startsOn: "2026-12-09",
      endsOn: "2026-12-09",
    });
  }
  expect(exampleDates({}, timing, "2026-11-30")).toMatchObject({ startsOn: "2026-12-16" });
});

test("weeks are counted over New Year, in a year of 53 weeks too", () => {
  const { startsOn } = exampleDates({}, { weeksAhead: 2, weekday: 5 }, "2026-12-28");
  expect(isoWeekOf("2026-12-28")).toBe("2026-W53");
  expect([startsOn, isoWeekOf(startsOn)]).toEqual(["2027-01-15", "2027-W02"]);
});

test("clock times are Swedish, in summer and in winter", () => {
  const timing = {
    weeksAhead: 1,
    weekday: 3,
    doorsTime: "08:00",
    startTime: "08:30",
    endTime: "10:30",
  };
  expect(exampleDates({}, timing, "2026-10-13")).toMatchObject({
    startsOn: "2026-10-21",
    doorsAt: "2026-10-21T06:00:00Z",
    startsAt: "2026-10-21T06:30:00Z",
    endsAt: "2026-10-21T08:30:00Z",
  });
  expect(exampleDates({}, timing, "2026-10-20")).toMatchObject({
    startsOn: "2026-10-28",
    startsAt: "2026-10-28T07:30:00Z",
  });
});

test("times that an example doesn't have are not invented", () => {
  const dates = exampleDates({}, { weeksAhead: 1, weekday: 3 }, "2026-11-24");
  expect(Object.keys(dates)).toEqual(["startsOn", "endsOn"]);
});

test("an example of week precision takes its whole week", () => {
  const dates = exampleDates(
    { datePrecision: "WEEK" },
    { weeksAhead: 8, weekday: 1 },
    "2026-11-24",
  );
  expect(dates).toEqual({ startsOn: "2027-01-18", endsOn: "2027-01-24" });
});

describe("public holidays", () => {
  test("an example on one moves to the next day that is none, with its times and its last day to register", () => {
    // Kristi himmelsfärdsdag 2027 is Thursday 6 May.
    const timing = { weeksAhead: 1, weekday: 4, startTime: "09:00", registrationDaysBefore: 7 };
    const registration = { status: "OPEN", priceSek: 0 };
    expect(exampleDates({ registration }, timing, "2027-04-28")).toEqual({
      startsOn: "2027-05-07",
      endsOn: "2027-05-07",
      startsAt: "2027-05-07T07:00:00Z",
      registration: { status: "OPEN", priceSek: 0, deadlineOn: "2027-04-30" },
    });
  });

  test("several in a row are all passed over", () => {
    // Christmas Day 2026 is a Friday, followed by annandag jul and a Sunday.
    expect(exampleDates({}, { weeksAhead: 1, weekday: 5 }, "2026-12-14").startsOn).toBe(
      "2026-12-28",
    );
  });

  test("no example is ever on one, whatever the day of the first start", () => {
    for (let from = "2026-01-01"; from < "2030-01-01"; from = addDays(from, 1)) {
      for (const weekday of [1, 2, 3, 4, 5]) {
        const { startsOn } = exampleDates({}, { weeksAhead: 5, weekday }, from);
        expect(isHoliday(startsOn)).toBe(false);
        expect(startsOn > from).toBe(true);
      }
    }
  });
});

test("an example that was moved keeps the day and time that it had", () => {
  const moved = {
    weeksAhead: 5,
    weekday: 3,
    startTime: "13:30",
    previousWeeksAhead: 4,
    previousWeekday: 4,
  };
  // Summer time begins between the two.
  expect(exampleDates({}, moved, "2027-02-23")).toEqual({
    startsOn: "2027-03-31",
    endsOn: "2027-03-31",
    startsAt: "2027-03-31T11:30:00Z",
    previousStartsOn: "2027-03-25",
    previousStartsAt: "2027-03-25T12:30:00Z",
  });
});

describe("a theme week", () => {
  const timing = { weeksAhead: 6, quietWeek: true, weekday: 1 } as const;

  test("gives way, with all that is in it, to the first week without days off", () => {
    // Week 53 has nyårsafton and nyårsdagen, week 1 of 2027 trettondedag jul.
    expect(exampleWeek(timing, "2026-11-16")).toEqual({
      startsOn: "2027-01-11",
      endsOn: "2027-01-15",
    });
    expect(exampleDates({}, { ...timing, weekday: 5 }, "2026-11-16")).toMatchObject({
      startsOn: "2027-01-15",
    });
    expect(
      exampleHold({ ...timing, weekday: 2, startTime: "08:00", endTime: "10:00" }, "2026-11-16"),
    ).toEqual({
      on: "2027-01-12",
      startsAt: "2027-01-12T07:00:00Z",
      endsAt: "2027-01-12T09:00:00Z",
    });
  });

  test("gives way to a school break too", () => {
    // Sportlov in Stockholms län is week 9: 1–5 March 2027.
    expect(exampleWeek(timing, "2027-01-20").startsOn).toBe("2027-03-08");
  });

  test("is from Monday to Friday without days off, 6–10 weeks ahead, whatever the week of the first start", () => {
    for (let from = "2026-01-01"; from < "2037-01-01"; from = addDays(from, 7)) {
      const { startsOn, endsOn } = exampleWeek(timing, from);
      const monday = addDays(from, 1 - weekdayOf(from));
      const weeks = daysBetween(monday, startsOn) / 7;
      expect([from, weeks >= 6 && weeks <= 10, weeks % 1]).toEqual([from, true, 0]);
      expect(daysBetween(startsOn, endsOn)).toBe(4);
      for (const day of eachDay(startsOn, endsOn))
        expect([day, isHoliday(day), eveName(day), isSqueezeDay(day)]).toEqual([
          day,
          false,
          undefined,
          false,
        ]);
    }
  });
});

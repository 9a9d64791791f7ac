import * as fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { addDays, eachDay, NoSuchDateError, weekdayOf } from "../src/day.ts";
import { isIsoWeek, isoWeekOf, weekLabel, weekSpan } from "../src/week.ts";

const days = fc.integer({ min: 0, max: 3_652_058 }).map((n) => addDays("0001-01-01", n));

function weekByTemporal(day: string): string {
  const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(day);
  return `${String(yearOfWeek).padStart(4, "0")}-W${String(weekOfYear).padStart(2, "0")}`;
}

describe("isoWeekOf", () => {
  test("agrees with Temporal on every day around New Year, 1990–2060", () => {
    for (let year = 1990; year <= 2060; year += 1) {
      for (const day of eachDay(`${year}-12-20`, `${year + 1}-01-12`)) {
        expect(isoWeekOf(day)).toBe(weekByTemporal(day));
      }
    }
  });

  test("agrees with Temporal on any day", () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(isoWeekOf(day)).toBe(weekByTemporal(day));
      }),
    );
  });

  test.each([
    ["2019-10-17", "2019-W42"],
    ["2019-12-30", "2020-W01"],
    ["2021-01-03", "2020-W53"],
    ["0001-01-01", "0001-W01"],
    ["9999-12-31", "9999-W52"],
  ])("%s is in %s", (day, week) => {
    expect(isoWeekOf(day)).toBe(week);
  });
});

describe("isIsoWeek", () => {
  test("accepts the week of any day", () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(isIsoWeek(isoWeekOf(day))).toBe(true);
      }),
    );
  });

  test("accepts week 53 in the years that have one only", () => {
    const long = Array.from({ length: 41 }, (_, index) => 2000 + index).filter((year) =>
      isIsoWeek(`${year}-W53`),
    );
    expect(long).toEqual([2004, 2009, 2015, 2020, 2026, 2032, 2037]);
  });

  test.each([
    "",
    "2019-W00",
    "2019-W54",
    "0000-W10",
    "2019-42",
    "2019W42",
    "2019-w42",
    "2019-W4",
    "2019-W42-1",
    "2019-W42\n",
    "9999-W53",
    "9999-W99",
  ])("refuses %j", (text) => {
    expect(isIsoWeek(text)).toBe(false);
  });
});

describe("weekSpan", () => {
  test("is the Monday to the Sunday that have the week in common", () => {
    expect(weekSpan("2019-W42")).toEqual({ from: "2019-10-14", to: "2019-10-20" });
    expect(weekSpan("2020-W53")).toEqual({ from: "2020-12-28", to: "2021-01-03" });
    fc.assert(
      fc.property(days, (day) => {
        const { from, to } = weekSpan(isoWeekOf(day));
        expect(from <= day && day <= to).toBe(true);
        expect(weekdayOf(from)).toBe(1);
        expect(to === addDays(from, 6 - (to === "9999-12-31" ? 2 : 0))).toBe(true);
      }),
    );
  });

  test("of the last week of all ends on the last day", () => {
    expect(weekSpan("9999-W52")).toEqual({ from: "9999-12-27", to: "9999-12-31" });
  });

  test("refuses a week that does not exist", () => {
    expect(() => weekSpan("2019-W53")).toThrow(NoSuchDateError);
  });
});

test("weekLabel is the Swedish short form, without a leading zero", () => {
  expect(weekLabel("2019-W42")).toBe("v. 42");
  expect(weekLabel("2020-W01")).toBe("v. 1");
  expect(() => weekLabel("2019-10-17")).toThrow(NoSuchDateError);
});

import * as fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import {
  addDays,
  dayFrom,
  daysBetween,
  daysInMonth,
  eachDay,
  isDay,
  NoSuchDateError,
  weekdayOf,
} from "../src/day.ts";

const SPAN = 3_652_058; // Days from 0001-01-01 to 9999-12-31.
const days = fc.integer({ min: 0, max: SPAN }).map((n) => addDays("0001-01-01", n));

describe("isDay", () => {
  test.each(["0001-01-01", "2000-02-29", "2019-10-17", "2020-02-29", "9999-12-31"])(
    "accepts %s",
    (text) => {
      expect(isDay(text)).toBe(true);
    },
  );

  test.each([
    "",
    "0000-12-31",
    "1900-02-29",
    "2019-02-29",
    "2019-04-31",
    "2019-00-10",
    "2019-13-01",
    "2019-01-00",
    "2019-1-1",
    "20191017",
    "2019-10-17T00:00:00Z",
    "2019-10-17\n",
    " 2019-10-17",
    "+12019-10-17",
    "٢٠١٩-١٠-١٧",
  ])("refuses %j", (text) => {
    expect(isDay(text)).toBe(false);
  });

  test("agrees with Temporal on any year, month and date", () => {
    const numbers = fc.tuple(
      fc.integer({ min: 1, max: 9999 }),
      fc.integer({ min: 0, max: 14 }),
      fc.integer({ min: 0, max: 33 }),
    );
    fc.assert(
      fc.property(numbers, ([year, month, day]) => {
        let exists = true;
        try {
          Temporal.PlainDate.from({ year, month, day }, { overflow: "reject" });
        } catch {
          exists = false;
        }
        expect(isDay(dayFrom(year, month, day))).toBe(exists);
      }),
    );
  });
});

describe("arithmetic", () => {
  test("addDays agrees with Temporal", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: SPAN }), (day, position) => {
        const n = position - daysBetween("0001-01-01", day);
        expect(addDays(day, n)).toBe(Temporal.PlainDate.from(day).add({ days: n }).toString());
      }),
    );
  });

  test("daysBetween undoes addDays, and strings sort as days do", () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        expect(addDays(a, daysBetween(a, b))).toBe(b);
        expect(Math.sign(daysBetween(a, b))).toBe(a === b ? 0 : a < b ? 1 : -1);
      }),
    );
  });

  test("crosses leap days and year ends", () => {
    expect(addDays("2020-02-28", 1)).toBe("2020-02-29");
    expect(addDays("2019-02-28", 1)).toBe("2019-03-01");
    expect(addDays("2020-01-01", -1)).toBe("2019-12-31");
    expect(daysBetween("2019-12-02", "2019-12-08")).toBe(6);
  });

  test.each([
    ["9999-12-31", 1],
    ["0001-01-01", -1],
    ["2019-10-17", 0.5],
    ["2019-10-17", Number.NaN],
    ["yesterday", 1],
  ] as const)("addDays(%j, %d) is refused", (day, n) => {
    expect(() => addDays(day, n)).toThrow(NoSuchDateError);
  });

  test("the error says what was expected and what came", () => {
    expect(() => addDays("9999-12-31", 1)).toThrow(
      expect.objectContaining({
        code: "NO_SUCH_DATE",
        message: 'Expected a day in the years 0001–9999, got "9999-12-31 plus 1 days"',
        received: "9999-12-31 plus 1 days",
      }),
    );
  });
});

test("eachDay yields both ends, and nothing if they are the wrong way round", () => {
  expect([...eachDay("2019-12-30", "2020-01-02")]).toEqual([
    "2019-12-30",
    "2019-12-31",
    "2020-01-01",
    "2020-01-02",
  ]);
  expect([...eachDay("9999-12-31", "9999-12-31")]).toEqual(["9999-12-31"]);
  expect([...eachDay("2019-10-18", "2019-10-17")]).toEqual([]);
});

test("weekdayOf agrees with Temporal: 1 is Monday, 7 is Sunday", () => {
  expect(weekdayOf("2019-10-14")).toBe(1);
  expect(weekdayOf("2019-10-20")).toBe(7);
  fc.assert(
    fc.property(days, (day) => {
      expect(weekdayOf(day)).toBe(Temporal.PlainDate.from(day).dayOfWeek);
    }),
  );
});

test("daysInMonth agrees with Temporal for every month, and is 0 for others", () => {
  for (const year of [1, 4, 100, 400, 1900, 2000, 2019, 2020, 9999]) {
    for (let month = 1; month <= 12; month += 1) {
      const expected = Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
      expect(daysInMonth(year, month)).toBe(expected);
    }
    expect([daysInMonth(year, 0), daysInMonth(year, 13)]).toEqual([0, 0]);
  }
});

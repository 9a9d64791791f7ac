import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, isDay, NoSuchDateError } from "../src/day.ts";
import {
  earliestDay,
  isPartialDate,
  latestDay,
  parsePartialDate,
  partialDateLabel,
  periodDays,
  periodIncludes,
} from "../src/partial-date.ts";

const days = fc.integer({ min: 0, max: 3_652_058 }).map((n) => addDays("0001-01-01", n));
const years = fc.integer({ min: 1, max: 9999 }).map((year) => String(year).padStart(4, "0"));
const units = fc.constantFrom(..."01 02 03 04 05 06 07 08 09 10 11 12 21 22 23 24".split(" "));
const partials = fc.oneof(
  days,
  years,
  fc.tuple(years, units).map(([year, unit]) => `${year}-${unit}`),
);
const maybePartials = fc.option(partials);

describe("a partial date", () => {
  test.each([
    ["2019-10-17", "2019-10-17", "2019-10-17", "17 oktober 2019"],
    ["2020-02-01", "2020-02-01", "2020-02-01", "1 februari 2020"],
    ["2018-12", "2018-12-01", "2018-12-31", "december 2018"],
    ["2020-02", "2020-02-01", "2020-02-29", "februari 2020"],
    ["2023", "2023-01-01", "2023-12-31", "2023"],
    ["2019-21", "2019-03-01", "2019-05-31", "våren 2019"],
    ["2019-22", "2019-06-01", "2019-08-31", "sommaren 2019"],
    ["2019-23", "2019-09-01", "2019-11-30", "hösten 2019"],
    ["2019-24", "2019-12-01", "2020-02-29", "vintern 2019–2020"],
    ["2018-24", "2018-12-01", "2019-02-28", "vintern 2018–2019"],
    ["9999-24", "9999-12-01", "9999-12-31", "vintern 9999–10000"],
    ["0987", "0987-01-01", "0987-12-31", "987"],
  ])("%s is %s to %s, in words %s", (text, first, last, label) => {
    expect(parsePartialDate(text)).toBe(text);
    expect([earliestDay(text), latestDay(text)]).toEqual([first, last]);
    expect(partialDateLabel(text)).toBe(label);
  });

  test.each([
    "",
    "19",
    "0000",
    "0000-01",
    "2019-00",
    "2019-13",
    "2019-20",
    "2019-25",
    "2019-1",
    "2019-02-29",
    "2019-21-01",
    "2019-10-",
    "2019-10-17T08:30",
    "2019?",
    "2019/2020",
    "201X",
    "2019\n",
    " 2019",
    "-2019",
  ])("is not %j", (text) => {
    expect(isPartialDate(text)).toBe(false);
    expect(parsePartialDate(text)).toBeUndefined();
    expect(() => earliestDay(text)).toThrow(NoSuchDateError);
    expect(() => latestDay(text)).toThrow(NoSuchDateError);
    expect(() => partialDateLabel(text)).toThrow(NoSuchDateError);
  });

  test("spans existing days, of which the first is in the year that it names", () => {
    fc.assert(
      fc.property(partials, (partial) => {
        expect(isPartialDate(partial)).toBe(true);
        const [first, last] = [earliestDay(partial), latestDay(partial)];
        expect(isDay(first) && isDay(last) && first <= last).toBe(true);
        expect(first.slice(0, 4)).toBe(partial.slice(0, 4));
      }),
    );
  });

  test("is a day exactly if its first day is the text itself", () => {
    fc.assert(
      fc.property(partials, (partial) => {
        expect(earliestDay(partial) === partial).toBe(isDay(partial));
      }),
    );
  });
});

describe("a period", () => {
  test("counts from the first day of its start to the last day of its end, both inclusive", () => {
    const period = { from: "2018-12", to: "2019-24" };
    expect(periodDays(period)).toEqual({ from: "2018-12-01", to: "2020-02-29" });
    expect(periodIncludes(period, "2018-11-30")).toBe(false);
    expect(periodIncludes(period, "2018-12-01")).toBe(true);
    expect(periodIncludes(period, "2020-02-29")).toBe(true);
    expect(periodIncludes(period, "2020-03-01")).toBe(false);
  });

  test("without a start has always been; without an end it still is", () => {
    expect(periodDays({ from: null, to: null })).toEqual({ from: null, to: null });
    expect(periodIncludes({ from: null, to: "2023" }, "0001-01-01")).toBe(true);
    expect(periodIncludes({ from: null, to: "2023" }, "2024-01-01")).toBe(false);
    expect(periodIncludes({ from: "2023", to: null }, "9999-12-31")).toBe(true);
    expect(periodIncludes({ from: "2023", to: null }, "2022-12-31")).toBe(false);
  });

  test("includes its own ends, and not the day beyond them", () => {
    fc.assert(
      fc.property(maybePartials, maybePartials, (a, b) => {
        const ordered = a === null || b === null || earliestDay(a) <= latestDay(b);
        const period = ordered ? { from: a, to: b } : { from: b, to: a };
        const { from, to } = periodDays(period);
        const inside = [from, to].filter((day) => day !== null);
        const outside = [
          ...(from === null || from === "0001-01-01" ? [] : [addDays(from, -1)]),
          ...(to === null || to === "9999-12-31" ? [] : [addDays(to, 1)]),
        ];
        expect(inside.filter((day) => !periodIncludes(period, day))).toEqual([]);
        expect(outside.filter((day) => periodIncludes(period, day))).toEqual([]);
      }),
    );
  });
});

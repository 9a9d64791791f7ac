import Holidays from "date-holidays";
import { describe, expect, test } from "vitest";
import { eachDay, weekdayOf } from "../src/day.ts";
import { eveName, holidayName, holidaysOfYear, isHoliday, isSqueezeDay } from "../src/holiday.ts";

const YEARS = Array.from({ length: 31 }, (_, index) => 2010 + index);
const EVES = new Set(["påskafton", "midsommarafton", "julafton", "nyårsafton"]);
const register = new Holidays("SE", { languages: "sv" });

function registered(year: number): { day: string; name: string; type: string }[] {
  return register
    .getHolidays(year)
    .map(({ date, name, type }) => ({ day: date.slice(0, 10), name, type }));
}

function daysOf(year: number): string[] {
  return [...eachDay(`${year}-01-01`, `${year}-12-31`)];
}

describe.each(YEARS)("%i, against date-holidays", (year) => {
  const published = registered(year).filter(({ type }) => type === "public");

  test("the named holidays are the same, by day and name", () => {
    const expected = published.map(({ day, name }) => ({ day, name }));
    expect(holidaysOfYear(year)).toEqual(expected);
  });

  test("every day of the year is a holiday if it is published as one or is a Sunday", () => {
    const named = new Set(published.map(({ day }) => day));
    const expected = daysOf(year).filter((day) => named.has(day) || weekdayOf(day) === 7);
    expect(daysOf(year).filter(isHoliday)).toEqual(expected);
  });

  test("the four eves are on the same days", () => {
    const expected = registered(year)
      .filter(({ name }) => EVES.has(name))
      .map(({ day, name }) => [day, name]);
    const eves = daysOf(year).flatMap((day) => {
      const name = eveName(day);
      return name === undefined ? [] : [[day, name]];
    });
    expect(eves).toHaveLength(4);
    expect(eves).toEqual(expected);
  });
});

describe("names", () => {
  test("are given for named holidays only", () => {
    expect(holidayName("2019-12-25")).toBe("juldagen");
    expect(holidayName("2019-06-22")).toBe("midsommardagen");
    expect(holidayName("2019-10-20")).toBeUndefined();
    expect(holidayName("2019-10-17")).toBeUndefined();
    expect(holidayName("2019-12-24")).toBeUndefined();
  });

  test("of two holidays on one day are joined, the fixed date first", () => {
    expect(holidayName("2008-05-01")).toBe("första maj och Kristi himmelsfärdsdag");
    expect(holidayName("2049-06-06")).toBe("nationaldagen och pingstdagen");
    expect(holidaysOfYear(2008)).toHaveLength(12);
  });

  test("holidayName says the same as holidaysOfYear, in order, in the first and last years too", () => {
    for (const year of [1, 1954, 2008, 2019, 2049, 9999]) {
      const holidays = holidaysOfYear(year);
      expect(holidays.map(({ day }) => holidayName(day))).toEqual(holidays.map(({ name }) => name));
      expect(holidays.map(({ day }) => day)).toEqual(holidays.map(({ day }) => day).toSorted());
    }
  });
});

describe("isSqueezeDay", () => {
  test("finds the single working days of 2019 and 2024", () => {
    expect(daysOf(2019).filter(isSqueezeDay)).toEqual([
      "2019-05-31", // Friday after Kristi himmelsfärdsdag
      "2019-06-07", // Friday after nationaldagen
      "2019-12-23", // Monday before julafton
      "2019-12-27", // Friday after annandag jul
      "2019-12-30", // Monday before nyårsafton
    ]);
    expect(daysOf(2024).filter(isSqueezeDay)).toEqual([
      "2024-05-10",
      "2024-06-07",
      "2024-12-23",
      "2024-12-27",
      "2024-12-30",
    ]);
  });

  test("is false on both of two working days between holidays", () => {
    // 2019-04-29 and -30 lie between a Sunday and första maj, a Wednesday.
    expect(["2019-04-29", "2019-04-30"].some(isSqueezeDay)).toBe(false);
  });

  test("is false on the first and the last day there is", () => {
    expect(isSqueezeDay("0001-01-01")).toBe(false);
    expect(isSqueezeDay("9999-12-31")).toBe(false);
  });
});

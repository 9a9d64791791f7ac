import * as fc from "fast-check";
import { expect, test } from "vitest";
import { monthNamed, monthOfWeek, weekNamed, weekOfMonth } from "../app/calendar-span.ts";

test("a week over New Year has its Monday in one year and its Sunday in the next", () => {
  expect(weekNamed("2026-W53")).toEqual({
    name: "2026-W53",
    from: "2026-12-28",
    to: "2027-01-03",
    previous: "2026-W52",
    next: "2027-W01",
  });
  expect(weekNamed("2025-W01")).toMatchObject({ from: "2024-12-30", previous: "2024-W52" });
});

test("months follow each other over New Year and in leap years", () => {
  expect(monthNamed("2026-12")).toEqual({
    name: "2026-12",
    from: "2026-12-01",
    to: "2026-12-31",
    previous: "2026-11",
    next: "2027-01",
  });
  expect(monthNamed("2028-02")).toMatchObject({ to: "2028-02-29", next: "2028-03" });
  expect(monthNamed("2027-02")).toMatchObject({ to: "2027-02-28" });
});

test.each(["2026-W60", "2026-W00", "2025-W53", "2026-w42", "1999-W01", "2100-W01", "2026-42", ""])(
  "there is no week %s",
  (name) => {
    expect(weekNamed(name)).toBeUndefined();
  },
);

test.each(["2026-13", "2026-00", "2026-1", "1999-12", "2100-01", "2026-10-01", ""])(
  "there is no month %s",
  (name) => {
    expect(monthNamed(name)).toBeUndefined();
  },
);

test("the first and the last page lead nowhere beyond", () => {
  expect(weekNamed("2000-W01")?.previous).toBeUndefined();
  expect(monthNamed("2099-12")?.next).toBeUndefined();
});

const months = fc
  .record({ year: fc.integer({ min: 2000, max: 2099 }), month: fc.integer({ min: 1, max: 12 }) })
  .map(({ year, month }) => `${year}-${String(month).padStart(2, "0")}`);

test("from any month one comes to a week that leads back to it", () => {
  fc.assert(
    fc.property(months, (name) => {
      const month = monthNamed(name);
      const week = month && weekNamed(weekOfMonth(month, "1990-01-01"));
      expect(week && monthOfWeek(week)).toBe(name);
    }),
  );
});

test("from this month one comes to this week", () => {
  const month = monthNamed("2026-10");
  expect(month && weekOfMonth(month, "2026-10-15")).toBe("2026-W42");
});

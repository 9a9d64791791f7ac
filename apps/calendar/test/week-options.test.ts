import { describe, expect, it } from "vitest";
import { daysOfWeek, weekNextYear, weekOptions } from "../app/plan/week-options.ts";

describe("weeks to choose", () => {
  it("begin with the one of the day, across New Year", () => {
    expect(weekOptions("2026-12-30", 2, "sv")).toEqual([
      { value: "2026-W53", label: "Vecka 53 2026, 28 december 2026–3 januari 2027" },
      { value: "2027-W01", label: "Vecka 1 2027, 4–10 januari 2027" },
    ]);
    expect(weekOptions("2027-01-04", 1, "en")).toEqual([
      { value: "2027-W01", label: "Week 1 2027, 4 – 10 January 2027" },
    ]);
  });

  it("a copy goes to the same number a year later, to the last where there is none", () => {
    expect(weekNextYear("2026-W42")).toBe("2027-W42");
    expect(weekNextYear("2026-W53")).toBe("2027-W52");
  });

  it("days are counted from Monday", () => {
    expect(daysOfWeek("2027-W42", 1, 5)).toEqual({ startsOn: "2027-10-18", endsOn: "2027-10-22" });
    expect(daysOfWeek("2027-W42", 3, 3)).toEqual({ startsOn: "2027-10-20", endsOn: "2027-10-20" });
  });

  it("no span of a week is none", () => {
    expect(daysOfWeek("2027-W42", 5, 1)).toBeUndefined();
    expect(daysOfWeek("2027-W42", 0, 5)).toBeUndefined();
    expect(daysOfWeek("2027-W54", 1, 5)).toBeUndefined();
  });
});

import { expect, test } from "vitest";
import { weekHeading, weekTitle } from "../app/words/week-title.ts";
import { weekdays } from "../app/words/weekday.ts";

test.each([
  ["2026-W42", "Vecka 42, 12–18 oktober 2026", "Week 42, 12 – 18 October 2026"],
  [
    "2026-W53",
    "Vecka 53, 28 december 2026–3 januari 2027",
    "Week 53, 28 December 2026 – 3 January 2027",
  ],
  ["2020-W40", "Vecka 40, 28 september–4 oktober 2020", "Week 40, 28 September – 4 October 2020"],
])("%s", (week, swedish, english) => {
  expect(weekTitle(week, "sv")).toBe(swedish);
  expect(weekTitle(week, "en")).toBe(english);
});

test("a heading has the short name, and may have fewer days", () => {
  expect(weekHeading("2026-W02", "sv")).toBe("v. 2, 5–11 januari 2026");
  expect(weekHeading("2026-W42", "sv", { from: "2026-10-12", to: "2026-10-16" })).toBe(
    "v. 42, 12–16 oktober 2026",
  );
});

test("weeks begin on Monday", () => {
  expect(weekdays("sv")).toEqual([
    "Måndag",
    "Tisdag",
    "Onsdag",
    "Torsdag",
    "Fredag",
    "Lördag",
    "Söndag",
  ]);
  expect(weekdays("en")[0]).toBe("Monday");
});

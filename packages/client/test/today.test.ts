import { expect, test } from "vitest";
import { swedishDay } from "../src/today.ts";

test.each([
  ["2026-10-14T21:59:59Z", "2026-10-14"],
  ["2026-10-14T22:00:00Z", "2026-10-15"],
  ["2026-12-31T22:59:59Z", "2026-12-31"],
  ["2026-12-31T23:00:00Z", "2027-01-01"],
])("at %s it is %s in Sweden", (instant, day) => {
  expect(swedishDay(new Date(instant))).toBe(day);
});

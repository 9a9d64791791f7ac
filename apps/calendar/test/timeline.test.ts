import { expect, test } from "vitest";
import { barOf, yearsOf } from "../app/words/timeline.ts";

const today = "2026-07-02";

test("a bar lies from the first day that may be meant to the last", () => {
  const bar = barOf({ from: "2018", to: "2019", isEnded: true }, today);
  expect(bar?.start).toBe(2018);
  expect(bar?.end).toBeCloseTo(2020, 2);
  expect(bar?.isOpen).toBe(false);
});

test("what isn't known to have ended goes on until today", () => {
  const bar = barOf({ from: "2018-12", to: null, isEnded: false }, today);
  expect(bar?.end).toBeCloseTo(2026.5, 2);
  expect(bar?.isOpen).toBe(true);
});

test("an end on an unknown day is not drawn as going on", () => {
  const bar = barOf({ from: "2018", to: null, isEnded: true }, today);
  expect(bar?.end).toBeLessThan(2018.2);
  expect(bar?.isOpen).toBe(true);
});

test("what has no known beginning is not drawn", () => {
  expect(barOf({ from: null, to: "2019", isEnded: true }, today)).toBeUndefined();
});

test("the years span all that is timed, this one included", () => {
  const one = { from: "2017-03", to: "2019-24", isEnded: true };
  expect(yearsOf([one], today)).toEqual({ first: 2017, last: 2026 });
  expect(yearsOf([{ ...one, to: "2028" }], today)).toEqual({ first: 2017, last: 2028 });
  expect(yearsOf([{ ...one, from: null }], today)).toBeUndefined();
});

import { expect, test } from "vitest";
import { compareFindings, planningCheck } from "../src/index.ts";
import { event, plan, roslagen } from "./plan.ts";

test("what a plan would find and no longer find, and what that is worth", () => {
  const care = { audience: ["CARE"] };
  const a = event({ ...care, accessibility: [] });
  const b = event({ ...care, ownerId: roslagen });
  const check = (...events: readonly ReturnType<typeof event>[]) =>
    planningCheck(plan({ events })).filter(({ severity }) => severity !== "GAP");
  const [before, after] = [check(a, b), check(a, { ...b, startsAt: "2027-10-12T09:30:00Z" })];
  const there = compareFindings(before, after);
  expect(there.gone.map(({ rule }) => rule)).toEqual(["W3"]);
  expect(there.appeared.map(({ rule }) => rule)).toEqual(["W4"]);
  expect(there.same.map(({ rule }) => rule)).toEqual(["W12"]);
  expect(there.costDifference).toBe(0);
  expect(compareFindings(before, check(a))).toMatchObject({ costDifference: -1000, appeared: [] });
});

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fixesOf, planningCheck, type PlanInput } from "../src/index.ts";
import { applied } from "./applied-fix.ts";
import { planted, plantedWeek } from "./planted-week.ts";

const plantings = fc.record({
  days: fc.array(fc.nat({ max: 4 }), { minLength: 12, maxLength: 12 }),
  hours: fc.array(fc.nat({ max: 16 }), { minLength: 12, maxLength: 12 }),
});

const found = (input: PlanInput) =>
  planningCheck(input).map(({ rule, subjects }) => JSON.stringify([rule, subjects]));

describe("a generated week with 12 planted problems", () => {
  test("all are found, and nothing else", () => {
    fc.assert(
      fc.property(plantings, (planting) => {
        const rules = planningCheck(plantedWeek(planting)).map(({ rule }) => rule);
        expect(rules.toSorted()).toEqual(planted.toSorted());
      }),
      { numRuns: 50 },
    );
  });

  test("each has a fix that makes it go, and brings nothing", () => {
    fc.assert(
      fc.property(plantings, (planting) => {
        const input = plantedWeek(planting);
        const before = planningCheck(input);
        for (const finding of before) {
          const key = JSON.stringify([finding.rule, finding.subjects]);
          const left = found(input).filter((one) => one !== key);
          const isRight = fixesOf(finding, input).some(
            (fix) => JSON.stringify(found(applied(input, fix))) === JSON.stringify(left),
          );
          expect([finding.rule, isRight]).toEqual([finding.rule, true]);
        }
      }),
      { numRuns: 10 },
    );
  });
});

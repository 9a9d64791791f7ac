import * as fc from "fast-check";
import { expect, test } from "vitest";
import { proposedChange, writtenFields } from "../src/index.ts";

test("a proposal changes what an author writes, and what a move brings", () => {
  const change = { title: "Nytt", startsAt: null, status: "RESCHEDULED", themeWeekId: null };
  expect(proposedChange({ ...change, visibility: "WEEK" })).toEqual({
    ...change,
    visibility: "WEEK",
  });
});

test("[F1] a proposal never changes whose an event is, which it is, its address or that it is public", () => {
  const written = new Set(writtenFields("Event").map(({ name }) => name));
  const names = fc.constantFrom(
    "id",
    "ownerId",
    "version",
    "updatedAt",
    "slug",
    "formerSlugs",
    "mergedIds",
    "sequence",
    "x",
  );
  fc.assert(
    fc.property(fc.dictionary(names, fc.string()), fc.string(), (change, title) => {
      const told = proposedChange({ ...change, title, visibility: "PUBLIC" });
      expect(told).toEqual({ title });
      expect(Object.keys(told).every((name) => written.has(name))).toBe(true);
    }),
  );
});

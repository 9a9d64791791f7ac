import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changeNumberOf, firstNumberOfEpoch, MAX_CHANGE_NUMBER } from "../src/index.ts";

describe("change number", () => {
  test("[P56] instants order as numbers do, whatever their offset and fraction", () => {
    const instants = [
      "2026-10-01T10:00:00Z",
      "2026-10-01T12:00:00.000000001+02:00",
      "2026-10-01T10:00:00.5Z",
      "2026-10-01T09:00:00.75-01:00",
      "2026-10-01 10:00:01z",
    ].map((text) => changeNumberOf(text));
    expect(instants).not.toContain(undefined);
    expect(instants.toSorted((a, b) => ((a ?? 0n) < (b ?? 0n) ? -1 : 1))).toEqual(instants);
    expect(new Set(instants).size).toBe(5);
  });

  test("[P56] every other text is none", () => {
    for (const text of ["", "soon", "1.5", "2026-10-01", "2026-13-01T10:00:00Z", " 1"])
      expect(changeNumberOf(text)).toBeUndefined();
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(["bigint", "undefined"]).toContain(typeof changeNumberOf(value));
      }),
    );
  });

  test("[P22] a new epoch begins at the clock, far below what a JSON reader holds exactly", () => {
    const now = Date.parse("2026-10-01T10:00:00.000Z");
    expect(firstNumberOfEpoch(now)).toBe(BigInt(now));
    expect(firstNumberOfEpoch(Date.parse("9999-12-31T00:00:00Z"))).toBeLessThan(MAX_CHANGE_NUMBER);
  });
});

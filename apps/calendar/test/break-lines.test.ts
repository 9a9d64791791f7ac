import * as fc from "fast-check";
import { expect, test } from "vitest";
import { breakLines } from "../app/picture/break-lines.ts";

/** Every letter one wide. */
const room = (width: number, maxLines: number) => ({
  width,
  maxLines,
  measure: (text: string) => text.length,
});

test("lines break between words, as late as they can", () => {
  expect(breakLines("Frukostmöte om  återhämtning\nför alla", room(16, 4))).toEqual({
    lines: ["Frukostmöte om", "återhämtning för", "alla"],
    isWhole: true,
  });
});

test("a word that is wider than a line breaks inside", () => {
  expect(breakLines("Om samordningsförbundet", room(8, 9)).lines).toEqual([
    "Om",
    "samordni",
    "ngsförbu",
    "ndet",
  ]);
});

test("what has no room is left out, and said to be", () => {
  expect(breakLines("Öppet hus, med fika och mer", room(11, 1))).toEqual({
    lines: ["Öppet hus…"],
    isWhole: false,
  });
  expect(breakLines("Öppet hus, med fika", room(9, 1)).lines).toEqual(["Öppet…"]);
  expect(breakLines("Samordningsförbundet", room(9, 1)).lines).toEqual(["Samordni…"]);
  expect(breakLines("Öppet hus", room(9, 1))).toEqual({ lines: ["Öppet hus"], isWhole: true });
});

test("a place where a word may part is not shown, and an emoji is not torn apart", () => {
  expect(breakLines("Samordnings\u00ADförbund", room(40, 1)).lines).toEqual(["Samordningsförbund"]);
  expect(breakLines("👩‍👩‍👧👩‍👩‍👧", room(9, 2)).lines).toEqual(["👩‍👩‍👧", "👩‍👩‍👧"]);
});

test("no line is too wide, there are never too many, and all letters are there where it says so", () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.integer({ min: 2, max: 20 }),
      fc.integer({ min: 1, max: 5 }),
      (text, width, most) => {
        const { lines, isWhole } = breakLines(text, room(width, most));
        expect(lines.length).toBeLessThanOrEqual(most);
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
        const letters = text.replaceAll(/[\s\u00AD]/g, "");
        expect(isWhole).toBe(lines.join("").replaceAll(/\s/g, "") === letters);
      },
    ),
  );
});

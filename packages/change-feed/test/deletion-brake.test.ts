import { expect, test } from "vitest";
import { isHeldUp } from "../src/index.ts";

test.each([
  [5, 5, false],
  [6, 6, true],
  [6, 30, false],
  [6, 29, true],
  [7, 30, true],
])("[F9] %i gone of %i: held up %s", (gone, before, held) => {
  expect(isHeldUp({ association: "a", before, gone })).toBe(held);
});

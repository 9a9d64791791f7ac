import { expect, test } from "vitest";
import { isUuid } from "../src/index.ts";

test("a UUID of any version is one, in lower case and with hyphens", () => {
  expect(isUuid("00000000-0000-4000-8000-00000000000a")).toBe(true);
  expect(isUuid("4f50bd01-b91e-57ee-b0ae-17543af2824d")).toBe(true);
  for (const text of [
    "",
    "17",
    "4F50BD01-B91E-57EE-B0AE-17543AF2824D",
    "4f50bd01b91e57eeb0ae17543af2824d",
    "{4f50bd01-b91e-57ee-b0ae-17543af2824d}",
    "4f50bd01-b91e-57ee-b0ae-17543af2824d\n",
  ])
    expect(isUuid(text)).toBe(false);
});

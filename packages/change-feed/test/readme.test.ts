import { runReadme } from "@finsam/package-check/readme";
import { expect, test } from "vitest";

test("the README's examples print what they say", { timeout: 120_000 }, async () => {
  for (const { printed, promised } of await runReadme(new URL("../README.md", import.meta.url))) {
    expect(printed).toEqual(promised);
  }
});

import { bundle } from "@finsam/package-check/bundle";
import { describe, expect, test } from "vitest";

const here = new URL("..", import.meta.url);
const all = (specifier: string) =>
  bundle(`import * as all from "${specifier}"; console.log(all)`, here);

describe("in a browser", () => {
  test("the whole package brings zod and a Temporal polyfill, and no other package", async () => {
    const { packages, gzippedBytes } = await all("@finsam/domain");
    expect(packages).toEqual(["temporal-polyfill", "temporal-utils", "zod"]);
    expect(gzippedBytes).toBeLessThan(75_000);
  });

  test.each([
    ["weeks", 3000],
    ["holidays", 3000],
    ["labels", 3000],
    ["register", 12_000],
  ])(
    "%s can be used alone: no package comes with it, at most %i bytes gzipped",
    async (entry, bytes) => {
      const { packages, gzippedBytes } = await all(`@finsam/domain/${entry}`);
      expect(packages).toEqual([]);
      expect(gzippedBytes).toBeLessThan(bytes);
    },
  );

  test("of what is used without schemas only that comes", async () => {
    const { packages, gzippedBytes } = await bundle(
      `import { addDays, slugify } from "@finsam/domain"; console.log(addDays, slugify)`,
      here,
    );
    expect(packages).toEqual([]);
    expect(gzippedBytes).toBeLessThan(2000);
  });
});

import { bundle } from "@finsam/package-check/bundle";
import { expect, test } from "vitest";

test("it runs anywhere: the package brings its domain, zod and a Temporal polyfill, and nothing of Node's", async () => {
  const { packages, nodeModules } = await bundle(
    `import * as all from "@finsam/change-feed"; console.log(all)`,
    new URL("..", import.meta.url),
  );
  expect(packages).toEqual(["temporal-polyfill", "temporal-utils", "zod"]);
  expect(nodeModules).toEqual([]);
});

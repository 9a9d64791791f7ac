import { build } from "esbuild";
import { expect, test } from "vitest";

test("it runs anywhere: the package brings its domain, zod and a Temporal polyfill, and nothing of Node's", async () => {
  const { metafile } = await build({
    entryPoints: [new URL("../src/index.ts", import.meta.url).pathname],
    bundle: true,
    format: "esm",
    platform: "browser",
    conditions: ["source"],
    write: false,
    metafile: true,
    logLevel: "silent",
  });
  const packages = Object.keys(metafile.inputs).flatMap((input) => {
    const path = input.split("node_modules/").at(-1);
    return path === undefined || path === input ? [] : path.split("/").slice(0, 1);
  });
  const others = packages.filter((name) => name !== "zod" && !name.startsWith("temporal"));
  expect(others).toEqual([]);
  expect(Object.keys(metafile.inputs).filter((input) => input.includes("testing/"))).toEqual([]);
});

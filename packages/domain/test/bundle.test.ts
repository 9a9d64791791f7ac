import { build } from "esbuild";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";

/** What an entry point is for a browser: its code, and the packages that the code comes from. */
async function bundle(entry: string) {
  const { outputFiles, metafile } = await build({
    entryPoints: [new URL(`../src/${entry}.ts`, import.meta.url).pathname],
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    write: false,
    metafile: true,
    logLevel: "silent",
  });
  const packages = new Set(
    Object.keys(metafile.inputs).flatMap((input) => {
      const path = input.split("node_modules/").at(-1);
      return path === undefined || path === input ? [] : path.split("/").slice(0, 1);
    }),
  );
  return {
    packages: [...packages].toSorted(),
    gzipped: gzipSync(outputFiles[0]?.contents ?? "").length,
  };
}

describe("in a browser", () => {
  test("the whole package brings zod and a Temporal polyfill, and no other package", async () => {
    const { packages, gzipped } = await bundle("index");
    expect(packages).toContain("zod");
    expect(packages.filter((name) => !name.startsWith("temporal"))).toEqual(["zod"]);
    expect(gzipped).toBeLessThan(75_000);
  });

  test.each([
    ["week", 3000],
    ["holiday", 3000],
    ["labels", 3000],
    ["register/index", 12_000],
  ])(
    "%s can be used alone: no package comes with it, at most %i bytes gzipped",
    async (entry, bytes) => {
      const { packages, gzipped } = await bundle(entry);
      expect(packages).toEqual([]);
      expect(gzipped).toBeLessThan(bytes);
    },
  );
});

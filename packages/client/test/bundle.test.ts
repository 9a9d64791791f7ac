import { build } from "esbuild";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";

/** What a browser gets of a module: the code, the files that it comes from, and its size gzipped. */
async function bundle(contents: string) {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    write: false,
    metafile: true,
    logLevel: "silent",
  });
  const code = outputFiles[0]?.text ?? "";
  return {
    code,
    files: Object.keys(metafile.inputs),
    gzipped: gzipSync(code, { level: 9 }).length,
  };
}

test("the whole client is at most 6,000 bytes gzipped, and no other package comes with it", async () => {
  const { code, files, gzipped } = await bundle('export * from "../src/index.ts";');
  expect(gzipped).toBeLessThanOrEqual(6000);
  expect(files.filter((file) => file.includes("node_modules"))).toEqual([]);
  expect(code).toContain("NEVER_ARRIVED");
});

test.each(["prisma", "pothos", "graphql-yoga", 'from"node:'])(
  "nothing of the server reaches it: no %s",
  async (word) => {
    const { code, files } = await bundle('export * from "../src/index.ts";');
    expect(code.toLowerCase()).not.toContain(word);
    expect(files.filter((file) => file.includes(word))).toEqual([]);
  },
);

test.each(["index", "tada"])("an import of %s that is not used leaves nothing", async (entry) => {
  const { code } = await bundle(`import "../src/${entry}.ts";`);
  expect(code).toBe("");
});

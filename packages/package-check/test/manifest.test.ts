import { expect, test } from "vitest";
import { manifestProblems } from "../src/manifest.ts";
import { manifest } from "./fixture.ts";

test("nothing is wrong with a manifest that has all", () => {
  expect(manifestProblems(manifest)).toEqual([]);
});

const { ".": main, ...others } = manifest.exports;

test.each([
  ["private", { private: true }],
  ["license", { license: "MIT" }],
  ["keywords", { keywords: [] }],
  ["description", { description: "" }],
  ["sideEffects", { sideEffects: undefined }],
  ["engines.node", { engines: { node: ">=18" } }],
  ["files", { files: ["dist"] }],
  ["publishConfig.access", { publishConfig: { ...manifest.publishConfig, access: "restricted" } }],
  ["repository.directory", { repository: { type: "git", directory: "packages/other" } }],
  ["exports.", { exports: { ...others, ".": { types: main.types, default: main.default } } }],
  ["exports../package.json", { exports: { ".": main, "./week": others["./week"] } }],
  [
    "publishConfig.exports",
    {
      publishConfig: { ...manifest.publishConfig, exports: { "./package.json": "./package.json" } },
    },
  ],
])("%s is told where it is not as it must be", (path, change) => {
  expect(manifestProblems({ ...manifest, ...change }).join("\n")).toContain(
    `package.json: ${path}`,
  );
});

test("`source` is not published, since what it names is not", () => {
  const published = { ...manifest, publishConfig: { access: "public", exports: manifest.exports } };
  expect(manifestProblems(published).join("\n")).toContain("publishConfig.exports");
});

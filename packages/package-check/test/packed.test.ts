import { expect, test } from "vitest";
import { pack } from "../src/packed-package.ts";
import { packedProblems } from "../src/packed-problems.ts";
import { readPublishedPackage } from "../src/published-package.ts";
import { sideEffectProblems } from "../src/side-effect-problems.ts";
import { manifest, packageFolder } from "./fixture.ts";

const packed = async (folder: string) => (await packedProblems(await pack(folder))).join("\n");

test("a package that has all has no problems", async () => {
  await using example = await packageFolder();
  expect(await packed(example.folder)).toBe("");
});

test("sources do not go into a package, nor is a file missing that it must have", async () => {
  await using example = await packageFolder({
    "package.json": JSON.stringify({ ...manifest, files: ["dist", "src"] }),
  });
  expect(await packed(example.folder)).toBe("Packed: src/index.ts does not belong in a package");
});

test("`source` does not go into a package either", async () => {
  const publishConfig = { access: "public" };
  await using example = await packageFolder({
    "package.json": JSON.stringify({ ...manifest, publishConfig }),
  });
  expect(await packed(example.folder)).toBe("Packed: `source` leads to files that are not there");
});

test("publint and 'Are the types wrong?' are asked", async () => {
  await using example = await packageFolder({ "dist/index.js": "exports.week = 42;\n" });
  expect(await packed(example.folder)).toContain("publint: ");
  await using other = await packageFolder({
    "dist/index.d.ts": 'export { week } from "./missing.ts";\n',
  });
  expect(await packed(other.folder)).toContain("Are the types wrong? ");
});

test("what does something when it is imported is told", async () => {
  await using example = await packageFolder({ "dist/index.js": "console.log(42);\n" });
  const published = await readPublishedPackage(example.folder);
  expect(await sideEffectProblems(published)).toEqual([]);
  await example.write("package.json", JSON.stringify({ ...manifest, sideEffects: undefined }));
  expect(await sideEffectProblems(published)).toEqual([
    expect.stringContaining("@finsam/example: "),
  ]);
});

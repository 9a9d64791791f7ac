import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { apiProblems } from "../src/api-problems.ts";
import { readPublishedPackage } from "../src/published-package.ts";
import { packageFolder } from "./fixture.ts";

const problemsIn = async (folder: string, write = false) =>
  apiProblems(await readPublishedPackage(folder), write);

test("an API that is committed and documented has no problems", async () => {
  await using example = await packageFolder();
  await problemsIn(example.folder, true);
  expect(await readdir(join(example.folder, "api"))).toEqual(["index.api.md", "week.api.md"]);
  expect(await problemsIn(example.folder)).toEqual([]);
});

test("what is exported otherwise than its report says fails, and says what to run", async () => {
  await using example = await packageFolder();
  await problemsIn(example.folder, true);
  await example.write("dist/index.d.ts", "/** A week. */\nexport type Week = number;\n");
  const problems = await problemsIn(example.folder);
  expect(problems.join("\n")).toContain("pnpm api");
  expect(problems.join("\n")).toContain("+export type Week = number;");
  expect(await readFile(join(example.folder, "api/index.api.md"), "utf8")).toContain(
    "Week = string",
  );
});

test("an export and a member without a doc comment are told with their file", async () => {
  await using example = await packageFolder({
    "dist/index.d.ts": "export interface Week {\n  readonly number: number;\n}\n",
  });
  await problemsIn(example.folder, true);
  const problems = await problemsIn(example.folder);
  expect(problems).toEqual([
    'src/index.ts: Missing documentation for "Week". (ae-undocumented, dist/index.d.ts:1)',
    'src/index.ts: Missing documentation for "number". (ae-undocumented, dist/index.d.ts:2)',
  ]);
});

test("a type in a signature must be exported by its entry or the main one", async () => {
  await using example = await packageFolder({
    "dist/index.d.ts": `import type { Hidden } from "./hidden.ts";
/** A week. */
export interface Week extends Hidden {
}
`,
    "dist/hidden.d.ts":
      "export interface Hidden {\n  /** From 1. */\n  readonly number: number;\n}\n",
  });
  await problemsIn(example.folder, true);
  const [problem, ...others] = await problemsIn(example.folder);
  expect(problem).toContain("ae-forgotten-export");
  expect(others).toEqual([]);
});

test("a generated type need not be exported: it is met through one that is written", async () => {
  await using example = await packageFolder({
    "dist/index.d.ts": `import type { WeekQuery } from "./generated/operations.ts";
/** A week. */
export type Week = WeekQuery["week"];
`,
    "dist/generated/operations.d.ts": "export type WeekQuery = { week: string };\n",
  });
  await problemsIn(example.folder, true);
  expect(await problemsIn(example.folder)).toEqual([]);
});

test("a report whose entry is gone is told, and removed by writing", async () => {
  await using example = await packageFolder({ "api/gone.api.md": "" });
  expect((await problemsIn(example.folder)).at(-1)).toContain("api/gone.api.md");
  await problemsIn(example.folder, true);
  expect(await problemsIn(example.folder)).toEqual([]);
});

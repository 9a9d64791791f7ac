import { execFile } from "node:child_process";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { buildSchema, parse, validate } from "graphql";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../../..");
const guides = join(root, "docs/guides");

/** The blocks in a language of all guides, each with where it stands. */
async function blocks(language: string) {
  const files = (await readdir(guides)).filter((name) => name.endsWith(".md"));
  const found = await Promise.all(
    files.map(async (name) => {
      const text = await readFile(join(guides, name), "utf8");
      const fence = new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, "gms");
      return [...text.matchAll(fence)].map(([, code = ""], n) => ({ where: `${name} ${n}`, code }));
    }),
  );
  return found.flat();
}

test("the guides' queries are queries of the schema", async () => {
  const file = join(root, "packages/graphql-schema/schema.graphql");
  const schema = buildSchema(await readFile(file, "utf8"));
  const queries = await blocks("graphql");
  expect(queries.length).toBeGreaterThan(0);
  for (const { where, code } of queries) expect(validate(schema, parse(code)), where).toEqual([]);
});

test("the guides' programs compile", { timeout: 120_000 }, async () => {
  const programs = await blocks("ts");
  expect(programs.length).toBeGreaterThan(0);
  // Inside this package, which has the others.
  const folder = join(import.meta.dirname, "generated/guides");
  await mkdir(folder, { recursive: true });
  try {
    await Promise.all(
      programs.map(({ code }, n) => writeFile(join(folder, `guide-${n}.ts`), code)),
    );
    const tsconfig = { extends: "../../../tsconfig.json", include: ["*.ts"] };
    await writeFile(join(folder, "tsconfig.json"), JSON.stringify(tsconfig));
    const tsc = fileURLToPath(import.meta.resolve("typescript/bin/tsc"));
    const compiled = promisify(execFile)(process.execPath, [tsc, "-p", folder]);
    await expect(compiled).resolves.toMatchObject({ stdout: "" });
  } finally {
    await rm(folder, { recursive: true });
  }
});

import { mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { apiReport } from "./api-report.ts";
import type { PublishedPackage } from "./published-package.ts";

/**
 * What is wrong in the API of a built package, a sentence each: reports that are not committed as they are, exports and members
 * without doc comments, types in signatures that nobody can import.
 *
 * @param write - whether reports that differ are written over, and those without an entry removed
 */
export async function apiProblems(
  published: PublishedPackage,
  write: boolean,
): Promise<readonly string[]> {
  const scratch = await mkdtemp(join(tmpdir(), "package-check-"));
  const problems: string[] = [];
  // A type of the package's main entry need not be exported twice, and generated types are met through those that are written.
  let atHand = await generatedNames(published.folder);
  try {
    if (write) await mkdir(join(published.folder, "api"), { recursive: true });
    for (const entry of published.entries) {
      const report = await apiReport(published, entry, { write, scratch, atHand });
      if (entry.name === "index") atHand = new Set([...atHand, ...report.names]);
      problems.push(...report.problems);
    }
  } finally {
    await rm(scratch, { recursive: true });
  }
  return [...problems, ...(await orphans(published, write))];
}

async function generatedNames(folder: string): Promise<ReadonlySet<string>> {
  const generated = join(folder, "dist/generated");
  const files = (await readdir(generated).catch(() => [])).filter((name) => name.endsWith(".d.ts"));
  const texts = await Promise.all(files.map((name) => readFile(join(generated, name), "utf8")));
  const declaration = /^(?:export )?(?:declare )?(?:type|interface) (\w+)/gm;
  return new Set(
    texts.flatMap((text) => [...text.matchAll(declaration)].map(([, name = ""]) => name)),
  );
}

async function orphans({ folder, entries }: PublishedPackage, write: boolean): Promise<string[]> {
  const expected = new Set(entries.map(({ name }) => `${name}.api.md`));
  const reports = await readdir(join(folder, "api")).catch(() => []);
  const without = reports.filter((report) => !expected.has(report));
  if (write) {
    await Promise.all(without.map((report) => rm(join(folder, "api", report))));
    return [];
  }
  return without.map((report) => `api/${report} has no entry in exports. Run \`pnpm api\``);
}

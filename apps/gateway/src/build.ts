import { createHash } from "node:crypto";
import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";

/** The repository from which this software runs. */
const root = join(import.meta.dirname, "../../..");

/** What decides how it answers; what is generated follows from it. */
const sources = ["pnpm-lock.yaml", "{apps,packages}/*/{src,prisma}/**/*.*"];

/**
 * Names this build: SHA-256, in hexadecimal, of the sources of all packages, of the versions of what they depend on, and of
 * Node's version. Servers of one build name it alike; where a line differs they don't. `repository`: by default the one from which
 * this software runs.
 */
export async function buildId(repository = root): Promise<string> {
  const found = glob(sources, {
    cwd: repository,
    exclude: (path) => /(^|\/)generated$/.test(path),
  });
  const files = (await Array.fromAsync(found)).toSorted();
  // One that an editor has just put aside is none of it.
  const read = (file: string) => readFile(join(repository, file)).catch(() => "");
  const contents = await Promise.all(files.map(read));
  const hash = createHash("sha256").update(process.version);
  for (const [at, content] of contents.entries())
    hash.update(`\n${files[at]} ${content.length}\n`).update(content);
  return hash.digest("hex");
}

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";

/** One way into a package. */
export interface Entry {
  /** What an import names, `@finsam/domain/weeks`. */
  readonly specifier: string;
  /** Its source, absolute. */
  readonly source: string;
}

/** A package that goes to npm. */
export interface PublishedPackage {
  readonly name: string;
  /** Absolute. */
  readonly folder: string;
  /** Each source once. */
  readonly entries: readonly Entry[];
}

const manifestSchema = z.object({
  name: z.string(),
  private: z.boolean().default(false),
  exports: z
    .record(z.string(), z.union([z.string(), z.object({ source: z.string().optional() })]))
    .default({}),
});

/**
 * The published packages of the repository, by name.
 *
 * @param packages - the folder that has them, absolute
 */
export async function publishedPackages(packages: string): Promise<readonly PublishedPackage[]> {
  const folders = (await readdir(packages)).map((name) => join(packages, name)).toSorted();
  const read = await Promise.all(folders.map(readPackage));
  return read.filter((one) => one !== undefined);
}

async function readPackage(folder: string): Promise<PublishedPackage | undefined> {
  const text = await readFile(join(folder, "package.json"), "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  const manifest = manifestSchema.parse(JSON.parse(text));
  if (manifest.private) return undefined;
  const sources = new Map<string, Entry>();
  for (const [path, target] of Object.entries(manifest.exports)) {
    if (typeof target === "string" || target.source === undefined) continue;
    const source = join(folder, target.source);
    if (!sources.has(source))
      sources.set(source, { specifier: manifest.name + path.slice(1), source });
  }
  return { name: manifest.name, folder, entries: [...sources.values()] };
}

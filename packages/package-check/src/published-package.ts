import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";

/** One way into a package, with types. */
export interface Entry {
  /** Its file name in `api/`: `index` for the package itself, `weeks` for `<package>/weeks`. */
  readonly name: string;
  /** What an import names, `@finsam/domain/weeks`. */
  readonly specifier: string;
  /** Its declarations, a path from the package's folder, `./dist/week.d.ts`. */
  readonly types: string;
}

/** A package that goes to npm, as its folder has it. */
export interface PublishedPackage {
  /** Absolute. */
  readonly folder: string;
  /** `package.json`, whatever is in it. */
  readonly manifest: Readonly<Record<string, unknown>>;
  /** The package itself first. Of several with the same declarations, such as one with a bundle for browsers, the first. */
  readonly entries: readonly Entry[];
}

const readable = z.looseObject({
  name: z.string(),
  exports: z.record(z.string(), z.union([z.string(), z.looseObject({ types: z.string() })])),
});

/**
 * Reads a package's folder.
 *
 * @param folder - absolute
 * @throws ZodError where `package.json` has no name or no `exports`
 */
export async function readPublishedPackage(folder: string): Promise<PublishedPackage> {
  const manifest = readable.parse(JSON.parse(await readFile(join(folder, "package.json"), "utf8")));
  const entries = Object.entries(manifest.exports).flatMap(([path, target]) =>
    typeof target === "string"
      ? []
      : [
          {
            name: path === "." ? "index" : path.slice(2).replaceAll("/", "."),
            specifier: manifest.name + path.slice(1),
            types: target.types,
          },
        ],
  );
  const sorted = entries.toSorted((one, other) => rank(one) - rank(other));
  return {
    folder,
    manifest,
    entries: sorted.filter(
      ({ types }, index) => sorted.findIndex((earlier) => earlier.types === types) === index,
    ),
  };
}

function rank(entry: Entry): number {
  return entry.name === "index" ? 0 : 1;
}

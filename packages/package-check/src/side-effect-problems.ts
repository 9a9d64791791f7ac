import { pathToFileURL } from "node:url";
import { bundle } from "./bundle.ts";
import type { PublishedPackage } from "./published-package.ts";

/** What stays in a bundle of a built package of which nothing is used, a sentence for each entry. */
export async function sideEffectProblems({
  folder,
  entries,
}: PublishedPackage): Promise<readonly string[]> {
  const left = await Promise.all(
    entries.map(async ({ specifier }) => {
      const { code } = await bundle(`import "${specifier}"`, pathToFileURL(`${folder}/`), []);
      return { specifier, bytes: code.length };
    }),
  );
  return left
    .filter(({ bytes }) => bytes > 0)
    .map(
      ({ specifier, bytes }) =>
        `${specifier}: ${bytes} characters stay in a bundle that uses nothing of it, expected none`,
    );
}

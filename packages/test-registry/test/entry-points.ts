import type { PublishedPackage } from "../src/index.ts";

/** A module that imports every entry point, and prints for each null or why it can't be imported. */
export function importingModule(packages: readonly PublishedPackage[]): string {
  return `
const imported = {};
for (const entry of ${JSON.stringify(packages.flatMap(({ entryPoints }) => entryPoints))}) {
  imported[entry] = await import(entry).then(
    () => null,
    (error) => String(error),
  );
}
console.log(JSON.stringify(imported));
`;
}

/**
 * What that module couldn't import, with the reason. An entry point beside a package's first may ask for a package that its
 * manifest names as an optional peer: who uses it has that one.
 */
export function notImported(packages: readonly PublishedPackage[], printed: string): string[] {
  const imported: Record<string, string | null> = JSON.parse(printed);
  return packages.flatMap(({ name, entryPoints, optionalPeers }) =>
    entryPoints.flatMap((entry) => {
      const reason = imported[entry] ?? null;
      if (reason === null) return [];
      const byChoice = entry !== name && optionalPeers.some((peer) => reason.includes(peer));
      return byChoice ? [] : [`${entry}: ${reason}`];
    }),
  );
}

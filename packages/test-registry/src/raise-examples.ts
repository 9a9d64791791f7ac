import { glob, readFile, writeFile } from "node:fs/promises";
import { publishedPackages } from "./published-package.ts";

// Gives the examples the versions that are about to be released, where theirs would not take them: a part of
// `pnpm version-packages`. Run by itself, at the repository's root.
const versions = new Map(
  (await publishedPackages(process.cwd())).map(({ name, version }) => [name, version]),
);
// A range in a manifest, `"@finsam/client": "^0.1.0"`, and one in an address, `@finsam/client@0.1/`.
const range = /(?<before>(?<name>@finsam\/[a-z-]+)(?:": "\^|@))(?<range>\d[\d.]*)/g;

for await (const path of glob("examples/*/{package.json,index.html}")) {
  const text = await readFile(path, "utf8");
  const raised = text.replace(range, (whole, before: string, name: string, held: string) => {
    const version = versions.get(name);
    if (version === undefined || compatibleWith(version) === compatibleWith(held)) return whole;
    return `${before}${held.split(".").length === 3 ? version : compatibleWith(version)}`;
  });
  if (raised !== text) await writeFile(path, raised);
}

/** What all versions have in common that a caret takes: `0.1` of 0.1.4, `1` of 1.4.0. */
function compatibleWith(version: string): string {
  const [major = "", minor = ""] = version.split(".");
  return major === "0" ? `${major}.${minor}` : major;
}

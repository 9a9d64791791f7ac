import { appendFile, glob, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { publishedPackages } from "./published-package.ts";
import type { Registry } from "./registry.ts";
import type { WorkingCopy } from "./working-copy.ts";

/**
 * What the version pull request holds, as one commit: does nothing where no changeset waits.
 *
 * @returns the files that it adds (`A`), changes (`M`) and deletes (`D`), as git names them.
 */
export async function versionPackages(copy: WorkingCopy): Promise<readonly string[]> {
  const waiting = await Array.fromAsync(glob(".changeset/*.md", { cwd: copy.folder }));
  if (waiting.length === 0) return [];
  await copy.script("version-packages");
  await copy.commit("Version");
  const changed = await copy.git("diff", "--name-status", "--no-renames", "HEAD~1", "HEAD");
  return changed.trim().split("\n");
}

/** What is run when that pull request has been merged: builds and publishes, to that registry. */
export async function publishPackages(
  copy: WorkingCopy,
  registry: Registry,
  env: Readonly<Record<string, string>> = {},
): Promise<void> {
  await appendFile(join(copy.folder, ".git/info/exclude"), ".npmrc\n");
  await writeFile(join(copy.folder, ".npmrc"), registry.npmrc);
  await copy.script("release", env);
}

/** Waits for a release as a person writes it, in `.changeset/`. */
export async function addChangeset(
  copy: WorkingCopy,
  bumps: Readonly<Record<string, "patch" | "minor" | "major">>,
  words: string,
): Promise<void> {
  const head = Object.entries(bumps).map(([name, bump]) => `"${name}": ${bump}`);
  const text = ["---", ...head, "---", "", words, ""].join("\n");
  await writeFile(join(copy.folder, ".changeset/planted.md"), text);
  await copy.commit(words);
}

/** Versions by the names of the packages, as the copy has them now. */
export async function versionsIn(copy: WorkingCopy): Promise<Readonly<Record<string, string>>> {
  const packages = await publishedPackages(copy.folder);
  return Object.fromEntries(packages.map(({ name, version }) => [name, version]));
}

import { parse } from "yaml";
import { z } from "zod";
import type { WorkingCopy } from "../src/index.ts";

/** What somebody has written for those who upgrade: the bump of each package, and the words. */
export interface Changeset {
  readonly bumps: Readonly<Record<string, string>>;
  readonly words: string;
}

const bumpsSchema = z.record(z.string(), z.string());
const manifestSchema = z.looseObject({ version: z.string() });

/** The changesets that waited when the copy was made. */
export async function changesetsBefore(copy: WorkingCopy): Promise<readonly Changeset[]> {
  const first = await firstCommit(copy);
  const listed = await copy.git("ls-tree", "--name-only", first, ".changeset/");
  const files = listed.split("\n").filter((path) => path.endsWith(".md"));
  return Promise.all(
    files.map(async (path) => {
      const text = await copy.git("show", `${first}:${path}`);
      const [, head = "", words = ""] = text.split(/^---$/m);
      return { bumps: bumpsSchema.parse(parse(head)), words: words.trim() };
    }),
  );
}

/** The version that the package in that folder had when the copy was made. */
export async function versionBefore(copy: WorkingCopy, folder: string): Promise<string> {
  const manifest = await copy.git("show", `${await firstCommit(copy)}:${folder}/package.json`);
  return manifestSchema.parse(JSON.parse(manifest)).version;
}

async function firstCommit(copy: WorkingCopy): Promise<string> {
  return (await copy.git("rev-list", "--max-parents=0", "HEAD")).trim();
}

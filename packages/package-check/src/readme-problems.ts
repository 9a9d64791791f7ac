import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { examplesIn } from "./readme-example.ts";

/** What is wrong in a package's README, a sentence each. That its examples work is for a test: see `readme.ts`. */
export async function readmeProblems(folder: string): Promise<readonly string[]> {
  const readme = await readFile(join(folder, "README.md"), "utf8");
  const [beginning = ""] = readme.split(/^## /m);
  return examplesIn(beginning).length > 0
    ? []
    : ["README.md: Expected an example in a `ts` block before the first section"];
}

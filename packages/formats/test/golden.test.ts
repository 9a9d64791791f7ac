import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { calendarText } from "../src/index.ts";
import { read } from "./read.ts";

const folder = join(import.meta.dirname, "golden");
const files = (await readdir(folder)).filter((name) => name.endsWith(".ics"));

// Written by hand to the habits of the programs that they are named after.
test.each(files)("%s gives what stands beside it", async (name) => {
  const parsed = read(calendarText(await readFile(join(folder, name))));
  const path = join(folder, `${name}.txt`);
  await expect(`${JSON.stringify(parsed, null, 2)}\n`).toMatchFileSnapshot(path);
});

import { readdir, readFile } from "node:fs/promises";
import { expect, test } from "vitest";

const root = new URL("../", import.meta.url);
const protocol = await readFile(new URL("PROTOCOL.md", root), "utf8");
const rules = [...protocol.matchAll(/^- \*\*P(\d+)\*\*/gm)].map(([, number]) => Number(number));

test("the rules of the protocol are numbered one after the other", () => {
  expect(rules).toEqual(rules.map((_, index) => index + 1));
});

test("a rule that a test or the protocol names is there", async () => {
  const folders = ["test/", "src/testing/"].map((name) => new URL(name, root));
  const texts = [protocol];
  for (const folder of folders)
    for (const name of await readdir(folder))
      if (name.endsWith(".ts")) texts.push(await readFile(new URL(name, folder), "utf8"));
  const named = texts.flatMap((text) => [...text.matchAll(/[[(\s]P(\d+)[\])\s–.,]/g)]);
  expect(named.length).toBeGreaterThan(50);
  expect(named.map(([, number]) => Number(number)).filter((rule) => !rules.includes(rule))).toEqual(
    [],
  );
});

import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test, vi } from "vitest";

test("the README's example says what it says it does", async () => {
  const readme = await readFile(join(import.meta.dirname, "../README.md"), "utf8");
  const example = /```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? "";
  const folder = join(import.meta.dirname, "generated");
  await mkdir(folder, { recursive: true });
  const file = join(folder, "readme-example.js");
  await writeFile(file, example.replace("@finsam/planning", "../../src/index.ts"));
  const told: string[] = [];
  const log = vi.spyOn(console, "log").mockImplementation((...words: unknown[]) => {
    told.push(words.join(" "));
  });
  try {
    await import(file);
  } finally {
    log.mockRestore();
    await rm(folder, { recursive: true });
  }
  const promised = [...example.matchAll(/^\/\/ (.*)$/gm)].map(([, line]) => line);
  expect(promised.length).toBeGreaterThan(0);
  expect(told).toEqual(promised);
});

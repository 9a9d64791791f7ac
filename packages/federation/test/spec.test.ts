import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

test("every numbered cell and rule of SPEC.md has a test that begins with its number", () => {
  const spec = readFileSync(new URL("../SPEC.md", import.meta.url), "utf8");
  const ids = new Set(spec.match(/\b[CSJ]\d+\b/g));
  const tests = readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith(".test.ts"))
    .map((name) => readFileSync(new URL(name, import.meta.url), "utf8"))
    .join("\n");
  const proved = new Set(tests.match(/(?<=")[CSJ]\d+\b/g));
  expect(ids.size).toBeGreaterThan(30);
  expect([...ids].filter((id) => !proved.has(id))).toEqual([]);
});

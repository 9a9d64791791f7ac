import { expect, test } from "vitest";
import { statementNames } from "../src/statement-name.ts";

test("a statement has one name, another has another, and past the limit there is none", () => {
  const nameOf = statementNames();
  const first = nameOf({ sql: "select 1" });
  expect(first).toMatch(/^[\w-]{32}$/);
  expect(nameOf({ sql: "select 1" })).toBe(first);
  const names = Array.from({ length: 600 }, (_, n) => nameOf({ sql: `select ${n + 2}` }));
  expect(new Set(names.filter(Boolean)).size).toBe(499);
  expect(names.at(-1)).toBe("");
  expect(nameOf({ sql: "select 1" })).toBe(first);
});

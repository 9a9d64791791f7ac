import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { read } from "./read.ts";

test("the README's example gives what it says", async () => {
  const readme = await readFile(join(import.meta.dirname, "../README.md"), "utf8");
  const text = /const text = `([^`]+)`/.exec(readme)?.[1] ?? "";
  const { items, skipped } = read(text);
  const told = [
    items[0]?.event.startsAt,
    items[0]?.event["venue"],
    `${skipped[0]?.where} ${skipped[0]?.message.sv}`,
  ];
  expect(told).toMatchObject([
    "2026-10-15T06:30:00Z",
    { name: "Turebergshuset", municipalityCode: "0163" },
    "Konferens (#2) Datumet eller tiden finns inte i almanackan",
  ]);
  for (const part of [told[0], told[2]]) expect(readme).toContain(part);
});

import { expect, test } from "vitest";
import { label, labels } from "../src/labels.ts";
import { vocabulary } from "../src/vocabulary.ts";

test.each(Object.entries(labels))("%s: every term has a Swedish word of its own", (name, words) => {
  const terms: Readonly<Record<string, readonly string[]>> = vocabulary;
  expect(Object.keys(words)).toEqual(terms[name]);
  expect(Object.values(words).every((word) => word.trim() === word && word.length > 1)).toBe(true);
  expect(new Set(Object.values(words)).size).toBe(Object.keys(words).length);
});

test("a term is told in Swedish", () => {
  expect(label("EventKind", "BREAKFAST_MEETING")).toBe("frukostmöte");
});

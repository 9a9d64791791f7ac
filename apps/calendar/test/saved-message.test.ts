import { expect, test } from "vitest";
import { savedMessage } from "../app/own/saved-message.ts";

test.each([
  [null, "DRAFT", "Utkastet är sparat."],
  ["DRAFT", "DRAFT", "Utkastet är sparat."],
  ["DRAFT", "PUBLIC", "Publicerat. Alla kan se dokumentet."],
  ["PUBLIC", "DRAFT", "Ett utkast igen. Bara ert förbund ser dokumentet."],
  ["PUBLIC", "PUBLIC", "Ändringarna är sparade."],
] as const)("from %s to %s: %s", (before, visibility, message) => {
  const was = before === null ? null : { visibility: before };
  expect(savedMessage({ name: "dokumentet" }, { visibility }, was)).toBe(message);
});

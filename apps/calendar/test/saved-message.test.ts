import { expect, test } from "vitest";
import { sayIn } from "../app/language.ts";
import { savedMessage } from "../app/own/saved-message.ts";

test.each([
  [null, "DRAFT", "Utkastet är sparat.", "The draft is saved."],
  ["DRAFT", "DRAFT", "Utkastet är sparat.", "The draft is saved."],
  [
    "DRAFT",
    "PUBLIC",
    "Publicerat. Alla kan se dokumentet.",
    "Published. Everybody can see the document.",
  ],
  [
    "PUBLIC",
    "DRAFT",
    "Ett utkast igen. Bara ert förbund ser dokumentet.",
    "A draft again. Only your association sees the document.",
  ],
  ["PUBLIC", "PUBLIC", "Ändringarna är sparade.", "The changes are saved."],
] as const)("from %s to %s: %s", (before, visibility, sv, en) => {
  const was = before === null ? null : { visibility: before };
  expect(savedMessage("dokumentet", { visibility }, was, sayIn("sv"))).toBe(sv);
  expect(savedMessage("the document", { visibility }, was, sayIn("en"))).toBe(en);
});

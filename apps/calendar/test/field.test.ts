import { expect, test } from "vitest";
import { inWords } from "../app/form/field.ts";
import { sayIn } from "../app/language.ts";
import { targetGroupTable } from "../app/own/target-group-table.ts";
import { contributorTable } from "../app/own/contributor-table.ts";

const say = sayIn("en");

test("what a field holds is told in the page's language, but for what a record says in its own words", () => {
  expect(inWords({ kind: "prose", name: "text", label: "Text" }, { text: ["Hej"] }, say)).toEqual([
    [{ text: "Hej", isOwn: true }],
  ]);
  expect(
    inWords({ kind: "tick", name: "online", label: "Online" }, { online: ["yes"] }, say),
  ).toEqual([[{ text: "Yes", isOwn: false }]]);
  expect(inWords({ kind: "date", name: "day", label: "Day" }, {}, say)).toEqual([]);
});

test("each row of a table is a line", () => {
  const values = {
    "contributors.0.person": ["Anna Exempel"],
    "contributors.0.role": ["SPEAKER"],
    "contributors.1.person": ["Bo Exempel"],
  };
  expect(inWords(contributorTable([], "en"), values, say)).toEqual([
    [
      { text: "Anna Exempel", isOwn: true },
      { text: "Speaker", isOwn: false },
    ],
    [{ text: "Bo Exempel", isOwn: true }],
  ]);
  expect(inWords(targetGroupTable(say), values, say)).toEqual([]);
});

test("names among options are a record's own words, and what isn't offered is told as it is", () => {
  const field = {
    kind: "choices",
    name: "initiativeIds",
    label: "Services",
    options: [{ value: "1", label: "Resursteamen" }],
    areNames: true,
  } as const;
  expect(inWords(field, { initiativeIds: ["1", "2"] }, say)).toEqual([
    [
      { text: "Resursteamen", isOwn: true },
      { text: "2", isOwn: true },
    ],
  ]);
});

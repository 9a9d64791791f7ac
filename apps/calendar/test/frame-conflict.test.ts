import { expect, test } from "vitest";
import { savedMeanwhile } from "../app/plan/frame-conflict.ts";

const saved = {
  name: "Jämt i norr",
  theme: "Jämställdhet",
  startsOn: "2027-10-18",
  endsOn: "2027-10-22",
  audiences: ["CASEWORKERS", "MANAGERS"],
  visibility: "INTERNAL",
} as const;

test("over what somebody else has saved: what is another there is told at its field, and what another save does", () => {
  const written = { ...saved, theme: "Ungas hälsa", startsOn: "2027-10-19", audiences: [] };
  expect(savedMeanwhile(saved, written, "sv")).toEqual([
    { path: ["theme"], message: "Tema, som det är sparat nu: ”Jämställdhet”" },
    { path: ["startsOn"], message: "Första dag, som det är sparat nu: måndag 18 oktober 2027" },
    { path: ["audiences"], message: "Målgrupper, som det är sparat nu: handläggare, chefer" },
    { path: [], message: "Sparar du en gång till gäller det som står i formuläret." },
  ]);
});

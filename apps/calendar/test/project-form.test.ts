import { expect, test } from "vitest";
import { formValues } from "../app/form/form-values.ts";
import { sayIn } from "../app/language.ts";
import { readProject } from "../app/own/project-input.ts";
import { projectValues } from "../app/own/project-record.ts";

const say = sayIn("sv");

const association = {
  association: { id: "a1", name: "Samordningsförbundet Exempel" },
  memberParty: null,
  organisation: null,
};

const project: Parameters<typeof projectValues>[0] = {
  name: "MIA Vidare",
  aliases: ["MIA-vidare", "Vidare"],
  fund: "Europeiska socialfonden",
  programmePeriod: "2014–2020",
  programmeArea: null,
  specificGoal: null,
  diaryNumber: null,
  applicationStatus: "GRANTED",
  summary: null,
  targetGroup: null,
  grantedFrom: "2020-06-01",
  grantedTo: null,
  projectOwner: { ...association, from: "2020", to: null },
  partners: [
    {
      association: null,
      memberParty: { code: "0191", name: "Sigtuna" },
      organisation: null,
      from: null,
      to: "2021-06",
    },
  ],
  subprojects: [
    { name: "Norra", owner: null, initiative: { id: "i1", name: "Insats" } },
    { name: "Södra", owner: { ...association, from: null, to: null }, initiative: null },
  ],
  phases: [{ kind: "IMPLEMENTATION", from: "2020-06", to: null }],
  figures: [
    { kind: "PARTICIPANTS", value: 1.5, unit: null, date: null, source: "ESF", asOf: "2021" },
  ],
};

test("a project shown in its form and read from it is the same project", () => {
  const { input, issues } = readProject(projectValues(project), say);
  expect(issues).toEqual([]);
  const { projectOwner: _owner, partners: _partners, subprojects: _parts, ...told } = project;
  expect(input).toEqual({
    ...told,
    projectOwner: { associationId: "a1", from: "2020", to: null },
    partners: [{ memberPartyCode: "0191", from: null, to: "2021-06" }],
    subprojects: [
      { name: "Norra", owner: null, initiativeId: "i1" },
      { name: "Södra", owner: { associationId: "a1", from: null, to: null }, initiativeId: null },
    ],
  });
});

test("what is wrong with an owner is told at its field", () => {
  const values = formValues([
    ["name", "MIA"],
    ["fund", "ESF"],
    ["projectOwner.from", "i fjol"],
  ]);
  expect(readProject(values, say).issues.map(({ path }) => path.join("."))).toEqual([
    "projectOwner.actor",
    "projectOwner.from",
  ]);
  expect(readProject({ name: ["MIA"], fund: ["ESF"] }, say).input.projectOwner).toBeNull();
});

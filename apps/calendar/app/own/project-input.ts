import { FormReader } from "../form/form-reader.ts";
import type { FormValues } from "../form/form-values.ts";
import type { Say } from "../language.ts";
import { readActor } from "./actor-row.ts";

/** Reads the form of an ESF project as what the endpoint takes; `issues` tells what cannot be read. */
export function readProject(values: FormValues, say: Say) {
  const form = new FormReader(values, say);
  const projectOwner = form.part("projectOwner");
  const input = {
    name: form.required("name", "Skriv vad projektet heter", "Write what the project is called"),
    aliases: form.lines("aliases"),
    fund: form.required("fund", "Skriv vilken fond", "Write which fund"),
    programmePeriod: form.text("programmePeriod"),
    programmeArea: form.text("programmeArea"),
    specificGoal: form.text("specificGoal"),
    diaryNumber: form.text("diaryNumber"),
    applicationStatus: form.term("ApplicationStatus", "applicationStatus"),
    summary: form.text("summary"),
    targetGroup: form.text("targetGroup"),
    grantedFrom: form.day("grantedFrom"),
    grantedTo: form.day("grantedTo"),
    projectOwner: projectOwner === undefined ? null : readActor(projectOwner),
    partners: form.rows("partners", readActor),
    subprojects: form.rows("subprojects", (row) => ({
      name: row.required(
        "name",
        "Skriv vad delprojektet heter",
        "Write what the subproject is called",
      ),
      owner: row.text("actor") === null ? null : readActor(row),
      initiativeId: row.text("initiativeId"),
    })),
    phases: form.rows("phases", (row) => ({
      kind:
        row.term("PhaseKind", "kind") ??
        row.wrong("kind", "Välj en fas", "Choose a phase") ??
        "APPLICATION",
      from: row.partialDate("from"),
      to: row.partialDate("to"),
    })),
    figures: form.rows("figures", (row) => ({
      kind: row.required("kind", "Välj vad uppgiften gäller", "Choose what the figure tells"),
      value: row.number("value"),
      unit: row.text("unit"),
      date: row.partialDate("date"),
      source: row.required("source", "Skriv vem som säger det", "Write who says so"),
      asOf: row.partialDate("asOf"),
    })),
  };
  return { input, issues: form.issues };
}

import { FormReader } from "../form/form-reader.ts";
import { type FormValues, valueOf } from "../form/form-values.ts";
import { readActor } from "./actor-row.ts";

/** Reads the form of an ESF project as what the endpoint takes; `issues` tells what cannot be read. */
export function readProject(values: FormValues) {
  const form = new FormReader(values);
  const hasOwner = Object.keys(values).some((name) => name.startsWith("projectOwner."));
  const input = {
    name: form.required("name", "Skriv vad projektet heter"),
    aliases: form.lines("aliases"),
    fund: form.required("fund", "Skriv vilken fond"),
    programmePeriod: form.text("programmePeriod"),
    programmeArea: form.text("programmeArea"),
    specificGoal: form.text("specificGoal"),
    diaryNumber: form.text("diaryNumber"),
    applicationStatus: form.term("ApplicationStatus", "applicationStatus"),
    summary: form.text("summary"),
    targetGroup: form.text("targetGroup"),
    grantedFrom: form.day("grantedFrom"),
    grantedTo: form.day("grantedTo"),
    projectOwner: hasOwner ? readActor(ownerForm(values, form)) : null,
    partners: form.rows("partners", readActor),
    subprojects: form.rows("subprojects", (row) => ({
      name: row.required("name", "Skriv vad delprojektet heter"),
      owner: row.text("actor") === null ? null : readActor(row),
      initiativeId: row.text("initiativeId"),
    })),
    phases: form.rows("phases", (row) => ({
      kind: row.term("PhaseKind", "kind") ?? row.wrong("kind", "Välj en fas") ?? "APPLICATION",
      from: row.partialDate("from"),
      to: row.partialDate("to"),
    })),
    figures: form.rows("figures", (row) => ({
      kind: row.required("kind", "Välj vad uppgiften gäller"),
      value: row.number("value"),
      unit: row.text("unit"),
      date: row.partialDate("date"),
      source: row.required("source", "Skriv vem som säger det"),
      asOf: row.partialDate("asOf"),
    })),
  };
  return { input, issues: form.issues };
}

/** The project owner's fields, by the names that a row of actors has. */
function ownerForm(values: FormValues, { issues }: FormReader): FormReader {
  const fields = ["actor", "from", "to"].flatMap((name) => {
    const value = valueOf(values, `projectOwner.${name}`);
    return value === undefined ? [] : [[name, [value]] as const];
  });
  return new FormReader(Object.fromEntries(fields), ["projectOwner"], issues);
}

import { FormReader } from "../form/form-reader.ts";
import type { FormValues } from "../form/form-values.ts";
import type { Say } from "../language.ts";
import { readActor } from "./actor-row.ts";
import { venueOf } from "./own-venue.ts";

/** Reads the form of an insats as what the endpoint takes; `issues` tells what cannot be read. */
export function readInitiative(values: FormValues, say: Say) {
  const form = new FormReader(values, say);
  const input = {
    name: form.required("name", "Skriv vad insatsen heter", "Write what the service is called"),
    aliases: form.lines("aliases"),
    summary: form.text("summary"),
    description: form.text("description"),
    kinds: form.terms("InitiativeKind", "kinds"),
    status: form.term("InitiativeStatus", "status"),
    startsOn: form.partialDate("startsOn"),
    endsOn: form.partialDate("endsOn"),
    website: form.url("website"),
    confirmedOn: form.day("confirmedOn"),
    municipalityCodes: form.all("municipalityCodes"),
    targetGroups: form.rows("targetGroups", (row) => ({
      ageFrom: row.whole("ageFrom"),
      ageTo: row.whole("ageTo"),
      needs: row.lines("needs"),
      description: row.text("description"),
      population: row.whole("population"),
      validFrom: row.partialDate("validFrom"),
      validTo: row.partialDate("validTo"),
    })),
    operators: form.rows("operators", readActor),
    venue: venueOf(form),
    partOfId: form.text("partOfId"),
    predecessorId: form.text("predecessorId"),
  };
  return { input, issues: form.issues };
}

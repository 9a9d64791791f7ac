import { FormReader } from "../form/form-reader.ts";
import type { FormValues } from "../form/form-values.ts";
import type { Say } from "../language.ts";

/** Reads the form of a piece of news as what the endpoint takes; `issues` tells what cannot be read. */
export function readNews(values: FormValues, say: Say) {
  const form = new FormReader(values, say);
  const input = {
    title: form.required("title", "Skriv en rubrik", "Write a headline"),
    kind: form.term("NewsKind", "kind") ?? "NEWS",
    lead: form.text("lead"),
    text: form.text("text"),
    publishedOn: form.partialDate("publishedOn"),
    lastDay: form.day("lastDay"),
    eventIds: form.all("eventIds"),
    initiativeIds: form.all("initiativeIds"),
    esfProjectIds: form.all("esfProjectIds"),
    documentIds: form.all("documentIds"),
  };
  return { input, issues: form.issues };
}

import { FormReader } from "../form/form-reader.ts";
import type { FormValues } from "../form/form-values.ts";

/** Reads the form of a document as what the endpoint takes; `issues` tells what cannot be read. */
export function readDocument(values: FormValues) {
  const form = new FormReader(values);
  const input = {
    title: form.required("title", "Skriv vad dokumentet heter"),
    kind: form.term("DocumentKind", "kind") ?? "OTHER",
    summary: form.text("summary"),
    publishedOn: form.partialDate("publishedOn"),
    url: form.url("url"),
    mediaType: form.text("mediaType"),
    language: form.text("language") ?? "sv",
    initiativeIds: form.all("initiativeIds"),
    esfProjectIds: form.all("esfProjectIds"),
  };
  return { input, issues: form.issues };
}

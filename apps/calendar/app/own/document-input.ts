import { FormReader } from "../form/form-reader.ts";
import type { FormValues } from "../form/form-values.ts";
import type { Say } from "../language.ts";

/** Reads the form of a document as what the endpoint takes; `issues` tells what cannot be read. */
export function readDocument(values: FormValues, say: Say) {
  const form = new FormReader(values, say);
  const input = {
    title: form.required(
      "title",
      "Skriv vad dokumentet heter",
      "Write what the document is called",
    ),
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

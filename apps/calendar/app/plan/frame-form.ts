import { vocabulary } from "@finsam/domain";
import { allChosen, chosen, textOf, textsOf } from "../form-text.ts";
import type { Say } from "../language.ts";
import type { FieldIssue } from "../outcome.ts";

/** What a week is about and for whom, as its forms have it. */
export function readFrame(form: FormData) {
  return {
    name: textOf(form, "name"),
    theme: textOf(form, "theme"),
    audiences: allChosen(form, "audiences", vocabulary.Audience),
    visibility: chosen(form, "visibility", ["DRAFT", "INTERNAL", "PUBLIC"]) ?? "DRAFT",
  };
}

/** The ids of associations that are ticked to be invited. */
export function readInvited(form: FormData): string[] {
  return textsOf(form, "invited");
}

/** A day that must be told. */
export function readDay(form: FormData, name: string, issues: FieldIssue[], say: Say): string {
  const text = textOf(form, name);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text))
    issues.push({ path: [name], message: say("Välj en dag.", "Choose a day.") });
  return text;
}

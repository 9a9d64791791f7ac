import type { Client } from "@finsam/client";
import { textOf } from "../form-text.ts";
import { type Language, pathIn, type Say, sayIn } from "../language.ts";
import { type Refused, refused } from "../outcome.ts";
import { readFrame, readInvited } from "./frame-form.ts";
import { CopyWeek, CreateWeek } from "./frame-query.ts";
import { daysOfWeek } from "./week-options.ts";

/** Creates the week that a form tells of, and answers the address of its planner. */
export async function createWeek(
  client: Client,
  form: FormData,
  language: Language,
): Promise<string | Refused> {
  const say = sayIn(language);
  const week = textOf(form, "week");
  if (week === "") return noWeek(say);
  const days = daysOfWeek(week, Number(textOf(form, "first")), Number(textOf(form, "last")));
  if (days === undefined) {
    const message = say(
      "Den sista dagen kommer före den första.",
      "The last day comes before the first.",
    );
    return wrongField("endsOn", message, say);
  }
  const { written } = await client.mutate(CreateWeek, {
    input: {
      ...readFrame(form),
      ...days,
      association: textOf(form, "association"),
      invitedIds: readInvited(form),
      idempotencyKey: textOf(form, "key"),
    },
  });
  if (written.__typename !== "ThemeWeek") return refused(written);
  return pathIn(language, `/planera/${written.owner.slug}/${written.slug}`);
}

/** Copies a week as a form tells, and answers the address of the copy's planner. */
export async function copyWeek(
  client: Client,
  themeWeek: string,
  form: FormData,
  language: Language,
): Promise<string | Refused> {
  const days = daysOfWeek(textOf(form, "week"), 1, 1);
  if (days === undefined) return noWeek(sayIn(language));
  const { written } = await client.mutate(CopyWeek, {
    input: {
      themeWeek,
      association: textOf(form, "association"),
      name: textOf(form, "name") || null,
      startsOn: days.startsOn,
      idempotencyKey: textOf(form, "key"),
    },
  });
  if (written.__typename !== "ThemeWeek") return refused(written);
  return pathIn(language, `/planera/${written.owner.slug}/${written.slug}`);
}

function noWeek(say: Say): Refused {
  return wrongField("week", say("Välj en vecka.", "Choose a week."), say);
}

function wrongField(field: string, why: string, say: Say): Refused {
  const issues = [{ path: [field], message: why }];
  const message = say("Veckan är inte skapad.", "The week has not been created.");
  return { kind: "refused", code: "InvalidInput", message, issues };
}

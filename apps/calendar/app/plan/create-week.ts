import type { Client } from "@finsam/client";
import { textOf } from "../form-text.ts";
import { type Refused, refused } from "../outcome.ts";
import { readFrame, readInvited } from "./frame-form.ts";
import { CopyWeek, CreateWeek } from "./frame-query.ts";
import { daysOfWeek } from "./week-options.ts";

/** Creates the week that a form tells of, and answers the address of its planner. */
export async function createWeek(client: Client, form: FormData): Promise<string | Refused> {
  const week = textOf(form, "week");
  if (week === "") return wrongField("week", "Välj en vecka.");
  const days = daysOfWeek(week, Number(textOf(form, "first")), Number(textOf(form, "last")));
  if (days === undefined) return wrongField("endsOn", "Den sista dagen kommer före den första.");
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
  return `/planera/${written.owner.slug}/${written.slug}`;
}

/** Copies a week as a form tells, and answers the address of the copy's planner. */
export async function copyWeek(
  client: Client,
  themeWeek: string,
  form: FormData,
): Promise<string | Refused> {
  const days = daysOfWeek(textOf(form, "week"), 1, 1);
  if (days === undefined) return wrongField("week", "Välj en vecka.");
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
  return `/planera/${written.owner.slug}/${written.slug}`;
}

function wrongField(field: string, message: string): Refused {
  const issues = [{ path: [field], message }];
  return { kind: "refused", code: "InvalidInput", message: "Veckan är inte skapad.", issues };
}

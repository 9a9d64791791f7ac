import type { Client } from "@finsam/client";
import { vocabulary } from "@finsam/domain";
import { textOf } from "../form-text.ts";
import { type Language, pathIn, type Say, sayIn } from "../language.ts";
import { type FieldIssue, type Outcome, type Refused, refused } from "../outcome.ts";
import { savedMeanwhile } from "./frame-conflict.ts";
import { readDay, readFrame } from "./frame-form.ts";
import { ChangeFrame, DeleteWeek } from "./frame-query.ts";
import type { PlanningWeek } from "./week.ts";

/** What became of a change, and the address that the week has now. */
export interface FrameOutcome {
  readonly outcome: Outcome;
  readonly path?: string;
}

/** Changes the frame of a week as a form tells. */
export async function changeFrame(
  client: Client,
  week: PlanningWeek,
  form: FormData,
  language: Language,
): Promise<FrameOutcome> {
  const say = sayIn(language);
  const issues: FieldIssue[] = [];
  const days = {
    startsOn: readDay(form, "startsOn", issues, say),
    endsOn: readDay(form, "endsOn", issues, say),
  };
  if (issues.length > 0) {
    const message = say("Inget är sparat.", "Nothing has been saved.");
    return { outcome: { kind: "refused", code: "InvalidInput", message, issues } };
  }
  const { audiences, ...frame } = readFrame(form);
  const undone = textOf(form, "audienceList");
  const expectedVersion = Number(textOf(form, "version"));
  const input = {
    id: week.id,
    expectedVersion,
    ...frame,
    ...days,
    audiences:
      undone === ""
        ? audiences
        : vocabulary.Audience.filter((term) => undone.split(" ").includes(term)),
  };
  const { written } = await client.mutate(ChangeFrame, { input });
  if (written.__typename === "VersionConflict")
    return { outcome: { ...refused(written), issues: savedMeanwhile(week, input, language) } };
  if (written.__typename !== "ThemeWeek") return { outcome: refused(written) };
  const asksAgain = written.frameVersion !== week.frameVersion && week.invited.length > 0;
  return {
    path: pathIn(language, `/planera/${written.owner.slug}/${written.slug}`),
    outcome: {
      kind: "done",
      message: asksAgain
        ? say("Sparat. De inbjudna ombeds svara igen.", "Saved. Those invited are asked again.")
        : say("Sparat.", "Saved."),
      undo: {
        intent: "as-before",
        version: String(written.version),
        name: week.name,
        theme: week.theme,
        startsOn: week.startsOn,
        endsOn: week.endsOn,
        visibility: week.visibility,
        audienceList: week.audiences.join(" ") || "NONE",
      },
    },
  };
}

/** Changes who is invited, and tells it with this sentence. */
export async function changeInvited(
  client: Client,
  week: PlanningWeek,
  invitedIds: readonly string[],
  message: string,
): Promise<Outcome> {
  const input = { id: week.id, expectedVersion: week.version, invitedIds: [...invitedIds] };
  const { written } = await client.mutate(ChangeFrame, { input });
  if (written.__typename !== "ThemeWeek") return refused(written);
  return {
    kind: "done",
    message,
    undo: { intent: "invited", ids: week.invited.map(({ id }) => id).join(" ") },
  };
}

/** Makes a week public. */
export async function publishWeek(client: Client, week: PlanningWeek, say: Say): Promise<Outcome> {
  const input = { id: week.id, expectedVersion: week.version, visibility: "PUBLIC" as const };
  const { written } = await client.mutate(ChangeFrame, { input });
  if (written.__typename !== "ThemeWeek") return refused(written);
  const message = say(`”${written.name}” är offentlig.`, `“${written.name}” is public.`);
  return { kind: "done", message };
}

/** Deletes a week. Undefined: it is gone. */
export async function deleteWeek(client: Client, week: PlanningWeek): Promise<Refused | undefined> {
  const input = { id: week.id, expectedVersion: week.version };
  const { written } = await client.mutate(DeleteWeek, { input });
  return written.__typename === "ThemeWeek" ? undefined : refused(written);
}

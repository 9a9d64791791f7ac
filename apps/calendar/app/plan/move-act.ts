import { addDays, daysBetween } from "@finsam/domain";
import { type Outcome, refused } from "../outcome.ts";
import { dayOfYear } from "../words/event-time.ts";
import { planTime } from "../words/plan-event.ts";
import type { ActParts } from "./act-parts.ts";
import { changeEvent, eventBefore, goneEvent, sayer } from "./change-act.ts";
import { MoveEvents } from "./change-event.ts";
import type { Before } from "./event-before.ts";
import { startTime } from "./moves.ts";
import type { PlanForm } from "./plan-form.ts";

type MoveForm = Extract<PlanForm, { readonly intent: "move" }>;

/** Moves an event to a day and a time: an own one at once, another's by a proposal to its owner. */
export async function moveEvent(parts: ActParts, form: MoveForm): Promise<Outcome> {
  const { client, week, language, say } = parts;
  const { event, day, why = "" } = form;
  const before = await eventBefore(parts, event);
  if (before === undefined) return goneEvent(say);
  const time = form.time || startTime(before);
  if (time === undefined) return moveDay(parts, form, before);
  const input = {
    themeWeek: week.id,
    association: sayer(parts),
    moves: [{ event, day, time }],
    why: why.trim() || null,
  };
  const { written } = await client.mutate(MoveEvents, { input });
  if (written.__typename !== "PlanChanged") return refused(written);
  const { changed, proposals } = written;
  if (changed.length === 0 && proposals.length === 0)
    return { kind: "done", message: say("Den var redan där.", "It was there already.") };
  const when = planTime({ day, time }, language);
  const { title } = before;
  if (changed.length === 0) {
    const to = proposals.map((proposal) => proposal.to?.name).join(", ");
    const message = say(
      `${to} har fått ert förslag: ”${title}” ${when}.`,
      `${to} has got your proposal: “${title}” on ${when}.`,
    );
    return { kind: "done", message };
  }
  return {
    kind: "done",
    message: say(`”${title}” är flyttad till ${when}.`, `“${title}” is moved to ${when}.`),
    ...(before.startsAt !== null && {
      undo: { intent: "move", event, day: before.startsOn, time: startTime(before) ?? "" },
    }),
  };
}

/** An event without a clock time moves by days alone. */
function moveDay(parts: ActParts, { event, day, why }: MoveForm, before: Before): Promise<Outcome> {
  const length = daysBetween(before.startsOn, before.endsOn);
  const change = { startsOn: day, endsOn: addDays(day, length) };
  const { language, say } = parts;
  const { title } = before;
  const to = dayOfYear(day, language);
  return changeEvent(parts, {
    intent: "change",
    event,
    version: before.version,
    change,
    done: say(`”${title}” är flyttad till ${to}.`, `“${title}” is moved to ${to}.`),
    ...(why !== undefined && { why }),
  });
}

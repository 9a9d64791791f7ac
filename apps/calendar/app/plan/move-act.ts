import { addDays, daysBetween } from "@finsam/domain";
import { type Outcome, refused } from "../outcome.ts";
import { clockTime, dayOfYear } from "../words/event-time.ts";
import { changeEvent, eventBefore, goneEvent, sayer } from "./change-act.ts";
import { MoveEvents } from "./change-event.ts";
import type { Before } from "./event-before.ts";
import type { ActParts } from "./plan-act.ts";
import type { PlanForm } from "./plan-form.ts";

type MoveForm = Extract<PlanForm, { readonly intent: "move" }>;

/** Moves an event to a day and a time: an own one at once, another's by a proposal to its owner. */
export async function moveEvent(parts: ActParts, form: MoveForm): Promise<Outcome> {
  const { client, week } = parts;
  const { event, day, why = "" } = form;
  const before = await eventBefore(parts, event);
  if (before === undefined) return goneEvent;
  const time = form.time || timeOf(before);
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
    return { kind: "done", message: "Den var redan där." };
  const when = `${dayOfYear(day, "sv")} kl. ${time.replace(":", ".").replace(/^0/, "")}`;
  if (changed.length === 0) {
    const to = proposals.map((proposal) => proposal.to?.name).join(", ");
    return { kind: "done", message: `${to} har fått ert förslag: ”${before.title}” ${when}.` };
  }
  return {
    kind: "done",
    message: `”${before.title}” är flyttad till ${when}.`,
    ...(before.startsAt !== null && {
      undo: { intent: "move", event, day: before.startsOn, time: timeOf(before) ?? "" },
    }),
  };
}

/** An event without a clock time moves by days alone. */
function moveDay(parts: ActParts, { event, day, why }: MoveForm, before: Before): Promise<Outcome> {
  const length = daysBetween(before.startsOn, before.endsOn);
  const change = { startsOn: day, endsOn: addDays(day, length) };
  return changeEvent(parts, {
    intent: "change",
    event,
    version: before.version,
    change,
    done: `”${before.title}” är flyttad till ${dayOfYear(day, "sv")}.`,
    ...(why !== undefined && { why }),
  });
}

/** When an event starts by the clocks where it is, HH:MM; undefined where that is not known. */
function timeOf({ startsAt, timeZone }: Before): string | undefined {
  if (startsAt === null) return undefined;
  return clockTime(startsAt, "en", timeZone).padStart(5, "0");
}

import type { Say } from "../language.ts";
import { type Outcome, type Refused, refused } from "../outcome.ts";
import type { ActParts } from "./act-parts.ts";
import { ChangeEvent, EventBefore, ProposeChange } from "./change-event.ts";
import { type Before, undoOf } from "./event-before.ts";
import type { PlanForm } from "./plan-form.ts";
import { actingFor } from "./week.ts";

/** Changes an event of the plan: an own one at once, another's by a proposal to its owner. */
export async function changeEvent(
  parts: ActParts,
  { event, version, change, done, why = "" }: Extract<PlanForm, { readonly intent: "change" }>,
): Promise<Outcome> {
  const { client, week, say } = parts;
  const before = await eventBefore(parts, event);
  if (before === undefined) return goneEvent(say);
  if (!isMine(parts, before)) {
    const input = {
      themeWeek: week.id,
      association: sayer(parts),
      event,
      change,
      why: why.trim() || null,
    };
    const { written } = await client.mutate(ProposeChange, { input });
    if (written.__typename !== "Proposal") return refused(written);
    const to = written.to?.name ?? say("Ägaren", "The owner");
    return {
      kind: "done",
      message: say(`${to} har fått ert förslag.`, `${to} has got your proposal.`),
    };
  }
  const input = { id: event, expectedVersion: version, ...change };
  const { written } = await client.mutate(ChangeEvent, { input });
  if (written.__typename !== "Event") return refused(written);
  const back = undoOf(before, change);
  const { title } = written;
  return {
    kind: "done",
    message: done ?? say(`”${title}” är ändrad.`, `“${title}” is changed.`),
    ...(back !== undefined && {
      undo: {
        intent: "change",
        event,
        version: String(written.version),
        change: JSON.stringify(back),
        done: say(`”${title}” är som förut.`, `“${title}” is as before.`),
      },
    }),
  };
}

/** What is answered about an event that is no longer there, or not to be seen. */
export function goneEvent(say: Say): Refused {
  const message = say("Aktiviteten finns inte kvar.", "The event is no longer there.");
  return { kind: "refused", code: "NotFound", message, issues: [] };
}

/** An event as it is before an act; undefined where it isn't there any more. */
export async function eventBefore(
  { client }: ActParts,
  event: string,
): Promise<Before | undefined> {
  const { node } = await client.query(EventBefore, { event });
  return node?.__typename === "Event" ? node : undefined;
}

/** Whether the reader may change an event herself. */
export function isMine({ week }: ActParts, { owner }: Before): boolean {
  return actingFor(week).includes(owner.slug);
}

/** The slug of the association in whose name the reader proposes. */
export function sayer({ week }: ActParts): string | null {
  return actingFor(week)[0] ?? null;
}

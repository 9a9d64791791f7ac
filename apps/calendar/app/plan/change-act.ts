import { type Outcome, type Refused, refused } from "../outcome.ts";
import { ChangeEvent, EventBefore, ProposeChange } from "./change-event.ts";
import { type Before, undoOf } from "./event-before.ts";
import type { ActParts } from "./plan-act.ts";
import type { PlanForm } from "./plan-form.ts";

/** Changes an event of the plan: an own one at once, another's by a proposal to its owner. */
export async function changeEvent(
  parts: ActParts,
  { event, version, change, done, why = "" }: Extract<PlanForm, { readonly intent: "change" }>,
): Promise<Outcome> {
  const { client, week } = parts;
  const before = await eventBefore(parts, event);
  if (before === undefined) return goneEvent;
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
    return { kind: "done", message: `${written.to?.name ?? "Ägaren"} har fått ert förslag.` };
  }
  const input = { id: event, expectedVersion: version, ...change };
  const { written } = await client.mutate(ChangeEvent, { input });
  if (written.__typename !== "Event") return refused(written);
  const back = undoOf(before, change);
  return {
    kind: "done",
    message: done ?? `”${written.title}” är ändrad.`,
    ...(back !== undefined && {
      undo: {
        intent: "change",
        event,
        version: String(written.version),
        change: JSON.stringify(back),
        done: `”${written.title}” är som förut.`,
      },
    }),
  };
}

/** What is answered about an event that is no longer there, or not to be seen. */
export const goneEvent: Refused = {
  kind: "refused",
  code: "NotFound",
  message: "Aktiviteten finns inte kvar.",
  issues: [],
};

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
  return week.mine.some(({ association, mayAct }) => mayAct && association.slug === owner.slug);
}

/** The slug of the association in whose name the reader proposes. */
export function sayer({ week }: ActParts): string | null {
  return week.mine.find(({ mayAct }) => mayAct)?.association.slug ?? null;
}

import { type Outcome, refused } from "../outcome.ts";
import { type Assigned, type AssignedPlan, AssignmentQuery } from "./assignment-query.ts";
import { sayer } from "./change-act.ts";
import { MoveEvents } from "./change-event.ts";
import { movesText, type PlacedMove } from "./moves.ts";
import type { ActParts } from "./plan-act.ts";

/** The events of the plan as they are; null where the plan isn't the reader's to see. */
export async function plannedEvents({ client, week }: ActParts): Promise<AssignedPlan | null> {
  const { node } = await client.query(AssignmentQuery, { themeWeek: week.id, isAsked: false });
  return node?.__typename === "ThemeWeek" ? node.plan : null;
}

/** The week planned by itself, with events whose time holds. */
export async function assigned(
  { client, week }: ActParts,
  pins: readonly PlacedMove[],
): Promise<Assigned | undefined> {
  const variables = { themeWeek: week.id, pins: [...pins], isAsked: true };
  const { node } = await client.query(AssignmentQuery, variables);
  return (node?.__typename === "ThemeWeek" ? node.plan : null)?.assignment;
}

/** Does as the automatic planning says: own events at once, others' as proposals. */
export async function moveAll(
  { client, week }: ActParts,
  moves: readonly PlacedMove[],
  back: readonly PlacedMove[],
): Promise<Outcome> {
  const input = {
    themeWeek: week.id,
    association: sayer({ client, week }),
    moves: [...moves],
    why: "Automatisk planering",
  };
  const { written } = await client.mutate(MoveEvents, { input });
  if (written.__typename !== "PlanChanged") return refused(written);
  const { changed, proposals } = written;
  const own =
    changed.length === 1
      ? "1 egen aktivitet är flyttad"
      : `${changed.length} egna aktiviteter är flyttade`;
  const asked =
    proposals.length === 1
      ? "1 förslag har gått till ägaren"
      : `${proposals.length} förslag har gått till ägarna`;
  const said = [...(changed.length > 0 ? [own] : []), ...(proposals.length > 0 ? [asked] : [])];
  const undone = back.filter(({ event }) => changed.includes(event));
  return {
    kind: "done",
    message: said.length === 0 ? "Allt var redan så." : `${said.join(", och ")}.`,
    ...(undone.length > 0 && { undo: { move: movesText(undone) } }),
  };
}

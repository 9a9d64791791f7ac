import type { Say } from "../language.ts";
import { type Outcome, refused } from "../outcome.ts";
import type { ActParts } from "./act-parts.ts";
import { type Assigned, type AssignedPlan, AssignmentQuery } from "./assignment-query.ts";
import { sayer } from "./change-act.ts";
import { MoveEvents } from "./change-event.ts";
import { movesText, type PlacedMove } from "./moves.ts";

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
  parts: ActParts,
  moves: readonly PlacedMove[],
  back: readonly PlacedMove[],
): Promise<Outcome> {
  const { client, week, say } = parts;
  const input = {
    themeWeek: week.id,
    association: sayer(parts),
    moves: [...moves],
    // Part of the proposals, which are told in Swedish as other records are.
    why: "Automatisk planering",
  };
  const { written } = await client.mutate(MoveEvents, { input });
  if (written.__typename !== "PlanChanged") return refused(written);
  const { changed, proposals } = written;
  const undone = back.filter(({ event }) => changed.includes(event));
  return {
    kind: "done",
    message: movedInWords(changed.length, proposals.length, say),
    ...(undone.length > 0 && { undo: { move: movesText(undone) } }),
  };
}

function movedInWords(changed: number, proposed: number, say: Say): string {
  const own =
    changed === 1
      ? say("1 egen aktivitet är flyttad", "1 event of your own is moved")
      : say(`${changed} egna aktiviteter är flyttade`, `${changed} events of your own are moved`);
  const asked =
    proposed === 1
      ? say("1 förslag har gått till ägaren", "1 proposal has gone to its owner")
      : say(
          `${proposed} förslag har gått till ägarna`,
          `${proposed} proposals have gone to their owners`,
        );
  const said = [...(changed > 0 ? [own] : []), ...(proposed > 0 ? [asked] : [])];
  if (said.length === 0) return say("Allt var redan så.", "All was so already.");
  return `${said.join(say(", och ", ", and "))}.`;
}

import type { Client } from "@finsam/client";
import { type Outcome, refused } from "../outcome.ts";
import { Acknowledge, ConfirmEvent, DeclarePair } from "./change-event.ts";
import { changeEvent } from "./change-act.ts";
import { moveEvent } from "./move-act.ts";
import type { PlanForm } from "./plan-form.ts";
import { tryMove } from "./try-act.ts";
import type { PlanningWeek } from "./week.ts";

/** What an act of the planner is done with. */
export interface ActParts {
  readonly client: Client;
  readonly week: PlanningWeek;
}

/** Does what a form of the planner asks for, and tells what became of it. */
export function act(parts: ActParts, form: PlanForm): Promise<Outcome> {
  switch (form.intent) {
    case "try":
      return tryMove(parts, form);
    case "move":
      return moveEvent(parts, form);
    case "change":
      return changeEvent(parts, form);
    case "acknowledge":
    case "unacknowledge":
      return acknowledge(parts, form);
    case "declare":
      return declare(parts, form);
    case "confirm":
      return confirm(parts, form);
  }
}

type FormOf<Intent> = Extract<PlanForm, { readonly intent: Intent }>;

async function acknowledge(
  { client, week }: ActParts,
  { intent, hash, association, why = "" }: FormOf<"acknowledge" | "unacknowledge">,
): Promise<Outcome> {
  const withdrawn = intent === "unacknowledge";
  const input = { themeWeek: week.id, hash, association, withdrawn, why: why.trim() || null };
  const { written } = await client.mutate(Acknowledge, { input });
  if (written.__typename !== "Acknowledgement") return refused(written);
  if (withdrawn) return { kind: "done", message: "Kvittensen är tillbakatagen." };
  return {
    kind: "done",
    message: "Kvitterat. De andra ser att ni har sett det.",
    undo: { intent: "unacknowledge", hash, association },
  };
}

async function declare(
  { client, week }: ActParts,
  { events, association, kind }: FormOf<"declare">,
): Promise<Outcome> {
  const input = { themeWeek: week.id, events, association, kind: kind === "NONE" ? null : kind };
  const { written } = await client.mutate(DeclarePair, { input });
  if (written.__typename !== "PairDeclaration") return refused(written);
  if (kind === "NONE") return { kind: "done", message: "Det ni sade om paret är tillbakataget." };
  const undo = { intent: "declare", events: events.join(" "), association, kind: "NONE" };
  const message =
    kind === "AVOID"
      ? "Noterat: de två ska inte gå samtidigt."
      : "Noterat: de två får gå samtidigt. Det gäller när båda ägarna har sagt det.";
  return { kind: "done", message, undo };
}

async function confirm(
  { client }: ActParts,
  { event, association, answer }: FormOf<"confirm">,
): Promise<Outcome> {
  const { written } = await client.mutate(ConfirmEvent, { input: { event, association, answer } });
  if (written.__typename !== "Confirmation") return refused(written);
  if (answer === "DECLINED") return { kind: "done", message: "Ni står inte som arrangör." };
  const undo = { intent: "confirm", event, association, answer: "DECLINED" };
  return { kind: "done", message: "Bekräftat: ni är med och arrangerar.", undo };
}

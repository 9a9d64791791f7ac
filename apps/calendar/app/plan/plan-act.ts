import { type Outcome, refused } from "../outcome.ts";
import type { ActParts } from "./act-parts.ts";
import { Acknowledge, ConfirmEvent, DeclarePair } from "./change-event.ts";
import { changeEvent } from "./change-act.ts";
import { moveEvent } from "./move-act.ts";
import type { PlanForm } from "./plan-form.ts";
import { tryMove } from "./try-act.ts";

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
  { client, week, say }: ActParts,
  { intent, hash, association, why = "" }: FormOf<"acknowledge" | "unacknowledge">,
): Promise<Outcome> {
  const withdrawn = intent === "unacknowledge";
  const input = { themeWeek: week.id, hash, association, withdrawn, why: why.trim() || null };
  const { written } = await client.mutate(Acknowledge, { input });
  if (written.__typename !== "Acknowledgement") return refused(written);
  if (withdrawn) {
    const message = say("Kvittensen är tillbakatagen.", "The acknowledgement is taken back.");
    return { kind: "done", message };
  }
  const message = say(
    "Kvitterat. De andra ser att ni har sett det.",
    "Acknowledged. The others see that you have seen it.",
  );
  return { kind: "done", message, undo: { intent: "unacknowledge", hash, association } };
}

async function declare(
  { client, week, say }: ActParts,
  { events, association, kind }: FormOf<"declare">,
): Promise<Outcome> {
  const input = { themeWeek: week.id, events, association, kind: kind === "NONE" ? null : kind };
  const { written } = await client.mutate(DeclarePair, { input });
  if (written.__typename !== "PairDeclaration") return refused(written);
  if (kind === "NONE") {
    const message = say(
      "Det ni sade om paret är tillbakataget.",
      "What you said of the pair is taken back.",
    );
    return { kind: "done", message };
  }
  const undo = { intent: "declare", events: events.join(" "), association, kind: "NONE" };
  const message =
    kind === "AVOID"
      ? say(
          "Noterat: de två ska inte gå samtidigt.",
          "Noted: the two are not to be at the same time.",
        )
      : say(
          "Noterat: de två får gå samtidigt. Det gäller när båda ägarna har sagt det.",
          "Noted: the two may be at the same time. It holds once both owners have said so.",
        );
  return { kind: "done", message, undo };
}

async function confirm(
  { client, say }: ActParts,
  { event, association, answer }: FormOf<"confirm">,
): Promise<Outcome> {
  const { written } = await client.mutate(ConfirmEvent, { input: { event, association, answer } });
  if (written.__typename !== "Confirmation") return refused(written);
  if (answer === "DECLINED") {
    const message = say("Ni står inte som arrangör.", "You are not named as an arranger.");
    return { kind: "done", message };
  }
  const undo = { intent: "confirm", event, association, answer: "DECLINED" };
  const message = say(
    "Bekräftat: ni är med och arrangerar.",
    "Confirmed: you are one of the arrangers.",
  );
  return { kind: "done", message, undo };
}

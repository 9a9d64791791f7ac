import type { Client } from "@finsam/client";
import { chosen, textOf, textsOf } from "../form-text.ts";
import type { Say } from "../language.ts";
import { type Outcome, refused, unreadable } from "../outcome.ts";
import { AnswerInvitation } from "./answer-query.ts";
import { changeInvited } from "./frame-act.ts";
import type { PlanningWeek } from "./week.ts";

/** What an act of the page is done with. */
interface Parts {
  readonly client: Client;
  readonly week: PlanningWeek;
  readonly form: FormData;
  readonly say: Say;
}

/** Does what a form of the arrangers' page asks for. */
export async function actOnArrangers(parts: Parts): Promise<Outcome> {
  const { client, week, form, say } = parts;
  const invited = week.invited.map(({ id }) => id);
  switch (textOf(form, "intent")) {
    case "invite":
      return invite(parts, invited);
    case "withdraw": {
      const id = textOf(form, "id");
      const left = invited.filter((one) => one !== id);
      const message = say("Inbjudan är tillbakadragen.", "The invitation is withdrawn.");
      return changeInvited(client, week, left, message);
    }
    case "invited": {
      const before = textOf(form, "ids").split(" ").filter(Boolean);
      return changeInvited(client, week, before, say("Som förut.", "As before."));
    }
    case "answer":
      return answer(parts);
    default:
      return unreadable(say);
  }
}

async function invite(
  { client, week, form, say }: Parts,
  invited: readonly string[],
): Promise<Outcome> {
  const added = textsOf(form, "invited");
  if (added.length === 0) {
    const message = say(
      "Kryssa för minst ett förbund att bjuda in.",
      "Tick at least one association to invite.",
    );
    return { ...unreadable(say), message };
  }
  const message =
    week.visibility === "DRAFT"
      ? say(
          "Inbjudet. Inbjudan skickas när veckan inte längre är ett utkast.",
          "Invited. The invitation is sent when the week is no longer a draft.",
        )
      : say("Inbjudet. De får ett mejl.", "Invited. They get an e-mail.");
  return changeInvited(client, week, [...invited, ...added], message);
}

async function answer({ client, week, form, say }: Parts): Promise<Outcome> {
  const association = textOf(form, "association");
  const word = chosen(form, "answer", ["ACCEPTED", "DECLINED"]);
  if (word === undefined) return unreadable(say);
  const { written } = await client.mutate(AnswerInvitation, {
    input: {
      themeWeek: week.id,
      association,
      answer: word,
      frameVersion: Number(textOf(form, "frame")),
    },
  });
  if (written.__typename !== "Confirmation") return refused(written);
  const who = written.association?.shortName ?? say("Förbundet", "The association");
  const before = week.mine.find((one) => one.association.slug === association)?.part;
  return {
    kind: "done",
    message:
      written.answer === "ACCEPTED"
        ? say(
            `${who} är med. Nu ser ni planen och kan lägga in era aktiviteter.`,
            `${who} takes part. You now see the plan and can add your events.`,
          )
        : say(`${who} avstår.`, `${who} declines.`),
    ...((before === "ACCEPTED" || before === "DECLINED") &&
      before !== word && {
        undo: { intent: "answer", association, answer: before, frame: String(week.frameVersion) },
      }),
  };
}

import type { Client } from "@finsam/client";
import { chosen, textOf, textsOf } from "../form-text.ts";
import { type Outcome, refused, unreadable } from "../outcome.ts";
import { AnswerInvitation } from "./answer-query.ts";
import { changeInvited } from "./frame-act.ts";
import type { PlanningWeek } from "./week.ts";

/** Does what a form of the arrangers' page asks for. */
export async function actOnArrangers(
  client: Client,
  week: PlanningWeek,
  form: FormData,
): Promise<Outcome> {
  const invited = week.invited.map(({ id }) => id);
  switch (textOf(form, "intent")) {
    case "invite": {
      const added = textsOf(form, "invited");
      if (added.length === 0)
        return { ...unreadable, message: "Kryssa för minst ett förbund att bjuda in." };
      const sent =
        week.visibility === "DRAFT"
          ? "Inbjudan skickas när veckan inte längre är ett utkast."
          : "De får ett mejl.";
      return changeInvited(client, week, [...invited, ...added], `Inbjudet. ${sent}`);
    }
    case "withdraw": {
      const id = textOf(form, "id");
      const left = invited.filter((one) => one !== id);
      return changeInvited(client, week, left, "Inbjudan är tillbakadragen.");
    }
    case "invited":
      return changeInvited(
        client,
        week,
        textOf(form, "ids").split(" ").filter(Boolean),
        "Som förut.",
      );
    case "answer":
      return answer(client, week, form);
    default:
      return unreadable;
  }
}

async function answer(client: Client, week: PlanningWeek, form: FormData): Promise<Outcome> {
  const association = textOf(form, "association");
  const word = chosen(form, "answer", ["ACCEPTED", "DECLINED"]);
  if (word === undefined) return unreadable;
  const { written } = await client.mutate(AnswerInvitation, {
    input: {
      themeWeek: week.id,
      association,
      answer: word,
      frameVersion: Number(textOf(form, "frame")),
    },
  });
  if (written.__typename !== "Confirmation") return refused(written);
  const who = written.association?.shortName ?? "Förbundet";
  const before = week.mine.find((one) => one.association.slug === association)?.part;
  return {
    kind: "done",
    message:
      written.answer === "ACCEPTED"
        ? `${who} är med. Nu ser ni planen och kan lägga in era aktiviteter.`
        : `${who} avstår.`,
    ...((before === "ACCEPTED" || before === "DECLINED") &&
      before !== word && {
        undo: { intent: "answer", association, answer: before, frame: String(week.frameVersion) },
      }),
  };
}

import type { Client } from "@finsam/client";
import { chosen, textOf } from "../form-text.ts";
import type { Say } from "../language.ts";
import { type Outcome, refused, unreadable } from "../outcome.ts";
import { AnswerProposal } from "./proposal-query.ts";
import type { PlanningWeek } from "./week.ts";

/** Answers a proposal as a form says. */
export async function answerProposal({
  client,
  week,
  form,
  say,
}: {
  readonly client: Client;
  readonly week: PlanningWeek;
  readonly form: FormData;
  readonly say: Say;
}): Promise<Outcome> {
  const answer = chosen(form, "answer", ["ACCEPTED", "DECLINED"]);
  if (answer === undefined) return unreadable(say);
  const version = textOf(form, "version");
  const { written } = await client.mutate(AnswerProposal, {
    input: {
      themeWeek: week.id,
      proposal: textOf(form, "proposal"),
      answer,
      expectedVersion: version === "" ? null : Number(version),
      why: textOf(form, "why") || null,
    },
  });
  if (written.__typename !== "Proposal") return refused(written);
  const from = written.association?.shortName ?? say("den som föreslog", "the proposer");
  const title = written.event?.title;
  const what =
    title === undefined ? say("Aktiviteten", "The event") : say(`”${title}”`, `“${title}”`);
  return {
    kind: "done",
    message:
      answer === "ACCEPTED"
        ? say(`${what} är nu som ${from} föreslog.`, `${what} is now as ${from} proposed.`)
        : say(
            `Avböjt. ${what} är som den var, och ${from} ser ert svar.`,
            `Declined. ${what} is as it was, and ${from} sees your answer.`,
          ),
  };
}

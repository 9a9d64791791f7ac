import type { Client } from "@finsam/client";
import { chosen, textOf } from "../form-text.ts";
import { type Outcome, refused, unreadable } from "../outcome.ts";
import { AnswerProposal } from "./proposal-query.ts";
import type { PlanningWeek } from "./week.ts";

/** Answers a proposal as a form says. */
export async function answerProposal(
  client: Client,
  week: PlanningWeek,
  form: FormData,
): Promise<Outcome> {
  const answer = chosen(form, "answer", ["ACCEPTED", "DECLINED"]);
  if (answer === undefined) return unreadable;
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
  const from = written.association?.shortName ?? "Den som föreslog";
  const what = written.event === null ? "Aktiviteten" : `”${written.event.title}”`;
  return {
    kind: "done",
    message:
      answer === "ACCEPTED"
        ? `${what} är nu som ${from} föreslog.`
        : `Avböjt. ${what} är som den var, och ${from} ser ert svar.`,
  };
}

import {
  changeRecords,
  createRecords,
  sayWithin,
  sayWord,
  type Word,
  type WriteOutcome,
} from "@finsam/database";
import { hasRole, proposedChange } from "@finsam/domain";
import { builder } from "./builder.ts";
import type { Context } from "./context.ts";
import { ConfirmationAnswer } from "./enum.ts";
import { InputReader } from "./input-reader.ts";
import { limited } from "./mutation-result.ts";
import { answerTo, eventOf } from "./proposal.ts";
import { ProposalResult } from "./propose-change.ts";
import { mayPlan, weekPlan } from "./week-plan.ts";
import { writtenWord } from "./word.ts";
import { refused } from "./week-word.ts";

const AnswerProposalInput = builder.inputType("AnswerProposalInput", {
  description: "What the owner of an event does with a proposal.",
  fields: (t) => ({
    themeWeek: t.id({ required: true, description: "The theme week, by its id." }),
    proposal: t.id({ required: true, description: "The proposal, by its id." }),
    answer: t.field({
      type: ConfirmationAnswer,
      required: true,
      description: "ACCEPTED: the event is changed, or made, as proposed. DECLINED: it stays.",
    }),
    expectedVersion: t.int({
      description:
        "The version of the event that you have seen: where the event has changed since the proposal was made, an ACCEPTED without it is refused (EVENT_CHANGED_SINCE).",
    }),
    why: t.string({ description: "The reason, for the proposer: at most 1,000 characters." }),
  }),
});

builder.mutationField("answerProposal", (t) =>
  t.field({
    type: ProposalResult,
    description:
      "Does as a proposal says, with one press, or declines it (svarar på ett förslag). The event and the answer are written together.",
    args: { input: t.arg({ type: AnswerProposalInput, required: true, description: "What." }) },
    resolve: (_root, { input }, context) =>
      limited(context, async () => {
        const reader = new InputReader();
        const { id: weekId } = reader.id(["ThemeWeek"], input.themeWeek, ["themeWeek"]);
        const { id } = reader.id(["Proposal"], input.proposal, ["proposal"]);
        const outcome = await answerProposal(context, reader, { ...input, weekId, id });
        if (!outcome.ok) return writtenWord(outcome, "Proposal", context);
        const records = [{ kind: "Proposal", id }] as const;
        return writtenWord({ ok: true, records }, "Proposal", context);
      }),
  }),
);

async function answerProposal(
  context: Context,
  reader: InputReader,
  input: typeof AnswerProposalInput.$inferInput & { weekId: string; id: string },
): Promise<WriteOutcome> {
  const { weekId, id, answer } = input;
  const plan = mayPlan(context, weekId) ? await weekPlan(context, weekId) : undefined;
  const proposal = plan?.records.proposals.find((one) => one.id === id);
  if (plan === undefined || proposal === undefined)
    return refused(reader.refusal ?? { code: "NOT_FOUND" });
  if (!hasRole(context.viewer, proposal.toId, "COORDINATOR"))
    return refused({ code: "NOT_ALLOWED" });
  const { toId, change, themeWeekId } = proposal;
  const word: Word = {
    kind: "ProposalAnswer",
    ownerId: toId,
    about: { themeWeekId, proposalId: id },
    says: { answer, why: input.why ?? null },
  };
  const { database, author } = context;
  const event = eventOf(plan, proposal);
  const version = event?.value.version;
  if (answerTo(plan, id, toId)?.answer === "ACCEPTED")
    reader.broken("ALREADY_ANSWERED", ["proposal"]);
  else if (answer === "ACCEPTED" && proposal.eventId !== null) {
    if (version === undefined) reader.broken("NOT_IN_WEEK", ["proposal"]);
    else if (version !== proposal.eventVersion && version !== input.expectedVersion)
      reader.broken("EVENT_CHANGED_SINCE", ["proposal"]);
  }
  if (reader.refusal !== undefined) return refused(reader.refusal);
  const alongside = (unit: Parameters<typeof sayWithin>[0]) => sayWithin(unit, author, word);
  const fields = proposedChange(change);
  if (answer === "DECLINED") return sayWord(database, author, word);
  if (proposal.eventId === null)
    return createRecords(database, author, {
      kind: "Event",
      ownerId: toId,
      records: [{ visibility: "WEEK", ...fields, themeWeekId }],
      idempotencyKey: `proposal/${id}`,
      bulk: false,
      alongside,
    });
  const records = [{ id: proposal.eventId, expectedVersion: version ?? 0, change: fields }];
  return changeRecords(database, author, {
    kind: "Event",
    action: "UPDATE",
    records,
    bulk: false,
    alongside,
  });
}

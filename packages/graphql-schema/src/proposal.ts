import {
  type Event as EventRecord,
  type FieldChange,
  fieldChanges,
  type Proposal as ProposalRecord,
  type ProposalAnswer as AnswerRecord,
  proposedChange,
} from "@finsam/domain";
import { RecordFieldChange } from "./audit-entry.ts";
import { builder } from "./builder.ts";
import { ConfirmationAnswer } from "./enum.ts";
import { associationById, eventById } from "./record-by-id.ts";
import { Association, Event } from "./record.ts";
import { type WeekPlan, weekPlan } from "./week-plan.ts";
import { wordFields } from "./word.ts";

const ProposalAnswer = builder.objectRef<AnswerRecord>("ProposalAnswer").implement({
  description: "Svar på förslag: what the owner of an event has done with a proposal.",
  fields: (t) => ({
    ...wordFields(t, "ProposalAnswer"),
    answer: t.expose("answer", {
      type: ConfirmationAnswer,
      description: "ACCEPTED: done as proposed. DECLINED: not.",
    }),
    why: t.exposeString("why", { nullable: true, description: "The reason, if one was given." }),
  }),
});

export const Proposal = builder.objectRef<ProposalRecord>("Proposal").implement({
  description:
    "Förslag: a change that another arranger would like in an event, or an event that she would like. Its owner decides.",
  fields: (t) => ({
    ...wordFields(t, "Proposal"),
    to: t.field({
      type: Association,
      nullable: true,
      description: "The association that decides.",
      resolve: ({ toId }, args, context, info) => associationById(toId, args, context, info),
    }),
    event: t.field({
      type: Event,
      nullable: true,
      description:
        "The event that is to change; null for a new one, and for one that you don't see.",
      resolve: ({ eventId }, args, context, info) =>
        eventId === null ? null : eventById(eventId, args, context, info),
    }),
    isNew: t.boolean({
      description: "Whether it is about an event that is not there yet.",
      resolve: ({ eventId }) => eventId === null,
    }),
    isOutdated: t.boolean({
      description: "Whether the event has changed since the proposal was made.",
      resolve: async (proposal, _args, context) => {
        const plan = await weekPlan(context, proposal.themeWeekId);
        const event = plan && eventOf(plan, proposal);
        return event !== undefined && event.value.version !== proposal.eventVersion;
      },
    }),
    changes: t.field({
      type: [RecordFieldChange],
      description: "Field by field, what it would change in the event as it is now.",
      resolve: async (proposal, _args, context) => {
        const plan = await weekPlan(context, proposal.themeWeekId);
        return changesOf(proposal, plan && eventOf(plan, proposal)?.value);
      },
    }),
    why: t.exposeString("why", { nullable: true, description: "The proposer's reason." }),
    batch: t.exposeString("batchId", {
      nullable: true,
      description: "What proposals of one act, such as a plan for the whole week, have in common.",
    }),
    answer: t.field({
      type: ProposalAnswer,
      nullable: true,
      description: "What the owner has answered; null: nothing yet.",
      resolve: async ({ id, themeWeekId, toId }, _args, context) => {
        const plan = await weekPlan(context, themeWeekId);
        return plan === undefined ? null : (answerTo(plan, id, toId) ?? null);
      },
    }),
  }),
});

/** The event that a proposal is about: one of whom it is to. What another server proposes of somebody else's is about nothing. */
export function eventOf({ records }: WeekPlan, { eventId, toId }: ProposalRecord) {
  return records.events.find(({ value }) => value.id === eventId && value.ownerId === toId);
}

/** The owner's answer; what others say to it is nothing. */
export function answerTo(
  { records }: WeekPlan,
  id: string,
  toId: string,
): AnswerRecord | undefined {
  return records.proposalAnswers.find(
    ({ proposalId, ownerId }) => proposalId === id && ownerId === toId,
  );
}

/** Proposals to which their owners have not answered. */
export function openProposals(plan: WeekPlan): ProposalRecord[] {
  return plan.records.proposals.filter(({ id, toId }) => answerTo(plan, id, toId) === undefined);
}

function changesOf({ change }: ProposalRecord, held: EventRecord | undefined): FieldChange[] {
  return fieldChanges(held ?? null, { ...held, ...proposedChange(change) });
}

import {
  changeRecords,
  createRecords,
  sayWithin,
  sayWord,
  type Word,
  type WriteOutcome,
} from "@finsam/database";
import {
  changedRecord,
  type Event as EventRecord,
  type Fields,
  type FieldChange,
  fieldChanges,
  hasRole,
  newRecord,
  proposedChange,
  type Proposal as ProposalRecord,
  type ProposalAnswer as AnswerRecord,
} from "@finsam/domain";
import { builder } from "./builder.ts";
import type { Context } from "./context.ts";
import { ConfirmationAnswer } from "./enum.ts";
import { InputReader } from "./input-reader.ts";
import { limited, resultUnion } from "./mutation-result.ts";
import { RecordFieldChange } from "./audit-entry.ts";
import { changedFields } from "./record-input.ts";
import { Association, Event } from "./record.ts";
import { associationById, eventById } from "./record-by-id.ts";
import { sayInWeek, weekWordFields } from "./week-word.ts";
import { mayPlan, type WeekPlan, weekPlan } from "./week-plan.ts";
import { wordFields, writtenWord } from "./word.ts";

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

const ProposalResult = resultUnion("ProposalResult", [Proposal], "The proposal (förslag)");

export const ProposedEventInput = builder.inputType("ProposedEventInput", {
  description: "Fields of an event as they would be. What is left out stays, and null clears.",
  fields: (t) => changedFields(t, "Event"),
});

const ProposeChangeInput = builder.inputType("ProposeChangeInput", {
  description: "What somebody would like in another association's event.",
  fields: (t) => ({
    ...weekWordFields(t),
    event: t.id({ description: "The event that is to change; without it a new one is proposed." }),
    to: t.string({ description: "Slug of the association that is to have a new event." }),
    change: t.field({
      type: ProposedEventInput,
      required: true,
      description: "What would change.",
    }),
    why: t.string({ description: "The reason, for the owner: at most 1,000 characters." }),
    batch: t.string({ description: "A UUID that proposals of one act have in common." }),
  }),
});

builder.mutationField("proposeChange", (t) =>
  t.field({
    type: ProposalResult,
    description:
      "Proposes a change of another arranger's event, or a new event (föreslår). Nothing changes before its owner has said yes; her people get a mail.",
    args: { input: t.arg({ type: ProposeChangeInput, required: true, description: "What." }) },
    resolve: (_root, { input }, context) =>
      limited(context, async () => {
        const outcome = await sayInWeek(context, "Proposal", input, async (place) => {
          const { plan, ownerId, reader, weekId } = place;
          const change = reader.fields("Event", input.change, ["change"]);
          const says = { change, why: input.why ?? null, batchId: input.batch ?? null };
          if (input.event == null) {
            const to = await arrangerBySlug(context, plan, input.to ?? "");
            if (to === undefined) reader.broken("UNKNOWN_ASSOCIATION", ["to"]);
            reader.issues(
              parseNew({ ...change, themeWeekId: weekId }, to ?? ownerId, context.author.now),
              ["change"],
            );
            return { says: { ...says, toId: to ?? ownerId } };
          }
          const { id: eventId } = reader.id(["Event"], input.event, ["event"]);
          const event = plan.records.events.find(({ value }) => value.id === eventId);
          if (event === undefined) {
            reader.broken("NOT_IN_WEEK", ["event"]);
            return { says };
          }
          const { ownerId: toId, version: eventVersion } = event.value;
          if (toId === ownerId) reader.broken("IS_OUR_OWN", ["event"]);
          reader.issues(changedRecord("Event", event.data, change, context.author.now), ["change"]);
          return { says: { ...says, toId, eventId, eventVersion } };
        });
        return writtenWord(outcome, "Proposal", context);
      }),
  }),
);

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
    return { ok: false, refusal: reader.refusal ?? { code: "NOT_FOUND" } };
  if (!hasRole(context.viewer, proposal.toId, "COORDINATOR"))
    return { ok: false, refusal: { code: "NOT_ALLOWED" } };
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
  if (reader.refusal !== undefined) return { ok: false, refusal: reader.refusal };
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

/** The event that a proposal is about: one of whom it is to. What another server proposes of somebody else's is about nothing. */
function eventOf({ records }: WeekPlan, { eventId, toId }: ProposalRecord) {
  return records.events.find(({ value }) => value.id === eventId && value.ownerId === toId);
}

/** The owner's answer; what others say to it is nothing. */
function answerTo({ records }: WeekPlan, id: string, toId: string): AnswerRecord | undefined {
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

function parseNew(fields: Fields, ownerId: string, now: Date) {
  const id = "00000000-0000-4000-8000-000000000000";
  return newRecord("Event", { slug: "proposed", ...fields }, { id, ownerId, now });
}

async function arrangerBySlug(
  { prisma }: Context,
  { records }: WeekPlan,
  slug: string,
): Promise<string | undefined> {
  const row = await prisma.association.findFirst({
    where: { slug, id: { in: [...records.arrangerIds] }, deletedAt: null },
    select: { id: true },
  });
  return row?.id;
}

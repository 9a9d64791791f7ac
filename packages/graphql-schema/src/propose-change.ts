import { changedRecord } from "@finsam/domain";
import { builder } from "./builder.ts";
import type { Context } from "./context.ts";
import { limited, resultUnion } from "./mutation-result.ts";
import { Proposal } from "./proposal.ts";
import { changedFields } from "./record-input.ts";
import { unsavedEvent } from "./unsaved-event.ts";
import type { WeekPlan } from "./week-plan.ts";
import { sayInWeek, weekWordFields } from "./week-word.ts";
import { writtenWord } from "./word.ts";

export const ProposalResult = resultUnion("ProposalResult", [Proposal], "The proposal (förslag)");

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
              unsavedEvent({ ...change, themeWeekId: weekId }, to ?? ownerId, context.author.now),
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

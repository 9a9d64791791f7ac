import { sayWord, seesEvent, type WriteOutcome } from "@finsam/database";
import { type Confirmation as ConfirmationRecord, hasRole } from "@finsam/domain";
import { builder } from "./builder.ts";
import type { Context } from "./context.ts";
import { ConfirmationAnswer } from "./enum.ts";
import { InputReader } from "./input-reader.ts";
import { limited, resultUnion } from "./mutation-result.ts";
import { ownerFor } from "./owner-association.ts";
import { Event, ThemeWeek } from "./record.ts";
import { eventById, weekById } from "./record-by-id.ts";
import { visibleWeeks } from "./visible.ts";
import { broken, refused } from "./week-word.ts";
import { wordFields, writtenWord } from "./word.ts";

export const Confirmation = builder.objectRef<ConfirmationRecord>("Confirmation").implement({
  description:
    "Bekräftelse: an association's own word that it arranges an event, or takes part in a theme week.",
  fields: (t) => ({
    ...wordFields(t, "Confirmation"),
    answer: t.expose("answer", { type: ConfirmationAnswer, description: "Yes or no." }),
    frameVersion: t.exposeInt("frameVersion", {
      nullable: true,
      description:
        "The version of the week's frame that is answered; null for an event. A yes holds until it is taken back, also when the frame has changed since.",
    }),
    event: t.field({
      type: Event,
      nullable: true,
      description: "The event, if it is about one.",
      resolve: ({ eventId }, args, context, info) =>
        eventId === null ? null : eventById(eventId, args, context, info),
    }),
    themeWeek: t.field({
      type: ThemeWeek,
      nullable: true,
      description: "The theme week, if it is about one.",
      resolve: ({ themeWeekId }, args, context, info) =>
        themeWeekId === null ? null : weekById(themeWeekId, args, context, info),
    }),
  }),
});

const ConfirmationResult = resultUnion(
  "ConfirmationResult",
  [Confirmation],
  "The answer as it was given (bekräftelse)",
);

const AnswerInvitationInput = builder.inputType("AnswerInvitationInput", {
  description: "What an association answers to the invitation to a theme week.",
  fields: (t) => ({
    themeWeek: t.id({ required: true, description: "The theme week, by its id." }),
    association: t.string({
      description:
        "Slug of the invited association. May be left out by who writes in a single one.",
    }),
    answer: t.field({
      type: ConfirmationAnswer,
      required: true,
      description: "ACCEPTED: vi är med. DECLINED: vi avstår, or withdraw.",
    }),
    frameVersion: t.int({
      description:
        "The version of the frame (dates, theme, audiences) that you have seen. Where it is another by now, nothing is written (VersionConflict). Default: the one that holds now.",
    }),
  }),
});

builder.mutationField("answerInvitation", (t) =>
  t.field({
    type: ConfirmationResult,
    description:
      "Answers an invitation to a theme week (tackar ja eller nej). A yes lets the association place its events in the week, and confirms those of others that name it; a no takes its events out of the plan and leaves them its own.",
    args: { input: t.arg({ type: AnswerInvitationInput, required: true, description: "What." }) },
    resolve: (_root, { input }, context) =>
      limited(context, async () => {
        const outcome = await answerInvitation(context, input);
        if (outcome.ok) await context.lookAgain();
        return writtenWord(outcome, "Confirmation", context);
      }),
  }),
);

const ConfirmEventInput = builder.inputType("ConfirmEventInput", {
  description: "Whether an association arranges an event of another that names it.",
  fields: (t) => ({
    event: t.id({ required: true, description: "The event, by its id." }),
    association: t.string({
      description: "Slug of the named association. May be left out by who writes in a single one.",
    }),
    answer: t.field({
      type: ConfirmationAnswer,
      required: true,
      description: "ACCEPTED: vi är medarrangör. DECLINED: det är vi inte, or no longer.",
    }),
  }),
});

builder.mutationField("confirmEvent", (t) =>
  t.field({
    type: ConfirmationResult,
    description:
      "Confirms, or denies, that an association is an organiser of another's event (bekräftar medarrangörskap), in a theme week or outside.",
    args: { input: t.arg({ type: ConfirmEventInput, required: true, description: "What." }) },
    resolve: (_root, { input }, context) =>
      limited(context, async () =>
        writtenWord(await confirmEvent(context, input), "Confirmation", context),
      ),
  }),
);

async function answerInvitation(
  context: Context,
  { themeWeek, association, answer, frameVersion }: typeof AnswerInvitationInput.$inferInput,
): Promise<WriteOutcome> {
  const reader = new InputReader();
  const { id } = reader.id(["ThemeWeek"], themeWeek, ["themeWeek"]);
  const ownerId = await speaker(context, reader, association);
  if (reader.refusal !== undefined) return refused(reader.refusal);
  const week = await context.prisma.themeWeek.findFirst({
    where: { AND: [visibleWeeks(context), { id }] },
    select: { ownerId: true, invitedIds: true, frameVersion: true },
  });
  if (week === null) return refused({ code: "NOT_FOUND" });
  if (!hasRole(context.viewer, ownerId, "COORDINATOR")) return refused({ code: "NOT_ALLOWED" });
  if (week.ownerId === ownerId) return broken("LEADS_ITSELF", ["association"]);
  if (!week.invitedIds.includes(ownerId)) return broken("NOT_INVITED", ["association"]);
  if (frameVersion != null && frameVersion !== week.frameVersion)
    return refused({ code: "VERSION_CONFLICT", current: { kind: "ThemeWeek", id } });
  return sayWord(context.database, context.author, {
    kind: "Confirmation",
    ownerId,
    about: { themeWeekId: id },
    says: { answer, frameVersion: week.frameVersion },
  });
}

async function confirmEvent(
  context: Context,
  { event: globalId, association, answer }: typeof ConfirmEventInput.$inferInput,
): Promise<WriteOutcome> {
  const reader = new InputReader();
  const { id } = reader.id(["Event"], globalId, ["event"]);
  const ownerId = await speaker(context, reader, association);
  if (reader.refusal !== undefined) return refused(reader.refusal);
  const event = await context.prisma.event.findUnique({
    where: { id },
    select: {
      ownerId: true,
      visibility: true,
      deletedAt: true,
      themeWeekId: true,
      associations: { select: { associationId: true, position: true } },
    },
  });
  if (event === null || !seesEvent(context.sight, event)) return refused({ code: "NOT_FOUND" });
  if (!hasRole(context.viewer, ownerId, "COORDINATOR")) return refused({ code: "NOT_ALLOWED" });
  const named = event.associations.some(
    ({ associationId, position }) => associationId === ownerId && position !== null,
  );
  if (!named || event.ownerId === ownerId) return broken("NOT_NAMED", ["association"]);
  return sayWord(context.database, context.author, {
    kind: "Confirmation",
    ownerId,
    about: { eventId: id },
    says: { answer },
  });
}

/** The id of the association that answers. */
async function speaker(
  context: Context,
  reader: InputReader,
  slug: string | null | undefined,
): Promise<string> {
  return reader.text(await ownerFor(context, "Confirmation", slug), ["association"]);
}

import { sayWord, seesEvent } from "@finsam/database";
import { type Confirmation as ConfirmationRecord, hasRole } from "@finsam/domain";
import { builder } from "./builder.ts";
import { ConfirmationAnswer } from "./enum.ts";
import { InputReader } from "./input-reader.ts";
import { limited, resultUnion } from "./mutation-result.ts";
import { ownerFor } from "./owner-association.ts";
import { Event, ThemeWeek } from "./record.ts";
import { eventById, weekById } from "./record-by-id.ts";
import { visibleWeeks } from "./visible.ts";
import { broken } from "./week-word.ts";
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
        const reader = new InputReader();
        const { id } = reader.id(["ThemeWeek"], input.themeWeek, ["themeWeek"]);
        const ownerId = reader.text(await ownerFor(context, "Confirmation", input.association), [
          "association",
        ]);
        const answer = async () => {
          if (reader.refusal !== undefined) return { ok: false, refusal: reader.refusal } as const;
          const week = await context.prisma.themeWeek.findFirst({
            where: { AND: [visibleWeeks(context), { id }] },
            select: { ownerId: true, invitedIds: true, frameVersion: true },
          });
          if (week === null) return { ok: false, refusal: { code: "NOT_FOUND" } } as const;
          if (!hasRole(context.viewer, ownerId, "COORDINATOR"))
            return { ok: false, refusal: { code: "NOT_ALLOWED" } } as const;
          if (week.ownerId === ownerId) return broken("LEADS_ITSELF", ["association"]);
          if (!week.invitedIds.includes(ownerId)) return broken("NOT_INVITED", ["association"]);
          if (input.frameVersion != null && input.frameVersion !== week.frameVersion) {
            const current = { kind: "ThemeWeek", id } as const;
            return { ok: false, refusal: { code: "VERSION_CONFLICT", current } } as const;
          }
          return sayWord(context.database, context.author, {
            kind: "Confirmation",
            ownerId,
            about: { themeWeekId: id },
            says: { answer: input.answer, frameVersion: week.frameVersion },
          });
        };
        const outcome = await answer();
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
      limited(context, async () => {
        const reader = new InputReader();
        const { id } = reader.id(["Event"], input.event, ["event"]);
        const ownerId = reader.text(await ownerFor(context, "Confirmation", input.association), [
          "association",
        ]);
        const confirm = async () => {
          if (reader.refusal !== undefined) return { ok: false, refusal: reader.refusal } as const;
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
          if (event === null || !seesEvent(context.sight, event))
            return { ok: false, refusal: { code: "NOT_FOUND" } } as const;
          if (!hasRole(context.viewer, ownerId, "COORDINATOR"))
            return { ok: false, refusal: { code: "NOT_ALLOWED" } } as const;
          const named = event.associations.some(
            ({ associationId, position }) => associationId === ownerId && position !== null,
          );
          if (!named || event.ownerId === ownerId) return broken("NOT_NAMED", ["association"]);
          return sayWord(context.database, context.author, {
            kind: "Confirmation",
            ownerId,
            about: { eventId: id },
            says: { answer: input.answer },
          });
        };
        return writtenWord(await confirm(), "Confirmation", context);
      }),
  }),
);

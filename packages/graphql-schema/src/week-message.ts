import { settleMessage, type WeekMessage as MessageRow, weekMessages } from "@finsam/database";
import { associationsOf, isUuid } from "@finsam/domain";
import { batched } from "./batch.ts";
import { builder } from "./builder.ts";
import { decodeGlobalId, encodeGlobalId } from "./global-id.ts";
import { errorOf, limited, resultUnion } from "./mutation-result.ts";
import { Association, ThemeWeek } from "./record.ts";
import { associationById } from "./record-by-id.ts";

const WeekMessage = builder.objectRef<MessageRow>("WeekMessage").implement({
  description:
    "Meddelande: what another arranger is to be told of a theme week. It waits in the outbox until somebody has looked it through.",
  fields: (t) => ({
    id: t.id({
      description: "Opaque and stable for ever.",
      resolve: ({ id }) => encodeGlobalId("WeekMessage", id),
    }),
    association: t.field({
      type: Association,
      nullable: true,
      description: "In whose outbox it is.",
      resolve: ({ associationId }, args, context, info) =>
        associationById(associationId, args, context, info),
    }),
    to: t.field({
      type: Association,
      nullable: true,
      description: "To whose coordinators.",
      resolve: ({ toId }, args, context, info) => associationById(toId, args, context, info),
    }),
    subject: t.exposeString("subject", { description: "The subject." }),
    text: t.exposeString("text", { description: "The text." }),
    createdAt: t.expose("createdAt", { type: "DateTime", description: "When it was written." }),
    sentAt: t.expose("sentAt", {
      type: "DateTime",
      nullable: true,
      description: "When it was sent; null: not.",
    }),
    discardedAt: t.expose("discardedAt", {
      type: "DateTime",
      nullable: true,
      description: "When it was thrown away; null: not.",
    }),
  }),
});

const messagesOf = batched<boolean, readonly MessageRow[]>(
  async (themeWeekIds, waiting, { prisma, viewer }) => {
    const ours = associationsOf(viewer, "READER");
    const messages = await weekMessages(prisma, ours, { themeWeekIds, waiting });
    return themeWeekIds.map((id) => messages.filter(({ themeWeekId }) => themeWeekId === id));
  },
);

builder.prismaObjectField(ThemeWeek, "messages", (t) =>
  t.field({
    type: [WeekMessage],
    description:
      "Messages of the week in the outboxes (utkorgar) of your associations, the latest first.",
    args: {
      waiting: t.arg.boolean({
        defaultValue: true,
        description: "Only those that nobody has sent or thrown away; false: all.",
      }),
    },
    select: { id: true },
    resolve: ({ id }, { waiting }, context, info) =>
      messagesOf(id, waiting !== false, context, info),
  }),
);

const WeekMessageResult = resultUnion(
  "WeekMessageResult",
  [WeekMessage],
  "The message as it is now (meddelandet)",
);

const SendWeekMessageInput = builder.inputType("SendWeekMessageInput", {
  description: "Which message is sent, with the text as you have mended it.",
  fields: (t) => ({
    message: t.id({ required: true, description: "Which." }),
    subject: t.string({ description: "Another subject." }),
    text: t.string({ description: "Another text." }),
  }),
});

const DiscardWeekMessageInput = builder.inputType("DiscardWeekMessageInput", {
  description: "Which message is thrown away.",
  fields: (t) => ({ message: t.id({ required: true, description: "Which." }) }),
});

builder.mutationFields((t) => ({
  sendWeekMessage: t.field({
    type: WeekMessageResult,
    description: "Sends a message of the outbox (skickar) to the coordinators that it is to.",
    args: { input: t.arg({ type: SendWeekMessageInput, required: true, description: "Which." }) },
    resolve: (_root, { input }, context) =>
      limited(context, async () => {
        const { subject, text } = input;
        const act = {
          act: "SEND",
          subject: subject ?? undefined,
          text: text ?? undefined,
        } as const;
        return answered(
          await settleMessage(context.database, context.author, messageId(input.message), act),
        );
      }),
  }),
  discardWeekMessage: t.field({
    type: WeekMessageResult,
    description: "Throws a message of the outbox away (kastar): it is not sent.",
    args: {
      input: t.arg({ type: DiscardWeekMessageInput, required: true, description: "Which." }),
    },
    resolve: (_root, { input }, context) =>
      limited(context, async () =>
        answered(
          await settleMessage(context.database, context.author, messageId(input.message), {
            act: "DISCARD",
          }),
        ),
      ),
  }),
}));

function answered(outcome: Awaited<ReturnType<typeof settleMessage>>) {
  return outcome.ok ? { ...outcome.value, __typename: "WeekMessage" } : errorOf(outcome.refusal);
}

/** An id that is none of a message names no message. */
function messageId(globalId: string): string {
  const { typename, id = "" } = decodeGlobalId(globalId) ?? {};
  return typename === "WeekMessage" && isUuid(id) ? id : "00000000-0000-4000-8000-000000000000";
}

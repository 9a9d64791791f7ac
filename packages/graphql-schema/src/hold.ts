import { sayWord, type Word, type WriteOutcome } from "@finsam/database";
import { associationsOf, type Fields, type Hold as HoldRecord, parseRecord } from "@finsam/domain";
import { builder } from "./builder.ts";
import type { Context } from "./context.ts";
import { PartOfDay } from "./enum.ts";
import { InputReader } from "./input-reader.ts";
import { limited, resultUnion } from "./mutation-result.ts";
import { ownerFor } from "./owner-association.ts";
import { partyOrNull, MemberParty } from "./party.ts";
import { changedFields } from "./record-input.ts";
import { refused } from "./week-word.ts";
import { wordFields, writtenWord } from "./word.ts";

const Hold = builder.objectRef<HoldRecord>("Hold").implement({
  description:
    "Förhandsbokning: a time that an association needs. Others' people learn only that somebody is busy; with two arrangers that tells whose.",
  fields: (t) => ({
    ...wordFields(t, "Hold"),
    on: t.expose("on", { type: "Date", description: "The day." }),
    partOfDay: t.expose("partOfDay", {
      type: PartOfDay,
      nullable: true,
      description: "The part of the day; null with no clock times: the whole day.",
    }),
    startsAt: t.expose("startsAt", { type: "DateTime", nullable: true, description: "From." }),
    endsAt: t.expose("endsAt", {
      type: "DateTime",
      nullable: true,
      description: "To, exclusive.",
    }),
    municipality: t.field({
      type: MemberParty,
      nullable: true,
      description: "Where; it then concerns only events on site in its county.",
      resolve: ({ municipalityCode }) => partyOrNull(municipalityCode),
    }),
    note: t.exposeString("note", {
      nullable: true,
      description: "For the association's own people only.",
    }),
  }),
});

const HoldResult = resultUnion("HoldResult", [Hold], "The hold as it is (förhandsbokning)");

const HoldInput = builder.inputType("HoldInput", {
  description: "A time that an association needs.",
  fields: (t) => ({
    association: t.string({
      description: "Slug of the association. May be left out by who writes in a single one.",
    }),
    id: t.id({ description: "The hold that is to change; without it a new one is made." }),
    ...changedFields(t, "Hold"),
  }),
});

const ReleaseHoldInput = builder.inputType("DeleteHoldInput", {
  description: "Which time is not needed any more.",
  fields: (t) => ({
    association: t.string({
      description: "Slug of the association. May be left out by who writes in a single one.",
    }),
    id: t.id({ required: true, description: "The hold, by its id." }),
  }),
});

builder.mutationFields((t) => ({
  putHold: t.field({
    type: HoldResult,
    description:
      "Holds a time (förhandsbokar), or changes one that is held: only the fields that are given.",
    args: { input: t.arg({ type: HoldInput, required: true, description: "Which." }) },
    resolve: (_root, { input }, context) =>
      limited(context, async () =>
        writtenWord(await sayHold(context, input, "put"), "Hold", context),
      ),
  }),
  deleteHold: t.field({
    type: HoldResult,
    description: "Lets go of a time that is held, and answers it as it was.",
    args: { input: t.arg({ type: ReleaseHoldInput, required: true, description: "Which." }) },
    resolve: (_root, { input }, context) =>
      limited(context, async () =>
        writtenWord(await sayHold(context, input, "delete"), "Hold", context),
      ),
  }),
}));

builder.queryField("holds", (t) =>
  t.field({
    type: [Hold],
    description: "What your associations hold (förhandsbokningar), in order of days.",
    resolve: async (_root, _args, { prisma, viewer }) => {
      const rows = await prisma.hold.findMany({
        where: { ownerId: { in: associationsOf(viewer, "READER") }, deletedAt: null },
        orderBy: [{ on: "asc" }, { id: "asc" }],
        select: { data: true },
      });
      return rows.flatMap(({ data }) => {
        const parsed = parseRecord("Hold", data);
        return parsed.ok ? parsed.value : [];
      });
    },
  }),
);

async function sayHold(
  context: Context,
  input: {
    readonly association?: string | null | undefined;
    readonly id?: string | null | undefined;
  },
  act: "put" | "delete",
): Promise<WriteOutcome> {
  const reader = new InputReader();
  const { association, id, ...fields } = input;
  const ownerId = reader.text(await ownerFor(context, "Hold", association), ["association"]);
  const about: Fields = id == null ? {} : { id: reader.id(["Hold"], id, ["id"]).id };
  const says = act === "delete" ? null : reader.fields("Hold", fields);
  if (reader.refusal !== undefined) return refused(reader.refusal);
  const word: Word = { kind: "Hold", ownerId, about, says, mustBeHeld: id != null };
  return sayWord(context.database, context.author, word);
}

import type { PairDeclaration as PairRecord } from "@finsam/domain";
import { builder } from "./builder.ts";
import { PairKind } from "./enum.ts";
import { limited, resultUnion } from "./mutation-result.ts";
import { Event } from "./record.ts";
import { eventsByIds } from "./record-by-id.ts";
import { type Said, sayInWeek, type WeekPlace, weekWordFields } from "./week-word.ts";
import { wordFields, writtenWord } from "./word.ts";

export const PairDeclaration = builder.objectRef<PairRecord>("PairDeclaration").implement({
  description:
    "Parangivelse: an owner's word on how two events of a theme week go together. AVOID counts by one side, PARALLEL by both.",
  fields: (t) => ({
    ...wordFields(t, "PairDeclaration"),
    kind: t.expose("kind", { type: PairKind, description: "What is declared." }),
    events: t.field({
      type: [Event],
      description: "The two, as far as you see them.",
      resolve: ({ eventIds }, args, context, info) => eventsByIds(eventIds, args, context, info),
    }),
  }),
});

const PairDeclarationResult = resultUnion(
  "PairDeclarationResult",
  [PairDeclaration],
  "The declaration as it was made (parangivelse)",
);

const DeclarePairInput = builder.inputType("DeclarePairInput", {
  description: "How two events of a theme week go together.",
  fields: (t) => ({
    ...weekWordFields(t),
    events: t.idList({
      required: true,
      description: "The two; one of them the association's own.",
    }),
    kind: t.field({
      type: PairKind,
      description: "AVOID: undvik samtidigt. PARALLEL: får gå samtidigt. Null: taken back.",
    }),
  }),
});

builder.mutationField("declarePair", (t) =>
  t.field({
    type: PairDeclarationResult,
    description:
      "Declares how two events go together (undvik samtidigt, får gå samtidigt), in the place of what the association has said of them before; or takes it back.",
    args: { input: t.arg({ type: DeclarePairInput, required: true, description: "What." }) },
    resolve: (_root, { input }, context) =>
      limited(context, async () => {
        const outcome = await sayInWeek(context, "PairDeclaration", input, (place) => {
          const eventIds = pairOf(input.events, place);
          const says = input.kind == null ? null : { kind: input.kind };
          return { about: { eventIds }, says } satisfies Said;
        });
        return writtenWord(outcome, "PairDeclaration", context);
      }),
  }),
);

/** Two events of the plan, in the order of their ids, so that one pair has one declaration. */
function pairOf(globalIds: readonly string[], { plan, ownerId, reader }: WeekPlace): string[] {
  const ids = globalIds.map((id, at) => reader.id(["Event"], id, ["events", at]).id).toSorted();
  if (reader.refusal !== undefined) return ids;
  if (ids.length !== 2) reader.broken("NOT_A_PAIR", ["events"]);
  const placed = plan.records.events.filter(({ value }) => ids.includes(value.id));
  if (placed.length !== ids.length) reader.broken("NOT_IN_WEEK", ["events"]);
  else if (placed.every(({ value }) => value.ownerId !== ownerId))
    reader.broken("NOT_ONE_OF_YOURS", ["events"]);
  return ids;
}

import { heldRecords, type WriteOutcome } from "@finsam/database";
import { parseRecord, type RecordOf, type WordKind } from "@finsam/domain";
import { associationById } from "./record-by-id.ts";
import type { BuilderTypes } from "./builder.ts";
import type { Context } from "./context.ts";
import { encodeGlobalId } from "./global-id.ts";
import { errorOf } from "./mutation-result.ts";
import { Association } from "./record.ts";
import { forgetPlans } from "./week-plan.ts";

/** The fields that every word of an association has. */
export function wordFields<Kind extends WordKind>(
  t: PothosSchemaTypes.ObjectFieldBuilder<BuilderTypes, RecordOf<Kind>>,
  kind: Kind,
) {
  return {
    id: t.id({
      description: "Opaque, global and stable for ever.",
      resolve: (word) => encodeGlobalId(kind, word.id),
    }),
    association: t.field({
      type: Association,
      nullable: true,
      description: "The association that says it.",
      resolve: (word, args, context, info) => associationById(word.ownerId, args, context, info),
    }),
    version: t.int({
      description: "Rises by one at each change; the first is 1.",
      resolve: (word) => word.version,
    }),
    updatedAt: t.field({
      type: "DateTime",
      description: "When it was said.",
      resolve: (word) => word.updatedAt,
    }),
  };
}

/** The answer of a mutation that says a word: it as it is now, as it was where it has been taken back. */
export async function writtenWord<Kind extends WordKind>(
  outcome: WriteOutcome,
  kind: Kind,
  context: Context,
) {
  if (!outcome.ok) return errorOf(outcome.refusal);
  forgetPlans(context);
  const ids = outcome.records.map(({ id }) => id);
  const [held] = await heldRecords(context.prisma, kind, ids);
  const parsed = held && parseRecord(kind, held.data);
  if (parsed?.ok !== true) throw new TypeError("A word that was said must be there");
  return { ...parsed.value, __typename: kind };
}

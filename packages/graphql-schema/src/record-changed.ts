import { decodePosition, type FollowedChange, PositionUnreadable } from "@finsam/database";
import { vocabulary, isUuid } from "@finsam/domain";
import { badInput } from "./bad-input.ts";
import { builder } from "./builder.ts";
import { changePosition, changeStream, type RecordChangeEvent } from "./change-stream.ts";
import type { Context } from "./context.ts";
import { RecordKind } from "./enum.ts";
import { decodeGlobalId, encodeGlobalId } from "./global-id.ts";
import { limits } from "./limits.ts";
import { recordType, typeOfKind } from "./load-records.ts";
import { OwnedRecord } from "./record.ts";
import { requireCost } from "./subscription-cost.ts";

const kindOfType = new Map(vocabulary.RecordKind.map((kind) => [typeOfKind(kind), kind]));

const ChangeState = builder.enumType("ChangeState", {
  description: "What has become of a record (ändring).",
  values: vocabulary.ChangeState,
});

const RecordChange = builder.objectRef<RecordChangeEvent>("RecordChange").implement({
  description: "A record has changed (ändring), as the one who is told sees it.",
  fields: (t) => ({
    kind: t.field({
      type: RecordKind,
      description: "The kind of record.",
      resolve: ({ typename }) => {
        const kind = kindOfType.get(typename);
        if (kind === undefined) throw new TypeError(`Expected a type of record, got ${typename}`);
        return kind;
      },
    }),
    id: t.id({
      description: "The record's id.",
      resolve: ({ typename, id }) => encodeGlobalId(typename, id),
    }),
    state: t.field({
      type: ChangeState,
      description:
        "UPDATED: it is new, has changed or is seen now; told again, it replaces what was told. DELETED: it is gone, or " +
        "no longer seen.",
      resolve: ({ state }) => state,
    }),
    position: t.exposeString("position", {
      description: "Names the place after this change: give it to `after` to follow on from here.",
    }),
    changedAt: t.expose("changedAt", {
      type: "DateTime",
      description: "When it changed.",
    }),
    record: t.field({
      type: OwnedRecord,
      nullable: true,
      description: "The record as it is now; null where the state is DELETED.",
      resolve: ({ record }) => record,
    }),
  }),
});

const RecordChangedFilter = builder.inputType("RecordChangedFilter", {
  description:
    "Which records. Parts that are left out filter nothing; all that are given must hold.",
  fields: (t) => ({
    associations: t.stringList({ description: "Slugs of owners, at most 100." }),
    kinds: t.field({ type: [RecordKind], description: "Any of these kinds." }),
    ids: t.idList({ description: "Any of these records, at most 100." }),
  }),
});

builder.queryField("changePosition", (t) =>
  t.string({
    description:
      "Where the changes (ändringar) are now. Ask for it before anything else, then read, then follow `recordChanged` after " +
      "it: so no change is lost between the reading and the following.",
    resolve: (_root, _args, context) => changePosition(context),
  }),
);

builder.subscriptionField("recordChanged", (t) =>
  t.field({
    type: RecordChange,
    description:
      "Tells each change of a record that one may see (ändringar), over server-sent events. Each record comes as it is; " +
      "of several changes close together perhaps only the last. An error with the code POSITION_UNKNOWN ends it: read " +
      "everything anew and follow without `after`.",
    args: {
      filter: t.arg({ type: RecordChangedFilter, description: "Which records; all without it." }),
      after: t.arg.string({
        description:
          "The position of the last change that was received: it goes on from there, and nothing is lost. Without it: " +
          "what changes from now on.",
      }),
    },
    subscribe: async (_root, { filter, after }, context, info) => {
      requireCost(context, info);
      return changeStream(
        { wanted: await wantedBy(filter ?? {}, context), after: positionOf(after) },
        context,
        info,
      );
    },
    resolve: (change) => change,
  }),
);

function positionOf(after: string | null | undefined) {
  if (after == null) return undefined;
  try {
    return decodePosition(after);
  } catch (error) {
    if (!(error instanceof PositionUnreadable)) throw error;
    throw badInput("after", {
      sv: "Ange en position som den här tjänsten har lämnat ut",
      en: "Expected a position that this endpoint has given",
    });
  }
}

async function wantedBy(
  { associations, kinds, ids }: typeof RecordChangedFilter.$inferInput,
  context: Context,
): Promise<(change: FollowedChange) => boolean> {
  const owners = associations ? await ownersOf(associations, context) : undefined;
  const types: ReadonlySet<string> | undefined = kinds ? new Set(kinds.map(typeOfKind)) : undefined;
  const keys = ids ? keysOf(ids) : undefined;
  return ({ kind, recordId, ownerId }) =>
    recordType(kind) !== undefined &&
    (owners?.has(ownerId) ?? true) &&
    (types?.has(kind) ?? true) &&
    (keys?.has(`${kind}:${recordId}`) ?? true);
}

async function ownersOf(
  slugs: readonly string[],
  { prisma }: Context,
): Promise<ReadonlySet<string>> {
  requireAtMost(slugs, "filter.associations");
  const owners = await prisma.association.findMany({
    where: { slug: { in: [...slugs] }, deletedAt: null },
    select: { id: true, slug: true },
  });
  const unknown = slugs.find((slug) => owners.every((owner) => owner.slug !== slug));
  if (unknown !== undefined)
    throw badInput("filter.associations", {
      sv: `Det finns inget förbund med adressen ${unknown}`,
      en: `Expected slugs of associations, got ${unknown}`,
    });
  return new Set(owners.map(({ id }) => id));
}

function keysOf(ids: readonly string[]): ReadonlySet<string> {
  requireAtMost(ids, "filter.ids");
  return new Set(
    ids.map((globalId) => {
      const { typename = "", id = "" } = decodeGlobalId(globalId) ?? {};
      if (recordType(typename) !== undefined && isUuid(id)) return `${typename}:${id}`;
      throw badInput("filter.ids", {
        sv: "Ange ett id på en post som den här tjänsten har lämnat ut",
        en: "Expected the id of a record that this endpoint has given",
      });
    }),
  );
}

function requireAtMost(list: readonly string[], argument: string): void {
  if (list.length <= limits.nodes) return;
  throw badInput(argument, {
    sv: `Ange högst ${limits.nodes} stycken`,
    en: `Expected at most ${limits.nodes}`,
  });
}

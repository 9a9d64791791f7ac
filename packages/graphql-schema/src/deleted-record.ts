import { countDeleted, type DeletedRecord as DeletedRow, deletedRecords } from "@finsam/database";
import { hasRole } from "@finsam/domain";
import { badInput } from "./bad-input.ts";
import { builder } from "./builder.ts";
import type { CursorKey } from "./cursor.ts";
import { RecordKind } from "./enum.ts";
import { encodeGlobalId } from "./global-id.ts";
import { typeOfKind } from "./load-records.ts";
import { connectionOf, readPage } from "./page.ts";

const DeletedRecord = builder.objectRef<DeletedRow>("DeletedRecord").implement({
  description: "A record that was deleted and is kept for its owner (raderad post).",
  fields: (t) => ({
    id: t.id({
      description: "The record's id: give it to restoreRecord.",
      resolve: ({ kind, id }) => encodeGlobalId(typeOfKind(kind), id),
    }),
    kind: t.expose("kind", { type: RecordKind, description: "Which kind of record." }),
    title: t.exposeString("title", { description: "Its title or name." }),
    version: t.exposeInt("version", {
      description: "Its version: restoreRecord takes it as expectedVersion.",
    }),
    deletedAt: t.expose("deletedAt", { type: "DateTime", description: "When it was deleted." }),
  }),
});

builder.queryField("deletedRecords", (t) =>
  t.connection(
    {
      type: DeletedRecord,
      description:
        "What an association has deleted and still keeps (raderade poster), the latest first. Empty for who is not one of its people.",
      args: {
        association: t.arg.string({ required: true, description: "Slug of the association." }),
      },
      resolve: async (_root, args, { prisma, viewer }) => {
        const page = readPage(args, "deleted");
        const owner = await prisma.association.findFirst({
          where: { slug: args.association, deletedAt: null },
          orderBy: { id: "asc" },
          select: { id: true },
        });
        if (owner === null || !hasRole(viewer, owner.id, "READER"))
          return connectionOf(page, [], keyOf, () => Promise.resolve(0));
        const request = {
          ...page,
          ownerId: owner.id,
          after: placeOf(page.after, "after"),
          before: placeOf(page.before, "before"),
        };
        const rows = await deletedRecords(prisma, request);
        return connectionOf(page, rows, keyOf, () => countDeleted(prisma, owner.id));
      },
    },
    {
      name: "DeletedRecordConnection",
      description: "A page of deleted records (raderade poster).",
      fields: (c) => ({
        totalCount: c.int({
          description: "How many there are in the whole list, whatever the page.",
          resolve: (list) => list.totalCount(),
        }),
      }),
    },
    { name: "DeletedRecordEdge", description: "A deleted record and its place in the list." },
  ),
);

function keyOf({ deletedAt, id }: DeletedRow): CursorKey {
  return [deletedAt.toISOString(), id];
}

function placeOf(key: CursorKey | undefined, argument: string) {
  if (key === undefined) return undefined;
  const deletedAt = new Date(String(key[0]));
  if (!Number.isNaN(deletedAt.getTime())) return { deletedAt, id: key[1] };
  throw badInput(argument, {
    sv: "Platsmarkören hör inte till den här listan",
    en: "Expected a cursor that this list has given",
  });
}

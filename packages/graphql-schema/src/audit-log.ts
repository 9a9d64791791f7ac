import { type AuditEntry as AnyEntry, findAuditEntries } from "@finsam/database";
import { isRecordKind, isUuid } from "@finsam/domain";
import { AuditEntry } from "./audit-entry.ts";
import { badInput } from "./bad-input.ts";
import { builder } from "./builder.ts";
import { decodeGlobalId } from "./global-id.ts";
import { ifManaged } from "./managed.ts";
import type { Order } from "./order.ts";
import { connectionOf, pageQuery, readPage } from "./page.ts";

/** Entries, newest first: their ids rise with time. */
const auditOrder = {
  name: "audit",
  keyOf: ({ id }) => [null, id],
  beyond: ([, id], side) => ({ id: side === "after" ? { lt: id } : { gt: id } }),
  orderBy: (backward) => [{ id: backward ? "asc" : "desc" }],
} as const satisfies Order<
  { id: string },
  { id: { lt: string } | { gt: string } },
  { id: "asc" | "desc" }
>;

const AuditConnection = builder.connectionObject(
  {
    type: AuditEntry,
    name: "AuditConnection",
    description: "A page of the audit log (logg).",
    fields: (t) => ({
      totalCount: t.int({
        description: "How many there are in the whole list, whatever the page.",
        resolve: (list) => list.totalCount(),
      }),
    }),
  },
  { name: "AuditEdge", description: "An entry and its place in the log." },
);

builder.queryField("auditLog", (t) =>
  t.connection(
    {
      type: AuditEntry,
      description:
        "The audit log (logg) of an association, newest first. For its administrators; empty for all others.",
      args: {
        association: t.arg.string({ required: true, description: "The association's slug." }),
        record: t.arg.id({ description: "Only what concerns this record, deleted ones included." }),
      },
      resolve: (_root, args, context) => {
        const { prisma } = context;
        const page = readPage(args, auditOrder.name);
        const recordId = args.record == null ? undefined : recordIdOf(args.record);
        const listOf = (rows: readonly AnyEntry[], count: () => Promise<number>) =>
          connectionOf(page, rows, auditOrder.keyOf, count);
        const nothing = listOf([], () => Promise.resolve(0));
        return ifManaged(context, args.association, nothing, async (associationId) => {
          const all = { associationId, ...(recordId === undefined ? {} : { recordId }) };
          const { where, ...query } = pageQuery(page, auditOrder);
          const rows = await findAuditEntries(prisma, { ...query, where: { AND: [all, where] } });
          return listOf(rows, () => prisma.auditEntry.count({ where: all }));
        });
      },
    },
    AuditConnection,
  ),
);

/** The UUID of a record of any kind. */
function recordIdOf(globalId: string): string {
  const decoded = decodeGlobalId(globalId);
  if (decoded !== undefined && isRecordKind(decoded.typename) && isUuid(decoded.id))
    return decoded.id;
  throw badInput("record", {
    sv: "Ange ett id som den här tjänsten har lämnat ut",
    en: "Expected an id that this endpoint has given",
  });
}

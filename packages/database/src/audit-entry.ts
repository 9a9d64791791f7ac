import type { FieldChange, Term } from "@finsam/domain";
import { isRecordKind, type RecordKind } from "@finsam/domain";
import type { Prisma, PrismaClient } from "./generated/prisma/client.ts";
import { recordTables } from "./record-table.ts";
import type { RecordKey } from "./refusal.ts";

/** An entry of the audit log (logg) as it is read. */
export interface AuditEntry {
  /** UUIDv7: rises with time. */
  readonly id: string;
  readonly at: Date;
  readonly actorKind: Term<"ActorKind">;
  /** As the actor was called then. */
  readonly actorName: string;
  /** From where, in coarse form: `192.0.2.0/24`. Null where not known. */
  readonly origin: string | null;
  readonly action: Term<"AuditAction">;
  /** Null for what concerns no record. */
  readonly record: RecordKey | null;
  readonly version: number | null;
  readonly changes: readonly FieldChange[];
}

/** Entries that a query asks for. */
export type AuditQuery = Pick<Prisma.AuditEntryFindManyArgs, "where" | "orderBy" | "take">;

/** The entries that `query` asks for. */
export async function findAuditEntries(
  prisma: PrismaClient,
  query: AuditQuery,
): Promise<AuditEntry[]> {
  const rows = await prisma.auditEntry.findMany({
    ...query,
    select: {
      id: true,
      at: true,
      actorKind: true,
      actorName: true,
      origin: true,
      action: true,
      kind: true,
      recordId: true,
      version: true,
      changes: true,
    },
  });
  return rows.map(({ kind, recordId, ...entry }) => ({
    ...entry,
    record:
      kind !== null && recordId !== null && isRecordKind(kind) ? { kind, id: recordId } : null,
  }));
}

/**
 * An association's audit log in order, oldest first, to be read page by page: at most `take` entries after the one with
 * the id `after` (exclusive; undefined: from the first).
 */
export function auditEntries(
  prisma: PrismaClient,
  associationId: string,
  after: string | undefined,
  take: number,
): Promise<AuditEntry[]> {
  return findAuditEntries(prisma, {
    where: { associationId, ...(after === undefined ? {} : { id: { gt: after } }) },
    orderBy: { id: "asc" },
    take,
  });
}

/** What records are called, by their ids, deleted ones included. One statement a kind; those without a name are left out. */
export async function recordTitles(
  prisma: PrismaClient,
  keys: readonly RecordKey[],
): Promise<ReadonlyMap<string, string>> {
  const titles = new Map<string, string>();
  for (const [kind, ofKind] of Map.groupBy(keys, (key) => key.kind))
    for (const { id, title } of await titlesOf(
      prisma,
      kind,
      ofKind.map((key) => key.id),
    ))
      if (title !== null) titles.set(id, title);
  return titles;
}

function titlesOf(
  prisma: PrismaClient,
  kind: RecordKind,
  ids: readonly string[],
): Promise<{ id: string; title: string | null }[]> {
  return prisma.$queryRaw`
    select id, coalesce(data->>'title', data->>'name') as title
    from ${recordTables[kind]} where id = any(${ids}::uuid[])`;
}

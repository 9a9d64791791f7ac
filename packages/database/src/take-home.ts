import { parseAnyRecord, type RecordKind, recordKinds } from "@finsam/domain";
import { Prisma } from "./generated/prisma/client.ts";
import type { IncomingRecord } from "./put-records.ts";
import type { Transaction } from "./record.ts";
import { recordTables } from "./record-table.ts";
import { inputJson } from "./replica-holding.ts";

/** An association's home is here now: no feed holds anything of it. */
export async function forgetFeeds(tx: Transaction, associationId: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('replica', 0))`;
  await tx.feedHolding.deleteMany({ where: { ownerId: associationId } });
}

/** Records of an association that are here and not among those that have come, as deleted ones. */
export async function* recordsBeside(
  tx: Transaction,
  ownerId: string,
  come: ReadonlySet<string>,
  now: Date,
): AsyncGenerator<IncomingRecord> {
  const selects = recordKinds.map(
    (kind) => Prisma.sql`
      select ${kind} as kind, id, data from ${recordTables[kind]}
      where owner_id = ${ownerId}::uuid and deleted_at is null`,
  );
  const rows = await tx.$queryRaw<{ kind: RecordKind; id: string; data: unknown }[]>`
    ${Prisma.join(selects, " union all ")}`;
  for (const { kind, id, data } of rows) {
    const parsed = come.has(id) ? undefined : parseAnyRecord(kind, data);
    if (parsed?.ok !== true) continue;
    const json = inputJson(JSON.parse(JSON.stringify(data)));
    yield { ...parsed.value, data: json, deletedAt: now.toISOString() };
  }
}

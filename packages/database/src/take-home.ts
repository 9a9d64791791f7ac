import { type RecordKind, recordKinds } from "@finsam/domain";
import { Prisma } from "./generated/prisma/client.ts";
import type { IncomingRecord } from "./put-records.ts";
import type { Transaction } from "./record.ts";
import { recordTables } from "./record-table.ts";
import { lockReplica } from "./replica-lock.ts";
import { withdrawnRecord } from "./withdrawn-record.ts";

/** An association's home is here now: no feed holds anything of it. */
export async function forgetFeeds(tx: Transaction, associationId: string): Promise<void> {
  await lockReplica(tx);
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
    const record = come.has(id) ? undefined : withdrawnRecord(kind, data, now);
    if (record !== undefined) yield record;
  }
}

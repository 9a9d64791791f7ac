import type { PrismaClient } from "./generated/prisma/client.ts";

/** A record whose last version is invalid (F8). */
export interface QuarantinedRecord {
  /** The kind as its feed names it. */
  readonly kind: string;
  readonly id: string;
  readonly issues: PrismaJson.Issues;
}

/** What has come of an association and is in quarantine, by id. */
export function quarantinedRecords(
  prisma: Pick<PrismaClient, "$queryRaw">,
  associationId: string,
): Promise<QuarantinedRecord[]> {
  return prisma.$queryRaw<QuarantinedRecord[]>`
    select distinct on (record_id) kind, record_id as id, issues from feed_holding
    where owner_id = ${associationId}::uuid and issues is not null order by record_id, feed limit 1000`;
}

/** An item of a peer that was refused (F7). */
export interface RefusedRecord {
  /** Null where it could not be read. */
  readonly id: string | null;
  /** A code. */
  readonly reason: string;
  readonly at: Date;
}

/** What a peer has sent and was refused, the latest first, at most a thousand. */
export async function refusedRecords(
  prisma: Pick<PrismaClient, "$queryRaw">,
  peerId: string,
): Promise<RefusedRecord[]> {
  return prisma.$queryRaw<RefusedRecord[]>`
    select r.record_id as id, r.reason, r.at from feed_refusal r join feed_cursor c on c.feed = r.feed
    where c.source = ${peerId} order by r.id desc limit 1000`;
}

/**
 * How many records of an association a full copy that is under way has brought so far; null: none is under way.
 */
export async function copiedRecords(
  prisma: Pick<PrismaClient, "$queryRaw">,
  { peerId, associationId }: { readonly peerId: string; readonly associationId: string },
): Promise<number | null> {
  const [row] = await prisma.$queryRaw<{ feeds: number; records: number }[]>`
    select count(distinct c.feed)::int as feeds, count(distinct h.record_id)::int as records
    from feed_cursor c left join feed_holding h
      on h.feed = c.feed and h.walk = c.walk and h.owner_id = ${associationId}::uuid
    where c.source = ${peerId} and c.copying`;
  return row === undefined || row.feeds === 0 ? null : row.records;
}

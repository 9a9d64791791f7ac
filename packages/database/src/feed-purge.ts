import type { Writable } from "./write-transaction.ts";

/** For how many days a feed tells that a record has left it (F4). */
export const TOMBSTONE_DAYS = 90;

/** How many tombstones one transaction purges. */
const batchSize = 500;

/**
 * Purges tombstones that are older than 90 days (F4) from the change log, and notes up to which number, so that whoever may have
 * missed one is told (F5). Answers how many. Ends between two batches once `signal` is aborted.
 */
export async function purgeTombstones(
  { prisma }: Pick<Writable, "prisma">,
  now: Date,
  signal?: AbortSignal,
): Promise<number> {
  const before = new Date(now.getTime() - TOMBSTONE_DAYS * 86_400_000);
  let purged = 0;
  let batch: number;
  do {
    if (signal?.aborted === true) return purged;
    // One statement: a reader sees a tombstone or the mark of its purge, never neither. One that comes to life meanwhile stays.
    const rows = await prisma.$queryRaw<{ count: bigint }[]>`
      with old as (
        select audience, record_id from change where state = 'DELETED' and changed_at < ${before}
        order by audience, record_id limit ${batchSize} for update skip locked
      ),
      gone as (
        delete from change using old
        where change.audience = old.audience and change.record_id = old.record_id
        returning change.audience, change.owner_id, change.number
      ),
      mark as (
        insert into feed_purge (audience, owner_id, number)
        select audience, owner_id, max(number) from gone group by audience, owner_id order by audience, owner_id
        on conflict (audience, owner_id) do update set number = greatest(feed_purge.number, excluded.number)
      )
      select count(*) as count from gone`;
    batch = Number(rows[0]?.count ?? 0);
    purged += batch;
  } while (batch === batchSize);
  return purged;
}

import { randomUUID } from "node:crypto";
import { firstNumberOfEpoch } from "@finsam/change-feed";
import { Prisma } from "./generated/prisma/client.ts";
import type { Transaction } from "./record.ts";
import { putSetting } from "./setting.ts";
import type { Writable } from "./write-transaction.ts";

/** The setting that holds the epoch: the name of one history of change numbers. Its name is kept for ever. */
const epochSetting = "feed-epoch";

/** The epoch now, as a value of a hand-written statement: the migration has given the first. */
export const epochSql = Prisma.sql`(select value from setting where name = ${Prisma.raw(`'${epochSetting}'`)})`;

/**
 * Begins a new epoch (F5), as for a database that was restored or copied, and answers its name: every record that is in an
 * audience gets a new number there, in the order of before, from the clock on, and no tombstone or purge mark is left.
 * Waits for writers that are under way; others wait for its transaction.
 */
export async function beginEpoch(tx: Transaction, now: Date): Promise<string> {
  const epoch = randomUUID();
  const below = firstNumberOfEpoch(now.getTime()) - 1n;
  // A large database has many numbers to give.
  await tx.$executeRaw`set local statement_timeout = 0`;
  await tx.$executeRaw`lock table change_counter, change, feed_purge in exclusive mode`;
  await tx.$executeRaw`delete from change where state = 'DELETED'`;
  await tx.$executeRaw`delete from feed_purge`;
  await tx.$executeRaw`update change_counter set last_number = greatest(last_number, ${below})`;
  await tx.$executeRaw`
    update change set number = counter.last_number + ranked.rank
    from change_counter counter, (
      select audience, record_id, row_number() over (partition by audience order by number) as rank from change
    ) as ranked
    where counter.audience = change.audience and ranked.audience = change.audience
      and ranked.record_id = change.record_id`;
  await tx.$executeRaw`
    update change_counter set last_number = latest.number
    from (select audience, max(number) as number from change group by audience) as latest
    where latest.audience = change_counter.audience`;
  await putSetting(tx, epochSetting, epoch);
  return epoch;
}

/** How long the numbering of a large database may take, in ms. */
const timeoutMs = 10 * 60_000;

/** Begins a new epoch in a transaction of its own, tells those who follow the change log, and answers its name. */
export async function startEpoch(
  { prisma, engine, changed }: Writable,
  now: Date,
): Promise<string> {
  const epoch = await prisma.$transaction(
    async (tx) => {
      if (engine === "postgresql") await tx.$executeRaw`notify finsam_change`;
      return beginEpoch(tx, now);
    },
    { timeout: timeoutMs },
  );
  changed.emit();
  return epoch;
}

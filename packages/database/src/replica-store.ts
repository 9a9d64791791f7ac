import type { Applied, PutItem, Quarantined, ReplicaStore, Terms } from "@finsam/change-feed";
import { applyPage } from "./replica-apply.ts";
import { brake, RemovalsHeldUp } from "./replica-brake.ts";
import { beginWalk, replicaCursor } from "./replica-cursor.ts";
import { holdingsOf, nextHolding, putHoldings, removeHoldings } from "./replica-holding.ts";
import { lockReplica } from "./replica-lock.ts";
import { showRecords } from "./replica-record.ts";
import { refusalsOf } from "./replica-refusal.ts";
import { type Writable, writeTransaction, type WriteUnit } from "./write-transaction.ts";

/** How long one change of a whole copy may take, in ms. */
const longMs = 600_000;

const stale: Applied = { outcome: "stale" };

/**
 * The replica in this database: what feeds hold, and of it the records that are shown, each change in this server's own
 * change log too (F11). Transactions that write it come one after the other.
 */
export function replicaStore(database: Writable): ReplicaStore {
  const { prisma } = database;
  let last: Promise<unknown> = Promise.resolve();

  /** In this process they wait without a connection, so that followers leave all but one to those who ask. */
  function written<Result>(work: (unit: WriteUnit) => Promise<Result>): Promise<Result> {
    const turn = last.then(() => inTransaction(work));
    last = turn.catch(() => undefined);
    return turn;
  }

  function inTransaction<Result>(work: (unit: WriteUnit) => Promise<Result>): Promise<Result> {
    return writeTransaction(
      database,
      async (unit) => {
        await lockReplica(unit.tx);
        return work(unit);
      },
      { timeoutMs: longMs },
    );
  }

  /** A second try writes records one by one: what the database cannot take is put in quarantine (F8). */
  async function carefully(
    work: (unit: WriteUnit, careful: boolean) => Promise<Applied>,
  ): Promise<Applied> {
    try {
      return await heldUpAsValue(() => written((unit) => work(unit, false)));
    } catch {
      return heldUpAsValue(() => written((unit) => work(unit, true)));
    }
  }

  return {
    cursor: (feed) => replicaCursor(prisma, feed),
    beginCopy: (feed, start) => written(({ tx }) => beginWalk(tx, feed, start)),
    apply: (feed, page, terms) =>
      carefully((unit, careful) => applyPage({ unit, feed, page, terms, careful })),
    endCopy: (feed, owners, terms) =>
      carefully((unit, careful) => endCopy(unit, { feed, owners, terms, careful })),
    release: (feed, items) => carefully((unit, careful) => release(unit, { feed, items, careful })),
    drop: (feed) => written((unit) => drop(unit, feed)),
    async quarantined(feed) {
      const rows = await prisma.$queryRaw<QuarantineRow[]>`
        select record_id as id, number, kind, owner_id as owner, kept as data, issues
        from feed_holding where feed = ${feed} and issues is not null order by record_id`;
      return rows.flatMap(quarantinedOf);
    },
    refused: (feed) => refusalsOf(prisma, feed),
  };
}

interface QuarantineRow {
  readonly id: string;
  readonly number: bigint;
  readonly kind: string;
  readonly owner: string;
  readonly data: Quarantined["item"]["data"];
  readonly issues: PrismaJson.Issues;
}

function quarantinedOf({ id, number, kind, owner, data, issues }: QuarantineRow): Quarantined[] {
  const [first, ...rest] = issues;
  if (first === undefined) return [];
  const item = { state: "updated", kind, id, modified: number, data } as const;
  return [{ item, owner, issues: [first, ...rest] }];
}

async function heldUpAsValue(work: () => Promise<Applied>): Promise<Applied> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof RemovalsHeldUp)) throw error;
    return { outcome: "held-up", removals: error.removals };
  }
}

interface Ending {
  readonly feed: string;
  readonly owners: readonly string[];
  readonly terms: Terms;
  readonly careful: boolean;
}

async function endCopy(
  unit: WriteUnit,
  { feed, owners, terms, careful }: Ending,
): Promise<Applied> {
  const { tx } = unit;
  const cursor = await replicaCursor(tx, feed);
  if (cursor?.copying !== true) return stale;
  const ended = await tx.$queryRaw<{ feed: string; id: string }[]>`
    select h.feed, h.record_id as id from feed_holding h join feed_cursor c on c.feed = h.feed
    where (h.feed = ${feed} and h.walk <> ${cursor.walk})
      or (c.source <> ${cursor.source} and c.audience = ${cursor.audience} and h.owner_id = any(${[...owners]}::uuid[]))`;
  const before = await holdingsOf(tx, [...new Set(ended.map(({ id }) => id))]);
  for (const [name, rows] of Map.groupBy(ended, (row) => row.feed))
    await removeHoldings(
      tx,
      name,
      rows.map(({ id }) => id),
    );
  await brake(tx, before, await holdingsOf(tx, [...before.keys()]), terms);
  await tx.feedCursor.update({
    where: { feed },
    data: { copying: false, upToDateAt: terms.at },
    select: { feed: true },
  });
  await showRecords({ unit, at: terms.at, careful }, before);
  return { outcome: "applied", changed: ended.length, refused: 0 };
}

interface Releasing {
  readonly feed: string;
  readonly items: readonly PutItem[];
  readonly careful: boolean;
}

async function release(unit: WriteUnit, { feed, items, careful }: Releasing): Promise<Applied> {
  const { tx } = unit;
  const cursor = await replicaCursor(tx, feed);
  if (cursor === undefined) return stale;
  const before = await holdingsOf(
    tx,
    items.map(({ item }) => item.id),
  );
  const released = items.flatMap((put) => {
    const held = before.get(put.item.id)?.find((holding) => holding.feed === feed);
    const isThere = held?.issues != null && held.number === put.item.modified;
    return isThere ? nextHolding(held, put, held.walk) : [];
  });
  await putHoldings(tx, feed, released);
  const shown = new Map(released.map(({ recordId }) => [recordId, before.get(recordId) ?? []]));
  await showRecords({ unit, at: new Date(), careful }, shown);
  return { outcome: "applied", changed: released.length, refused: 0 };
}

async function drop(unit: WriteUnit, feed: string): Promise<void> {
  const { tx } = unit;
  const held = await tx.feedHolding.findMany({ where: { feed }, select: { recordId: true } });
  const before = await holdingsOf(
    tx,
    held.map(({ recordId }) => recordId),
  );
  await tx.feedHolding.deleteMany({ where: { feed } });
  await tx.feedCursor.deleteMany({ where: { feed } });
  await tx.feedRefusal.deleteMany({ where: { feed } });
  await showRecords({ unit, at: new Date(), careful: false }, before);
}

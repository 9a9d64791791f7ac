import { replicaStore } from "./replica-store.ts";
import { withdrawnRecord } from "./withdrawn-record.ts";
import { type Writable, writeTransaction } from "./write-transaction.ts";

/**
 * Drops what feeds of servers held that are followed no longer, and the associations that had their home there. Answers
 * how many feeds. No follower of them may be running.
 */
export async function dropUnfollowed(database: Writable, now: Date): Promise<number> {
  const { prisma } = database;
  const cursors = await prisma.$queryRaw<{ feed: string }[]>`
    select feed from feed_cursor where not exists (select from peer where peer.id::text = feed_cursor.source)`;
  const store = replicaStore(database);
  for (const { feed } of cursors) await store.drop(feed);
  const left = await prisma.association.findMany({
    where: {
      deletedAt: null,
      sources: { some: { kind: "PEER", peerId: null, reason: "NOT_FOLLOWED" } },
    },
    select: { id: true, data: true },
  });
  for (const { id, data } of left) {
    const record = withdrawnRecord("Association", data, now);
    if (record === undefined) continue;
    await writeTransaction(database, ({ put }) => put(id, [record], { replace: true }));
  }
  return cursors.length;
}

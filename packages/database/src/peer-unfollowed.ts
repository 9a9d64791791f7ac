import { parseRecord } from "@finsam/domain";
import { inputJson } from "./replica-holding.ts";
import { replicaStore } from "./replica-store.ts";
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
    const parsed = parseRecord("Association", data);
    if (!parsed.ok) continue;
    const deletedAt = now.toISOString();
    const record = {
      kind: "Association",
      value: parsed.value,
      data: inputJson(JSON.parse(JSON.stringify(data))),
      deletedAt,
    } as const;
    await writeTransaction(database, ({ put }) => put(id, [record], { replace: true }));
  }
  return cursors.length;
}

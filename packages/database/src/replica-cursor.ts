import type { FeedCursor, FollowedFeed } from "@finsam/change-feed";
import type { PrismaClient } from "./generated/prisma/client.ts";
import type { Transaction } from "./record.ts";

/** Where the follower of a feed stands; undefined: it is not followed. */
export async function replicaCursor(
  client: Pick<PrismaClient | Transaction, "feedCursor">,
  feed: string,
): Promise<FeedCursor | undefined> {
  return (await client.feedCursor.findUnique({ where: { feed } })) ?? undefined;
}

/** Puts a cursor at the beginning of a new walk. */
export async function beginWalk(
  tx: Transaction,
  followed: FollowedFeed,
  start: string,
): Promise<FeedCursor> {
  const { feed, source, audience } = followed;
  const begun = { source, audience, next: start, epoch: null, copying: true };
  return tx.feedCursor.upsert({
    where: { feed },
    create: { feed, ...begun, walk: 1, upToDateAt: null },
    update: { ...begun, walk: { increment: 1 } },
  });
}

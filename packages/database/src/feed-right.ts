import { arrangersAudience, holdsAudience, invitedAudience, publicAudience } from "@finsam/domain";
import type { Peer } from "./feed-peer.ts";
import type { PrismaClient } from "./generated/prisma/client.ts";
import { acceptances } from "./visibility.ts";

/** Whether somebody may read a feed (F12, F13). */
export type FeedRight =
  | "granted"
  /** A valid token is needed. */
  | "unauthorized"
  /** The token gives no right; whether there is such a feed isn't told. */
  | "forbidden"
  /** The right was had and is lost. */
  | "withdrawn";

/** A feed of a theme week and an association by which it may be read. */
interface WeekFeed {
  readonly audience: string;
  readonly associationId: string;
}

type Reading = Pick<PrismaClient, "themeWeek" | "peerRight">;

/** Whether a peer, or somebody without a token that was given here, may read an audience's feed. That she may is remembered. */
export async function feedRight(
  prisma: Reading,
  peer: Peer | undefined,
  { audience, now }: { audience: string; now: Date },
): Promise<FeedRight> {
  if (audience === publicAudience) return "granted";
  if (peer === undefined) return "unauthorized";
  if (audience === holdsAudience) return peer.revokedAt === null ? "granted" : "withdrawn";
  const had = await prisma.peerRight.findMany({
    where: { audience, associationId: { in: [...peer.associationIds] } },
    select: { associationId: true, since: true },
  });
  const { revokedAt } = peer;
  if (revokedAt !== null)
    return had.some(({ since }) => since <= revokedAt) ? "withdrawn" : "unauthorized";
  const weekId = /^weeks\/([0-9a-f-]{36})(?:\/invited)?$/.exec(audience)?.[1];
  const feeds = weekId === undefined ? [] : await weekFeeds(prisma, peer, weekId);
  const granting = feeds.filter((feed) => feed.audience === audience);
  if (granting.length === 0) return had.length > 0 ? "withdrawn" : "forbidden";
  await remember(
    prisma,
    granting.filter((feed) => had.every((right) => right.associationId !== feed.associationId)),
    now,
  );
  return "granted";
}

/** The audiences whose feeds a peer, or somebody without a valid token, may read. That she may is remembered. */
export async function readableFeeds(
  prisma: Reading,
  peer: Peer | undefined,
  now: Date,
): Promise<readonly string[]> {
  if (peer === undefined || peer.revokedAt !== null) return [publicAudience];
  const feeds = await weekFeeds(prisma, peer);
  await remember(prisma, feeds, now);
  return [publicAudience, holdsAudience, ...new Set(feeds.map(({ audience }) => audience))];
}

/**
 * The feeds of theme weeks (of one, if it is named) that the associations of a peer give a right to: those of the lead, of the
 * invited and of the invited that have accepted. A draft is told to nobody, and a deleted week to nobody any longer.
 */
async function weekFeeds(
  prisma: Reading,
  { associationIds }: Peer,
  weekId?: string,
): Promise<readonly WeekFeed[]> {
  const ours = [...associationIds];
  const weeks = await prisma.themeWeek.findMany({
    where: {
      ...(weekId === undefined ? {} : { id: weekId }),
      deletedAt: null,
      visibility: { not: "DRAFT" },
      OR: [{ ownerId: { in: ours } }, { invitedIds: { hasSome: ours } }],
    },
    select: {
      id: true,
      ownerId: true,
      invitedIds: true,
      confirmations: { where: acceptances, select: { ownerId: true } },
    },
    orderBy: { id: "asc" },
  });
  return weeks.flatMap(({ id, ownerId, invitedIds, confirmations }) => {
    const accepted = new Set(confirmations.map((word) => word.ownerId));
    return ours.flatMap((associationId) => {
      const leads = associationId === ownerId;
      // Who accepts what she is not invited to gains no right by that.
      if (!leads && !invitedIds.includes(associationId)) return [];
      const invited = { audience: invitedAudience(id), associationId };
      const arranges = leads || accepted.has(associationId);
      return arranges ? [invited, { audience: arrangersAudience(id), associationId }] : [invited];
    });
  });
}

async function remember(prisma: Reading, feeds: readonly WeekFeed[], now: Date): Promise<void> {
  if (feeds.length === 0) return;
  await prisma.peerRight.createMany({
    data: feeds.map((feed) => ({ ...feed, since: now })),
    skipDuplicates: true,
  });
}

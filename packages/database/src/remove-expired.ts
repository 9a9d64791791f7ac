import type { Writable } from "./write-transaction.ts";

/** How many rows of each kind were removed. */
export interface RemovedRows {
  readonly idempotencyKeys: number;
  readonly sessions: number;
  readonly verifications: number;
  readonly rateLimits: number;
  readonly invitations: number;
  readonly mails: number;
}

/** How many rows one statement removes. */
const batchSize = 500;

/**
 * Removes what has served its purpose: sessions and sign-in codes that have expired, counters of rate limits after a
 * day, idempotency keys and mails after 30 days, invitations 90 days after they were answered, withdrawn or expired.
 * Ends between two batches once `signal` is aborted.
 */
export async function removeExpired(
  { prisma }: Pick<Writable, "prisma">,
  now: Date,
  signal?: AbortSignal,
): Promise<RemovedRows> {
  const ago = (days: number): Date => new Date(now.getTime() - days * 86_400_000);
  const limit = batchSize;
  const long = { lt: ago(90) };
  const all = async (removeBatch: () => Promise<{ count: number }>): Promise<number> => {
    let removed = 0;
    let batch: number;
    do {
      if (signal?.aborted === true) return removed;
      batch = (await removeBatch()).count;
      removed += batch;
    } while (batch === batchSize);
    return removed;
  };
  return {
    idempotencyKeys: await all(() =>
      prisma.idempotencyKey.deleteMany({ where: { createdAt: { lt: ago(30) } }, limit }),
    ),
    sessions: await all(() =>
      prisma.session.deleteMany({ where: { expiresAt: { lt: now } }, limit }),
    ),
    verifications: await all(() =>
      prisma.verification.deleteMany({ where: { expiresAt: { lt: now } }, limit }),
    ),
    rateLimits: await all(() =>
      prisma.rateLimit.deleteMany({ where: { lastRequest: { lt: ago(1).getTime() } }, limit }),
    ),
    invitations: await all(() =>
      prisma.invitation.deleteMany({
        where: { OR: [{ acceptedAt: long }, { revokedAt: long }, { expiresAt: long }] },
        limit,
      }),
    ),
    mails: await all(() =>
      prisma.mail.deleteMany({ where: { createdAt: { lt: ago(30) } }, limit }),
    ),
  };
}

import type { Transaction } from "./record.ts";

/** Waits until nobody else writes the replica, and keeps it so until the transaction ends. */
export async function lockReplica(tx: Transaction): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('replica', 0))`;
}

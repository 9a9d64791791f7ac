import { type Database, destroyExpired, purgeTombstones, removeExpired } from "@finsam/database";
import type { Logger } from "pino";
import { startRepeating } from "./repeating.ts";

/** What housekeeping needs. */
export interface HousekeepingParts {
  readonly database: Pick<Database, "prisma">;
  readonly log: Logger;
  /** The clock. */
  readonly now: () => Date;
  /** The longest wait before the first time, in ms. Default a minute: several servers need not begin at once. */
  readonly firstWithinMs?: number;
}

const dayMs = 86_400_000;

/**
 * Keeps house soon after the start and then about once a day: destroys (gallrar) what associations no longer keep,
 * removes what has served its purpose, and purges old tombstones from the change log. A failure is logged and tried
 * again the next day. Several servers may do so at once. Disposing of it waits for the batch that is under way.
 */
export function startHousekeeping({
  database,
  log,
  now,
  firstWithinMs = 60_000,
}: HousekeepingParts): AsyncDisposable {
  return startRepeating({
    async work(signal) {
      const records = await destroyExpired(database, now(), signal);
      const removed = await removeExpired(database, now(), signal);
      const tombstones = await purgeTombstones(database, now(), signal);
      log.info({ records, ...removed, tombstones }, "housekeeping is done");
    },
    failed: (error) => log.error({ err: error }, "housekeeping failed; it is tried again tomorrow"),
    firstMs: Math.random() * firstWithinMs,
    everyMs: () => dayMs * (0.95 + Math.random() / 10),
  });
}

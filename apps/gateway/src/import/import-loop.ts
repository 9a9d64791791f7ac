import { claimImportFeed, dueImportFeeds } from "@finsam/database";
import type { Logger } from "pino";
import { startRepeating } from "../repeating.ts";
import { type ImportParts, runImport } from "./run-import.ts";

/** What the loop needs. */
export interface ImportLoopParts extends Omit<ImportParts, "signal"> {
  readonly log: Logger;
  /** How long it waits before it looks for what is due again, in ms. Default 30 s. */
  readonly lookEveryMs?: number;
}

/** How long a claimed import is left to the server that claimed it, in ms. */
const claimMs = 10 * 60_000;

/**
 * Runs imports when they are due, one after another, on one of the servers that share a database. Disposing of it ends the run
 * that is under way.
 */
export function startImportLoop({
  log,
  lookEveryMs = 30_000,
  ...parts
}: ImportLoopParts): AsyncDisposable {
  const { database, now } = parts;

  async function runDue(signal: AbortSignal): Promise<void> {
    for (const feed of await dueImportFeeds(database.prisma, now())) {
      if (signal.aborted) return;
      const until = new Date(now().getTime() + claimMs);
      if (!(await claimImportFeed(database.prisma, feed.id, now(), until))) continue;
      const end = await runImport(feed, { ...parts, signal });
      const skipped = end.is === "applied" ? end.outcome.skipped.length : undefined;
      const { skipped: _, ...counts } = end.is === "applied" ? end.outcome : { skipped: [] };
      const reason = end.is === "failed" ? end.reason : undefined;
      log.info({ import: feed.id, end: end.is, ...counts, skipped, reason }, "import is run");
    }
  }

  return startRepeating({
    work: runDue,
    failed: (error) => log.error({ err: error }, "imports failed; they are tried again"),
    everyMs: () => lookEveryMs * (0.9 + Math.random() / 5),
  });
}

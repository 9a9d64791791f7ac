import { BRAKE_HOURS, isHeldUp } from "@finsam/change-feed";
import { importFeed, type SkippedImport } from "./import-feed.ts";
import { rememberItems } from "./import-item.ts";
import { knowledgeOf } from "./import-knowledge.ts";
import { type ImportPlan, type IncomingImport, type Knowledge, planImport } from "./import-plan.ts";
import { noteImportState } from "./import-state.ts";
import { isComing } from "./import-time.ts";
import { writePlan } from "./import-write.ts";
import type { Transaction } from "./record.ts";
import { type Writable, writeTransaction } from "./write-transaction.ts";

/** What a run of an import knows beside what it has read. */
export interface ImportRun {
  readonly now: Date;
  readonly nextRunAt: Date;
  /** How the site names this state of what it gave; null where it does not. */
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** What a run has done. */
export interface ImportOutcome {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly deleted: number;
  readonly skipped: readonly SkippedImport[];
  /** Why nothing was written: too much would go at once. Null: all was written. */
  readonly heldUp: string | null;
}

/** How long the writing may take, in milliseconds. */
const timeoutMs = 5 * 60_000;

/**
 * Brings the records of an import in line with what its source has, in one transaction. Items that have not changed write
 * nothing. What has gone from the source is deleted if it is still to come, else kept; too much at once is held up until a person
 * confirms it. Undefined where there is no such import any more.
 */
export function applyImport(
  database: Writable,
  feedId: string,
  incoming: IncomingImport,
  run: ImportRun,
): Promise<ImportOutcome | undefined> {
  return writeTransaction(
    database,
    async (unit) => {
      const { tx } = unit;
      const [locked] = await tx.$queryRaw<{ confirmed: boolean; confirmedAt: Date | null }[]>`
        select confirmed, confirmed_at as "confirmedAt" from import_feed where id = ${feedId}::uuid for update`;
      const feed = await importFeed(tx, feedId);
      if (locked === undefined || feed === undefined) return undefined;
      const knowledge = await knowledgeOf(tx, feed, incoming, run.now);
      const plan = planImport(incoming, knowledge);
      const heldUp = locked.confirmed ? null : brake(plan, knowledge, locked.confirmedAt);
      if (heldUp !== null) {
        await pause(tx, feedId, heldUp, run);
        return { ...counts(plan), created: 0, updated: 0, deleted: 0, heldUp };
      }
      const seen = await writePlan(unit, plan, knowledge, feedId);
      await rememberItems(tx, { ...plan, seen }, feed, run.now);
      await noteImportState(tx, feedId, { state: "LIVE", reason: null, asOf: run.now }, run.now);
      await tx.importFeed.update({
        where: { id: feedId },
        data: {
          etag: run.etag,
          lastModified: run.lastModified,
          lastRunAt: run.now,
          nextRunAt: run.nextRunAt,
          failures: 0,
          skipped: [...plan.skipped],
          confirmed: false,
          ...(locked.confirmed ? { confirmedAt: run.now } : {}),
        },
      });
      return { ...counts(plan), heldUp: null };
    },
    { timeoutMs },
  );
}

function counts({ seen, removed, skipped }: ImportPlan) {
  const created = seen.filter(({ next, held }) => next !== undefined && held === undefined).length;
  const written = seen.filter(({ next }) => next !== undefined).length;
  return {
    created,
    updated: written - created,
    unchanged: seen.length - written,
    deleted: removed.length,
    skipped,
  };
}

/** Why a run is held up: it would remove more than five, and more than a fifth, of what is to come, within a day. */
function brake(
  { removed }: ImportPlan,
  { feed, known, held, now }: Knowledge,
  confirmedAt: Date | null,
): string | null {
  const since = Math.max(now.getTime() - BRAKE_HOURS * 3_600_000, confirmedAt?.getTime() ?? 0);
  let coming = 0;
  let lately = 0;
  for (const { feedId, recordId, vanishedAt } of known) {
    const record = held.get(recordId);
    if (feedId !== feed.id || record === undefined || !isComing(record.data, now)) continue;
    if (record.deletedAt === null) coming += 1;
    else if (vanishedAt !== null && vanishedAt.getTime() > since) lately += 1;
  }
  const before = coming + lately;
  const gone = removed.length + lately;
  if (removed.length === 0 || !isHeldUp({ association: feed.associationId, before, gone }))
    return null;
  return `${gone} av ${before} kommande aktiviteter finns inte längre i källan. Inget ändras förrän någon har bekräftat att de ska bort`;
}

async function pause(tx: Transaction, id: string, reason: string, run: ImportRun): Promise<void> {
  await noteImportState(tx, id, { state: "PAUSED", reason }, run.now);
  await tx.importFeed.update({
    where: { id },
    data: { lastRunAt: run.now, nextRunAt: run.nextRunAt, etag: null, lastModified: null },
  });
}

import { randomUUID } from "node:crypto";
import type { Sentence, Term } from "@finsam/domain";
import { writeAudit } from "./audit.ts";
import type { PrismaClient } from "./generated/prisma/client.ts";
import { handOver } from "./import-feed-end.ts";
import { type ImportState, noteImportState } from "./import-state.ts";
import { writeImportWish } from "./import-wish.ts";
import type { Transaction } from "./record.ts";
import { sourceActions, type SourceWish } from "./source-action.ts";
import { type Writable, writeTransaction } from "./write-transaction.ts";

/** An item of an import that was not taken in, as it is told to whoever keeps the source. */
export interface SkippedImport {
  readonly where: string;
  readonly code: string;
  readonly message: Sentence;
}

/** What is said of an import when it is added. */
export interface NewImportFeed {
  readonly associationId: string;
  readonly url: string;
  readonly kind: "ICALENDAR" | "JSON_LD";
  /** An address; null where the association has not stated one. */
  readonly license: string | null;
  readonly visibility: Exclude<Term<"Visibility">, "WEEK">;
  readonly eventKind: Term<"EventKind">;
  /** IANA. */
  readonly timeZone: string;
}

/** An import and how it stands. */
export interface ImportFeed extends NewImportFeed {
  readonly id: string;
  readonly state: Term<"SourceState">;
  /** In words, of a state that is not `LIVE`. */
  readonly reason: string | null;
  /** When the site last gave an answer that was taken in. */
  readonly asOf: Date | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly lastRunAt: Date | null;
  readonly failures: number;
  readonly skipped: readonly SkippedImport[];
}

/** Adds an import of a hosted association; it is due at once. Undefined where the association is not hosted here. */
export async function addImportFeed(
  { prisma }: Pick<Writable, "prisma">,
  { url, associationId, visibility, ...feed }: NewImportFeed,
  now: Date,
): Promise<string | undefined> {
  const id = randomUUID();
  return prisma.$transaction(async (tx) => {
    const hosted = await tx.source.findFirst({ where: { id: associationId, kind: "HOSTED" } });
    if (hosted === null) return undefined;
    await tx.source.create({
      data: { id, associationId, kind: "FEED", state: "STALE", url, reason: "Ännu inte läst" },
    });
    await tx.importFeed.create({
      data: { ...feed, id, associationId, visibility, nextRunAt: now },
    });
    await writeAudit(tx, null, [{ action: "IMPORT", associationId, changes: [] }], now);
    return id;
  });
}

/** An import by its id; undefined where there is none. */
export async function importFeed(
  client: PrismaClient | Transaction,
  id: string,
): Promise<ImportFeed | undefined> {
  const [feed] = await feedsWhere(client, { id });
  return feed;
}

/** Every import, in the order in which each association's were added. */
export function importFeeds(client: PrismaClient): Promise<ImportFeed[]> {
  return feedsWhere(client, {});
}

/** Imports that are due and not held up, the longest due first. */
export async function dueImportFeeds(client: PrismaClient, now: Date): Promise<ImportFeed[]> {
  const due = await feedsWhere(client, { nextRunAt: { lte: now } });
  return due.filter(({ state }) => state !== "PAUSED");
}

/** Takes a run that is due, so that no other server takes it before `until`. False where another one has. */
export async function claimImportFeed(
  client: PrismaClient,
  id: string,
  now: Date,
  until: Date,
): Promise<boolean> {
  const { count } = await client.importFeed.updateMany({
    where: { id, nextRunAt: { lte: now } },
    data: { nextRunAt: until },
  });
  return count === 1;
}

async function feedsWhere(
  client: PrismaClient | Transaction,
  where: { id?: string; nextRunAt?: { lte: Date } },
): Promise<ImportFeed[]> {
  const feeds = await client.importFeed.findMany({
    where,
    orderBy: [{ nextRunAt: "asc" }, { id: "asc" }],
  });
  const sources = await client.source.findMany({
    where: { id: { in: feeds.map(({ id }) => id) } },
  });
  const byId = new Map(sources.map((source) => [source.id, source]));
  return feeds.flatMap(({ visibility, ...feed }) => {
    const source = byId.get(feed.id);
    if (source?.url == null || visibility === "WEEK") return [];
    const { url, state, reason, asOf } = source;
    return [{ ...feed, visibility, url, state, reason, asOf }];
  });
}

/** Notes what whoever has the server's command line wants of an import. False where there is no such import. */
export function wishImportFeed(
  { prisma }: Pick<Writable, "prisma">,
  { id, wish, now }: { readonly id: string; readonly wish: SourceWish; readonly now: Date },
): Promise<boolean> {
  return prisma.$transaction(async (tx) => {
    const feed = await tx.importFeed.findUnique({ where: { id }, select: { associationId: true } });
    if (feed === null || !(await writeImportWish(tx, id, wish, now))) return false;
    await writeAudit(tx, null, [{ action: sourceActions[wish], ...feed, changes: [] }], now);
    return true;
  });
}

/** How a run that brought nothing ended. */
export interface RunWithoutContent {
  readonly now: Date;
  readonly nextRunAt: Date;
  /** In words; undefined: nothing has changed at the site. */
  readonly failure?: string;
}

/** Notes a run that brought nothing: the site has nothing new, or it failed. */
export async function noteImportRun(
  { prisma }: Pick<Writable, "prisma">,
  id: string,
  { now, nextRunAt, failure }: RunWithoutContent,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const failures = failure === undefined ? 0 : { increment: 1 };
    await tx.importFeed.updateMany({
      where: { id },
      data: { lastRunAt: now, nextRunAt, failures },
    });
    // What was held up stays so: nothing has been read that could change that.
    if (await isHeldUp(tx, id)) return;
    const stands: ImportState =
      failure === undefined
        ? { state: "LIVE", reason: null, asOf: now }
        : { state: "FAILING", reason: failure, lastError: failure };
    await noteImportState(tx, id, stands, now);
  });
}

async function isHeldUp(tx: Transaction, id: string): Promise<boolean> {
  return (await tx.source.count({ where: { id, state: "PAUSED" } })) > 0;
}

/**
 * Ends an import. Its records become the association's own, to be written here; with `deleteComing` those that are still to
 * come are deleted. Answers how many records it concerned; undefined where there is no such import.
 */
export async function removeImportFeed(
  database: Writable,
  id: string,
  { deleteComing, now }: { readonly deleteComing: boolean; readonly now: Date },
): Promise<number | undefined> {
  return writeTransaction(database, async (unit) => {
    const { tx } = unit;
    await tx.$queryRaw`select 1 from import_feed where id = ${id}::uuid for update`;
    const feed = await importFeed(tx, id);
    if (feed === undefined) return undefined;
    const count = await handOver(unit, feed, { deleteComing, now });
    await tx.importItem.deleteMany({ where: { feedId: id } });
    await tx.importFeed.delete({ where: { id } });
    await tx.source.delete({ where: { id } });
    return count;
  });
}

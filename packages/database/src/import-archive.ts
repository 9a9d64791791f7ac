import { recordKinds } from "@finsam/domain";
import { archiveFiles, type ArchiveManifest, ArchiveRefused, type AuditLine } from "./archive.ts";
import { type ArchiveFile, openArchive } from "./archive-file.ts";
import { writeAudit } from "./audit.ts";
import { checkArchive, issueOf, readEntry, readRecord } from "./check-archive.ts";
import { heldRecords } from "./held-record.ts";
import { forgetFeeds, recordsBeside } from "./take-home.ts";
import type { IncomingRecord } from "./put-records.ts";
import type { Transaction } from "./record.ts";
import { hostAssociation } from "./source.ts";
import { type Writable, writeTransaction } from "./write-transaction.ts";

/** From where an archive is read. */
export interface ArchiveImport {
  readonly path: string;
  readonly now: Date;
  /**
   * Whether an association that is here, with its home on another server, moves its home here: the archive then takes the
   * place of all that is held of it. Default: it must not be here.
   */
  readonly movesHome?: boolean;
  /** Called for each line that has been read: each is read twice, once to check and once to write it. */
  readonly onLine?: () => void;
}

/** How many rows are written at a time. */
const pageSize = 200;

/** How long the writing may take, in milliseconds. */
const timeoutMs = 30 * 60_000;

/** A fixed number for the lock that one import holds. */
const importLock = 741_202_542;

/**
 * Takes an archive in and makes this server the home of its association, which must not be here already. Records keep
 * their ids, versions and times, deleted ones too; entries of the audit log stay as they were, and one more tells of
 * the import. All is checked first; then all of it is written, or nothing. Throws {@link ArchiveRefused}. Answers what
 * the archive tells of itself.
 */
export async function importArchive(
  database: Writable,
  { path, now, movesHome = false, onLine = () => undefined }: ArchiveImport,
): Promise<ArchiveManifest> {
  await using archive = await openArchive(path);
  const { manifest } = archive;
  const associationId = manifest.association.id;
  await checkArchive(archive, onLine);
  await writeTransaction(
    database,
    async (unit) => {
      const { tx } = unit;
      await tx.$executeRaw`select pg_advisory_xact_lock(${importLock})`;
      if (movesHome) await requireElsewhere(tx, associationId);
      else await requireAbsent(tx, associationId);
      const sourceId = await hostAssociation(tx, associationId);
      if (movesHome) await forgetFeeds(tx, associationId);
      const writtenIds = new Set<string>();
      for await (const page of pagesOf(recordsOf(archive, onLine))) {
        await requireOwn(tx, page, movesHome ? associationId : undefined);
        await unit.put(sourceId, page, { replace: movesHome });
        if (movesHome) for (const { value } of page) writtenIds.add(value.id);
      }
      if (movesHome)
        for await (const page of pagesOf(recordsBeside(tx, associationId, writtenIds, now)))
          await unit.put(sourceId, page, { replace: true });
      for await (const page of pagesOf(entriesOf(archive, onLine)))
        await addEntries(tx, associationId, page, movesHome);
      const note = { action: "IMPORT", associationId, changes: [] } as const;
      await writeAudit(tx, null, [note], now);
    },
    { timeoutMs },
  );
  return manifest;
}

async function* recordsOf(
  archive: ArchiveFile,
  onLine: () => void,
): AsyncGenerator<IncomingRecord> {
  for await (const line of archive.lines(archiveFiles.records)) {
    const { record, wrong } = readRecord(line, archive.manifest.association.id);
    if (record === undefined) throw new ArchiveRefused(wrong);
    yield record;
    onLine();
  }
}

async function* entriesOf(archive: ArchiveFile, onLine: () => void): AsyncGenerator<AuditLine> {
  for await (const line of archive.lines(archiveFiles.audit)) {
    const entry = readEntry(line);
    if (entry === undefined)
      throw new ArchiveRefused([issueOf("LINE_INVALID", archiveFiles.audit, line)]);
    yield entry;
    onLine();
  }
}

async function* pagesOf<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item[]> {
  let page: Item[] = [];
  for await (const item of items) {
    page.push(item);
    if (page.length < pageSize) continue;
    yield page;
    page = [];
  }
  if (page.length > 0) yield page;
}

async function requireAbsent(tx: Transaction, id: string): Promise<void> {
  const records = await tx.association.count({ where: { id } });
  const sources = await tx.source.count({ where: { associationId: id } });
  if (records + sources > 0) throw new ArchiveRefused([issueOf("ASSOCIATION_EXISTS", null)]);
}

/** The association's home is another server, or on its way from one. */
async function requireElsewhere(tx: Transaction, associationId: string): Promise<void> {
  const home = { associationId, kind: "PEER" } as const;
  if ((await tx.source.count({ where: home })) === 0)
    throw new ArchiveRefused([issueOf("HOME_NOT_ELSEWHERE", null)]);
}

/** An id that is held here of another owner is that one's: an archive must not take it over. */
async function requireOwn(
  tx: Transaction,
  records: readonly IncomingRecord[],
  ownerId: string | undefined,
): Promise<void> {
  const ids = records.map(({ value }) => value.id);
  const kindOf = new Map(records.map(({ kind, value }) => [value.id, kind]));
  for (const kind of recordKinds) {
    const held = await heldRecords(tx, kind, ids);
    if (!held.every((one) => one.ownerId === ownerId && kindOf.get(one.id) === kind))
      throw new ArchiveRefused([issueOf("RECORD_EXISTS", archiveFiles.records)]);
  }
  for (const { kind, value, deletedAt } of records) {
    if (kind !== "Association" || deletedAt !== undefined) continue;
    const others = await tx.association.count({
      where: { slug: value.slug, deletedAt: null, id: { not: value.id } },
    });
    if (others > 0) throw new ArchiveRefused([issueOf("SLUG_TAKEN", archiveFiles.records)]);
  }
}

/** `again`: entries of the association that are here already, from before it moved away, stay as they are. */
async function addEntries(
  tx: Transaction,
  associationId: string,
  entries: readonly AuditLine[],
  again: boolean,
): Promise<void> {
  const held = await tx.auditEntry.findMany({
    where: { id: { in: entries.map(({ id }) => id) } },
    select: { id: true, associationId: true },
  });
  if (held.some((entry) => !again || entry.associationId !== associationId))
    throw new ArchiveRefused([issueOf("ENTRY_EXISTS", archiveFiles.audit)]);
  const heldIds = new Set(held.map(({ id }) => id));
  const added = entries.filter(({ id }) => !heldIds.has(id));
  await tx.auditEntry.createMany({ data: added.map((entry) => ({ ...entry, associationId })) });
}

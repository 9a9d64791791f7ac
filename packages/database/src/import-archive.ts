import { recordKinds } from "@finsam/domain";
import { archiveFiles, type ArchiveManifest, ArchiveRefused, type AuditLine } from "./archive.ts";
import { type ArchiveFile, openArchive } from "./archive-file.ts";
import { writeAudit } from "./audit.ts";
import { checkArchive, issueOf, readEntry, readRecord } from "./check-archive.ts";
import { heldRecords } from "./held-record.ts";
import type { IncomingRecord } from "./put-records.ts";
import type { Transaction } from "./record.ts";
import { hostAssociation } from "./source.ts";
import { type Writable, writeTransaction } from "./write-transaction.ts";

/** From where an archive is read. */
export interface ArchiveImport {
  readonly path: string;
  readonly now: Date;
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
  { path, now, onLine = () => undefined }: ArchiveImport,
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
      await requireAbsent(tx, associationId);
      const sourceId = await hostAssociation(tx, associationId);
      for await (const page of pagesOf(recordsOf(archive, onLine))) {
        await requireNew(tx, page);
        await unit.put(sourceId, page);
      }
      for await (const page of pagesOf(entriesOf(archive, onLine)))
        await addEntries(tx, associationId, page);
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

/** An id that is held here is another's: an archive must not take it over. */
async function requireNew(tx: Transaction, records: readonly IncomingRecord[]): Promise<void> {
  const ids = records.map(({ value }) => value.id);
  for (const kind of recordKinds)
    if ((await heldRecords(tx, kind, ids)).length > 0)
      throw new ArchiveRefused([issueOf("RECORD_EXISTS", archiveFiles.records)]);
  for (const { kind, value, deletedAt } of records) {
    if (kind !== "Association" || deletedAt !== undefined) continue;
    const others = await tx.association.count({ where: { slug: value.slug, deletedAt: null } });
    if (others > 0) throw new ArchiveRefused([issueOf("SLUG_TAKEN", archiveFiles.records)]);
  }
}

async function addEntries(
  tx: Transaction,
  associationId: string,
  entries: readonly AuditLine[],
): Promise<void> {
  const ids = entries.map(({ id }) => id);
  if ((await tx.auditEntry.count({ where: { id: { in: ids } } })) > 0)
    throw new ArchiveRefused([issueOf("ENTRY_EXISTS", archiveFiles.audit)]);
  await tx.auditEntry.createMany({
    data: entries.map((entry) => ({ ...entry, associationId })),
  });
}

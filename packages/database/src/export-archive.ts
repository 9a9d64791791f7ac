import { createHash } from "node:crypto";
import { open, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { canonicalJson, type Json, type RecordKind, recordKinds } from "@finsam/domain";
import { ZipFile } from "yazl";
import {
  archiveFiles,
  archiveFormat,
  type ArchiveManifest,
  type AuditLine,
  type RecordLine,
} from "./archive.ts";
import { archiveReadme } from "./archive-readme.ts";
import type { PrismaClient } from "./generated/prisma/client.ts";
import type { Transaction } from "./record.ts";
import { recordTables } from "./record-table.ts";

/** What goes into an archive, and where it is written. */
export interface ArchiveExport {
  readonly associationId: string;
  /** The file to write, which must not exist yet. */
  readonly path: string;
  readonly now: Date;
  /** Called now and then with the number of records and entries that have been written. */
  readonly onProgress?: (written: number) => void;
}

/** How many rows are read at a time. */
const pageSize = 500;

/** How long the reading may take, in milliseconds. */
const timeoutMs = 30 * 60_000;

/** The client or a transaction of it: what only reads needs no more. */
type Reader = PrismaClient | Transaction;

/**
 * Writes all that an association owns, deleted records included, and its audit log as one zip file: the state of one
 * moment, whatever is written meanwhile. Little of it is in memory at a time. Answers what the archive tells of itself.
 */
export async function exportArchive(
  prisma: PrismaClient,
  { associationId, path, now, onProgress = () => undefined }: ArchiveExport,
): Promise<ArchiveManifest> {
  return prisma.$transaction(
    async (tx) => {
      const association = await tx.association.findUniqueOrThrow({
        where: { id: associationId },
        select: { id: true, slug: true, name: true },
      });
      const madeAt = now.toISOString();
      const records: Record<string, number> = {};
      const files: ArchiveManifest["files"] = [];
      let auditEntries = 0;
      let written = 0;
      const tell = (): void => {
        written += 1;
        if (written % pageSize === 0) onProgress(written);
      };
      async function* recordTexts() {
        for await (const line of recordLines(tx, associationId)) {
          records[line.kind] = (records[line.kind] ?? 0) + 1;
          tell();
          yield lineOf(line);
        }
      }
      async function* auditTexts() {
        for await (const text of auditLines(tx, associationId)) {
          auditEntries += 1;
          tell();
          yield text;
        }
      }
      const manifest = (): ArchiveManifest => ({
        format: archiveFormat.name,
        version: archiveFormat.version,
        association,
        madeAt,
        counts: { records, auditEntries },
        files,
      });
      const { readme, records: recordFile, audit, manifest: manifestFile } = archiveFiles;
      await writeZip(path, now, [
        [readme, summed(readme, [archiveReadme(association.name, madeAt.slice(0, 10))], files)],
        [recordFile, summed(recordFile, recordTexts(), files)],
        [audit, summed(audit, auditTexts(), files)],
        [manifestFile, later(() => `${JSON.stringify(manifest(), undefined, 2)}\n`)],
      ]);
      onProgress(written);
      return manifest();
    },
    { isolationLevel: "RepeatableRead", timeout: timeoutMs },
  );
}

/** The audit log of an association as JSON, one entry a line, in the order of what happened; read in pages. */
export async function* auditLines(prisma: Reader, associationId: string): AsyncGenerator<string> {
  let after: string | undefined;
  for (;;) {
    const rows = await prisma.auditEntry.findMany({
      where: { associationId, ...(after === undefined ? {} : { id: { gt: after } }) },
      orderBy: { id: "asc" },
      take: pageSize,
      omit: { associationId: true },
    });
    for (const { at, ...row } of rows) {
      const line: AuditLine = { ...row, at: at.toISOString() };
      yield lineOf(line);
    }
    after = rows.at(-1)?.id;
    if (rows.length < pageSize || after === undefined) return;
  }
}

/** All that an association owns: kinds in the order in which they can be written again, each by id. */
async function* recordLines(tx: Transaction, ownerId: string): AsyncGenerator<RecordLine> {
  for (const kind of recordKinds) {
    let after: string | undefined;
    for (;;) {
      const rows = await recordPage(tx, kind, ownerId, after);
      for (const { data, deletedAt } of rows)
        yield { kind, deletedAt: deletedAt?.toISOString() ?? null, data };
      after = rows.at(-1)?.id;
      if (rows.length < pageSize || after === undefined) break;
    }
  }
}

async function recordPage(
  tx: Transaction,
  kind: RecordKind,
  ownerId: string,
  after = "00000000-0000-0000-0000-000000000000",
): Promise<{ id: string; deletedAt: Date | null; data: RecordLine["data"] }[]> {
  return tx.$queryRaw`
    select id, deleted_at as "deletedAt", data from ${recordTables[kind]}
    where owner_id = ${ownerId}::uuid and id > ${after}::uuid order by id limit ${pageSize}`;
}

function lineOf(line: { readonly [key: string]: Json }): string {
  return `${canonicalJson(line)}\n`;
}

/** The same texts; when they have been read, the sum of the file is noted. */
async function* summed(
  name: ArchiveManifest["files"][number]["name"],
  texts: Iterable<string> | AsyncIterable<string>,
  files: ArchiveManifest["files"],
): AsyncGenerator<Buffer> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const text of texts) {
    const part = Buffer.from(text);
    hash.update(part);
    bytes += part.length;
    yield part;
  }
  files.push({ name, bytes, sha256: hash.digest("hex") });
}

async function* later(text: () => string): AsyncGenerator<Buffer> {
  yield Buffer.from(text());
}

/** Writes a new zip file, one entry after the other. One that cannot be finished is taken away. */
async function writeZip(
  path: string,
  mtime: Date,
  entries: readonly (readonly [name: string, content: AsyncIterable<Buffer>])[],
): Promise<void> {
  const file = await open(path, "wx", 0o600);
  const zip = new ZipFile();
  const failed = new AbortController();
  const fail = (error: unknown): void => failed.abort(error);
  zip.on("error", fail);
  for (const [name, content] of entries)
    // The zip file listens to its own errors only.
    zip.addReadStreamLazy(name, { mtime }, (start) =>
      start(null, Readable.from(content).on("error", fail)),
    );
  zip.end();
  try {
    await pipeline(zip.outputStream, file.createWriteStream(), { signal: failed.signal });
  } catch (error) {
    await rm(path, { force: true });
    throw failed.signal.aborted ? failed.signal.reason : error;
  }
}

import { numberChanges } from "./change-log.ts";
import type { Database } from "./database.ts";
import { type IncomingRecord, putRecords } from "./put-records.ts";
import type { StoredRecord, Transaction } from "./record.ts";

/** A transaction that writes records. */
export interface WriteUnit {
  readonly tx: Transaction;
  /**
   * Writes records from one source, each with its link rows and all that is derived from it. A record that is held at
   * the same or a higher version is left as it is. Answers how many were written.
   */
  readonly put: (sourceId: string, records: readonly IncomingRecord[]) => Promise<number>;
}

/** What a write needs of the database. */
export type Writable = Pick<Database, "prisma" | "engine" | "changed">;

/**
 * The only way to write records: `work` and the numbers of what it has written (F3) commit together, or nothing has
 * happened. Those who follow the change log are told afterwards. `timeoutMs`: default 30,000.
 */
export async function writeTransaction<Result>(
  { prisma, engine, changed }: Writable,
  work: (unit: WriteUnit) => Promise<Result>,
  { timeoutMs }: { timeoutMs?: number } = {},
): Promise<Result> {
  const result = await prisma.$transaction(
    async (tx) => {
      const written: StoredRecord[] = [];
      const done = await work({
        tx,
        async put(sourceId, records) {
          const newer = await putRecords(tx, sourceId, records);
          written.push(...newer);
          return newer.length;
        },
      });
      // The embedded database has no other process to tell.
      if (engine === "postgresql" && written.length > 0) await tx.$executeRaw`notify finsam_change`;
      await numberChanges(tx, written, await hostedAmong(tx, written));
      return done;
    },
    timeoutMs === undefined ? {} : { timeout: timeoutMs },
  );
  changed.emit();
  return result;
}

/** The owners of records whose home is here. */
async function hostedAmong(
  tx: Transaction,
  written: readonly StoredRecord[],
): Promise<ReadonlySet<string>> {
  const ownerIds = [...new Set(written.map(({ value }) => value.ownerId))];
  if (ownerIds.length === 0) return new Set();
  const hosted = await tx.source.findMany({
    where: { id: { in: ownerIds }, kind: "HOSTED" },
    select: { id: true },
  });
  return new Set(hosted.map(({ id }) => id));
}

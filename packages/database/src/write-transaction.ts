import { numberChanges, type RelayedChange } from "./change-log.ts";
import type { Database } from "./database.ts";
import { type IncomingRecord, type PutOptions, putRecords } from "./put-records.ts";
import type { StoredRecord, Transaction } from "./record.ts";

/** A transaction that writes records. */
export interface WriteUnit {
  readonly tx: Transaction;
  /**
   * Writes records from one source, each with its link rows and all that is derived from it. A record that is held at
   * the same or a higher version is left as it is, unless `replace` says otherwise. Answers how many were written.
   */
  readonly put: (
    sourceId: string,
    records: readonly IncomingRecord[],
    options?: PutOptions,
  ) => Promise<number>;
  /** Numbers what is passed on without being a record here: of a kind that is not known, or in quarantine (F8, F11). */
  readonly relay: (changes: readonly RelayedChange[]) => void;
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
      const relayed: RelayedChange[] = [];
      const done = await work({
        tx,
        async put(sourceId, records, options) {
          const newer = await putRecords(tx, sourceId, records, options);
          written.push(...newer);
          return newer.length;
        },
        relay: (changes) => {
          relayed.push(...changes);
        },
      });
      // The embedded database has no other process to tell.
      const isMoved = written.length + relayed.length > 0;
      if (engine === "postgresql" && isMoved) await tx.$executeRaw`notify finsam_change`;
      await numberChanges(tx, written, await hostedAmong(tx, written), relayed);
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

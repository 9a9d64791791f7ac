import type { AnyRecord, Day, Fields, Period, RecordKind, RecordOf } from "@finsam/domain";
import { foldText, periodDays } from "@finsam/domain";
import { Prisma } from "./generated/prisma/client.ts";

/** A client inside an open transaction: the only kind that writes records. */
export type Transaction = Prisma.TransactionClient;

/** A record that has passed the domain's parse, with its JSON as it came and where it came from. */
export type StoredRecord<Kind extends RecordKind = RecordKind> = Extract<
  AnyRecord,
  { kind: Kind }
> & {
  /** The JSON that was parsed, unknown fields included: what the change feed passes on. */
  readonly data: Prisma.InputJsonObject;
  readonly sourceId: string;
  /** When it was deleted, if it is. */
  readonly deletedAt?: string | undefined;
};

/** A record as it is read: parsed, and the JSON that it was parsed from. */
export interface ReadRecord<Kind extends RecordKind> {
  readonly value: RecordOf<Kind>;
  readonly data: Fields;
}

/** The columns that every record has. */
export function recordColumns({ value, data, sourceId, deletedAt }: StoredRecord) {
  return {
    id: value.id,
    ownerId: value.ownerId,
    sourceId,
    version: value.version,
    visibility: value.visibility,
    updatedAt: new Date(value.updatedAt),
    deletedAt: instantOrNull(deletedAt ?? null),
    data,
  };
}

/** The columns of a record with an address of its own. */
export function addressColumns(value: {
  readonly slug: string;
  readonly formerSlugs: string[];
  readonly mergedIds: string[];
}) {
  return { slug: value.slug, formerSlugs: value.formerSlugs, mergedIds: value.mergedIds };
}

/** What search reads of a record. Both are folded; a space before every word lets a prefix be found by `contains`. */
export function searchColumns(
  names: readonly (string | null | undefined)[],
  texts: readonly (string | null | undefined)[],
) {
  const searchNames = ` ${foldText(names.join(" "))}`;
  return { searchNames, searchText: `${searchNames} ${foldText(texts.join(" "))}` };
}

/** A calendar day as Prisma's Date columns take it: midnight UTC. */
export function dateOf(day: Day): Date;
export function dateOf(day: Day | null): Date | null;
export function dateOf(day: Day | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`);
}

/** An instant as Prisma takes it. */
export function instantOrNull(instant: string | null): Date | null {
  return instant === null ? null : new Date(instant);
}

/** The first and last day of a period as columns. */
export function periodColumns(period: Period) {
  const { from, to } = periodDays(period);
  return { fromDay: dateOf(from), toDay: dateOf(to) };
}

/** How records of one kind are kept. */
export interface Noun<Kind extends RecordKind> {
  /** Which of these ids are held, and at which version; deleted ones included. */
  held(tx: Transaction, ids: string[]): Promise<readonly { id: string; version: number }[]>;
  /** Writes records and their link rows; `held` are those of their ids that have a row. */
  put(
    tx: Transaction,
    records: readonly StoredRecord<Kind>[],
    held: ReadonlySet<string>,
  ): Promise<void>;
}

/** Writes rows by id: creates those that are new in one statement, updates the others. */
export async function putRows<Row extends { id: string }>(
  rows: readonly Row[],
  held: ReadonlySet<string>,
  table: {
    create(rows: Row[]): Promise<unknown>;
    /** Without the id, and by `updateMany`: else Prisma looks after every link to the record. */
    update(id: string, columns: Omit<Row, "id">): Promise<unknown>;
  },
): Promise<void> {
  const created = rows.filter((row) => !held.has(row.id));
  if (created.length > 0) await table.create(created);
  for (const { id, ...columns } of rows) if (held.has(id)) await table.update(id, columns);
}

/** A value for a Json column that may be empty. */
export function jsonOrNull<Value>(value: Value | null): Value | typeof Prisma.DbNull {
  return value ?? Prisma.DbNull;
}

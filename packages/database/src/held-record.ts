import type { Fields, RecordKind, Term } from "@finsam/domain";
import { Prisma, type PrismaClient } from "./generated/prisma/client.ts";
import type { Transaction } from "./record.ts";
import { recordTables } from "./record-table.ts";

/** A record as its row has it. */
export interface HeldRecord {
  readonly kind: RecordKind;
  readonly id: string;
  readonly ownerId: string;
  readonly sourceId: string;
  readonly version: number;
  readonly visibility: Term<"Visibility">;
  readonly deletedAt: Date | null;
  readonly data: Fields;
}

/** Records of a kind by their ids, deleted ones included, in no order. */
export async function heldRecords(
  client: PrismaClient | Transaction,
  kind: RecordKind,
  ids: readonly string[],
): Promise<HeldRecord[]> {
  return heldWhere(client, kind, Prisma.sql`id = any(${ids}::uuid[])`);
}

/** Records of a kind of which `condition` holds; it may go on with an order, a limit and a lock. */
export async function heldWhere(
  client: PrismaClient | Transaction,
  kind: RecordKind,
  condition: Prisma.Sql,
): Promise<HeldRecord[]> {
  const rows = await client.$queryRaw<Omit<HeldRecord, "kind">[]>`
    select id, owner_id as "ownerId", source_id as "sourceId", version, visibility, deleted_at as "deletedAt", data
    from ${recordTables[kind]} where ${condition}`;
  return rows.map((row) => ({ ...row, kind }));
}

/** The versions of records, by id, which nobody else can write until the transaction ends. */
export async function lockVersions(
  tx: Transaction,
  kind: RecordKind,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.$queryRaw<{ id: string; version: number }[]>`
    select id, version from ${recordTables[kind]} where id = any(${ids}::uuid[]) order by id for update`;
  return new Map(rows.map(({ id, version }) => [id, version]));
}

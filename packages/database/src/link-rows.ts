import { Prisma } from "./generated/prisma/client.ts";
import type { Transaction } from "./record.ts";

/** Removes the link rows of records from tables that name the record in one column: one statement for all. */
export async function removeLinkRows(
  tx: Transaction,
  recordIds: readonly string[],
  column: string,
  tables: readonly string[],
): Promise<void> {
  if (recordIds.length === 0) return;
  const removals = tables.map(
    (table, position) => Prisma.sql`${Prisma.raw(`removed_${position}`)} as (
      delete from ${Prisma.raw(table)} where ${Prisma.raw(column)} = any(${recordIds}::uuid[]))`,
  );
  await tx.$executeRaw`with ${Prisma.join(removals)} select 1`;
}

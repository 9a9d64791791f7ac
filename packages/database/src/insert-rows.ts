import { Prisma } from "./generated/prisma/client.ts";
import type { Transaction } from "./record.ts";

/** A row by its columns, which are named as in the Prisma schema: `ownerId` is `owner_id`. Every row has the same. */
type Row = Readonly<Record<string, unknown>>;

/**
 * Inserts rows by one statement with one parameter. Prisma's `createMany` has one for each value: for a wide table that is
 * most of the time that a write takes.
 *
 * @param table trusted: it becomes part of the statement
 * @param onConflict what is done where a row with the same key is there. Default: the statement fails
 */
export async function insertRows(
  tx: Transaction,
  table: string,
  rows: readonly Row[],
  onConflict: Prisma.Sql = Prisma.empty,
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const names = Object.keys(first).map((name) => [name, columnOf(name)] as const);
  const columns = Prisma.raw(names.map(([, column]) => `"${column}"`).join(", "));
  const json = JSON.stringify(
    rows.map((row) =>
      Object.fromEntries(names.map(([name, column]) => [column, inJson(row[name])])),
    ),
  );
  const into = Prisma.raw(table);
  await tx.$executeRaw`
    insert into ${into} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${into}, ${json}::jsonb) ${onConflict}`;
}

function columnOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function inJson(value: unknown): unknown {
  if (value === Prisma.DbNull) return null;
  return typeof value === "bigint" ? String(value) : value;
}

import { type Database, openDatabase } from "@finsam/database";

/** Every row of every table in the schema `public`, as text, in order. Two equal contents are equal databases. */
export async function contentOf({
  pool,
}: Pick<Database, "pool">): Promise<Record<string, string[]>> {
  const tables = await pool.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' and tablename <> '_prisma_migrations' order by 1",
  );
  const content: Record<string, string[]> = {};
  for (const { name } of tables.rows) {
    const { rows } = await pool.query<{ row: string }>(
      `select t::text as row from "${name}" t order by 1`,
    );
    content[name] = rows.map(({ row }) => row);
  }
  return content;
}

/** The same of an embedded database that no server has open. */
export async function contentOfFolder(dataDir: string): Promise<Record<string, string[]>> {
  await using database = await openDatabase({ dataDir });
  return await contentOf(database);
}

/** How many rows each table has. */
export function countsOf(
  content: Readonly<Record<string, readonly string[]>>,
): Record<string, number> {
  return Object.fromEntries(Object.entries(content).map(([table, rows]) => [table, rows.length]));
}

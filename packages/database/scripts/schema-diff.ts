import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openEmbedded } from "../src/embedded.ts";
import { migrationsFolder } from "../src/migration-file.ts";
import { filters, migrationList, schemaEngine } from "./schema-engine.ts";

/** The two folders that must say the same. */
export interface SchemaFolders {
  /** Holds `*.prisma`. */
  readonly schema: string;
  /** As prisma/migrations. */
  readonly migrations: string;
}

/** Those of this package. */
export const folders: SchemaFolders = {
  schema: fileURLToPath(new URL("../prisma/", import.meta.url)),
  migrations: migrationsFolder,
};

/**
 * The SQL that leads from what the migrations make to what the schema says; undefined where they agree.
 * Prisma's engine doesn't look at CHECK and EXCLUDE constraints, collations, partial and expression
 * indexes, statistics, functions, triggers, views and extensions: those stand in migrations only.
 */
export async function schemaDiff({
  schema,
  migrations,
}: SchemaFolders): Promise<string | undefined> {
  await using spare = await openEmbedded({ connectionTimeoutMillis: 10_000 });
  using engine = await schemaEngine(spare.pool, spare.pool);
  const { exitCode, stdout } = await engine.diff({
    from: { tag: "migrations", ...(await migrationList(migrations)) },
    to: { tag: "schemaDatamodel", files: await schemaFiles(schema) },
    script: true,
    exitCode: true,
    filters,
  });
  const differs = 2;
  return exitCode === differs ? (stdout ?? "") : undefined;
}

async function schemaFiles(folder: string): Promise<{ path: string; content: string }[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".prisma"));
  return Promise.all(
    names.map(async (path) => ({ path, content: await readFile(join(folder, path), "utf8") })),
  );
}

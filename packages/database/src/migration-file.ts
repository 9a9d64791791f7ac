import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** One folder of prisma/migrations. */
export interface MigrationFile {
  /** The folder's name: the time it was made at, then what it does. Migrations run in its order. */
  readonly name: string;
  readonly sql: string;
}

/** The migrations of this version. */
export const migrationsFolder = fileURLToPath(new URL("../prisma/migrations/", import.meta.url));

/** Reads the migrations in `folder`, in the order in which they run. */
export async function readMigrations(folder: string): Promise<readonly MigrationFile[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    // By code unit, as Prisma sorts them.
    names.toSorted().map(async (name) => ({
      name,
      sql: await readFile(join(folder, name, "migration.sql"), "utf8"),
    })),
  );
}

/** The checksum that Prisma keeps of a migration: SHA-256, in hexadecimal. */
export function checksumOf(sql: string): string {
  return createHash("sha256").update(sql).digest("hex");
}

/** Whether `checksum` is of `sql`, whatever line ends a checkout has given it. */
export function hasChecksum(sql: string, checksum: string): boolean {
  const unix = sql.replaceAll("\r\n", "\n");
  return [sql, unix, unix.replaceAll("\n", "\r\n")].some((text) => checksumOf(text) === checksum);
}

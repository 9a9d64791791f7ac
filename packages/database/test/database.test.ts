import { inspect } from "node:util";
import { expect, test } from "vitest";
import { openDatabase } from "../src/database.ts";
import {
  DatabaseUnreachable,
  DatabaseUrlInvalid,
  UnsupportedPostgres,
} from "../src/database-error.ts";
import { unmetNeed } from "../src/postgres.ts";
import { describeEachEngine, describeEngine, testDatabase } from "../src/testing/index.ts";
import { createTestDatabase } from "../src/testing/test-database.ts";
import { temporaryFolder } from "./temporary-folder.ts";

async function refusal(url: URL | string): Promise<unknown> {
  const opened = openDatabase({ url: String(url) }, { connectionTimeoutMillis: 2000 });
  return opened.then(
    () => new Error("Expected the database not to open"),
    (error: unknown) => error,
  );
}

describeEachEngine("an open database", (engine) => {
  test("answers Prisma and its pool alike, and says which engine it is", async () => {
    await using database = await testDatabase(engine);
    expect(database.engine).toBe(engine);
    expect(await database.prisma.$queryRaw`select 1 as n`).toEqual([{ n: 1 }]);
    expect((await database.pool.query("select 1 as n")).rows).toEqual([{ n: 1 }]);
  });

  test("answers nothing once it is disposed of", async () => {
    const database = await testDatabase(engine);
    await database.prisma.$queryRaw`select 1`;
    await database[Symbol.asyncDispose]();
    await expect(database.pool.query("select 1")).rejects.toThrow("pool");
  });

  test("plans queries as for a disk without moving parts", async () => {
    await using database = await testDatabase(engine);
    const { rows } = await database.pool.query(
      "select current_setting('random_page_cost') as cost, current_setting('jit') as jit",
    );
    expect(rows).toEqual([{ cost: "1.1", jit: "off" }]);
  });
});

describeEngine("postgresql", "an open database on a server", (engine) => {
  test("tells the server who is there, and how long statements may take", async () => {
    await using database = await testDatabase(engine, {
      applicationName: "finsam test",
      statementTimeoutMillis: 20,
    });
    const { rows } = await database.pool.query(
      "select current_setting('application_name') as name, current_setting('statement_timeout') as timeout",
    );
    expect(rows).toEqual([{ name: "finsam test", timeout: "20ms" }]);
    await expect(database.pool.query("select pg_sleep(10)")).rejects.toMatchObject({
      code: "57014",
    });
  });

  test("works on after the server has closed its connections", async () => {
    await using database = await testDatabase(engine, { poolSize: 1 });
    await using other = await openDatabase({
      url: String(database.pool.options.connectionString),
    });
    await database.pool.query("select 1");
    const gone = new Promise((resolve) => database.pool.once("remove", resolve));
    await other.pool.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
    );
    await gone;
    expect((await database.pool.query("select 1 as n")).rows).toEqual([{ n: 1 }]);
  });

  test.each([
    ["encoding", "encoding 'SQL_ASCII' locale 'C'", "SQL_ASCII"],
    ["ctype", "encoding 'UTF8' locale 'C'", "C"],
  ])("is not one whose %s cannot tell Swedish letters", async (need, attributes, found) => {
    const error = await refusal(await createTestDatabase("template0", attributes));
    expect(error).toBeInstanceOf(UnsupportedPostgres);
    expect(error).toMatchObject({ code: "UNSUPPORTED_POSTGRES", data: { need, found } });
  });

  test("may know Swedish letters by another provider than the system's", async () => {
    const icu = "encoding 'UTF8' locale 'C' locale_provider icu icu_locale 'und'";
    const url = await createTestDatabase("template0", icu);
    await using database = await openDatabase({ url: url.href });
    expect(database.engine).toBe("postgresql");
  });

  test("is refused with the server's reason, but without the password", async () => {
    const url = await createTestDatabase("template1");
    url.password = "hemligt";
    const wrong = await refusal(url);
    expect(wrong).toBeInstanceOf(DatabaseUnreachable);
    expect(wrong).toMatchObject({
      code: "DATABASE_UNREACHABLE",
      data: {
        host: "127.0.0.1",
        port: Number(url.port),
        database: url.pathname.slice(1),
        user: "postgres",
        reason: `password authentication failed for user "postgres"`,
      },
    });
    expect(inspect(wrong, { depth: 9, showHidden: true })).not.toContain("hemligt");
  });
});

test("a database in a folder keeps what it has", async () => {
  const dataDir = await temporaryFolder();
  {
    await using database = await openDatabase({ dataDir });
    await database.prisma.$executeRaw`create table row (n int)`;
  }
  await using database = await openDatabase({ dataDir });
  expect(await database.prisma.$queryRaw`select n from row`).toEqual([]);
});

test("a server that is not there is told with its place, but without the password", async () => {
  // Port 1 is nobody's.
  const error = await refusal("postgresql://finsam:hemligt@127.0.0.1:1/finsam");
  expect(error).toBeInstanceOf(DatabaseUnreachable);
  expect(error).toMatchObject({
    message:
      "Cannot open database finsam at 127.0.0.1:1 as finsam: connect ECONNREFUSED 127.0.0.1:1",
    data: { host: "127.0.0.1", port: 1, database: "finsam", user: "finsam" },
  });
  expect(inspect(error, { depth: 9, showHidden: true })).not.toContain("hemligt");
});

test.each([
  "",
  "finsam",
  "mysql://root:hemligt@localhost/finsam",
  "postgresql://a:hemligt@[/finsam",
])("an address that is not PostgreSQL's is refused and not repeated: %j", async (url) => {
  const error = await refusal(url);
  expect(error).toBeInstanceOf(DatabaseUrlInvalid);
  expect(inspect(error)).not.toContain("hemligt");
});

test.each([
  [
    "15.17 (Debian 15.17-0+deb12u1)",
    { need: "version", expected: "16 or newer", found: expect.any(String) },
  ],
  ["16.0", undefined],
  ["18.6", undefined],
])("of PostgreSQL %s is said what it lacks", (version, unmet) => {
  const facts = { version, encoding: "UTF8", ctype: "sv_SE.UTF-8", foldsLetters: true };
  expect(unmetNeed(facts)).toEqual(unmet);
});

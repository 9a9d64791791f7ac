import { createServer } from "node:net";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  DatabaseUnreachable,
  DataFolderLocked,
  MigrationFailed,
  MigrationHalfApplied,
  MigrationLockTimeout,
  UnsupportedPostgres,
} from "@finsam/database";
import { describeEngine, emptyDatabase, testDatabase } from "@finsam/database/testing";
import { describe, expect, test } from "vitest";
import { readConfig } from "../src/config.ts";
import { startErrorLines } from "../src/start-error.ts";
import { contentOf, countsOf } from "./database-content.ts";
import { spawnServer, startServer, temporaryFolder } from "@finsam/test-network";

/** Starts a server that can't start, and gives the one line that it leaves. */
async function refusedStart(env: Readonly<Record<string, string>>): Promise<string> {
  await using server = spawnServer(env);
  expect(await server.ended).toEqual({ code: 1, signal: null });
  expect(server.errors).toHaveLength(1);
  return server.errors.join();
}

describe("lines", () => {
  const place = { host: "db", port: 5432, database: "finsam", user: "finsam" };
  const config = readConfig({ PORT: "80" }, false);
  const lineOf = (error: unknown) => startErrorLines(error, config)?.join("\n");
  const systemError = (code: string, syscall: string) =>
    Object.assign(new Error(code), { code, syscall });

  test.each<[string, unknown, RegExp]>([
    [
      "an old PostgreSQL",
      new UnsupportedPostgres({ need: "version", expected: "16 or newer", found: "14.2" }),
      /14\.2.+16 or newer.+DATABASE_URL/,
    ],
    [
      "a wrong password",
      new DatabaseUnreachable(place, `password authentication failed\nfor user "finsam"`),
      /finsam på db:5432.+password authentication failed for user/,
    ],
    [
      "a folder whose holder hasn't said who it is",
      new DataFolderLocked("/data", undefined),
      /\/data.+DATA_DIR/,
    ],
    [
      "a failed migration",
      new MigrationFailed("2_b", { statement: "x", line: 7 }, new Error("column missing")),
      /2_b.+rad 7.+column missing.+line 7/,
    ],
    [
      "a migration half done",
      new MigrationHalfApplied("2_b", new Date(0)),
      /2_b.+update _prisma_migrations/,
    ],
    ["another migrator", new MigrationLockTimeout(60_000), /Vänta.+Wait/],
    ["a port below 1024", systemError("EACCES", "listen"), /80.+PORT=4000/],
    [
      "an address of another machine",
      systemError("EADDRNOTAVAIL", "listen"),
      /127\.0\.0\.1:80.+HOST=127\.0\.0\.1/,
    ],
    ["a host that doesn't exist", systemError("ENOTFOUND", "getaddrinfo"), /HOST=127\.0\.0\.1/],
    ["a full disk", systemError("ENOSPC", "write"), /\.data.+ENOSPC.+DATA_DIR/],
  ])("%s is told in one line, in Swedish and English, with what to do", (_, error, expected) => {
    const line = lineOf(error);
    expect(line).toMatch(/^Finsam kan inte starta: \S.+ \/ Finsam cannot start: \S[^\n]+$/);
    expect(line).toMatch(expected);
  });

  test("an error that isn't foreseen has no such line", () => {
    expect(lineOf(new TypeError("x is not a function"))).toBeUndefined();
  });
});

describe("a start that fails ends with exit code 1 and one line", () => {
  test("a wrong setting", async () => {
    expect(await refusedStart({ PORT: "many" })).toContain(`PORT: förväntade ett heltal 0–65535`);
  });

  test("a PostgreSQL that isn't there, without its password", async () => {
    const line = await refusedStart({
      DATABASE_URL: "postgresql://finsam:hemligt@127.0.0.1:1/finsam",
      AUTH_SECRET: "a".repeat(32),
    });
    expect(line).toContain("databasen finsam på 127.0.0.1:1 går inte att nå som finsam");
    expect(line).toContain("ECONNREFUSED");
    expect(line).not.toContain("hemligt");
  });

  test("a data folder that can't be written to", async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, "a-file");
    await writeFile(path, "");
    expect(await refusedStart({ DATA_DIR: join(path, "data") })).toContain(
      `datamappen ${join(path, "data")} går inte att skriva i`,
    );
  });
});

describeEngine("postgresql", "a server on PostgreSQL", (engine) => {
  const urlOf = ({ pool }: Awaited<ReturnType<typeof testDatabase>>) => {
    const { connectionString = "" } = pool.options;
    return { DATABASE_URL: connectionString, AUTH_SECRET: "a".repeat(32) };
  };

  test("a port that is taken is named, and how to choose another", async () => {
    await using database = await testDatabase(engine);
    const taken = createServer().listen(0, "127.0.0.1");
    await once(taken, "listening");
    const address = taken.address();
    const port = typeof address === "object" ? (address?.port ?? 0) : 0;
    const line = await refusedStart({ ...urlOf(database), PORT: String(port) });
    expect(line).toContain(`porten ${port} på 127.0.0.1 är upptagen`);
    expect(line).toContain(`PORT=${port + 1}`);
    taken.close();
  });

  test("a migration that was edited, or is of a newer version, is named", async () => {
    await using database = await testDatabase(engine);
    await database.pool.query(
      "update _prisma_migrations set checksum = repeat('0', 64) where migration_name like '%_records'",
    );
    expect(await refusedStart(urlOf(database))).toMatch(/migreringen \d+_records har ändrats/);
    await database.pool.query(
      "update _prisma_migrations set migration_name = '99990101000000_later' where migration_name like '%_records'",
    );
    expect(await refusedStart(urlOf(database))).toContain(
      "migreringen 99990101000000_later, som den här versionen inte känner",
    );
  });

  test("sample data is loaded only if asked for, and once, by however many servers that start together", async () => {
    await using database = await emptyDatabase(engine);
    await using plain = await startServer(urlOf(database));
    expect(plain.lines.map(({ msg }) => msg)).not.toContain("loading-sample-data");
    // What it notes of itself is no record.
    const { setting: _setting, ...content } = await contentOf(database);
    expect(Object.values(content).flat()).toEqual([]);
    await plain.end("SIGTERM");

    const asked = { ...urlOf(database), SAMPLE_DATA: "load" };
    await using first = spawnServer(asked);
    await using second = spawnServer(asked);
    await Promise.all([first.line("listening"), second.line("listening")]);
    const told = [...first.lines, ...second.lines].map(({ msg }) => msg);
    expect(told.filter((msg) => msg === "sample-data-loaded")).toHaveLength(1);
    expect(told.filter((msg) => msg === "sample-data-not-loaded")).toHaveLength(1);
    expect(countsOf(await contentOf(database))).toMatchObject({
      association: 4,
      source: 4,
    });
  });
});

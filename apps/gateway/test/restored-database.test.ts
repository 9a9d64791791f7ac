import { execFile } from "node:child_process";
import {
  appendFile,
  chmod,
  cp,
  mkdir,
  mkdtempDisposable,
  rename,
  rm,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Database, migrate, openDatabase, startEpoch } from "@finsam/database";
import { createTestDatabase, describeEngine, newId, put, record } from "@finsam/database/testing";
import { startPostgres } from "@finsam/database/testing/postgres";
import { pino } from "pino";
import { expect, test } from "vitest";
import { type DatabaseConfig, placeOf } from "../src/config.ts";
import { restoreSentences, restoreSign, watchForRestore } from "../src/restored-database.ts";
import { markFile, nextMark } from "../src/feed-mark.ts";
import { startServer, temporaryFolder } from "@finsam/test-network";

const log = pino({ level: "silent" });

const past = {
  epoch: "now",
  heads: new Map([["public", 10n]]),
  origin: "1/00000001/5",
  noted: { epoch: "now", origin: "1/00000001/5" },
};

test("[F5] a database is known by its origin, its numbers and its epoch", () => {
  const mark = nextMark(past, { epochs: ["before"], heads: {} });
  expect(mark).toEqual({ epochs: ["before", "now"], heads: { public: "10" } });
  expect(restoreSign(past, mark)).toBeUndefined();
  expect(restoreSign(past, undefined)).toBeUndefined();
  expect(restoreSign({ ...past, origin: "1/00000002/5" }, mark)).toBe("OTHER_ORIGIN");
  expect(restoreSign({ ...past, heads: new Map([["public", 9n]]) }, mark)).toBe("BEHIND");
  expect(restoreSign({ ...past, heads: new Map() }, mark)).toBe("BEHIND");
  expect(restoreSign({ ...past, epoch: "before", noted: undefined }, mark)).toBe("EARLIER_EPOCH");
  const begun = { ...past, epoch: "next", origin: "2/00000001/5" };
  expect(restoreSign(begun, mark)).toBeUndefined();
  expect(restoreSign({ ...past, origin: null }, mark)).toBeUndefined();
});

test("what an operator is told names the command that helps", () => {
  for (const sign of ["OTHER_ORIGIN", "BEHIND", "EARLIER_EPOCH"] as const)
    expect(restoreSentences(sign)).toContain("finsam new-epoch --yes");
});

const run = promisify(execFile);

const owner = newId();

async function write(database: Database): Promise<void> {
  await put(database, [
    record("Association", { id: owner, slug: "prov", version: Date.now() % 1e9 }),
    record("Event", { ownerId: owner, slug: `e-${newId().slice(-6)}` }),
  ]);
}

/** Opens a database as a server does and answers whether it may publish; what `work` writes is noted. */
async function signOf(
  database: DatabaseConfig,
  stateDir: string | undefined,
  work: (opened: Database) => Promise<unknown> = () => Promise.resolve(),
) {
  await using opened = await openDatabase(placeOf(database));
  await migrate(opened.pool);
  await using watch = await watchForRestore({
    database: opened,
    config: { database, stateDir },
    log,
  });
  const sign = await watch.sign();
  await work(opened);
  return sign;
}

const newFolder = () => mkdtempDisposable(join(tmpdir(), "finsam-restored-"));

describeEngine("postgresql", "a PostgreSQL database that was restored", () => {
  const place = (url: URL): DatabaseConfig => ({ kind: "postgres", url: url.href });

  test("[F5] a copy is noticed without anything outside it, and opens again with a new epoch", async () => {
    const first = await createTestDatabase();
    expect(await signOf(place(first), undefined, write)).toBeUndefined();
    expect(await signOf(place(first), undefined)).toBeUndefined();
    const copy = place(await createTestDatabase(first.pathname.slice(1)));
    expect(await signOf(copy, undefined)).toBe("OTHER_ORIGIN");
    expect(await signOf(copy, undefined, (opened) => startEpoch(opened, new Date()))).toBe(
      "OTHER_ORIGIN",
    );
    expect(await signOf(copy, undefined)).toBeUndefined();
  });

  test("[F5] older content read back into the same database is noticed by what is noted outside it", async () => {
    await using folder = await newFolder();
    const database = place(await createTestDatabase());
    await signOf(database, folder.path, write);
    const tables = ["change", "change_counter", "setting", "event", "association"];
    await using opened = await openDatabase(placeOf(database));
    for (const table of tables)
      await opened.pool.query(`create table dump_${table} as table ${table}`);
    await signOf(database, folder.path, write);
    await opened.pool.query("set session_replication_role = replica");
    await opened.pool.query("delete from change_counter");
    await opened.pool.query("insert into change_counter table dump_change_counter");
    expect(await signOf(database, undefined)).toBeUndefined();
    expect(await signOf(database, folder.path)).toBe("BEHIND");
    await startEpoch(opened, new Date());
    expect(await signOf(database, folder.path, write)).toBeUndefined();
    await opened.pool.query("delete from setting where name like 'feed-%'");
    await opened.pool.query(
      "insert into setting select * from dump_setting where name like 'feed-%'",
    );
    expect(await signOf(database, folder.path)).toBe("EARLIER_EPOCH");
  });

  test("[F5] a cluster whose files were put back is noticed by its numbers, and one restored from its log by its timeline", async () => {
    await using folder = await newFolder();
    await chmod(folder.path, 0o755);
    const [data, backup, state] = [
      join(folder.path, "a"),
      join(folder.path, "b"),
      join(folder.path, "state"),
    ];
    const inCluster = async (work: (config: DatabaseConfig) => Promise<void>) => {
      await using server = await startPostgres(data);
      // The mark goes by the address, which here has another port each time.
      const mark = join(state, "mark");
      const config = place(new URL(server.urlOf("postgres")));
      await rename(mark, markFile({ database: config, stateDir: state }) ?? "").catch(
        () => undefined,
      );
      await work(config);
      await rename(markFile({ database: config, stateDir: state }) ?? "", mark).catch(
        () => undefined,
      );
    };
    await mkdir(data);
    await mkdir(state);
    await inCluster(async (config) => expect(await signOf(config, state, write)).toBeUndefined());
    await run("cp", ["-a", data, backup]);
    await inCluster(async (config) => expect(await signOf(config, state, write)).toBeUndefined());
    await rm(data, { recursive: true });
    await run("cp", ["-a", backup, data]);
    await inCluster(async (config) => expect(await signOf(config, state)).toBe("BEHIND"));
    // As after a restore to a point in time: here there is no more log to be read.
    await writeFile(join(data, "data", "recovery.signal"), "");
    await appendFile(join(data, "data", "postgresql.auto.conf"), "restore_command = 'false'\n");
    await inCluster(async (config) => expect(await signOf(config, undefined)).toBe("OTHER_ORIGIN"));
  }, 120_000);

  test("[F5] a server whose database was restored answers 503 for its feeds and all else as usual, until a new epoch", async () => {
    const first = await createTestDatabase();
    await signOf(place(first), undefined, write);
    const copy = await createTestDatabase(first.pathname.slice(1));
    await using server = await startServer({
      DATABASE_URL: copy.href,
      AUTH_SECRET: "s".repeat(32),
    });
    expect(String((await server.line("feeds-closed"))["sign"])).toBe("OTHER_ORIGIN");
    const feed = await fetch(`${server.url}/feed`);
    expect([feed.status, feed.headers.get("retry-after")]).toEqual([503, "300"]);
    expect(await feed.json()).toMatchObject({ type: "urn:finsam:problem:unavailable" });
    expect((await fetch(`${server.url}/health/ready`)).status).toBe(200);
    await using opened = await openDatabase({ url: copy.href });
    await startEpoch(opened, new Date());
    await expect
      .poll(async () => (await fetch(`${server.url}/feed`)).status, { timeout: 20_000 })
      .toBe(200);
  });
});

test("[F5] an embedded database whose folder was copied, or put back, is noticed", async () => {
  await using folder = await temporaryFolder();
  const [data, backup, state] = ["data", "backup", "state"].map((name) => join(folder.path, name));
  if (data === undefined || backup === undefined || state === undefined) throw new Error("No path");
  const here: DatabaseConfig = { kind: "embedded", folder: data };
  expect(await signOf(here, state, write)).toBeUndefined();
  await cp(data, backup, { recursive: true });
  expect(await signOf(here, state, write)).toBeUndefined();
  expect(await signOf({ kind: "embedded", folder: backup }, undefined)).toBe("OTHER_ORIGIN");
  await rm(data, { recursive: true });
  await cp(backup, data, { recursive: true });
  expect(["BEHIND", "OTHER_ORIGIN"]).toContain(await signOf(here, state));
  await signOf(here, state, (opened) => startEpoch(opened, new Date()));
  expect(await signOf(here, state)).toBeUndefined();
}, 120_000);

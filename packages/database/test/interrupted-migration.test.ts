import { Client, Pool } from "pg";
import { expect, onTestFinished, test } from "vitest";
import { openEmbedded } from "../src/embedded.ts";
import { migrate } from "../src/migrate.ts";
import { describeEachEngine, type Engine } from "../src/testing/index.ts";
import { createTestDatabase } from "../src/testing/test-database.ts";
import { lineOf, startChild } from "./child.ts";
import { temporaryFolder, temporaryMigrations, writeFiles } from "./temporary-folder.ts";

const first = "20260101000000_first";
const second = "20260102000000_second";

async function placeOn(engine: Engine): Promise<string> {
  return engine === "embedded" ? temporaryFolder() : (await createTestDatabase("template1")).href;
}

async function poolOf(engine: Engine, place: string): Promise<Pool> {
  if (engine === "embedded") {
    const embedded = await openEmbedded({ dataDir: place, connectionTimeoutMillis: 5000 });
    onTestFinished(() => embedded[Symbol.asyncDispose]());
    return embedded.pool;
  }
  const pool = new Pool({ connectionString: place });
  onTestFinished(() => pool.end());
  return pool;
}

/** Only a statement that runs goes on in the server without us. */
async function untilAsleep(url: string): Promise<void> {
  const client = new Client(url);
  await client.connect();
  const asleep =
    "select 1 from pg_stat_activity where wait_event = 'PgSleep' and datname = current_database()";
  await expect.poll(async () => (await client.query(asleep)).rowCount).toBe(1);
  await client.end();
}

describeEachEngine("a migration in the middle of which its process is killed", (engine) => {
  test("has not happened, and happens at the next start", async () => {
    const place = await placeOn(engine);
    const folder = await temporaryMigrations({
      [first]: "create table a (n int)",
      [second]: `insert into a values (1);
        create table b (n int);
        do $$ begin raise notice 'in the middle'; end $$;
        select pg_sleep(60);
        insert into a values (2);`,
    });
    await using migrator = startChild("migrate.ts", place, folder);
    await lineOf(migrator, (line) => line === "in the middle");
    if (engine === "postgresql") await untilAsleep(place);
    await migrator.kill();

    const pool = await poolOf(engine, place);
    await writeFiles(folder, {
      [`${second}/migration.sql`]: "create table b (n int);\ninsert into a values (2);",
    });
    expect(await migrate(pool, { folder })).toEqual([second]);
    expect((await pool.query("select n from a")).rows).toEqual([{ n: 2 }]);
    const { rows } = await pool.query(
      "select migration_name as name from _prisma_migrations order by started_at",
    );
    expect(rows).toEqual([{ name: first }, { name: second }]);
  });
});

import { setImmediate } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { DatabaseError, type Pool } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "../src/database.ts";
import { describeEachEngine, emptyDatabase } from "../src/testing/index.ts";

/** The SQLSTATE that `query` fails with. */
async function failure(query: Promise<unknown>): Promise<string | undefined> {
  const error = await query.then(
    () => new Error("Expected the query to fail"),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof DatabaseError)) throw error;
  return error.code;
}

describeEachEngine("a pool", (engine) => {
  let database: Database;
  let pool: Pool;
  beforeAll(async () => {
    // One connection, so that each test's leavings would be found by the next.
    database = await emptyDatabase(engine, { poolSize: 1, connectionTimeoutMillis: 3000 });
    ({ pool } = database);
    await pool.query("create table number (n int primary key)");
  });
  afterAll(() => database[Symbol.asyncDispose]());

  const numbers = async (): Promise<readonly number[]> => {
    const { rows } = await pool.query<{ n: number }>("select n from number order by n");
    return rows.map(({ n }) => n);
  };

  const transaction = async (n: number): Promise<void> => {
    await database.prisma.$transaction(async (tx) => {
      await tx.$executeRaw`insert into number values (${n})`;
      await tx.$executeRaw`insert into number values (${n + 1})`;
    });
  };
  const mistake = (): Promise<string | undefined> => failure(pool.query("select 1 / 0"));
  const read = (megabytes: number): Promise<unknown> =>
    Array.fromAsync({ length: megabytes }, async () => {
      const { rowCount } = await pool.query("select repeat('x', 1000000) as x");
      return rowCount;
    });

  test("takes and gives texts of any size and letter", async () => {
    const text = "åäö🦌\n'\"\\".repeat(500_000);
    const { rows } = await pool.query<{ same: string }>("select $1::text as same", [text]);
    expect(rows[0]?.same === text).toBe(true);
  });

  test("answers each of many at once with its own", async () => {
    const asked = Array.from({ length: 100 }, (_, n) => n);
    const answers = await Promise.all(
      asked.map((n) => pool.query<{ n: number }>("select $1::int as n", [n])),
    );
    expect(answers.map(({ rows }) => rows[0]?.n)).toEqual(asked);
  });

  test("answers a script with a result for each statement", async () => {
    const results: unknown = await pool.query("select 1 as a; select 2 as b");
    expect(results).toMatchObject([{ rows: [{ a: 1 }] }, { rows: [{ b: 2 }] }]);
  });

  test("undoes all of a script that fails", async () => {
    expect(await failure(pool.query("insert into number values (1); select 1 / 0"))).toBe("22012");
    expect(await numbers()).toEqual([]);
  });

  test("works on after mistakes of every kind", async () => {
    expect(await failure(pool.query("selec $1", [1]))).toBe("42601");
    expect(await failure(pool.query("select 1 / $1::int", [0]))).toBe("22012");
    expect(await failure(pool.query("select $1::text", ["a\0b"]))).toBe("22021");
    const { rows } = await pool.query("select $1::int as n", [3]);
    expect(rows).toEqual([{ n: 3 }]);
  });

  test("refuses everything in a failed transaction until it is rolled back", async () => {
    const client = await pool.connect();
    await client.query("begin");
    await client.query("insert into number values (2)");
    await client.query("savepoint here");
    expect(await failure(client.query("insert into number values (2)"))).toBe("23505");
    expect(await failure(client.query("select 1"))).toBe("25P02");
    await client.query("rollback to here");
    await client.query("insert into number values (3)");
    await client.query("commit");
    client.release();
    expect(await numbers()).toEqual([2, 3]);
    await pool.query("truncate number");
  });

  test("tells when a commit fails", async () => {
    await pool.query(
      "create table late (n int, constraint late_once unique (n) deferrable initially deferred)",
    );
    const client = await pool.connect();
    await client.query("begin");
    await client.query("insert into late values (1), (1)");
    expect(await failure(client.query("commit"))).toBe("23505");
    client.release();
    const { rows } = await pool.query("select * from late");
    expect(rows).toEqual([]);
  });

  test("drops all that a closed connection leaves open", async () => {
    const client = await pool.connect();
    await client.query({ name: "named", text: "select 1 as n" });
    await client.query("set work_mem = '1234kB'");
    await client.query("create temporary table left_over (n int)");
    await client.query("select pg_advisory_lock(1)");
    await client.query("begin");
    await client.query("insert into number values (4)");
    client.release(true);

    expect(await numbers()).toEqual([]);
    const { rows } = await pool.query({
      name: "named",
      text: `select current_setting('work_mem') as work_mem, to_regclass('left_over') as left_over,
        (select count(*)::int from pg_locks where locktype = 'advisory') as locks`,
    });
    expect(rows).toEqual([{ work_mem: "4MB", left_over: null, locks: 0 }]);
  });

  test("keeps transactions whole while other statements fail around them", async () => {
    await Promise.all(
      Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? transaction(100 + i) : mistake())),
    );
    expect(await numbers()).toEqual(Array.from({ length: 40 }, (_, i) => 100 + i));
    await pool.query("truncate number");
  });

  test("ends what a connection is doing when that is closed", async () => {
    const client = await pool.connect();
    const ended = client.query("select pg_sleep(0.1)").then(
      () => "answered",
      (error: unknown) => String(error),
    );
    client.release(true);
    expect(await ended).toContain("Connection terminated");
    const { rows } = await pool.query("select 5 as n");
    expect(rows).toEqual([{ n: 5 }]);
  });

  test("lets nobody wait for ever for a connection that its own transaction holds", async () => {
    const client = await pool.connect();
    await client.query("begin");
    await expect(pool.query("select 1")).rejects.toThrow("timeout exceeded when trying to connect");
    await client.query("rollback");
    client.release();
  });

  test("tells a listening connection of notifications", async () => {
    const client = await pool.connect();
    const payloads: (string | undefined)[] = [];
    client.on("notification", ({ payload }) => payloads.push(payload));
    await client.query("listen news");
    await client.query("select pg_notify('news', 'hej')");
    await client.query("select 1");
    expect(payloads).toEqual(["hej"]);
    client.release(true);
  });

  test("keeps nothing of the rows that it has given", async () => {
    await read(10);
    const before = await memoryInUse();
    await read(300);
    expect((await memoryInUse()) - before).toBeLessThan(150_000_000);
  });
});

/** In bytes, once everything that nobody holds has been let go of. */
async function memoryInUse(): Promise<number> {
  setFlagsFromString("--expose-gc");
  const collectGarbage: unknown = runInNewContext("gc");
  if (typeof collectGarbage !== "function") throw new Error("Expected a garbage collector");
  // Buffers go a while after the objects that held them.
  await Array.fromAsync({ length: 5 }, async () => {
    collectGarbage();
    await setImmediate();
  });
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "../src/database.ts";
import { countStatements, describeEachEngine, emptyDatabase } from "../src/testing/index.ts";

describeEachEngine("counting statements", (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await emptyDatabase(engine);
  });
  afterAll(() => database[Symbol.asyncDispose]());

  test("tells those of Prisma, of the pool and of its clients, with the value", async () => {
    const { prisma, pool } = database;
    const { value, statements } = await countStatements(database, async () => {
      await prisma.$queryRaw`select 1`;
      await prisma.$transaction((tx) => tx.$queryRaw`select 2`);
      await pool.query({ text: "select $1::int", values: [3] });
      const client = await pool.connect();
      await client.query("select 4");
      client.release();
      return "done";
    });
    expect(value).toBe("done");
    expect(statements).toEqual([
      "select 1",
      "BEGIN",
      "select 2",
      "COMMIT",
      "select $1::int",
      "select 4",
    ]);
  });

  test("tells nothing of what comes before or after", async () => {
    const { pool } = database;
    await pool.query("select 1");
    const { statements } = await countStatements(database, () => pool.query("select 2"));
    await pool.query("select 3");
    expect(statements).toEqual(["select 2"]);
  });

  test("stops when the work fails", async () => {
    const { pool } = database;
    await expect(countStatements(database, () => pool.query("select 1 / 0"))).rejects.toThrow(
      "zero",
    );
    const { statements } = await countStatements(database, () => pool.query("select 2"));
    expect(statements).toEqual(["select 2"]);
  });
});

import { afterAll, beforeAll, expect, test } from "vitest";
import { type Database, databasePast, noteOrigin } from "../src/index.ts";
import { describeEachEngine, testDatabase } from "../src/testing/index.ts";

describeEachEngine("where an epoch has been published from", (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await testDatabase(engine);
  });
  afterAll(() => database[Symbol.asyncDispose]());

  test("[F5] servers that start together on one database each note it, and none fails", async () => {
    const { prisma } = database;
    const { epoch } = await databasePast(prisma);
    for (let round = 0; round < 20; round += 1) {
      await prisma.setting.deleteMany({ where: { name: "feed-origin" } });
      const noted = { epoch, origin: `here/${round}` };
      await Promise.all(Array.from({ length: 5 }, () => noteOrigin(prisma, noted)));
      expect((await databasePast(prisma)).noted).toEqual(noted);
    }
  });
});

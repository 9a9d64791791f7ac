import { replicaStoreSuite } from "@finsam/change-feed/testing";
import { afterAll, beforeAll } from "vitest";
import type { Database } from "../src/database.ts";
import { addPeer } from "../src/peer.ts";
import { replicaStore } from "../src/replica-store.ts";
import { describeEachEngine, testDatabase } from "../src/testing/index.ts";

const owners = [
  "00000000-0000-4000-8000-00000000000a",
  "00000000-0000-4000-8000-00000000000b",
] as const;

describeEachEngine("replica", (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await testDatabase(engine);
    for (const [index, id] of owners.entries())
      await addPeer(database, {
        url: `https://peer-${index}.example`,
        associations: [{ id, slug: `prov-${index}`, name: "Samordningsförbundet Prov" }],
        now: new Date("2026-10-01T10:00:00Z"),
      });
  });
  afterAll(() => database[Symbol.asyncDispose]());

  replicaStoreSuite(`on ${engine}`, async () => {
    await database.prisma.$executeRaw`
      truncate feed_cursor, feed_holding, feed_refusal, feed_removal, organisation, change, change_counter`;
    return {
      store: replicaStore(database),
      owners,
      async shown(id) {
        const row = await database.prisma.organisation.findUnique({
          where: { id, deletedAt: null },
          select: { version: true },
        });
        if (row === null) return undefined;
        const marked = await database.prisma.$queryRaw<{ marked: boolean }[]>`
          select kept is not null as marked from feed_holding
          where record_id = ${id} and version = ${row.version} order by feed limit 1`;
        return { version: row.version, isMarked: marked[0]?.marked === true };
      },
      [Symbol.asyncDispose]: () => Promise.resolve(),
    };
  });
});

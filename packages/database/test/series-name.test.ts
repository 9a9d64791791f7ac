import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "../src/database.ts";
import {
  describeEachEngine,
  describeEngine,
  newId,
  put,
  record,
  testDatabase,
} from "../src/testing/index.ts";
import { writeTransaction } from "../src/write-transaction.ts";

const ownerId = newId();
const own = { ownerId };

describeEachEngine("the name of a series in its events' search text", (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await testDatabase(engine);
    await put(database, [record("Association", { id: ownerId, slug: "prov" })]);
  });
  afterAll(() => database[Symbol.asyncDispose]());

  test("is there while the series is public and not deleted, whichever is written last", async () => {
    const id = newId();
    const event = { ...own, id: newId(), seriesId: id };
    await put(database, [record("Event", event)]);
    expect(await isFound(database, id)).toBe(false);
    await put(database, [series(id, 1)]);
    expect(await isFound(database, id)).toBe(true);
    await put(database, [series(id, 2, { visibility: "INTERNAL" })]);
    expect(await isFound(database, id)).toBe(false);
    await put(database, [record("Event", { ...event, version: 2 })]);
    expect(await isFound(database, id)).toBe(false);
    await put(database, [series(id, 3)]);
    expect(await isFound(database, id)).toBe(true);
    await put(database, [{ ...series(id, 4), deletedAt: "2026-02-01T00:00:00Z" }]);
    expect(await isFound(database, id)).toBe(false);
    await put(database, [record("Event", { ...event, version: 3 })]);
    expect(await isFound(database, id)).toBe(false);
    await put(database, [series(id, 5)]);
    expect(await isFound(database, id)).toBe(true);
  });
});

describeEngine("postgresql", "the name of a series that is hidden just now", (engine) => {
  test("is not left in an event that is written meanwhile", async () => {
    await using database = await testDatabase(engine);
    await put(database, [record("Association", { id: ownerId, slug: "prov" })]);
    for (const first of ["event", "series"] as const) {
      const id = newId();
      await put(database, [series(id, 1)]);
      const writes = {
        event: record("Event", { ...own, seriesId: id }),
        series: series(id, 2, { visibility: "DRAFT" }),
      };
      const settled = new AbortController();
      const held = Promise.withResolvers<void>();
      const written = Promise.withResolvers<void>();
      const earlier = writeTransaction(database, async (unit) => {
        await unit.put(ownerId, [writes[first]]);
        written.resolve();
        await held.promise;
      });
      await written.promise;
      const later = writeTransaction(database, (unit) =>
        unit.put(ownerId, [writes[first === "event" ? "series" : "event"]]),
      ).finally(() => settled.abort());
      await oneWaits(database, settled.signal);
      held.resolve();
      await Promise.all([earlier, later]);
      expect(await isFound(database, id), `${first} first`).toBe(false);
    }
  });
});

function series(id: string, version: number, fields: object = {}) {
  return record("EventSeries", { ...own, id, version, name: "Frukostmöten", ...fields });
}

async function isFound({ prisma }: Database, seriesId: string): Promise<boolean> {
  const events = await prisma.event.findMany({
    where: { seriesId },
    select: { searchText: true },
  });
  expect(events.length).toBeGreaterThan(0);
  return events.every(({ searchText }) => searchText.includes(" frukostmoten"));
}

/** Ends once a connection to this database waits for another one to commit, or there is nothing to wait for any more. */
async function oneWaits({ pool }: Database, settled: AbortSignal): Promise<void> {
  while (!settled.aborted) {
    const { rows } = await pool.query(
      "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
    );
    if (rows.length > 0) return;
  }
}

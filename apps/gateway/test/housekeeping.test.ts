import type { Database } from "@finsam/database";
import { newId, put, record, testDatabase } from "@finsam/database/testing";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startHousekeeping } from "../src/housekeeping.ts";

const now = new Date("2026-11-26T08:00:00Z");
const ownerId = newId();

let database: Database;
beforeAll(async () => {
  database = await testDatabase("embedded");
  await put(database, [record("Association", { id: ownerId, slug: "prov" })]);
});
afterAll(() => database[Symbol.asyncDispose]());

/** Keeps house once, and answers the line that it logs. */
async function housekeeping(database: Database): Promise<unknown> {
  const line = Promise.withResolvers<string>();
  const log = pino({ base: null }, { write: line.resolve });
  const parts = { database, log, now: () => now, firstWithinMs: 0 };
  await using _house = startHousekeeping(parts);
  return JSON.parse(await line.promise);
}

test("destroys what is no longer kept, and logs numbers only", async () => {
  const deletedAt = "2026-10-01T08:00:00Z";
  const deleted = { ...record("Event", { ownerId }), deletedAt };
  await put(database, [deleted]);
  await database.prisma.retention.create({ data: { associationId: ownerId, keepDeletedDays: 30 } });
  expect(await housekeeping(database)).toMatchObject({
    msg: "housekeeping is done",
    records: 1,
    sessions: 0,
  });
  expect(await database.prisma.event.count()).toBe(0);
});

test("a failure is logged and ends nothing", async () => {
  const closed = await testDatabase("embedded");
  await closed[Symbol.asyncDispose]();
  expect(await housekeeping(closed)).toMatchObject({
    msg: "housekeeping failed; it is tried again tomorrow",
  });
});

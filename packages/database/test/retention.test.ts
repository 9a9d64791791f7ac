import { weekWordKinds } from "@finsam/domain";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  type Author,
  changeRecords,
  createRecords,
  type Database,
  destroyExpired,
  removeExpired,
} from "../src/index.ts";
import { describeEachEngine, newId, put, record, testDatabase } from "../src/testing/index.ts";

const [owner, other] = [newId(), newId()];
const now = new Date("2026-11-26T08:00:00Z");

function daysAfter(days: number): Date {
  return new Date(now.getTime() + days * 86_400_000);
}

function coordinator(associationId = owner): Author {
  const roles = new Map([[associationId, "COORDINATOR" as const]]);
  const who = { id: newId(), name: "Prov", email: "prov@example.org", roles, operator: false };
  return { viewer: { kind: "person", ...who }, origin: null, now };
}

describeEachEngine("keeping", (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await testDatabase(engine);
    await put(database, [
      record("Association", { id: owner, slug: "prov" }),
      record("Association", { id: other, slug: "annat" }),
    ]);
    await database.prisma.retention.create({
      data: { associationId: owner, keepDeletedDays: 30 },
    });
  });
  afterAll(() => database[Symbol.asyncDispose]());

  let keys = 0;
  async function event(by: Author, ownerId: string): Promise<string> {
    const fields = { title: "Känslig rubrik", kind: "SEMINAR", startsOn: "2026-12-01" };
    const outcome = await createRecords(database, by, {
      kind: "Event",
      ownerId,
      records: [{ ...fields, endsOn: fields.startsOn }],
      idempotencyKey: `key-${(keys += 1)}`,
      bulk: false,
    });
    const [key] = outcome.ok ? outcome.records : [];
    if (key === undefined) throw new Error(JSON.stringify(outcome));
    return key.id;
  }

  async function deletedEvent(by = coordinator(), ownerId = owner): Promise<string> {
    const id = await event(by, ownerId);
    const outcome = await changeRecords(database, by, {
      kind: "Event",
      action: "DELETE",
      records: [{ id, expectedVersion: 1, change: {} }],
      bulk: false,
    });
    expect(outcome.ok).toBe(true);
    return id;
  }

  const isHeld = async (id: string) => (await database.prisma.event.count({ where: { id } })) === 1;

  test("what was deleted is kept as long as its association says, and for ever where it says nothing", async () => {
    const kept = await event(coordinator(), owner);
    const id = await deletedEvent();
    const elsewhere = await deletedEvent(coordinator(other), other);
    expect(await destroyExpired(database, daysAfter(29))).toBe(0);
    expect(await isHeld(id)).toBe(true);
    expect(await destroyExpired(database, daysAfter(31))).toBe(1);
    expect(await isHeld(id)).toBe(false);
    expect(await isHeld(elsewhere)).toBe(true);
    expect(await isHeld(kept)).toBe(true);
    expect(await destroyExpired(database, daysAfter(31))).toBe(0);
  });

  test("of a destroyed record the log tells what happened, without the values", async () => {
    const id = await deletedEvent();
    await destroyExpired(database, daysAfter(31));
    const entries = await database.prisma.auditEntry.findMany({
      where: { recordId: id },
      orderBy: { action: "asc" },
    });
    expect(entries).toMatchObject([
      { action: "CREATE", actorKind: "PERSON", actorName: "Prov", version: 1 },
      { action: "DELETE", actorKind: "PERSON", actorName: "Prov", version: 2 },
      { action: "DESTROY", actorKind: "SERVER", version: 2, associationId: owner, changes: [] },
    ]);
    const changes = entries.flatMap((entry) => entry.changes);
    expect(changes).toContainEqual({ path: "title", before: null, after: null });
    expect(changes.filter(({ before, after }) => before !== null || after !== null)).toEqual([]);
    expect(JSON.stringify(entries)).not.toContain("Känslig");
  });

  test("the log is append-only again once something has been destroyed", async () => {
    await deletedEvent();
    await destroyExpired(database, daysAfter(31));
    const empty = () => database.pool.query("update audit_entry set changes = '[]'");
    await expect(empty()).rejects.toThrow("never changed");
  });

  test("[F4] the tombstone stays in the feed", async () => {
    const id = await deletedEvent();
    await destroyExpired(database, daysAfter(31));
    expect(await database.prisma.change.findMany({ where: { recordId: id } })).toMatchObject([
      { audience: `internal/${owner}`, state: "DELETED" },
    ]);
  });

  test("nothing that belongs to a destroyed record is left, whatever its kind", async () => {
    const [initiativeId, projectId, eventId, documentId] = [newId(), newId(), newId(), newId()];
    const mine = { ownerId: owner, deletedAt: now.toISOString() };
    const gone = [
      record("Initiative", {
        ...mine,
        id: initiativeId,
        targetGroups: [{ ageFrom: 16, ageTo: 29 }],
        operators: [{ associationId: owner }],
      }),
      record("EsfProject", {
        ...mine,
        id: projectId,
        projectOwner: { associationId: owner },
        subprojects: [{ name: "Del", owner: { associationId: owner }, initiativeId }],
      }),
      record("Event", {
        ...mine,
        id: eventId,
        organiserIds: [owner],
        coOrganiserIds: [newId()],
        initiativeIds: [initiativeId],
        esfProjectIds: [projectId],
        documentIds: [documentId],
      }),
      record("Document", {
        ...mine,
        id: documentId,
        initiativeIds: [initiativeId],
        esfProjectIds: [projectId],
      }),
      record("NewsItem", {
        ...mine,
        eventIds: [eventId],
        initiativeIds: [initiativeId],
        esfProjectIds: [projectId],
        documentIds: [documentId],
      }),
      record("Organisation", mine),
      record("EventSeries", mine),
      record("ThemeWeek", { ...mine, invitedIds: [other] }),
      record("Confirmation", { ...mine, eventId }),
      record("Hold", mine),
      ...weekWordKinds.map((kind) => record(kind, mine)),
    ].map((incoming) => ({ ...incoming, deletedAt: mine.deletedAt }));
    await put(database, gone);
    const ids = gone.map(({ value }) => value.id);
    const before = await tablesWith(ids);
    expect(before.length).toBeGreaterThan(20);
    expect(await destroyExpired(database, daysAfter(31))).toBe(gone.length);
    expect(await tablesWith(ids)).toEqual(["audit_entry", "change"]);
  });

  test("a create that is sent again after its record was destroyed makes a new one", async () => {
    const by = coordinator();
    const creation = {
      kind: "Document",
      ownerId: owner,
      records: [{ title: "Rapport", kind: "REPORT" }],
      idempotencyKey: "rapport",
      bulk: false,
    } as const;
    const first = await createRecords(database, by, creation);
    const id = first.ok ? first.records[0]?.id : undefined;
    if (id === undefined) throw new Error(JSON.stringify(first));
    await changeRecords(database, by, {
      kind: "Document",
      action: "DELETE",
      records: [{ id, expectedVersion: 1, change: {} }],
      bulk: false,
    });
    expect(await createRecords(database, by, creation)).toEqual(first);
    await destroyExpired(database, daysAfter(31));
    const again = await createRecords(database, by, creation);
    expect(again.ok && again.records[0]?.id).not.toBe(id);
  });

  test("what has served its purpose goes in time, the rest stays", async () => {
    const { prisma } = database;
    const userId = newId();
    await prisma.user.create({ data: { id: userId, name: "Prov", email: "prov@example.org" } });
    await prisma.idempotencyKey.deleteMany();
    const times = [daysAfter(-100), daysAfter(-2), daysAfter(1)];
    for (const at of times) {
      const id = newId();
      await prisma.idempotencyKey.create({
        data: { actor: "prov", key: id, fingerprint: "", createdAt: at },
      });
      await prisma.session.create({ data: { id, userId, token: id, expiresAt: at } });
      await prisma.verification.create({
        data: { id, identifier: id, value: "", expiresAt: at },
      });
      await prisma.rateLimit.create({ data: { id, key: id, count: 1, lastRequest: at.getTime() } });
      await prisma.invitation.create({
        data: {
          associationId: owner,
          email: "prov@example.org",
          role: "READER",
          invitedBy: "Prov",
          expiresAt: at,
        },
      });
      await prisma.mail.create({
        data: { to: "prov@example.org", subject: "", text: "", createdAt: at },
      });
    }
    expect(await removeExpired(database, now)).toEqual({
      idempotencyKeys: 1,
      sessions: 2,
      verifications: 2,
      rateLimits: 2,
      invitations: 1,
      mails: 1,
    });
    expect(Object.values(await removeExpired(database, now))).toEqual([0, 0, 0, 0, 0, 0]);
  });

  /** The tables in which one of these ids stands in a column of its own. */
  async function tablesWith(ids: readonly string[]): Promise<string[]> {
    const { pool } = database;
    const columns = await pool.query<{ table_name: string; column_name: string }>(
      `select table_name, column_name from information_schema.columns
        where table_schema = 'public' and data_type = 'uuid' order by 1, 2`,
    );
    const found = new Set<string>();
    for (const { table_name: table, column_name: column } of columns.rows) {
      const rows = await pool.query(`select from ${table} where ${column} = any($1) limit 1`, [
        ids,
      ]);
      if (rows.rowCount === 1) found.add(table);
    }
    return [...found];
  }
});

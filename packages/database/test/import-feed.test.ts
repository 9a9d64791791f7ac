import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { SignedInPerson } from "@finsam/domain";
import {
  addImportFeed,
  applyImport,
  changeRecords,
  type Database,
  dueImportFeeds,
  type ImportOutcome,
  importFeed,
  importOnce,
  type IncomingImport,
  type IncomingItem,
  noteImportRun,
  removeImportFeed,
  wishImportFeed,
} from "../src/index.ts";
import { importedId } from "../src/import-id.ts";
import { describeEachEngine, newId, put, record, testDatabase } from "../src/testing/index.ts";

const now = new Date("2026-10-01T08:00:00Z");
const later = (days: number): Date => new Date(now.getTime() + days * 86_400_000);

function item(
  uid: string,
  fields: Partial<IncomingItem["event"]> = {},
  recurrenceId: string | null = null,
): IncomingItem {
  const event = {
    title: `Möte ${uid}`,
    startsOn: "2026-10-15",
    endsOn: "2026-10-15",
    startsAt: "2026-10-15T06:30:00Z",
    endsAt: null,
    timeZone: "Europe/Stockholm",
    status: "SCHEDULED",
    venue: null,
    ...fields,
  };
  return {
    uid,
    recurrenceId,
    event,
    url: `https://example.org/${uid}`,
    license: null,
    organiserNames: [],
  };
}

const incoming = (...items: IncomingItem[]): IncomingImport => ({
  items,
  skipped: [],
  complete: true,
});

test("an id is a UUIDv5 in the namespace of the association", () => {
  // RFC 9562, appendix A.4: www.example.com in the namespace of DNS.
  expect(
    importedId("6ba7b810-9dad-11d1-80b4-00c04fd430c8", {
      uid: "www.example.com",
      recurrenceId: null,
    }),
  ).toBe("2ed6657d-e927-568b-95e1-2665a8aea6a2");
});

describeEachEngine("an import", (engine) => {
  let database: Database;
  let ownerId: string;
  let feedId: string;
  beforeAll(async () => {
    database = await testDatabase(engine);
  });
  afterAll(() => database[Symbol.asyncDispose]());
  beforeEach(async () => {
    ownerId = newId();
    await put(database, [
      record("Association", {
        id: ownerId,
        slug: `prov-${ownerId.slice(-4)}`,
        name: `Förbundet ${ownerId.slice(-4)}`,
      }),
    ]);
    feedId = (await add()) ?? "";
  });

  const add = (associationId = ownerId) =>
    addImportFeed(
      database,
      {
        associationId,
        url: "https://example.org/kalender.ics",
        kind: "ICALENDAR",
        license: "https://creativecommons.org/licenses/by/4.0/",
        visibility: "PUBLIC",
        eventKind: "MEETING",
        timeZone: "Europe/Stockholm",
      },
      now,
    );

  async function apply(content: IncomingImport, at = now): Promise<ImportOutcome> {
    const outcome = await applyImport(database, feedId, content, {
      now: at,
      nextRunAt: later(1),
      etag: '"1"',
      lastModified: null,
    });
    if (outcome === undefined) throw new Error("There is no such import");
    return outcome;
  }

  const rows = () =>
    database.prisma.event.findMany({
      where: { ownerId },
      orderBy: [{ title: "asc" }, { startsOn: "asc" }],
      select: {
        id: true,
        title: true,
        slug: true,
        version: true,
        deletedAt: true,
        sourceId: true,
        status: true,
        data: true,
      },
    });
  const numbers = () =>
    database.prisma.change.findMany({
      where: { ownerId },
      orderBy: [{ audience: "asc" }, { recordId: "asc" }],
    });

  test("brings events with stable ids, the import's licence and the item's page, and numbers them", async () => {
    const outcome = await apply(
      incoming(item("b"), item("a"), item("serie", {}, "20261015T063000Z")),
    );
    expect(outcome).toMatchObject({
      created: 3,
      updated: 0,
      deleted: 0,
      skipped: [],
      heldUp: null,
    });
    const events = await rows();
    expect(events.map(({ id }) => id)).toEqual([
      importedId(ownerId, { uid: "a", recurrenceId: null }),
      importedId(ownerId, { uid: "b", recurrenceId: null }),
      importedId(ownerId, { uid: "serie", recurrenceId: "20261015T063000Z" }),
    ]);
    expect(events[0]).toMatchObject({
      version: 1,
      sourceId: feedId,
      slug: "mote-a-2026-10-15",
      data: {
        license: "https://creativecommons.org/licenses/by/4.0/",
        url: "https://example.org/a",
        kind: "MEETING",
        visibility: "PUBLIC",
      },
    });
    expect((await numbers()).some(({ audience }) => audience === "public")).toBe(true);
    expect(await importFeed(database.prisma, feedId)).toMatchObject({
      state: "LIVE",
      asOf: now,
      etag: '"1"',
      failures: 0,
    });
  });

  test("items that have not changed write nothing", async () => {
    await apply(incoming(item("a"), item("b")));
    const before = [await rows(), await numbers()];
    const outcome = await apply(incoming(item("b"), item("a")), later(1));
    expect(outcome).toMatchObject({ created: 0, updated: 0, unchanged: 2, deleted: 0 });
    expect([await rows(), await numbers()]).toEqual(before);
  });

  test("a changed item is the next version; one that is moved tells from when", async () => {
    await apply(incoming(item("a")));
    await apply(incoming(item("a", { title: "Nytt namn" })));
    expect(await rows()).toMatchObject([
      { title: "Nytt namn", version: 2, status: "SCHEDULED", slug: "mote-a-2026-10-15" },
    ]);
    const moved = {
      title: "Nytt namn",
      startsOn: "2026-10-20",
      endsOn: "2026-10-20",
      startsAt: "2026-10-20T06:30:00Z",
    };
    await apply(incoming(item("a", moved)));
    await apply(incoming(item("a", { ...moved, title: "Ännu ett" })));
    expect(await rows()).toMatchObject([
      {
        version: 4,
        status: "RESCHEDULED",
        data: {
          previousStartsOn: "2026-10-15",
          previousStartsAt: "2026-10-15T06:30:00Z",
          sequence: 1,
        },
      },
    ]);
  });

  test("a later UID of the same item keeps the id", async () => {
    await apply(incoming(item("a"), item("b")));
    const [first] = await rows();
    const outcome = await apply(incoming({ ...item("ny"), event: item("a").event }, item("b")));
    expect(outcome).toMatchObject({ created: 0, deleted: 0 });
    expect((await rows()).map(({ id }) => id)[0]).toBe(first?.id);
    // The old UID comes back for something else: it is another event then.
    await apply(
      incoming({ ...item("ny"), event: item("a").event }, item("a", { title: "Annat" }), item("b")),
    );
    const ids = (await rows()).map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
    expect(ids).toContain(first?.id);
  });

  test("what vanishes is deleted if it is to come, kept if it is over, and comes back with its id", async () => {
    const past = item("förr", { startsOn: "2026-09-01", endsOn: "2026-09-01", startsAt: null });
    await apply(incoming(item("a"), past));
    const outcome = await apply(incoming());
    expect(outcome).toMatchObject({ deleted: 1, heldUp: null });
    expect(await rows()).toMatchObject([
      { title: "Möte a", version: 2, deletedAt: now },
      { title: "Möte förr", version: 1, deletedAt: null },
    ]);
    expect(await apply(incoming())).toMatchObject({ deleted: 0 });
    await apply(incoming(item("a")));
    expect(await rows()).toMatchObject([
      {
        id: importedId(ownerId, { uid: "a", recurrenceId: null }),
        version: 3,
        deletedAt: null,
        slug: "mote-a-2026-10-15",
      },
      { title: "Möte förr", version: 1, deletedAt: null },
    ]);
  });

  test("what could not be read, or may be missing, is not taken away", async () => {
    await apply(incoming(item("a"), item("b")));
    const message = { sv: "Fel", en: "Wrong" };
    await apply({
      items: [item("b")],
      complete: true,
      skipped: [{ uid: "a", where: "Möte a", code: "NO_SUCH_DATE", message }],
    });
    await apply({ items: [], complete: false, skipped: [] });
    expect((await rows()).map(({ deletedAt }) => deletedAt)).toEqual([null, null]);
  });

  test("what was skipped stays to be read, with the reasons", async () => {
    const message = { sv: "Fel", en: "Wrong" };
    await apply({
      ...incoming(item("b", { title: "x".repeat(201) })),
      skipped: [{ uid: null, where: "#3", code: "NO_UID", message }],
    });
    expect((await importFeed(database.prisma, feedId))?.skipped).toMatchObject([
      { where: "#3", code: "NO_UID" },
      { code: "INVALID", message: { sv: expect.stringContaining("200") } },
    ]);
    expect(await rows()).toEqual([]);
  });

  test("[F9] a halved calendar is held up until a person confirms", async () => {
    const all = Array.from({ length: 12 }, (_, index) => item(`m${index}`));
    await apply(incoming(...all));
    const before = await rows();
    const half = incoming(...all.slice(6), item("ny"));
    expect(await apply(half)).toMatchObject({
      created: 0,
      deleted: 0,
      heldUp: expect.stringContaining("6 av 12"),
    });
    expect(await rows()).toEqual(before);
    expect(await importFeed(database.prisma, feedId)).toMatchObject({
      state: "PAUSED",
      reason: expect.stringContaining("6 av 12"),
    });
    await noteImportRun(database, feedId, { now, nextRunAt: now });
    expect((await dueImportFeeds(database.prisma, later(9))).map(({ id }) => id)).not.toContain(
      feedId,
    );

    expect(await wishImportFeed(database, { id: feedId, wish: "confirm", now })).toBe(true);
    expect((await dueImportFeeds(database.prisma, now)).map(({ id }) => id)).toContain(feedId);
    expect(await apply(half)).toMatchObject({ created: 1, deleted: 6, heldUp: null });
    expect(await apply(incoming(...all.slice(8), item("ny")), later(0.1))).toMatchObject({
      deleted: 2,
      heldUp: null,
    });
  });

  test("[F9] removals add up over a day", async () => {
    const all = Array.from({ length: 12 }, (_, index) => item(`m${index}`));
    await apply(incoming(...all));
    expect(await apply(incoming(...all.slice(4)), later(0.5))).toMatchObject({ deleted: 4 });
    expect((await apply(incoming(...all.slice(6)), later(0.9))).heldUp).toContain("6 av 12");
    expect(await apply(incoming(...all.slice(6)), later(1.6))).toMatchObject({
      deleted: 2,
      heldUp: null,
    });
  });

  test("an organiser that is an association of this server is named as one", async () => {
    await apply(
      incoming({ ...item("a"), organiserNames: [`FÖRBUNDET ${ownerId.slice(-4)}`, "Någon annan"] }),
    );
    expect(await rows()).toMatchObject([{ data: { organiserIds: [ownerId] } }]);
  });

  test("an item of two imports is the first one's", async () => {
    await apply(incoming(item("a")));
    const other = (await add()) ?? "";
    const outcome = await applyImport(
      database,
      other,
      incoming(item("a", { title: "Annan" }), item("b")),
      { now, nextRunAt: now, etag: null, lastModified: null },
    );
    expect(outcome).toMatchObject({ created: 1, skipped: [{ code: "OTHER_IMPORT" }] });
    expect(await rows()).toMatchObject([
      { title: "Möte a", sourceId: feedId },
      { title: "Möte b", sourceId: other },
    ]);
  });

  test("[F2] a write to an imported event answers with the import's address and changes nothing", async () => {
    await apply(incoming(item("a")));
    const [event] = await rows();
    const viewer: SignedInPerson = {
      kind: "person",
      id: newId(),
      name: "Prov",
      email: "prov@example.org",
      roles: new Map([[ownerId, "ADMIN"]]),
      operator: false,
    };
    for (const action of ["UPDATE", "DELETE"] as const) {
      const outcome = await changeRecords(
        database,
        { viewer, origin: null, now },
        {
          kind: "Event",
          action,
          bulk: false,
          records: [{ id: event?.id ?? "", expectedVersion: 1, change: { title: "Mitt" } }],
        },
      );
      expect(outcome).toEqual({
        ok: false,
        refusal: { code: "OWNED_ELSEWHERE", ownerId, url: "https://example.org/kalender.ics" },
      });
    }
    expect(await rows()).toEqual([event]);
  });

  test.each([
    [false, [null, null]],
    [true, [now, null]],
  ])(
    "an import that ends leaves its events to the association; deleting those to come: %s",
    async (deleteComing, deletedAt) => {
      await apply(
        incoming(
          item("a"),
          item("förr", { startsOn: "2026-09-01", endsOn: "2026-09-01", startsAt: null }),
        ),
      );
      expect(await removeImportFeed(database, feedId, { deleteComing, now })).toBe(2);
      const events = await rows();
      expect(events.map((event) => event.deletedAt)).toEqual(deletedAt);
      expect(events.map(({ sourceId, version }) => [sourceId, version])).toEqual([
        [ownerId, 2],
        [ownerId, 2],
      ]);
      expect(await importFeed(database.prisma, feedId)).toBeUndefined();
      const again = (await add()) ?? "";
      const outcome = await applyImport(database, again, incoming(item("a")), {
        now,
        nextRunAt: now,
        etag: null,
        lastModified: null,
      });
      expect(outcome?.skipped).toMatchObject([{ code: "ALREADY_HERE" }]);
    },
  );

  test("a failure is told in words and changes no event", async () => {
    await apply(incoming(item("a")));
    await noteImportRun(database, feedId, {
      now: later(1),
      nextRunAt: later(2),
      failure: "Sidan svarade 500",
    });
    await noteImportRun(database, feedId, {
      now: later(1),
      nextRunAt: later(2),
      failure: "Sidan svarade 500",
    });
    expect(await importFeed(database.prisma, feedId)).toMatchObject({
      state: "FAILING",
      reason: "Sidan svarade 500",
      failures: 2,
      asOf: now,
    });
    await noteImportRun(database, feedId, { now: later(2), nextRunAt: later(3) });
    expect(await importFeed(database.prisma, feedId)).toMatchObject({
      state: "LIVE",
      reason: null,
      failures: 0,
      asOf: later(2),
    });
  });

  test("only a hosted association has imports", async () => {
    expect(await add(newId())).toBeUndefined();
  });

  test("a file is taken in once, as the association's own", async () => {
    const settings = {
      associationId: ownerId,
      eventKind: "MEETING",
      visibility: "DRAFT",
      license: null,
      timeZone: "Europe/Stockholm",
    } as const;
    const content = incoming(item("a"), item("b"));
    expect(await importOnce(database, settings, content, { now, write: false })).toMatchObject({
      created: 2,
      skipped: [],
    });
    expect(await rows()).toEqual([]);
    await importOnce(database, settings, content, { now, write: true });
    expect(await rows()).toMatchObject([
      { sourceId: ownerId, data: { visibility: "DRAFT" } },
      { sourceId: ownerId },
    ]);
    expect(await importOnce(database, settings, content, { now, write: true })).toMatchObject({
      created: 0,
      skipped: [{ code: "ALREADY_HERE" }, { code: "ALREADY_HERE" }],
    });
  });
});

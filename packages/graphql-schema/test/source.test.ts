import { addImportFeed, addPeer, type Database } from "@finsam/database";
import { describeEachEngine, newId, put, record, testDatabase } from "@finsam/database/testing";
import { anonymous } from "@finsam/domain";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answer } from "./ask.ts";
import { person, write } from "./write.ts";

const id = newId();
const operator = person({}, true);
const input = { association: "grannen" };
const selection = "... on Source { state reason awaitsConfirmation association { slug } }";

describeEachEngine("sources that are followed", (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await testDatabase(engine);
    const associations = [{ id, slug: "grannen", name: "Samordningsförbundet Grannen" }];
    const now = new Date("2026-11-24T11:00:00Z");
    await addPeer(database, { url: "https://peer.example", associations, now });
    await database.prisma.source.update({
      where: { id },
      data: { asOf: now, lastError: "TOO_SLOW" },
    });
    await database.prisma.$executeRaw`
      insert into feed_cursor values ('f', 's', 'public', 'n', null, 1, false, null)`;
    await database.prisma.$executeRaw`
      insert into feed_holding (feed, record_id, number, walk, kind, owner_id, kept, issues)
      values ('f', ${newId()}, 1, 1, 'Event', ${id}::uuid, '{}',
        '[{"path": ["title"], "code": "X", "message": {"sv": "Ange en text", "en": "Expected a text"}}]')`;
  });
  afterAll(() => database[Symbol.asyncDispose]());

  test("[F10] everybody sees how old a source is and why; only the operator and its administrators what is in quarantine", async () => {
    const query =
      "{ sources { state reason lastError since quarantined { kind reason } refused { id } } }";
    const seen = {
      state: "STALE",
      reason: "En första hämtning pågår",
      lastError: "Servern svarar för långsamt",
    };
    const quarantined = [{ kind: "Event", reason: "title: Ange en text" }];
    for (const [viewer, told] of [
      [anonymous, { quarantined: null, refused: null }],
      [person({ [id]: "COORDINATOR" }), { quarantined: null, refused: null }],
      [person({ [id]: "ADMIN" }), { quarantined, refused: null }],
      [operator, { quarantined, refused: [] }],
    ] as const)
      expect(await answer(database, query, {}, undefined, viewer)).toMatchObject({
        sources: [{ ...seen, ...told }],
      });
  });

  test("[F9] the operator, and nobody else, lets a source rest, go on, be confirmed and copied anew; the log tells", async () => {
    for (const viewer of [person({ [id]: "ADMIN" }), person({})])
      expect(await write(database, { viewer }, "pauseSource", input, selection)).toMatchObject({
        __typename: "NotAllowed",
      });
    const wish = (name: string) => write(database, { viewer: operator }, name, input, selection);
    expect(await wish("pauseSource")).toMatchObject({
      state: "PAUSED",
      reason: "Pausad av en person",
      awaitsConfirmation: false,
    });
    expect(await wish("resumeSource")).toMatchObject({ state: "STALE", reason: null });
    await wish("confirmSource");
    await wish("resyncSource");
    expect(
      await database.prisma.peer.findMany({
        select: { paused: true, resync: true, confirmedAt: true },
      }),
    ).toEqual([{ paused: false, resync: true, confirmedAt: new Date("2026-11-24T12:00:00Z") }]);
    const log = await database.prisma.auditEntry.findMany({
      where: { actorKind: "PERSON" },
      orderBy: { id: "asc" },
    });
    expect(log.map(({ action }) => action).toSorted()).toEqual([
      "CONFIRM_SOURCE",
      "PAUSE_SOURCE",
      "RESUME_SOURCE",
      "RESYNC_SOURCE",
    ]);
    const unknown = { association: "okand" };
    expect(
      await write(database, { viewer: operator }, "pauseSource", unknown, selection),
    ).toMatchObject({
      __typename: "InvalidInput",
    });
  });

  test.each([
    ["REMOVALS", "PAUSED", true],
    ["PERSON", "PAUSED", false],
    ["MOVING", "PAUSED", false],
    [null, "PAUSED", false],
    ["UNREACHABLE", "FAILING", false],
  ] as const)(
    "[F9] %s, %s: whether it waits for a person to confirm removals",
    async (reason, state, awaits) => {
      await database.prisma.source.update({ where: { id }, data: { state, reason } });
      expect(await answer(database, "{ sources { awaitsConfirmation } }")).toEqual({
        sources: [{ awaitsConfirmation: awaits }],
      });
    },
  );
});

describeEachEngine("imports of a calendar", (engine) => {
  const owner = newId();
  const url = "https://www.example.org/kalender.ics";
  const license = "https://creativecommons.org/publicdomain/zero/1.0/";
  const administrator = person({ [owner]: "ADMIN" });
  let database: Database;
  beforeAll(async () => {
    database = await testDatabase(engine);
    await put(database, [record("Association", { id: owner, slug: "prov" })]);
    const feedId = await addImportFeed(
      database,
      {
        associationId: owner,
        url,
        kind: "ICALENDAR",
        license,
        visibility: "PUBLIC",
        eventKind: "OTHER",
        timeZone: "Europe/Stockholm",
      },
      new Date("2026-11-24T11:00:00Z"),
    );
    const skipped = [
      {
        where: "Möte",
        code: "NO_START",
        message: { sv: "Starten saknas", en: "Expected a start" },
      },
    ];
    await database.prisma.importFeed.update({ where: { id: feedId ?? "" }, data: { skipped } });
  });
  afterAll(() => database[Symbol.asyncDispose]());

  const stands = "... on Source { kind state reason awaitsConfirmation }";
  const wish = (name: string, viewer = administrator) =>
    write(database, { viewer }, name, { association: "prov", url }, stands);

  test("everybody sees its licence, the association's people what was not taken in and why", async () => {
    const query = "{ sources { kind license skipped { where code reason } } }";
    const skipped = [{ where: "Möte", code: "NO_START", reason: "Starten saknas" }];
    for (const [viewer, told] of [
      [anonymous, null],
      [person({ [newId()]: "ADMIN" }), null],
      [person({ [owner]: "READER" }), skipped],
      [operator, skipped],
    ] as const)
      expect(await answer(database, query, {}, undefined, viewer)).toMatchObject({
        sources: expect.arrayContaining([{ kind: "FEED", license, skipped: told }]),
      });
  });

  test("[F9] its administrators let it rest, go on and be confirmed; nobody else's do", async () => {
    expect(await wish("pauseSource", person({ [owner]: "COORDINATOR" }))).toMatchObject({
      __typename: "NotAllowed",
    });
    expect(await wish("pauseSource")).toMatchObject({
      kind: "FEED",
      state: "PAUSED",
      reason: "Pausad av en person",
      awaitsConfirmation: false,
    });
    expect(await wish("confirmSource")).toMatchObject({ state: "PAUSED" });
    expect(await wish("resumeSource")).toMatchObject({ state: "STALE", reason: null });
    expect(await database.prisma.importFeed.findMany({ select: { confirmed: true } })).toEqual([
      { confirmed: true },
    ]);
    const log = await database.prisma.auditEntry.findMany({
      where: { associationId: owner, actorKind: "PERSON" },
      orderBy: { id: "asc" },
    });
    expect(log.map(({ action }) => action).toSorted()).toEqual([
      "CONFIRM_SOURCE",
      "PAUSE_SOURCE",
      "RESUME_SOURCE",
    ]);
    const elsewhere = { association: "prov", url: "https://www.example.org/annan.ics" };
    expect(
      await write(database, { viewer: administrator }, "pauseSource", elsewhere, stands),
    ).toMatchObject({ __typename: "NotFound" });
  });

  test("[F9] one that the brake has paused waits until it is confirmed", async () => {
    const reason = "9 av 10 kommande aktiviteter finns inte längre i källan";
    const paused = { state: "PAUSED", reason } as const;
    await database.prisma.source.updateMany({ where: { kind: "FEED" }, data: paused });
    expect(await wish("resumeSource")).toMatchObject({ ...paused, awaitsConfirmation: true });
    expect(await wish("confirmSource")).toMatchObject({
      state: "STALE",
      awaitsConfirmation: false,
    });
  });
});

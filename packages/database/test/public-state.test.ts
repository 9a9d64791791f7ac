import { createHash } from "node:crypto";
import { canonicalJson, toldFields } from "@finsam/domain";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  addImportFeed,
  addPeer,
  type Database,
  hostAssociation,
  noteSources,
  publicState,
  removeImportFeed,
  startEpoch,
  writeTransaction,
} from "../src/index.ts";
import {
  describeEachEngine,
  describeEngine,
  newId,
  put,
  record,
  testDatabase,
} from "../src/testing/index.ts";

const now = new Date("2026-11-24T12:00:00Z");

describeEachEngine("where the public stands", (engine) => {
  const [lead, guest] = [newId(), newId()];
  let database: Database;
  beforeAll(async () => {
    database = await testDatabase(engine);
    await put(
      database,
      [lead, guest].map((id) => record("Association", { id })),
    );
  });
  afterAll(() => database[Symbol.asyncDispose]());

  /** What some act has moved: by how much the count, and whether the number of the feed or its epoch. */
  async function movedBy(act: () => Promise<unknown>) {
    const before = await publicState(database.prisma);
    await act();
    const after = await publicState(database.prisma);
    const isNumbered = after.head !== before.head || after.epoch !== before.epoch;
    return { isNumbered, unnumbered: Number(after.unnumbered - before.unnumbered) };
  }
  const nothing = { isNumbered: false, unnumbered: 0 };
  const numbered = { isNumbered: true, unnumbered: 0 };
  const counted = { isNumbered: false, unnumbered: 1 };

  test("moves with each write of what is public and with a new epoch, not with drafts and what is for few", async () => {
    const event = { id: newId(), ownerId: lead };
    const write = (fields: object) =>
      movedBy(() => put(database, [record("Event", { ...event, ...fields })]));
    expect(await write({ visibility: "DRAFT" })).toEqual(nothing);
    expect(await write({ version: 2, visibility: "INTERNAL" })).toEqual(nothing);
    expect(await write({ version: 3, visibility: "PUBLIC" })).toEqual(numbered);
    expect(await write({ version: 4, visibility: "PUBLIC", title: "Ny" })).toEqual(numbered);
    expect(await write({ version: 5, visibility: "DRAFT" })).toEqual(numbered);
    expect(await write({ version: 6, visibility: "DRAFT", title: "Nyare" })).toEqual(nothing);
    const hold = record("Hold", { ownerId: lead, visibility: "INTERNAL" });
    expect(await movedBy(() => put(database, [hold]))).toEqual(nothing);
    expect(await movedBy(() => startEpoch(database, now))).toEqual(numbered);
  });

  test.each([
    { state: "STALE" },
    { reason: "UNREACHABLE" },
    { since: now },
    { lastError: "TOO_SLOW" },
    { url: "https://own.example.org" },
  ] as const)("counts a change of a source, and the same again not: %j", async (data) => {
    const { prisma } = database;
    const change = () => prisma.source.update({ where: { id: guest }, data });
    expect(await movedBy(change)).toEqual(counted);
    expect(await movedBy(change)).toEqual(nothing);
  });

  test("a follower that looks at a source moves it only where something has changed", async () => {
    const [association, url] = [newId(), "https://peer.example.org"];
    let peerId = "";
    const follow = async () => {
      const associations = [{ id: association, slug: "peer", name: "Grannen" }];
      const added = await addPeer(database, { url, associations, now });
      if (added.ok) peerId = added.id;
    };
    // The association that stands in for one that has not come is no record, and has no number.
    expect(await movedBy(follow)).toEqual(counted);
    const look = (state: "LIVE" | "STALE", seconds: number) => {
      const at = new Date(now.getTime() + seconds * 1000);
      return movedBy(() =>
        noteSources(database, peerId, [{ association, state, reason: null, asOf: at }], at),
      );
    };
    expect(await look("LIVE", 1)).toEqual(counted);
    expect(await look("LIVE", 31)).toEqual(nothing);
    expect(await look("STALE", 61)).toEqual(counted);
  });

  test("an import moves it with its coming, its licence included, and its going", async () => {
    let id: string | undefined;
    const add = async () => {
      id = await addImportFeed(
        database,
        {
          associationId: lead,
          url: "https://lead.example.org/kalender.ics",
          kind: "ICALENDAR",
          license: "https://creativecommons.org/licenses/by/4.0/",
          visibility: "PUBLIC",
          eventKind: "OTHER",
          timeZone: "Europe/Stockholm",
        },
        now,
      );
    };
    expect(await movedBy(add)).toEqual(counted);
    const remove = () => removeImportFeed(database, id ?? "", { deleteComing: false, now });
    expect(await movedBy(remove)).toEqual(counted);
  });

  test("[F12] what a release tells of an event for arrangers only: its coming later, and its owner's taking it back", async () => {
    const week = { id: newId(), ownerId: lead, invitedIds: [guest] };
    const event = { id: newId(), ownerId: guest, themeWeekId: week.id, visibility: "WEEK" };
    const written = record("Event", event);
    const told = toldFields(JSON.parse(JSON.stringify(written.data)));
    const contentHash = createHash("sha256").update(canonicalJson(told)).digest("hex");
    const line = { eventId: event.id, ownerId: guest, version: 1, contentHash };
    await put(database, [
      record("ThemeWeek", week),
      record("Confirmation", { ownerId: guest, themeWeekId: week.id, frameVersion: 1 }),
      record("Release", {
        ownerId: lead,
        themeWeekId: week.id,
        visibility: "INTERNAL",
        lines: [{ ...line, placementHash: contentHash }],
      }),
    ]);
    expect(await movedBy(() => put(database, [written]))).toEqual(counted);
    const edited = record("Event", { ...event, version: 2, title: "Annan" });
    expect(await movedBy(() => put(database, [edited]))).toEqual(nothing);
    const back = record("Event", { ...event, version: 3, visibility: "DRAFT" });
    expect(await movedBy(() => put(database, [back]))).toEqual(counted);
  });

  test("[F12] who organises a public event by an answer to a week that is not public; of a draft nothing is told", async () => {
    const week = { id: newId(), ownerId: lead, visibility: "INTERNAL", invitedIds: [guest] };
    const named = { ownerId: lead, themeWeekId: week.id, organiserIds: [lead, guest] };
    const event = { ...named, id: newId(), visibility: "DRAFT" };
    const answer = { id: newId(), ownerId: guest, themeWeekId: week.id, frameVersion: 1 };
    const say = (fields: object) =>
      movedBy(() =>
        put(database, [record("Confirmation", { visibility: "INTERNAL", ...answer, ...fields })]),
      );
    await put(database, [record("ThemeWeek", week), record("Event", event)]);
    expect(await say({})).toEqual(nothing);
    expect(await say({ version: 2, answer: "DECLINED" })).toEqual(nothing);
    await put(database, [record("Event", { ...event, version: 2, visibility: "PUBLIC" })]);
    expect(await say({ version: 3 })).toEqual(counted);
    expect(await say({ version: 4, visibility: "DRAFT" })).toEqual(counted);
    // A draft of a week is enough to be taken for its lead.
    const draftWeek = newId();
    const inIt = { id: newId(), ownerId: guest, themeWeekId: draftWeek, organiserIds: [lead] };
    await put(database, [record("Event", inIt)]);
    const draft = record("ThemeWeek", { id: draftWeek, ownerId: lead, visibility: "DRAFT" });
    expect(await movedBy(() => put(database, [draft]))).toEqual(counted);
  });

  test("counts a transaction once, and one that comes to nothing not at all", async () => {
    const change = (fails: boolean) => () =>
      database.prisma.$transaction(async (tx) => {
        for (const reason of ["a", "b", "c"])
          await tx.source.updateMany({ data: { reason: `${reason} ${fails}` } });
        if (fails) throw new Error("no");
      });
    expect(await movedBy(() => change(true)().catch(() => undefined))).toEqual(nothing);
    expect(await movedBy(change(false))).toEqual(counted);
    expect(await movedBy(change(false))).toEqual(counted);
  });
});

describeEngine("postgresql", "writers of sources and of records", (engine) => {
  test("[F3] never wait for each other in a circle: the count is taken last", async () => {
    await using database = await testDatabase(engine);
    const [one, other] = [newId(), newId()];
    const event = { id: newId(), ownerId: one };
    await put(database, [
      ...[one, other].map((id) => record("Association", { id })),
      record("Event", event),
    ]);
    const sourceChanged = Promise.withResolvers<void>();
    const eventWritten = Promise.withResolvers<void>();
    const [first, second] = [2, 3].map((version) => record("Event", { ...event, version }));
    if (first === undefined || second === undefined) throw new TypeError("Expected two versions");
    const before = await publicState(database.prisma);
    const sourceFirst = writeTransaction(database, async ({ tx, put: write }) => {
      await tx.source.update({ where: { id: one }, data: { reason: "a" } });
      sourceChanged.resolve();
      await eventWritten.promise;
      await write(one, [second]);
    });
    const recordFirst = writeTransaction(database, async ({ tx, put: write }) => {
      await sourceChanged.promise;
      await write(one, [first]);
      eventWritten.resolve();
      await tx.source.update({ where: { id: other }, data: { reason: "b" } });
    });
    await Promise.all([sourceFirst, recordFirst]);
    const after = await publicState(database.prisma);
    expect(after.head - before.head).toBe(2n);
    expect(after.unnumbered - before.unnumbered).toBe(2n);
  });

  test("that an association is hosted here, said again, is no change", async () => {
    await using database = await testDatabase(engine);
    const id = newId();
    await put(database, [record("Association", { id })]);
    const before = await publicState(database.prisma);
    await database.prisma.$transaction((tx) => hostAssociation(tx, id));
    expect(await publicState(database.prisma)).toEqual(before);
  });
});

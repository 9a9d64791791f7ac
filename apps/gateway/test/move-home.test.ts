import { mkdtempDisposable } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  addPeer,
  type Author,
  changeRecords,
  type Database,
  exportArchive,
  finishMove,
  importArchive,
  moveHomeAway,
} from "@finsam/database";
import { describeEachEngine, newId, put, record, testDatabase } from "@finsam/database/testing";
import { pino } from "pino";
import { expect, test } from "vitest";
import { startFollowing } from "../src/follow.ts";
import { feedServer } from "./feed-server.ts";

const [owner, other, event, withdrawn, draft] = [newId(), newId(), newId(), newId(), newId()];
const slug = "prov";
const now = new Date("2026-11-26T08:00:00Z");

const author = (): Author => ({
  viewer: {
    kind: "person",
    id: newId(),
    name: "Prov",
    email: "prov@example.org",
    roles: new Map([[owner, "ADMIN"]]),
    operator: false,
  },
  origin: null,
  now: new Date(),
});

const titlesOf = async ({ prisma }: Database): Promise<string[]> => {
  const rows = await prisma.event.findMany({
    where: { deletedAt: null, ownerId: owner },
    orderBy: { title: "asc" },
    select: { title: true },
  });
  return rows.map(({ title }) => title);
};

const [week, release, signOff] = [newId(), newId(), newId()];
const words = [release, signOff];
const word = { ownerId: owner, themeWeekId: week, visibility: "INTERNAL" };
const hash = "0".repeat(64);
const lineOf = (eventId: string) => {
  return { eventId, ownerId: owner, version: 1, contentHash: hash, placementHash: hash };
};

/** The words that are held of the association, by their ids. */
const wordsOf = async ({ prisma }: Database): Promise<string[]> => {
  const held = { where: { ownerId: owner, deletedAt: null }, select: { id: true } };
  const rows = [await prisma.release.findMany(held), await prisma.signOff.findMany(held)];
  return rows.flat().map(({ id }) => id);
};

/** The code with which a change of the title is refused; undefined where it is made. */
async function rename(database: Database, id: string, title: string): Promise<string | undefined> {
  const held = await database.prisma.event.findUniqueOrThrow({ where: { id } });
  const changed = await changeRecords(database, author(), {
    kind: "Event",
    action: "UPDATE",
    bulk: false,
    records: [{ id, expectedVersion: held.version, change: { title } }],
  });
  return changed.ok ? undefined : changed.refusal.code;
}

describeEachEngine("an association that moves its home", (engine) => {
  test(
    "[F2] to its own server and back: all ids stay, and at no time can it be written at two places",
    { timeout: 180_000 },
    async () => {
      await using folder = await mkdtempDisposable(join(tmpdir(), "finsam-move-"));
      await using gateway = await testDatabase(engine);
      await using own = await testDatabase(engine);
      await put(gateway, [
        record("Association", { id: owner, slug }),
        record("Association", { id: other, slug: "annat" }),
        record("Event", { id: event, ownerId: owner, title: "Träff" }),
        record("Event", { id: withdrawn, ownerId: owner, title: "Inställd", slug: "installd" }),
        record("Event", {
          id: draft,
          ownerId: owner,
          title: "Utkast",
          slug: "utkast",
          visibility: "DRAFT",
        }),
        record("ThemeWeek", { id: week, ownerId: owner, slug: "veckan" }),
        record("Release", { ...word, id: release, lines: [lineOf(event)] }),
        record("SignOff", { ...word, id: signOff }),
      ]);
      expect(await wordsOf(gateway)).toEqual(words);
      await using server = await feedServer(own);

      // Away.
      const { url } = server;
      expect(await moveHomeAway(gateway, { slug, url, now })).toMatchObject({ ok: true });
      expect(await rename(gateway, event, "Nej")).toBe("OWNED_ELSEWHERE");
      expect(await titlesOf(gateway)).toEqual(["Inställd", "Träff", "Utkast"]);
      expect(await finishMove(gateway, { slug, now })).toEqual({ ok: false, code: "NOT_LIVE" });
      const away = join(folder.path, "away.zip");
      await exportArchive(gateway.prisma, { associationId: owner, path: away, now });
      await importArchive(own, { path: away, now });
      expect(await rename(own, event, "Ny träff")).toBeUndefined();
      await changeRecords(own, author(), {
        kind: "Event",
        action: "DELETE",
        bulk: false,
        records: [{ id: withdrawn, expectedVersion: 1, change: {} }],
      });
      const association = { id: owner, slug, name: "Prov" };
      expect(await addPeer(gateway, { url, associations: [association], now })).toMatchObject({
        ok: true,
      });
      const following = startFollowing({ database: gateway, log: pino({ level: "silent" }) });
      const isLive = async () =>
        (await gateway.prisma.source.findUniqueOrThrow({ where: { id: owner } })).state;
      await expect.poll(isLive, { timeout: 60_000 }).toBe("LIVE");
      await expect.poll(() => titlesOf(gateway), { timeout: 60_000 }).toContain("Ny träff");
      expect(await finishMove(gateway, { slug, now })).toMatchObject({ ok: true, removed: 3 });
      expect(await titlesOf(gateway)).toEqual(["Ny träff"]);
      expect(await titlesOf(own)).toEqual(["Ny träff", "Utkast"]);
      expect(await wordsOf(own)).toEqual(words);
      // What is for arrangers alone is not told to who has no right to it.
      expect(await wordsOf(gateway)).toEqual([release]);

      // And back.
      expect(
        await moveHomeAway(own, { slug, url: "https://gateway.example.org", now }),
      ).toMatchObject({ ok: true });
      expect(await rename(own, event, "Nej")).toBe("OWNED_ELSEWHERE");
      const back = join(folder.path, "back.zip");
      await exportArchive(own.prisma, { associationId: owner, path: back, now });
      await expect(importArchive(gateway, { path: back, now })).rejects.toMatchObject({
        code: "ARCHIVE_REFUSED",
      });
      await importArchive(gateway, { path: back, now, movesHome: true });
      await following[Symbol.asyncDispose]();
      expect(await titlesOf(gateway)).toEqual(["Ny träff", "Utkast"]);
      expect(await wordsOf(gateway)).toEqual(words);
      expect(await rename(gateway, event, "Hemma igen")).toBeUndefined();
      expect(await titlesOf(gateway)).toEqual(["Hemma igen", "Utkast"]);
      const found = await gateway.prisma.event.findMany({
        where: { ownerId: owner },
        orderBy: { id: "asc" },
      });
      expect(found.map(({ id, sourceId }) => [id, sourceId])).toEqual(
        [event, withdrawn, draft].toSorted().map((id) => [id, owner]),
      );
      const log = await gateway.prisma.auditEntry.findMany({ where: { associationId: owner } });
      expect(log.filter(({ action }) => action === "IMPORT")).toHaveLength(2);
      expect(
        await importArchive(gateway, { path: back, now, movesHome: true }).catch(
          (error) => error.data.issues[0].code,
        ),
      ).toBe("HOME_NOT_ELSEWHERE");
    },
  );

  test("what cannot move is refused, and nothing is changed", async () => {
    await using database = await testDatabase(engine);
    await put(database, [record("Association", { id: owner, slug })]);
    const url = "https://prov.example.org";
    expect(await moveHomeAway(database, { slug: "okänt", url, now })).toEqual({
      ok: false,
      code: "UNKNOWN_ASSOCIATION",
    });
    await database.prisma.importFeed.create({
      data: {
        id: newId(),
        associationId: owner,
        kind: "ICALENDAR",
        visibility: "PUBLIC",
        eventKind: "OTHER",
        nextRunAt: now,
      },
    });
    expect(await moveHomeAway(database, { slug, url, now })).toEqual({
      ok: false,
      code: "HAS_IMPORTS",
    });
    await database.prisma.importFeed.deleteMany();
    expect(await moveHomeAway(database, { slug, url, now })).toMatchObject({ ok: true });
    expect(await moveHomeAway(database, { slug, url, now })).toEqual({
      ok: false,
      code: "NOT_HOSTED",
    });
  });
});

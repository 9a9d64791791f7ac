import { arrangersAudience, invitedAudience, type RecordKind, weekWordKinds } from "@finsam/domain";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  countDeleted,
  type Database,
  feedStore,
  weekRecords,
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

const words = weekWordKinds.filter((kind) => kind !== "Release");

describeEachEngine("words on a theme week", (engine) => {
  const [lead, guest, uninvited] = [newId(), newId(), newId()];
  let database: Database;
  beforeAll(async () => {
    database = await testDatabase(engine);
    await put(
      database,
      [lead, guest, uninvited].map((id) => record("Association", { id })),
    );
  });
  afterAll(() => database[Symbol.asyncDispose]());

  /** A week that `guest` is invited to and has accepted. */
  async function week(visibility: "INTERNAL" | "PUBLIC" = "INTERNAL") {
    const [id, answerId] = [newId(), newId()];
    let [weekVersion, answerVersion] = [0, 0];
    const frame = (fields: object = {}, deletedAt?: string) =>
      put(database, [
        {
          ...record("ThemeWeek", {
            id,
            ownerId: lead,
            version: (weekVersion += 1),
            visibility,
            invitedIds: [guest],
            ...fields,
          }),
          deletedAt,
        },
      ]);
    const answer = (fields: object = {}, deletedAt?: string) =>
      put(database, [
        {
          ...record("Confirmation", {
            id: answerId,
            ownerId: guest,
            version: (answerVersion += 1),
            visibility: "INTERNAL",
            themeWeekId: id,
            ...fields,
          }),
          deletedAt,
        },
      ]);
    await frame();
    await answer();
    return { id, frame, answer };
  }

  async function say(kind: RecordKind, themeWeekId: string, ownerId: string, fields: object = {}) {
    const word = record(kind, { ownerId, themeWeekId, visibility: "INTERNAL", ...fields });
    await put(database, [word]);
    return word.value.id;
  }

  /** How the feed of an audience tells of a record: undefined where it has never been in it. */
  async function told(audience: string, id: string) {
    const { items } = await feedStore(database.prisma).read({ audience }, 0n, 1000);
    return items.find((item) => item.id === id)?.state;
  }

  test.each(words)("[F12] %s reaches the week's arrangers, and nobody else", async (kind) => {
    const { id } = await week("PUBLIC");
    for (const owner of [lead, guest]) {
      const word = await say(kind, id, owner);
      expect(await told(arrangersAudience(id), word)).toBe("updated");
      expect(await told(invitedAudience(id), word)).toBeUndefined();
      expect(await told("public", word)).toBeUndefined();
    }
  });

  test.each(words)("[F12] %s of who does not arrange the week reaches nobody", async (kind) => {
    const { id } = await week();
    await put(database, [record("Confirmation", { ownerId: uninvited, themeWeekId: id })]);
    const word = await say(kind, id, uninvited);
    const unheard = await say(kind, newId(), lead);
    const rows = await database.prisma.change.findMany({
      where: { recordId: { in: [word, unheard] } },
      orderBy: { audience: "asc" },
      select: { audience: true },
    });
    expect(rows).toEqual([{ audience: `internal/${lead}` }, { audience: `internal/${uninvited}` }]);
  });

  test.each(weekWordKinds)(
    "[F12] %s as a draft reaches nobody, until it is one no more",
    async (kind) => {
      const { id } = await week("PUBLIC");
      const word = await say(kind, id, lead, { visibility: "DRAFT" });
      const rows = await database.prisma.change.findMany({ where: { recordId: word } });
      expect(rows.map(({ audience }) => audience)).toEqual([`internal/${lead}`]);
      await say(kind, id, lead, { id: word, version: 2 });
      expect(await told(arrangersAudience(id), word)).toBe("updated");
      await say(kind, id, lead, { id: word, version: 3, visibility: "DRAFT" });
      expect(await told(arrangersAudience(id), word)).toBe("deleted");
    },
  );

  test.each(words)(
    "[F13] %s leaves the feed when its owner no longer arranges the week, and comes back",
    async (kind) => {
      const { id, frame, answer } = await week();
      const [word, leads] = [await say(kind, id, guest), await say(kind, id, lead)];
      const state = () => told(arrangersAudience(id), word);
      await answer({ answer: "DECLINED" });
      expect(await state()).toBe("deleted");
      await answer();
      expect(await state()).toBe("updated");
      await answer({}, "2026-02-01T00:00:00Z");
      expect(await state()).toBe("deleted");
      await answer();
      expect(await state()).toBe("updated");
      await frame({ invitedIds: [] });
      expect(await state()).toBe("deleted");
      await frame();
      expect(await state()).toBe("updated");
      expect(await told(arrangersAudience(id), leads)).toBe("updated");
      await frame({}, "2026-02-01T00:00:00Z");
      expect([await state(), await told(arrangersAudience(id), leads)]).toEqual([
        "deleted",
        "deleted",
      ]);
    },
  );

  test.each(words)(
    "[F12] %s that comes before its week and the answer reaches the arrangers with them",
    async (kind) => {
      const id = newId();
      const word = await say(kind, id, guest);
      await put(database, [record("Confirmation", { ownerId: guest, themeWeekId: id })]);
      expect(await told(arrangersAudience(id), word)).toBeUndefined();
      await put(database, [
        record("ThemeWeek", { id, ownerId: lead, visibility: "INTERNAL", invitedIds: [guest] }),
      ]);
      expect(await told(arrangersAudience(id), word)).toBe("updated");
    },
  );

  test("[F12] [F13] a release enters the public feed when its week becomes public, and leaves it when it is so no longer", async () => {
    const { id, frame } = await week();
    const release = await say("Release", id, lead);
    const states = async () => [
      await told(arrangersAudience(id), release),
      await told("public", release),
    ];
    expect(await states()).toEqual(["updated", undefined]);
    await frame({ visibility: "PUBLIC" });
    expect(await states()).toEqual(["updated", "updated"]);
    await frame({ visibility: "INTERNAL" });
    expect(await states()).toEqual(["updated", "deleted"]);
    await frame({ visibility: "PUBLIC" });
    expect(await states()).toEqual(["updated", "updated"]);
    await frame({ visibility: "PUBLIC" }, "2026-02-01T00:00:00Z");
    expect(await states()).toEqual(["deleted", "deleted"]);
  });

  test("[F12] a release of anybody but the week's lead reaches nobody", async () => {
    const { id } = await week("PUBLIC");
    const release = await say("Release", id, guest);
    const states = [await told(arrangersAudience(id), release), await told("public", release)];
    expect(states).toEqual([undefined, undefined]);
  });

  test("a plan has the words of its arrangers, and drafts of those for whom it is read", async () => {
    const { id, frame } = await week();
    await put(database, [record("Confirmation", { ownerId: uninvited, themeWeekId: id })]);
    await say("SignOff", id, uninvited);
    const [leads, guests, draft] = [
      await say("SignOff", id, lead),
      await say("SignOff", id, guest),
      await say("Acknowledgement", id, guest, { visibility: "DRAFT" }),
    ];
    const read = async (ownId: string) => {
      const plan = await weekRecords(database.prisma, id, [ownId]);
      return {
        arrangers: plan?.arrangerIds.toSorted(),
        words: [...(plan?.signOffs ?? []), ...(plan?.acknowledgements ?? [])].map(
          (word) => word.id,
        ),
      };
    };
    const arrangers = [lead, guest];
    expect(await read(lead)).toEqual({ arrangers, words: [leads, guests] });
    expect(await read(guest)).toEqual({ arrangers, words: [leads, guests, draft] });
    await frame({ invitedIds: [] });
    expect(await read(lead)).toEqual({ arrangers: [lead], words: [leads] });
  });

  test.each(weekWordKinds)(
    "%s that is taken back is not among what can be restored",
    async (kind) => {
      const { id } = await week();
      const word = record(kind, { ownerId: lead, themeWeekId: id });
      await put(database, [{ ...word, deletedAt: "2026-02-01T00:00:00Z" }]);
      expect(await countDeleted(database.prisma, lead)).toBe(
        await database.prisma.themeWeek.count({
          where: { ownerId: lead, deletedAt: { not: null } },
        }),
      );
    },
  );
});

describeEngine("postgresql", "an invitation and its answer at the same time", () => {
  test.each([
    ["counts when the lead invites meanwhile", [], true],
    ["does not count when the lead uninvites meanwhile", ["guest"], false],
  ])("an acceptance %s", async (_what, before, counts) => {
    const [lead, guest, weekId, eventId] = [newId(), newId(), newId(), newId()];
    await using database = await testDatabase("postgresql", { poolSize: 4 });
    await put(
      database,
      [lead, guest].map((id) => record("Association", { id })),
    );
    const week = (version: number, invitedIds: string[]) =>
      put(database, [record("ThemeWeek", { id: weekId, ownerId: lead, version, invitedIds })]);
    await week(1, before.length > 0 ? [guest] : []);
    await put(database, [
      record("Event", {
        id: eventId,
        ownerId: lead,
        themeWeekId: weekId,
        organiserIds: [guest],
        visibility: "WEEK",
      }),
    ]);
    await writeTransaction(database, async (unit) => {
      await unit.put(guest, [record("Confirmation", { ownerId: guest, themeWeekId: weekId })]);
      await week(2, before.length > 0 ? [] : [guest]);
    });
    const plan = await weekRecords(database.prisma, weekId, [lead]);
    expect(plan?.arrangerIds.includes(guest)).toBe(counts);
    const organisers = await database.prisma.eventAssociation.findMany({
      where: { eventId, confirmed: true },
      select: { associationId: true },
    });
    expect(organisers).toEqual(counts ? [{ associationId: guest }] : []);
  });
});

import { anonymous, type Fields, type Term, type Viewer } from "@finsam/domain";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  addPeer,
  type Author,
  type Database,
  sayWord,
  type Word,
  WriteRefused,
} from "../src/index.ts";
import { describeEachEngine, newId, put, record, testDatabase } from "../src/testing/index.ts";

const [owner, other, elsewhere] = [newId(), newId(), newId()];
const now = new Date("2026-11-26T08:00:00Z");

function author(role: Term<"RoleName">, associationId = owner): Author {
  const viewer: Viewer = {
    kind: "person",
    id: newId(),
    name: `${role} of ${associationId.slice(-2)}`,
    email: "prov@example.org",
    roles: new Map([[associationId, role]]),
    operator: false,
  };
  return { viewer, origin: "192.0.2.0/24", now };
}

const coordinator = author("COORDINATOR");

describeEachEngine("saying a word", (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await testDatabase(engine, { poolSize: 4 });
    await put(database, [
      record("Association", { id: owner, slug: "prov" }),
      record("Association", { id: other, slug: "annat" }),
    ]);
    await addPeer(database, {
      url: "https://peer.example",
      associations: [{ id: elsewhere, slug: "grannen", name: "Grannen" }],
      now,
    });
  });
  afterAll(() => database[Symbol.asyncDispose]());

  /** An answer to an invitation: one for each week. */
  const answer = (
    themeWeekId: string,
    says: Fields | null = { answer: "ACCEPTED", frameVersion: 1 },
    more: Partial<Word> = {},
  ): Word => ({ kind: "Confirmation", ownerId: owner, about: { themeWeekId }, says, ...more });

  const say = (word: Word, by = coordinator) => sayWord(database, by, word);

  async function said(word: Word, by = coordinator): Promise<string> {
    const outcome = await say(word, by);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
    return outcome.records[0]?.id ?? "";
  }

  const wordsOn = (themeWeekId: string) =>
    database.prisma.confirmation.findMany({
      where: { themeWeekId, deletedAt: null },
      select: { id: true, version: true, answer: true },
    });

  /** All that a write leaves. */
  async function traces() {
    const { prisma } = database;
    return {
      words: await prisma.confirmation.count(),
      audit: await prisma.auditEntry.count(),
      numbers: await prisma.changeCounter.findMany({ orderBy: { audience: "asc" } }),
    };
  }

  test("[F3] a word is written with its numbers and its audit entry", async () => {
    const weekId = newId();
    const id = await said(answer(weekId));
    expect(await wordsOn(weekId)).toEqual([{ id, version: 1, answer: "ACCEPTED" }]);
    expect(await database.prisma.change.findMany({ where: { recordId: id } })).toMatchObject([
      { audience: `internal/${owner}`, state: "UPDATED" },
    ]);
    const entries = await database.prisma.auditEntry.findMany({ where: { recordId: id } });
    expect(entries).toMatchObject([
      { action: "CREATE", associationId: owner, version: 1, actorName: "COORDINATOR of 01" },
    ]);
    expect(entries[0]?.changes).toContainEqual({ path: "answer", before: null, after: "ACCEPTED" });
  });

  test("a later word on the same changes the earlier one, as it is about another thing it doesn't", async () => {
    const [weekId, otherWeekId] = [newId(), newId()];
    const id = await said(answer(weekId));
    expect(await said(answer(otherWeekId))).not.toBe(id);
    expect(await said(answer(weekId, { answer: "DECLINED", frameVersion: 1 }))).toBe(id);
    expect(await wordsOn(weekId)).toEqual([{ id, version: 2, answer: "DECLINED" }]);
    expect(await wordsOn(otherWeekId)).toMatchObject([{ version: 1, answer: "ACCEPTED" }]);
    const entries = await database.prisma.auditEntry.findMany({
      where: { recordId: id, action: "UPDATE" },
    });
    expect(entries.map(({ changes }) => changes)).toEqual([
      [{ path: "answer", before: "ACCEPTED", after: "DECLINED" }],
    ]);
  });

  test("an association has its own word on what another speaks of", async () => {
    const weekId = newId();
    const id = await said(answer(weekId));
    const others = answer(weekId, undefined, { ownerId: other });
    expect(await said(others, author("COORDINATOR", other))).not.toBe(id);
    expect(await wordsOn(weekId)).toHaveLength(2);
  });

  test("two who say it at once have said one word, one after the other", async () => {
    const weekId = newId();
    const outcomes = await Promise.all(
      ["ACCEPTED", "DECLINED", "ACCEPTED", "DECLINED"].map((one) =>
        said(answer(weekId, { answer: one, frameVersion: 1 })),
      ),
    );
    expect(new Set(outcomes).size).toBe(1);
    expect(await wordsOn(weekId)).toHaveLength(1);
  });

  test("saying the same again writes nothing", async () => {
    const weekId = newId();
    const id = await said(answer(weekId));
    const before = await traces();
    expect(await said(answer(weekId))).toBe(id);
    expect(await traces()).toEqual(before);
  });

  test("words about nothing are new ones each time", async () => {
    const word = () =>
      said({ kind: "Hold", ownerId: owner, about: {}, says: { on: "2026-12-01" } });
    expect(await word()).not.toBe(await word());
  });

  test("a word is taken back, and can be said anew", async () => {
    const weekId = newId();
    const id = await said(answer(weekId));
    expect(await said(answer(weekId, null))).toBe(id);
    expect(await wordsOn(weekId)).toEqual([]);
    const row = await database.prisma.confirmation.findUniqueOrThrow({ where: { id } });
    expect(row).toMatchObject({ version: 2, deletedAt: now });
    expect(
      await database.prisma.auditEntry.findMany({ where: { recordId: id, action: "DELETE" } }),
    ).toMatchObject([{ version: 2 }]);
    expect(await say(answer(weekId, null))).toEqual({ ok: false, refusal: { code: "NOT_FOUND" } });
    await said(answer(weekId));
    expect(await wordsOn(weekId)).toMatchObject([{ version: 1 }]);
  });

  test("a word that must be there already is not said anew", async () => {
    const weekId = newId();
    const before = await traces();
    expect(await say(answer(weekId, undefined, { mustBeHeld: true }))).toEqual({
      ok: false,
      refusal: { code: "NOT_FOUND" },
    });
    expect(await traces()).toEqual(before);
  });

  test("what is settled when it is said is a part of it, and nobody says another before", async () => {
    const weekId = newId();
    const next = answer(
      weekId,
      { answer: "ACCEPTED" },
      {
        settle: async (tx) => {
          const row = await tx.confirmation.findFirst({
            where: { themeWeekId: weekId },
            select: { frameVersion: true },
          });
          return { frameVersion: (row?.frameVersion ?? 0) + 1 };
        },
      },
    );
    await Promise.all([said(next), said(next), said(next)]);
    const rows = await database.prisma.confirmation.findMany({ where: { themeWeekId: weekId } });
    expect(rows).toMatchObject([{ frameVersion: 3, version: 3 }]);
  });

  test("a refusal in what happens with it leaves nothing", async () => {
    const weekId = newId();
    const before = await traces();
    const refused = answer(weekId, undefined, {
      alongside: async ({ put: also }) => {
        await also(owner, [record("Hold", { ownerId: owner })]);
        throw new WriteRefused({ code: "NOT_ALLOWED" });
      },
    });
    const holds = () => database.prisma.hold.count();
    const held = await holds();
    expect(await say(refused)).toEqual({ ok: false, refusal: { code: "NOT_ALLOWED" } });
    expect(await traces()).toEqual(before);
    expect(await holds()).toBe(held);
  });

  test("what happens with it happens once with it", async () => {
    const weekId = newId();
    const hold = record("Hold", { ownerId: owner });
    await said(
      answer(weekId, undefined, {
        alongside: async ({ put: also }) => {
          await also(owner, [hold]);
        },
      }),
    );
    expect(await database.prisma.hold.count({ where: { id: hold.value.id } })).toBe(1);
    const numbered = await database.prisma.change.findMany({
      where: { audience: "holds", recordId: hold.value.id },
    });
    expect(numbered).toMatchObject([{ state: "UPDATED" }]);
  });

  test.each([
    ["nobody who is known", { ...coordinator, viewer: anonymous }, "NOT_SIGNED_IN"],
    ["an editor", author("EDITOR"), "NOT_ALLOWED"],
    ["another association's coordinator", author("COORDINATOR", other), "NOT_ALLOWED"],
  ])("[F2] is for an association's coordinators, not for %s", async (_who, by, code) => {
    const weekId = newId();
    const kept = await said(answer(weekId));
    const before = await traces();
    for (const word of [
      answer(newId()),
      answer(weekId, { answer: "DECLINED" }),
      answer(weekId, null),
    ])
      expect(await say(word, by)).toEqual({ ok: false, refusal: { code } });
    expect(await traces()).toEqual(before);
    expect(await wordsOn(weekId)).toMatchObject([{ id: kept, version: 1 }]);
  });

  test("[F2] a word of an association at another server is refused with its address", async () => {
    const before = await traces();
    const word = answer(newId(), undefined, { ownerId: elsewhere });
    expect(await say(word, author("COORDINATOR", elsewhere))).toMatchObject({
      ok: false,
      refusal: { code: "OWNED_ELSEWHERE", url: "https://peer.example" },
    });
    expect(await traces()).toEqual(before);
  });

  test("a word that breaks a rule is refused with what is wrong", async () => {
    const before = await traces();
    expect(await say(answer(newId(), { answer: "MAYBE" }))).toMatchObject({
      ok: false,
      refusal: { code: "INVALID_INPUT", issues: [{ path: ["answer"] }] },
    });
    expect(await traces()).toEqual(before);
  });
});

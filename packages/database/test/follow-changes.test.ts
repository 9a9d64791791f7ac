import { internalAudience, publicAudience, type Term } from "@finsam/domain";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  type ChangePosition,
  ChangeSignal,
  currentPosition,
  type Database,
  decodePosition,
  encodePosition,
  type FollowedChange,
  followChanges,
  PositionUnknown,
  PositionUnreadable,
  purgeTombstones,
  startEpoch,
} from "../src/index.ts";
import { describeEachEngine, newId, put, record, testDatabase } from "../src/testing/index.ts";

const [owner, other] = [newId(), newId()];
const ours = internalAudience(owner);

describeEachEngine("following the change log", (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await testDatabase(engine);
    await put(database, [
      record("Association", { id: owner, slug: "prov" }),
      record("Association", { id: other, slug: "annat" }),
    ]);
  });
  afterAll(() => database[Symbol.asyncDispose]());

  /** Writes the next version of an event. */
  function write(id: string, version: number, visibility: Term<"Visibility">, ownerId = owner) {
    return put(database, [record("Event", { id, version, visibility, ownerId })]);
  }

  function follow(
    audiences: readonly string[],
    position: ChangePosition,
    options: { take?: number; pollMs?: number; changed?: ChangeSignal } = {},
  ) {
    const { changed = database.changed, ...rest } = options;
    const whose = () => Promise.resolve(audiences);
    return followChanges(
      { prisma: database.prisma, changed },
      { audiences: whose, position, ...rest },
    );
  }

  /** Reads on until `count` changes have come. */
  async function read(
    following: AsyncIterable<readonly FollowedChange[]>,
    count: number,
  ): Promise<FollowedChange[]> {
    const changes: FollowedChange[] = [];
    for await (const page of following) {
      changes.push(...page);
      if (changes.length >= count) break;
    }
    return changes;
  }

  const told = (changes: readonly FollowedChange[]) =>
    changes.map(({ recordId, audience, state }) => ({ recordId, audience, state }));

  test("tells what is committed from now on, and ends while it waits", async () => {
    const following = follow(
      [publicAudience],
      await currentPosition(database.prisma, [publicAudience]),
    );
    const id = newId();
    const first = following.next();
    await write(id, 1, "PUBLIC");
    expect(told((await first).value)).toEqual([
      { recordId: id, audience: publicAudience, state: "UPDATED" },
    ]);
    const waiting = following.next();
    await following.return?.();
    expect(await waiting).toEqual({ done: true, value: undefined });
  });

  test("[F12] a draft is told to its own people only", async () => {
    const start = await currentPosition(database.prisma, [publicAudience, ours]);
    const everybodys = follow([publicAudience], {
      ...start,
      places: new Map([...start.places].slice(0, 1)),
    });
    const [draft, open] = [newId(), newId()];
    await write(draft, 1, "DRAFT");
    await write(open, 1, "PUBLIC");
    expect((await read(everybodys, 1)).map(({ recordId }) => recordId)).toEqual([open]);
    const own = await read(follow([publicAudience, ours], start), 2);
    expect(own.map(({ recordId }) => recordId)).toEqual([draft, open]);
  });

  test("a record that moves in two audiences at once comes once, however small the pages are", async () => {
    const start = await currentPosition(database.prisma, [publicAudience, ours]);
    const ids = Array.from({ length: 5 }, () => newId());
    for (const id of ids) await write(id, 1, "PUBLIC");
    for (const take of [1, 2, 3, 100]) {
      const changes = await read(follow([publicAudience, ours], start, { take }), ids.length);
      expect(changes.map(({ recordId }) => recordId)).toEqual(ids);
    }
  });

  test("[F13] what leaves an audience comes as deleted, and what changed often comes once", async () => {
    const start = await currentPosition(database.prisma, [publicAudience]);
    const id = newId();
    await write(id, 1, "PUBLIC");
    await write(id, 2, "PUBLIC");
    await write(id, 3, "INTERNAL");
    expect(told(await read(follow([publicAudience], start), 1))).toEqual([
      { recordId: id, audience: publicAudience, state: "DELETED" },
    ]);
  });

  test("resumed from the position of any change it tells the rest: nothing lost, nothing twice", async () => {
    const start = await currentPosition(database.prisma, [publicAudience, ours]);
    const ids = Array.from({ length: 6 }, () => newId());
    for (const [index, id] of ids.entries()) await write(id, 1, index % 2 ? "DRAFT" : "PUBLIC");
    const all = await read(follow([publicAudience, ours], start), ids.length);
    expect(all.map(({ recordId }) => recordId)).toEqual(ids);
    for (const [index, { position }] of all.slice(0, -1).entries()) {
      const rest = await read(
        follow([publicAudience, ours], decodePosition(encodePosition(position)), { take: 2 }),
        ids.length - index - 1,
      );
      expect(rest.map(({ recordId }) => recordId)).toEqual(ids.slice(index + 1));
    }
  });

  test("[F3] a follower among concurrent writers ends equal to the log", async () => {
    const audiences = [publicAudience, ours, internalAudience(other)];
    const start = await currentPosition(database.prisma, audiences);
    const done = newId();
    const writing = Promise.all(
      Array.from({ length: 4 }, async (_, writer) => {
        const id = newId();
        for (let version = 1; version <= 10; version += 1)
          await write(
            id,
            version,
            version % 3 === 0 ? "DRAFT" : "PUBLIC",
            writer % 2 ? owner : other,
          );
      }),
    );
    const finished = (async () => {
      await writing;
      await write(done, 1, "PUBLIC");
    })();
    const passed = new Map<string, bigint>();
    const held = new Map<string, string>();
    for await (const page of follow(audiences, start, { take: 3 })) {
      for (const { audience, recordId, state, position } of page) {
        const number = BigInt(position.places.get(audience)?.number ?? 0);
        expect(number).toBeGreaterThan(passed.get(audience) ?? 0n);
        passed.set(audience, number);
        held.set(recordId, `${audience} ${state}`);
      }
      if (held.has(done)) break;
    }
    await finished;
    const later = await database.prisma.change.findMany({
      where: {
        OR: [...start.places].map(([audience, { number }]) => ({
          audience,
          number: { gt: number },
        })),
      },
    });
    expect([...held.keys()].toSorted()).toEqual(
      [...new Set(later.map(({ recordId }) => recordId))].toSorted(),
    );
  });

  test("looks now and then by itself: a notification may have been lost", async () => {
    const start = await currentPosition(database.prisma, [publicAudience]);
    const silent = new ChangeSignal();
    const following = follow([publicAudience], start, { pollMs: 20, changed: silent });
    const next = following.next();
    const id = newId();
    await write(id, 1, "PUBLIC");
    expect((await next).value).toMatchObject([{ recordId: id }]);
    await following.return?.();
  });

  test("holds no connection while it waits, nor while its reader is busy", async () => {
    const start = await currentPosition(database.prisma, [publicAudience]);
    const following = Array.from({ length: 20 }, () => follow([publicAudience], start));
    const waiting = following.map((one) => one.next());
    const id = newId();
    await write(id, 1, "PUBLIC");
    for (const next of waiting) expect((await next).value).toMatchObject([{ recordId: id }]);
    await write(id, 2, "PUBLIC");
    for (const one of following) await one.return?.();
  });

  test("an audience that is gained is followed from its beginning, without what has left it", async () => {
    const audience = internalAudience(other);
    const [gone, there] = [newId(), newId()];
    await write(gone, 1, "DRAFT", other);
    await put(database, [
      {
        ...record("Event", { id: gone, ownerId: other, version: 2 }),
        deletedAt: "2026-11-01T08:00:00Z",
      },
    ]);
    await write(there, 1, "DRAFT", other);
    const start = await currentPosition(database.prisma, [publicAudience]);
    const gained = follow([publicAudience, audience], start);
    const held = await database.prisma.change.findMany({
      where: { audience, state: "UPDATED" },
      orderBy: { number: "asc" },
    });
    const changes = await read(gained, held.length);
    expect(changes.map(({ recordId }) => recordId)).toEqual(held.map(({ recordId }) => recordId));
    expect(changes.map(({ recordId }) => recordId)).not.toContain(gone);
    const [first] = changes;
    const resumed = first?.position ?? start;
    expect(
      (
        await read(
          follow([publicAudience, audience], decodePosition(encodePosition(resumed))),
          held.length - 1,
        )
      ).map(({ recordId }) => recordId),
    ).toEqual(held.slice(1).map(({ recordId }) => recordId));
  });

  test("a position in an audience that is lost, or ahead of the log, is refused", async () => {
    const start = await currentPosition(database.prisma, [publicAudience, ours]);
    await expect(follow([publicAudience], start).next()).rejects.toEqual(
      new PositionUnknown("RIGHTS"),
    );
    const ahead = {
      ...start,
      places: new Map([[publicAudience, { number: 1_000_000, since: 0 }]]),
    };
    await expect(follow([publicAudience], ahead).next()).rejects.toEqual(
      new PositionUnknown("AHEAD"),
    );
  });

  test("[F5] a position in an epoch that is over is refused", async () => {
    const start = await currentPosition(database.prisma, [publicAudience, ours]);
    const { epoch } = start;
    await startEpoch(database, new Date());
    await expect(follow([publicAudience, ours], start).next()).rejects.toEqual(
      new PositionUnknown("EPOCH"),
    );
    const now = await currentPosition(database.prisma, [publicAudience, ours]);
    expect(now.epoch).not.toBe(epoch);
    const id = newId();
    await write(id, 1, "DRAFT");
    expect(await read(follow([publicAudience, ours], now), 1)).toMatchObject([{ recordId: id }]);
  });

  test("[F5] a position before a tombstone that was purged is refused, one after it is not", async () => {
    const start = await currentPosition(database.prisma, [publicAudience]);
    const id = newId();
    await write(id, 1, "PUBLIC");
    await write(id, 2, "DRAFT");
    const after = await currentPosition(database.prisma, [publicAudience]);
    await purgeTombstones(database, new Date(Date.now() + 91 * 86_400_000));
    await expect(follow([publicAudience], start).next()).rejects.toEqual(
      new PositionUnknown("PURGED"),
    );
    const next = newId();
    await write(next, 1, "PUBLIC");
    expect(await read(follow([publicAudience], after), 1)).toMatchObject([{ recordId: next }]);
  });

  test("a text that is no position is refused", () => {
    const texts = [
      "",
      "x",
      "e30x",
      ...[{ holds: 1 }, { public: -1 }, { public: "1" }, [1], { "internal/x": 1 }].map((places) =>
        Buffer.from(JSON.stringify({ epoch: "e", places })).toString("base64url"),
      ),
    ];
    for (const text of texts) expect(() => decodePosition(text)).toThrow(PositionUnreadable);
  });
});

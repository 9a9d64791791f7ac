import type { ReplicaItem } from "@finsam/change-feed";
import { createHash } from "node:crypto";
import {
  arrangersAudience,
  canonicalJson,
  type Fields,
  publicAudience,
  type RecordKind,
  toldFields,
} from "@finsam/domain";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addPeer, type Database, destroyExpired, replicaStore } from "../src/index.ts";
import { releasedContents, versionKey } from "../src/released-content.ts";
import { describeEachEngine, newId, put, record, testDatabase } from "../src/testing/index.ts";

const hash = "0".repeat(64);

/** A line of a release of an event. */
function line(
  eventId: string,
  ownerId: string,
  version: number,
  { contentHash }: { contentHash?: string } = {},
) {
  return { eventId, ownerId, version, contentHash: contentHash ?? hash, placementHash: hash };
}

/** What a release names of an event that tells this. */
function hashOf({ data }: { readonly data: object }): string {
  const told = toldFields(JSON.parse(JSON.stringify(data)));
  return createHash("sha256").update(canonicalJson(told)).digest("hex");
}

describeEachEngine("what releases have told", (engine) => {
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

  async function titles(eventId: string, versions: readonly number[], arrangerIds = [lead, guest]) {
    const keys = versions.map((version) => ({ eventId, version }));
    const held = await releasedContents(database.prisma, keys);
    return keys.map((key) => {
      const content = held.get(versionKey(key));
      const isSeen = content?.isPublic === true || arrangerIds.includes(content?.ownerId ?? "");
      return isSeen ? content?.record.value.title : undefined;
    });
  }

  const rows = (eventId: string) => database.prisma.releasedContent.count({ where: { eventId } });

  /** An event of the guest in a week of the lead. */
  function placedEvent(themeWeekId = newId()) {
    const id = newId();
    let version = 0;
    const write = async (visibility: string, fields: Fields = {}, deletedAt?: string) => {
      version += 1;
      const told = { id, ownerId: guest, themeWeekId, version, visibility };
      const event = record("Event", { ...told, title: `v${version}`, ...fields });
      await put(database, [{ ...event, deletedAt }]);
    };
    let releases = 0;
    const release = (...versions: number[]) =>
      put(
        database,
        versions.map((one) =>
          record("Release", {
            ownerId: lead,
            themeWeekId,
            number: (releases += 1),
            lines: [line(id, guest, one)],
          }),
        ),
      );
    return { id, write, release };
  }

  test("is kept at a release: the version that it carries, whatever the event becomes, and no other", async () => {
    const { id, write, release } = placedEvent();
    await write("WEEK");
    await write("WEEK");
    await release(2);
    await write("WEEK");
    await release(3);
    await write("WEEK");
    expect(await titles(id, [1, 2, 3, 4])).toEqual([undefined, "v2", "v3", undefined]);
  });

  test("of a version that is not held here any more, or not yet, is not kept", async () => {
    const { id, write, release } = placedEvent();
    await write("WEEK");
    await write("WEEK");
    await release(1, 3);
    expect(await titles(id, [1, 2, 3])).toEqual([undefined, undefined, undefined]);
  });

  test("stays when the event goes from the arrangers to everybody", async () => {
    const { id, write, release } = placedEvent();
    await write("WEEK");
    await release(1);
    await write("PUBLIC");
    await release(2);
    await write("PUBLIC");
    expect(await titles(id, [1, 2])).toEqual(["v1", "v2"]);
    expect(await titles(id, [1, 2], [])).toEqual(["v1", "v2"]);
  });

  test.each([
    ["makes it a draft", "DRAFT", undefined],
    ["keeps it inside", "INTERNAL", undefined],
    ["deletes it", "PUBLIC", "2026-02-01T00:00:00Z"],
    ["takes what was public back to the arrangers", "WEEK", undefined],
  ] as const)(
    "[F13] goes when the event's owner %s, and stays away",
    async (_what, visibility, deletedAt) => {
      const { id, write, release } = placedEvent();
      await write("WEEK");
      await release(1);
      await write("PUBLIC");
      await release(2);
      const other = placedEvent();
      await other.write("PUBLIC");
      await other.release(1);
      await write(visibility, {}, deletedAt);
      expect(await rows(id)).toBe(0);
      await write("PUBLIC");
      expect(await titles(id, [1, 2])).toEqual([undefined, undefined]);
      expect(await titles(other.id, [1])).toEqual(["v1"]);
    },
  );

  test("of what is for arrangers alone is told only of theirs", async () => {
    const { id, write, release } = placedEvent();
    await write("WEEK");
    await release(1);
    expect(await titles(id, [1], [lead])).toEqual([undefined]);
    expect(await titles(id, [1], [])).toEqual([undefined]);
    expect(await titles(id, [1], [guest])).toEqual(["v1"]);
  });

  test("a release that is written again, or taken back, changes nothing of what others told", async () => {
    const { id, write, release } = placedEvent();
    await write("WEEK");
    await release(1);
    await release(1);
    expect(await rows(id)).toBe(1);
    const gone = record("Release", { ownerId: lead, lines: [line(id, guest, 1)] });
    await put(database, [{ ...gone, deletedAt: "2026-02-01T00:00:00Z" }]);
    expect(await titles(id, [1])).toEqual(["v1"]);
  });

  test("a destroyed event leaves none", async () => {
    const { id, write, release } = placedEvent();
    await write("WEEK");
    await release(1);
    await write("WEEK", {}, "2026-02-01T00:00:00Z");
    await database.prisma.retention.create({
      data: { associationId: guest, keepDeletedDays: 30 },
    });
    expect(await destroyExpired(database, new Date("2026-06-01T00:00:00Z"))).toBeGreaterThan(0);
    expect(await rows(id)).toBe(0);
  });
});

describeEachEngine("what releases have told, on a replica", (engine) => {
  const [lead, guest, weekId] = [newId(), newId(), newId()];
  const url = "https://peer.example";
  const terms = { at: new Date("2026-10-01T12:00:00Z"), removalsSince: null };
  let database: Database;
  let peerId: string;
  beforeAll(async () => {
    database = await testDatabase(engine);
    const associations = [lead, guest].map((id, n) => ({ id, slug: `prov-${n}`, name: "Prov" }));
    await addPeer(database, { url, associations, now: terms.at });
    const { id } = await database.prisma.peer.findFirstOrThrow({ select: { id: true } });
    peerId = id;
    for (const audience of [publicAudience, arrangersAudience(weekId)])
      await replicaStore(database).beginCopy(feed(audience), url);
  });
  afterAll(() => database[Symbol.asyncDispose]());

  const feed = (audience: string) => ({ feed: `${peerId}/${audience}`, source: peerId, audience });

  let number = 0n;
  const held = (kind: RecordKind, fields: Fields): ReplicaItem => {
    const { data, ...parsed } = record(kind, fields);
    const { id, ownerId } = parsed.value;
    number += 1n;
    const item = {
      state: "updated",
      kind,
      id,
      modified: number,
      data: JSON.parse(JSON.stringify(data)),
    } as const;
    return { action: "put", item, owner: ownerId, record: parsed };
  };
  const gone = (kind: RecordKind, id: string): ReplicaItem => {
    number += 1n;
    return { action: "remove", item: { state: "deleted", kind, id, modified: number } };
  };
  async function apply(audience: string, ...items: ReplicaItem[]): Promise<void> {
    const store = replicaStore(database);
    const cursor = await store.cursor(feed(audience).feed);
    if (cursor === undefined) throw new Error("Expected a cursor");
    const { walk, next } = cursor;
    const page = { walk, asked: next, next, epoch: null, isLast: false, items };
    await store.apply(feed(audience).feed, page, terms);
  }
  const fields = (id: string, version: number, visibility: string, title = `v${version}`) => {
    return { id, ownerId: guest, themeWeekId: weekId, version, visibility, title };
  };
  const event = (...told: Parameters<typeof fields>) => held("Event", fields(...told));
  /** A release of an event as it was for arrangers. */
  const release = (eventId: string, version: number) =>
    held("Release", {
      ownerId: lead,
      themeWeekId: weekId,
      visibility: "INTERNAL",
      lines: [
        line(eventId, guest, version, {
          contentHash: hashOf(record("Event", fields(eventId, version, "WEEK"))),
        }),
      ],
    });
  const arrangers = arrangersAudience(weekId);
  async function titleAt(eventId: string, version: number) {
    const contents = await releasedContents(database.prisma, [{ eventId, version }]);
    return contents.get(versionKey({ eventId, version }))?.record.value.title;
  }

  test("is kept when the release comes", async () => {
    const id = newId();
    await apply(arrangers, event(id, 3, "WEEK"));
    await apply(arrangers, release(id, 3));
    await apply(arrangers, event(id, 4, "WEEK"));
    expect(await titleAt(id, 3)).toBe("v3");
  });

  test("a release that comes in two feeds is one", async () => {
    const id = newId();
    const told = release(id, 3);
    await apply(arrangers, event(id, 3, "WEEK"), told);
    await apply(publicAudience, told);
    const releases = () =>
      database.prisma.release.findMany({
        where: { id: told.action === "refuse" ? "" : told.item.id },
        select: { deletedAt: true, version: true },
      });
    expect(await releases()).toEqual([{ deletedAt: null, version: 1 }]);
    await apply(publicAudience, gone("Release", told.action === "refuse" ? "" : told.item.id));
    expect(await releases()).toEqual([{ deletedAt: null, version: 1 }]);
    await apply(arrangers, gone("Release", told.action === "refuse" ? "" : told.item.id));
    expect(await releases()).toMatchObject([{ version: 1, deletedAt: terms.at }]);
  });

  test.each(["public feed first", "feed of the week first"])(
    "stays when the event goes from the arrangers to everybody: %s",
    async (order) => {
      const id = newId();
      await apply(arrangers, event(id, 3, "WEEK"), release(id, 3));
      const turns = [
        () => apply(publicAudience, event(id, 4, "PUBLIC", "v3")),
        () => apply(arrangers, gone("Event", id)),
      ];
      for (const turn of order === "public feed first" ? turns : turns.toReversed()) await turn();
      await apply(publicAudience, event(id, 5, "PUBLIC", "Flyttad"));
      expect(await titleAt(id, 3)).toBe("v3");
    },
  );

  test("[F13] goes when the event leaves all feeds", async () => {
    const id = newId();
    await apply(publicAudience, event(id, 3, "PUBLIC"), release(id, 3));
    expect(await titleAt(id, 3)).toBe("v3");
    await apply(publicAudience, gone("Event", id));
    expect(await database.prisma.releasedContent.count({ where: { eventId: id } })).toBe(0);
  });

  test("[F13] goes when what was public is for arrangers again", async () => {
    const id = newId();
    await apply(publicAudience, event(id, 3, "PUBLIC"));
    await apply(arrangers, release(id, 3));
    await apply(arrangers, event(id, 4, "WEEK"));
    expect(await titleAt(id, 3)).toBeUndefined();
  });

  test.each([
    ["is told to the arrangers", 3, "WEEK"],
    ["is public, by a version of its own", 4, "PUBLIC"],
  ])(
    "is kept too where the event comes after the release, and %s",
    async (_how, version, visibility) => {
      const id = newId();
      await apply(arrangers, release(id, 3));
      const audience = visibility === "WEEK" ? arrangers : publicAudience;
      await apply(audience, event(id, version, visibility, "v3"));
      await apply(audience, event(id, version + 1, visibility, "Flyttad"));
      expect(await titleAt(id, 3)).toBe("v3");
    },
  );

  test("is kept where the release comes after the event has been made public", async () => {
    const id = newId();
    await apply(publicAudience, event(id, 4, "PUBLIC", "v3"), release(id, 3));
    await apply(publicAudience, event(id, 5, "PUBLIC", "Flyttad"));
    expect(await titleAt(id, 3)).toBe("v3");
  });

  test("is not kept of an event that tells something else by now", async () => {
    const id = newId();
    await apply(publicAudience, event(id, 5, "PUBLIC", "Flyttad"), release(id, 3));
    await apply(publicAudience, event(id, 6, "PUBLIC", "Flyttad igen"));
    expect(await titleAt(id, 3)).toBeUndefined();
  });

  test("[F13] stays away when what was public is for arrangers again, though it tells the same", async () => {
    const id = newId();
    await apply(publicAudience, event(id, 4, "PUBLIC", "v3"));
    await apply(arrangers, release(id, 3));
    expect(await titleAt(id, 3)).toBe("v3");
    await apply(arrangers, event(id, 5, "WEEK", "v3"));
    await apply(arrangers, event(id, 6, "WEEK", "v3"));
    expect(await titleAt(id, 3)).toBeUndefined();
  });
});

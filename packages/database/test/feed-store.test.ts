import { type FeedStoreHarness, feedStoreSuite, MemoryFeed } from "@finsam/change-feed/testing";
import { arrangersAudience, holdsAudience, internalAudience, publicAudience } from "@finsam/domain";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Database, feedStore, purgeTombstones, startEpoch } from "../src/index.ts";
import { describeEachEngine, newId, put, record, testDatabase } from "../src/testing/index.ts";

const longAfter = () => new Date(Date.now() + 91 * 86_400_000);

/** A feed that begins anew: one database serves one test after the other. */
async function databaseFeed(database: Database): Promise<FeedStoreHarness> {
  await startEpoch(database, new Date());
  const owners = [newId(), newId()] as const;
  const ownerOf = new Map<string, string>();
  const versions = new Map<string, number>();
  await put(
    database,
    owners.map((id) => record("Association", { id })),
  );

  async function write(id: string, visibility: "PUBLIC" | "DRAFT"): Promise<void> {
    const version = (versions.get(id) ?? 0) + 1;
    versions.set(id, version);
    await put(database, [
      record("Organisation", { id, ownerId: ownerOf.get(id), version, visibility }),
    ]);
  }

  return {
    store: feedStore(database.prisma),
    audience: publicAudience,
    owners,
    async publish(owner) {
      const id = newId();
      ownerOf.set(id, owner);
      await write(id, "PUBLIC");
      return id;
    },
    change: (id) => write(id, "PUBLIC"),
    withdraw: (id) => write(id, "DRAFT"),
    async purge() {
      await purgeTombstones(database, longAfter());
    },
    async beginEpoch() {
      await startEpoch(database, new Date());
    },
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}

feedStoreSuite("in memory", () => Promise.resolve(new MemoryFeed()));
describeEachEngine("the change log as a feed", (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await testDatabase(engine);
  });
  afterAll(() => database[Symbol.asyncDispose]());

  feedStoreSuite(`on ${engine}`, () => databaseFeed(database));

  test.for([
    { kind: "Event", audience: publicAudience, hidden: { plannedMinutes: 90 } },
    { kind: "Hold", audience: holdsAudience, hidden: { note: "Läkarbesök" } },
  ] as const)("[P60] a $kind is told without what is not for $audience", async (given) => {
    const { kind, audience, hidden } = given;
    const association = newId();
    const told = record(kind, { ownerId: association });
    const { id } = told.value;
    await put(database, [
      record("Association", { id: association }),
      record(kind, { ...told.data, ...hidden }),
    ]);
    const { items } = await feedStore(database.prisma).read({ audience, association }, 0n, 100);
    const item = items.find((one) => one.id === id);
    expect(item).toMatchObject({ state: "updated", data: told.data });
    expect(Object.keys(item?.state === "updated" ? item.data : {})).not.toContain(
      Object.keys(hidden)[0],
    );
  });
});

describeEachEngine("the feed store", (engine) => {
  const owner = newId();
  let database: Database;
  beforeAll(async () => {
    database = await testDatabase(engine);
    await put(database, [record("Association", { id: owner })]);
  });
  afterAll(() => database[Symbol.asyncDispose]());

  const read = (audience = publicAudience, take = 1000) =>
    feedStore(database.prisma).read({ audience }, 0n, take);

  test("gives the data of every kind of record as it came, unknown fields included", async () => {
    const weekId = newId();
    const fields = { ownerId: owner, later: { nested: ["å", 1.5, null] } };
    const records = [
      record("Organisation", fields),
      record("EventSeries", fields),
      record("ThemeWeek", { ...fields, id: weekId }),
      record("Initiative", fields),
      record("EsfProject", fields),
      record("Event", fields),
      record("Document", fields),
      record("NewsItem", fields),
      record("Confirmation", { ...fields, themeWeekId: weekId }),
      record("Release", { ...fields, themeWeekId: weekId }),
    ];
    const said = (
      ["PairDeclaration", "Acknowledgement", "Proposal", "ProposalAnswer", "SignOff"] as const
    ).map((kind) => record(kind, { ...fields, themeWeekId: weekId }));
    await put(database, [...records, ...said]);
    expect((await read(arrangersAudience(weekId))).items).toEqual(
      expect.arrayContaining(said.map(({ kind, data }) => expect.objectContaining({ kind, data }))),
    );
    const given = new Map(
      (await read()).items.map((item) => [
        item.id,
        item.state === "updated" ? { kind: item.kind, data: item.data } : item,
      ]),
    );
    for (const { kind, value, data } of records)
      expect(given.get(value.id)).toEqual({ kind, data });
  });

  test("[F12] a draft moves nothing but its owner's internal audience", async () => {
    const before = await read();
    await put(database, [record("Event", { ownerId: owner, visibility: "DRAFT" })]);
    expect(await read()).toEqual(before);
    expect((await read(internalAudience(owner))).items.at(-1)?.kind).toBe("Event");
  });

  test("[F4] a tombstone stays for 90 days", async () => {
    const id = newId();
    await put(database, [record("Event", { id, ownerId: owner })]);
    await put(database, [record("Event", { id, ownerId: owner, version: 2, visibility: "DRAFT" })]);
    const at = (days: number) => new Date(Date.now() + days * 86_400_000);
    expect(await purgeTombstones(database, at(89.9))).toBe(0);
    expect(await purgeTombstones(database, at(90.1))).toBe(1);
    const { head, purgedUpTo } = await read();
    expect(purgedUpTo).toBe(head);
  });

  test("[F3] an epoch that begins among writers loses none of their changes", async () => {
    const ids = Array.from({ length: 20 }, () => newId());
    const writing = ids.map((id) => put(database, [record("Event", { id, ownerId: owner })]));
    await Promise.all([...writing, startEpoch(database, new Date())]);
    const { items, head } = await read();
    const numbers = items.map(({ modified }) => modified);
    expect(new Set(numbers).size).toBe(items.length);
    expect(numbers.at(-1)).toBe(head);
    expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
    expect(new Set(items.map(({ state }) => state))).toEqual(new Set(["updated"]));
  });

  test("a page ends before it is too large, but has an item", async () => {
    const large = (length: number) =>
      record("NewsItem", { ownerId: owner, unknown: "x".repeat(length) });
    const before = (await read()).head;
    await put(database, [large(5_000_000), large(3_500_000), large(9_000_000)]);
    const store = feedStore(database.prisma);
    const walked: number[] = [];
    for (let after = before; ;) {
      const { items } = await store.read({ audience: publicAudience }, after, 100);
      if (items.length === 0) break;
      walked.push(items.length);
      after = items.at(-1)?.modified ?? after;
    }
    expect(walked).toEqual([1, 1, 1]);
  });
});

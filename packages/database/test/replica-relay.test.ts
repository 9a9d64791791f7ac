import type { ReplicaItem } from "@finsam/change-feed";
import { parseAnyRecord, type RecordKind } from "@finsam/domain";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Database } from "../src/database.ts";
import { feedStore } from "../src/feed-store.ts";
import { addPeer, followedPeers } from "../src/peer.ts";
import { quarantinedRecords } from "../src/peer-finding.ts";
import { replicaStore } from "../src/replica-store.ts";
import { describeEachEngine, newId, put, record, testDatabase } from "../src/testing/index.ts";
import { homeOf } from "../src/write-authority.ts";

describeEachEngine("replica and relay", (engine) => {
  let database: Database;
  const owner = newId();
  const main = { feed: "peer/public", source: "peer", audience: "public" };
  const start = "https://peer.example/feed";
  const terms = { at: new Date("2026-10-01T12:00:00Z"), removalsSince: null };
  let number = 0n;

  beforeAll(async () => {
    database = await testDatabase(engine);
    const associations = [{ id: owner, slug: "grannen", name: "Samordningsförbundet Grannen" }];
    await addPeer(database, { url: "https://peer.example", associations, now: terms.at });
  });
  afterAll(() => database[Symbol.asyncDispose]());
  beforeEach(() => replicaStore(database).beginCopy(main, start));

  const update = (kind: string, data: { id: string; [field: string]: string | number | null }) => {
    number += 1n;
    return { state: "updated", kind, id: data.id, modified: number, data } as const;
  };
  const held = (kind: RecordKind, fields: Record<string, string | number>): ReplicaItem => {
    const data = { id: newId(), ...base, slug: `s-${newId().slice(-6)}`, ...fields };
    const parsed = parseAnyRecord(kind, data);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    return { action: "put", item: update(kind, data), owner, record: parsed.value };
  };
  const base = {
    ownerId: owner,
    version: 1,
    updatedAt: "2026-10-01T10:00:00Z",
    visibility: "PUBLIC",
  };
  const remove = (kind: string, id: string): ReplicaItem => {
    number += 1n;
    return { action: "remove", item: { state: "deleted", kind, id, modified: number } };
  };
  async function apply(...items: ReplicaItem[]) {
    const store = replicaStore(database);
    const cursor = await store.cursor(main.feed);
    if (cursor === undefined) throw new Error("Expected a cursor");
    const { walk, next } = cursor;
    return store.apply(
      main.feed,
      { walk, asked: next, next, epoch: null, isLast: false, items },
      terms,
    );
  }
  const relayed = async (id: string) => {
    const { items } = await feedStore(database.prisma).read({ audience: "public" }, 0n, 1000);
    return items.find((item) => item.id === id);
  };
  const idOf = (item: ReplicaItem): string => (item.action === "refuse" ? "" : item.item.id);

  test("[F8] until an association's own record comes, its configured name stands for it, and no feed tells of it", async () => {
    const named = await database.prisma.association.findUnique({
      where: { id: owner },
      select: { name: true },
    });
    expect(named?.name).toBe("Samordningsförbundet Grannen");
    expect(await relayed(owner)).toBeUndefined();
    const own = held("Association", {
      id: owner,
      slug: "grannen",
      name: "Grannen",
      shortName: "G",
    });
    await apply(own);
    expect(await relayed(owner)).toMatchObject({ data: { name: "Grannen" } });
  });

  test("[F11] a relayed record is in the own feed as it came, and deleted there when it leaves", async () => {
    const organisation = held("Organisation", { name: "Bolaget", kind: "COMPANY", mood: "grön" });
    const id = idOf(organisation);
    await apply(organisation);
    expect(await relayed(id)).toMatchObject({ state: "updated", data: { mood: "grön" } });
    await apply(remove("Organisation", id));
    expect(await relayed(id)).toMatchObject({ state: "deleted" });
  });

  test("[F11] a full copy of what is held already gives no record a new number", async () => {
    const organisation = held("Organisation", { name: "Bolaget", kind: "COMPANY" });
    await apply(organisation);
    const before = await relayed(idOf(organisation));
    const store = replicaStore(database);
    await store.beginCopy(main, start);
    await apply(organisation);
    await store.endCopy(main.feed, [owner], terms);
    expect(await relayed(idOf(organisation))).toEqual(before);
  });

  test("[F11] a record of an unknown kind is passed on as it came, until it leaves", async () => {
    const item = update("Unheard", { id: newId(), ownerId: owner, version: 1, song: "la" });
    await apply({ action: "put", item, owner, record: null });
    expect(await relayed(item.id)).toMatchObject({ kind: "Unheard", data: item.data });
    await apply(remove("Unheard", item.id));
    expect(await relayed(item.id)).toMatchObject({ kind: "Unheard", state: "deleted" });
  });

  test("[F8] what is in quarantine is passed on as it came, and shown again once it is valid", async () => {
    const organisation = held("Organisation", { name: "Bolaget", kind: "COMPANY" });
    const id = idOf(organisation);
    await apply(organisation);
    const broken = update("Organisation", { id, ...base, version: 2, name: null });
    const message = { sv: "Ange en text", en: "Expected a text" };
    const issue = { path: ["name"], code: "INVALID_TYPE", message };
    await apply({ action: "quarantine", item: broken, owner, issues: [issue] });
    expect(await relayed(id)).toMatchObject({ data: { version: 2, name: null } });
    expect(await quarantinedRecords(database.prisma, owner)).toMatchObject([
      { id, issues: [issue] },
    ]);
    const row = await database.prisma.organisation.findUnique({
      where: { id },
      select: { name: true },
    });
    expect(row?.name).toBe("Bolaget");
    await apply(held("Organisation", { id, name: "Bolaget", kind: "COMPANY", version: 3 }));
    expect(await relayed(id)).toMatchObject({ data: { version: 3 } });
    expect(await quarantinedRecords(database.prisma, owner)).toEqual([]);
  });

  test("[F8] a record that the database cannot take is put in quarantine, and stops nothing", async () => {
    const large = held("Organisation", { name: "Stort", kind: "COMPANY", version: 2 ** 40 });
    const good = held("Organisation", { name: "Gott", kind: "COMPANY" });
    expect(await apply(large, good)).toMatchObject({ outcome: "applied", changed: 2 });
    expect(await relayed(idOf(good))).toMatchObject({ state: "updated" });
    expect(await quarantinedRecords(database.prisma, owner)).toMatchObject([
      { id: idOf(large), issues: [{ code: "NOT_STORABLE" }] },
    ]);
    await apply(remove("Organisation", idOf(large)));
  });

  test("[F11] what is hosted here is never touched, whatever a feed held of it before", async () => {
    const mine = newId();
    const event = record("Event", { ownerId: mine });
    await put(database, [record("Association", { id: mine, slug: "min" }), event]);
    const data = { ...event.data, version: 9, title: "Kapad" };
    const claim = { action: "put", owner, record: null } as const;
    const item = {
      ...update("Event", { id: event.value.id }),
      data: JSON.parse(JSON.stringify(data)),
    };
    expect(await apply({ ...claim, item }, remove("Event", event.value.id))).toMatchObject({
      refused: 1,
    });
    expect(await relayed(event.value.id)).toMatchObject({ data: { version: 1, title: "Prov" } });
  });

  test("[F8] an association's own record is never deleted", async () => {
    await apply(
      held("Association", { id: owner, slug: "grannen", name: "Grannen", shortName: "G" }),
    );
    await apply(remove("Association", owner));
    expect(await relayed(owner)).toMatchObject({ state: "updated" });
  });

  test("[F2] a write to what a peer owns is refused with the peer's address", async () => {
    const [peer] = await followedPeers(database.prisma);
    expect(peer).toMatchObject({ url: "https://peer.example", associationIds: [owner] });
    expect(await homeOf(database.prisma, owner)).toEqual({
      kind: "peer",
      url: "https://peer.example",
    });
  });

  test("[F7] an association has one home: what is hosted here, or at another peer, is not followed elsewhere", async () => {
    const mine = newId();
    await put(database, [record("Association", { id: mine, slug: "hemma" })]);
    const add = (id: string) =>
      addPeer(database, {
        url: "https://other.example",
        associations: [{ id, slug: "nytt", name: "Nytt" }],
        now: terms.at,
      });
    expect(await add(mine)).toMatchObject({ ok: false, code: "HOSTED_HERE" });
    expect(await add(owner)).toMatchObject({ ok: false, code: "HOME_ELSEWHERE" });
    expect(await followedPeers(database.prisma)).toHaveLength(1);
  });

  test("[F1] what its owner has removed is taken by nobody else while she is followed, and she can bring it back", async () => {
    const thief = newId();
    const other = { feed: "thief/public", source: "thief", audience: "public" };
    const associations = [{ id: thief, slug: "tjuven", name: "Tjuven" }];
    await addPeer(database, { url: "https://thief.example", associations, now: terms.at });
    const store = replicaStore(database);
    const { walk } = await store.beginCopy(other, start);
    const steal = (id: string) => {
      const fields = { id, ownerId: thief, name: "Stulet", kind: "COMPANY", slug: "stulet" };
      const stolen = { ...held("Organisation", fields), owner: thief };
      const page = { walk, asked: start, next: start, epoch: null, isLast: false, items: [stolen] };
      return store.apply(other.feed, page, terms);
    };
    const organisation = held("Organisation", { name: "Bolaget", kind: "COMPANY" });
    const id = idOf(organisation);
    await apply(organisation);
    await apply(remove("Organisation", id));
    expect(await steal(id)).toMatchObject({ changed: 0, refused: 1 });
    await apply(held("Organisation", { id, name: "Bolaget igen", kind: "COMPANY" }));
    expect(await relayed(id)).toMatchObject({ data: { name: "Bolaget igen" } });
  });
});

import type { ItemData } from "@finsam/change-feed";
import { expect, test } from "vitest";
import { addPeer, copiedRecords, replicaStore } from "../src/index.ts";
import { describeEachEngine, newId, record, testDatabase } from "../src/testing/index.ts";

const url = "https://peer.example.org";

describeEachEngine("a full copy of a peer", (engine) => {
  test("can be seen to come on, and to be done", async () => {
    await using database = await testDatabase(engine);
    const now = new Date("2026-10-01T10:00:00Z");
    const association = { id: newId(), slug: "prov", name: "Prov" };
    const added = await addPeer(database, { url, associations: [association], now });
    if (!added.ok) throw new TypeError("Expected a peer");
    const copied = () =>
      copiedRecords(database.prisma, { peerId: added.id, associationId: association.id });
    expect(await copied()).toBeNull();

    const store = replicaStore(database);
    const feed = { feed: `${added.id}/public`, source: added.id, audience: "public" };
    const { walk, next: asked } = await store.beginCopy(feed, `${url}/feed`);
    expect(await copied()).toBe(0);
    const event = record("Event", { ownerId: association.id });
    const { kind, value } = event;
    const data: ItemData = JSON.parse(JSON.stringify(event.data));
    const item = { state: "updated", kind, id: value.id, modified: 1n, data } as const;
    const put = { action: "put", item, owner: association.id, record: event } as const;
    const page = { walk, asked, next: `${url}/feed?afterChangeNumber=1`, epoch: "e" };
    const terms = { at: now, removalsSince: null };
    await store.apply(feed.feed, { ...page, isLast: false, items: [put] }, terms);
    expect(await copied()).toBe(1);
    await store.endCopy(feed.feed, [association.id], terms);
    expect(await copied()).toBeNull();
  });
});

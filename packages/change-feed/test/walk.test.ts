import * as fc from "fast-check";
import * as z from "zod";
import { describe, expect, test } from "vitest";
import {
  type FeedItem,
  formatFeedAddress,
  negotiate,
  pageAnswer,
  parseFeedAddress,
  parsePage,
  parseProblem,
  PROFILE_MEDIA_TYPE,
  type ReplicaItem,
} from "../src/index.ts";
import { MemoryFeed, MemoryReplica } from "../src/testing/index.ts";
import { putItem } from "../src/testing/replica-page.ts";

const origin = "https://finsam.example";
const terms = { at: new Date("2026-10-01T12:00:00Z"), removalsSince: null };

/** Asks a feed for a page, as over HTTP. */
async function ask(feed: MemoryFeed, address: string, accept: string | null) {
  const parsed = parseFeedAddress(address);
  if (!parsed.ok) throw new Error(`Expected an address of a feed, got ${address}`);
  const asked = parsed.value;
  const { audience, association, afterChangeNumber = 0n, limit = 100 } = asked;
  const selection = association === undefined ? { audience } : { audience, association };
  const reading = await feed.store.read(selection, afterChangeNumber, limit);
  return pageAnswer({ asked, address, origin, negotiated: negotiate(accept), reading });
}

/** Reads a page that must be one. */
function page(body: string, address: string) {
  const parsed = parsePage(body, address);
  if (!parsed.ok) throw new Error(parsed.issues[0].message.en);
  return parsed.value;
}

/** A follower of the profile: the fewest lines that follow. */
class Follower {
  readonly replica = new MemoryReplica();
  readonly #feed: MemoryFeed;
  readonly #start: string;

  constructor(feed: MemoryFeed, association?: string) {
    this.#feed = feed;
    const { audience } = feed;
    this.#start = formatFeedAddress(origin, {
      audience,
      limit: 1,
      ...(association === undefined ? {} : { association }),
    });
  }

  /** Asks once, and says whether it is up to date. */
  async step(): Promise<boolean> {
    const { replica } = this;
    const name = { feed: "f", source: "s", audience: "public" };
    const cursor = (await replica.cursor("f")) ?? (await replica.beginCopy(name, this.#start));
    const { status, body } = await ask(this.#feed, cursor.next, PROFILE_MEDIA_TYPE);
    if (status === 410) {
      const problem = parseProblem(status, body);
      if (!problem.ok || problem.value.name !== "resync")
        throw new Error(`Expected the problem resync, got ${body}`);
      await replica.beginCopy(name, this.#start);
      return false;
    }
    const { next, epoch, isLast, items } = page(body, cursor.next);
    const { walk, next: asked } = cursor;
    const judged = items.map((item) => judge(item));
    const applied = await replica.apply(
      "f",
      { walk, asked, next, epoch, isLast, items: judged },
      terms,
    );
    if (applied.outcome === "other-epoch") await replica.beginCopy(name, this.#start);
    if (!isLast || applied.outcome !== "applied") return false;
    if (cursor.copying) await replica.endCopy("f", [], terms);
    return true;
  }

  async catchUp(): Promise<void> {
    for (let steps = 0; !(await this.step()); steps += 1)
      if (steps > 500) throw new Error("Expected the walk to end");
  }
}

function judge(item: FeedItem): ReplicaItem {
  return item.state === "deleted"
    ? { action: "remove", item }
    : putItem(
        item.id,
        z.string().parse(item.data["ownerId"]),
        item.modified,
        Number(item.data["version"]),
      );
}

/** A plain RPDE client, which knows `next` and nothing else. */
class PlainClient {
  readonly versions = new Map<string, unknown>();
  readonly #feed: MemoryFeed;
  #next = `${origin}/feed?limit=2`;

  constructor(feed: MemoryFeed) {
    this.#feed = feed;
  }

  async step(): Promise<boolean> {
    const { status, body } = await ask(this.#feed, this.#next, null);
    if (status !== 200) throw new Error(`Expected 200, got ${status}`);
    const { next, isLast, items } = page(body, this.#next);
    for (const item of items)
      if (item.state === "deleted") this.versions.delete(item.id);
      else this.versions.set(item.id, item.data["version"]);
    this.#next = next;
    return isLast;
  }

  async catchUp(): Promise<void> {
    for (let steps = 0; !(await this.step()); steps += 1)
      if (steps > 500) throw new Error("Expected the walk to end");
  }
}

const act = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("publish" as const), at: fc.nat(1) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("change" as const), at: fc.nat(20) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("withdraw" as const), at: fc.nat(20) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("purge" as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("epoch" as const) }) },
  { weight: 8, arbitrary: fc.record({ kind: fc.constant("step" as const), at: fc.nat(2) }) },
);

describe("a walk, whatever happens on the way", () => {
  test("[F5] a follower of the profile ends equal to the source, a plain client misses nothing that is there", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 60 }), async (acts) => {
        const feed = new MemoryFeed();
        const [one] = feed.owners;
        const whole = new Follower(feed);
        const narrowed = new Follower(feed, one);
        const plain = new PlainClient(feed);
        const live: string[] = [];
        const ever: string[] = [];
        for (const now of acts)
          switch (now.kind) {
            case "publish": {
              const id = await feed.publish(feed.owners[now.at === 0 ? 0 : 1]);
              live.push(id);
              ever.push(id);
              break;
            }
            case "change": {
              const id = live[now.at % Math.max(live.length, 1)];
              if (id !== undefined) await feed.change(id);
              break;
            }
            case "withdraw": {
              const [id] = live.splice(now.at % Math.max(live.length, 1), 1);
              if (id !== undefined) await feed.withdraw(id);
              break;
            }
            case "purge":
              await feed.purge();
              break;
            case "epoch":
              await feed.beginEpoch();
              break;
            case "step":
              await [whole, narrowed, plain][now.at]?.step();
          }
        await Promise.all([whole.catchUp(), narrowed.catchUp(), plain.catchUp()]);
        const { items } = await feed.store.read({ audience: feed.audience }, 0n, 1000);
        const source = new Map(
          items.flatMap((item) => (item.state === "updated" ? [[item.id, item.data]] : [])),
        );
        for (const id of ever) {
          const version = source.get(id)?.["version"];
          const mine = source.get(id)?.["ownerId"] === one ? version : undefined;
          expect((await whole.replica.shown(id))?.version).toBe(version);
          expect((await narrowed.replica.shown(id))?.version).toBe(mine);
          const plainly = plain.versions.get(id);
          expect(version === undefined || plainly === version).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("[P20] a first walk ends although tombstones are purged under way, without a resync", async () => {
    const feed = new MemoryFeed();
    const ids: string[] = [];
    for (let count = 0; count < 10; count += 1) ids.push(await feed.publish(feed.owners[0]));
    for (const id of ids.slice(4)) await feed.withdraw(id);
    const follower = new Follower(feed);
    await follower.step();
    await feed.purge();
    await follower.catchUp();
    expect(await follower.replica.cursor("f")).toMatchObject({ walk: 1, copying: false });
  });

  test("[P17] a tombstone that goes before the walk has come to it is not missed", async () => {
    const feed = new MemoryFeed();
    const [gone, ...stay] = [
      await feed.publish(feed.owners[0]),
      await feed.publish(feed.owners[0]),
      await feed.publish(feed.owners[0]),
    ];
    const follower = new Follower(feed);
    await follower.catchUp();
    for (const id of stay) await feed.change(id);
    await feed.withdraw(gone);
    await follower.step();
    await feed.purge();
    await follower.catchUp();
    expect(await follower.replica.shown(gone)).toBeUndefined();
    expect(await follower.replica.cursor("f")).toMatchObject({ walk: 2, copying: false });
  });

  test("[P24] who has slept through a purge takes a full copy, and only then", async () => {
    const feed = new MemoryFeed();
    const gone = await feed.publish(feed.owners[0]);
    await feed.publish(feed.owners[0]);
    const follower = new Follower(feed);
    await follower.catchUp();
    await feed.withdraw(gone);
    await follower.catchUp();
    await feed.purge();
    await follower.catchUp();
    expect(await follower.replica.cursor("f")).toMatchObject({ walk: 1 });
    await feed.withdraw(await feed.publish(feed.owners[0]));
    await feed.purge();
    await follower.catchUp();
    expect(await follower.replica.cursor("f")).toMatchObject({ walk: 2, copying: false });
  });
});

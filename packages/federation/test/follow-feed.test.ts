import { PROFILE_MEDIA_TYPE, type Terms } from "@finsam/change-feed";
import { MemoryReplica } from "@finsam/change-feed/testing";
import { expect, test } from "vitest";
import { followFeed } from "../src/follow-feed.ts";
import { defaultLimits } from "../src/limits.ts";
import type { SourceReport } from "../src/source-report.ts";
import { FakePublisher, json, problem } from "./fake-publisher.ts";
import { VirtualClock } from "./virtual-clock.ts";

/** How a page of our profile is asked for. */
const profile = { headers: { accept: PROFILE_MEDIA_TYPE } };

/** A follower of a publisher's public feed, and all that it has told. */

function following(publisher: FakePublisher, replica = new MemoryReplica()) {
  const clock = new VirtualClock();
  const stopping = new AbortController();
  const reports: SourceReport[] = [];
  const terms: Terms[] = [];
  const store = {
    cursor: replica.cursor.bind(replica),
    beginCopy: replica.beginCopy.bind(replica),
    apply(...[feed, page, term]: Parameters<typeof replica.apply>) {
      terms.push(term);
      return replica.apply(feed, page, term);
    },
    endCopy: replica.endCopy.bind(replica),
    release: replica.release.bind(replica),
    drop: replica.drop.bind(replica),
    quarantined: replica.quarantined.bind(replica),
    refused: replica.refused.bind(replica),
  };
  const follower = followFeed({
    feed: { feed: "peer/public", source: "peer", audience: "public" },
    start: `${publisher.url}/feed?limit=500`,
    fetch: publisher.fetch,
    token: undefined,
    clock,
    limits: defaultLimits,
    store,
    random: () => 0,
    log: { warn: () => undefined, info: () => undefined },
    signal: stopping.signal,
    homes: () => ({ here: new Set(publisher.feed.owners), hosted: new Set(), relayed: new Set() }),
    report: (report) => {
      reports.push(report);
    },
  });
  return {
    replica,
    clock,
    follower,
    reports,
    terms,
    is: (state: string, reason: string | null = null) =>
      clock.until(() => reports.at(-1)?.state === state && reports.at(-1)?.reason === reason),
    held: async (id: string) => (await replica.shown(id))?.version,
    async [Symbol.asyncDispose]() {
      stopping.abort();
      await follower.ended;
    },
  };
}

test("[F6] a feed is read from its beginning, then from where it was left, and told as live", async () => {
  const publisher = new FakePublisher();
  publisher.pageItems = 2;
  const [one] = publisher.feed.owners;
  const ids = await Promise.all([1, 2, 3].map(() => publisher.feed.publish(one)));
  await using at = following(publisher);
  await at.is("LIVE");
  expect(await Promise.all(ids.map(at.held))).toEqual([1, 1, 1]);
  expect(at.reports).toEqual([
    { state: "STALE", reason: "COPYING" },
    { state: "LIVE", reason: null },
  ]);
  const { asked } = publisher;
  const before = asked.length;
  await publisher.feed.change(ids[0] ?? "");
  await at.clock.pass(defaultLimits.pollMs);
  expect(await at.held(ids[0] ?? "")).toBe(2);
  expect(asked[before]).toBe(asked[before - 1]);
});

test("[P39] a hint is enough, and not needed", async () => {
  const publisher = new FakePublisher();
  await using at = following(publisher);
  await at.is("LIVE");
  const id = await publisher.feed.publish(publisher.feed.owners[0]);
  await at.clock.pass(1000);
  expect(await at.held(id)).toBeUndefined();
  at.follower.hint();
  await at.clock.pass(1000);
  expect(await at.held(id)).toBe(1);
});

test("[P43] a page that was broken on its way is asked for again, and not applied", async () => {
  const publisher = new FakePublisher();
  const id = await publisher.feed.publish(publisher.feed.owners[0]);
  let broken = 2;
  publisher.fault = () => {
    broken -= 1;
    return broken >= 0 ? json("{}", { "content-digest": "sha-256=:AAAA:" }) : undefined;
  };
  await using at = following(publisher);
  await at.is("STALE", "DIGEST_DIFFERS");
  expect(await at.held(id)).toBeUndefined();
  await at.is("LIVE");
  expect(await at.held(id)).toBe(1);
  expect(new Set(publisher.asked.slice(0, 3)).size).toBe(1);
});

test("[F6] a page that answers another address is asked for again: in a full copy it would pass over what is before it", async () => {
  const publisher = new FakePublisher();
  publisher.pageItems = 2;
  const [one] = publisher.feed.owners;
  const ids = await Promise.all([1, 2, 3, 4].map(() => publisher.feed.publish(one)));
  await using at = following(publisher);
  await at.is("LIVE");
  const [, second] = publisher.asked;
  publisher.fault = () => {
    publisher.fault = () => undefined;
    return publisher.fetch(`${publisher.url}${second}`, profile);
  };
  at.follower.resync();
  await at.is("STALE", "OTHER_PAGE");
  await at.is("LIVE");
  expect(await Promise.all(ids.map(at.held))).toEqual([1, 1, 1, 1]);
});

test("[P31] who asks for patience is not asked before the time is over", async () => {
  const publisher = new FakePublisher();
  publisher.fault = () => problem("too-many-requests", 600);
  await using at = following(publisher);
  await at.is("STALE", "ASKED_TO_WAIT");
  publisher.fault = () => undefined;
  await at.clock.pass(599_000);
  expect(publisher.asked).toHaveLength(1);
  at.follower.hint();
  await at.clock.pass(500);
  expect(publisher.asked).toHaveLength(1);
  await at.clock.pass(2000);
  await at.is("LIVE");
});

test("[F5] a follower that slept through a new epoch takes a full copy and removes what is gone", async () => {
  const publisher = new FakePublisher();
  const [one] = publisher.feed.owners;
  const [stays, goes] = [await publisher.feed.publish(one), await publisher.feed.publish(one)];
  await using at = following(publisher);
  await at.is("LIVE");
  await publisher.feed.withdraw(goes);
  await publisher.feed.beginEpoch();
  await at.clock.pass(2 * defaultLimits.pollMs);
  expect([await at.held(stays), await at.held(goes)]).toEqual([1, undefined]);
  expect(await at.replica.cursor("peer/public")).toMatchObject({ walk: 2, copying: false });
});

test("[F9] what would remove too much waits for a person, over a restart too", async () => {
  const publisher = new FakePublisher();
  const [one] = publisher.feed.owners;
  const ids: string[] = [];
  for (let count = 0; count < 8; count += 1) ids.push(await publisher.feed.publish(one));
  await using at = following(publisher);
  await at.is("LIVE");
  for (const id of ids) await publisher.feed.withdraw(id);
  await at.is("PAUSED", "REMOVALS");
  expect(at.reports.at(-1)?.removals).toEqual([{ association: one, before: 8, gone: 8 }]);
  expect(await Promise.all(ids.map(at.held))).toEqual(ids.map(() => 1));
  {
    await using again = following(publisher, at.replica);
    await again.is("PAUSED", "REMOVALS");
  }
  at.follower.resume();
  await at.clock.pass(1000);
  expect(at.reports.at(-1)?.state).toBe("PAUSED");
  at.follower.confirm();
  await at.is("LIVE");
  expect(await Promise.all(ids.map(at.held))).toEqual(ids.map(() => undefined));
  expect(at.terms.at(-1)?.removalsSince).toBeNull();
  await at.clock.pass(defaultLimits.pollMs);
  const last = at.terms.at(-1);
  expect(last?.removalsSince).toEqual(new Date((last?.at.getTime() ?? 0) - 24 * 3_600_000));
});

test("J7 [F8] what is in quarantine is tried again at the start", async () => {
  const publisher = new FakePublisher();
  const id = await publisher.feed.publish(publisher.feed.owners[0]);
  const replica = new MemoryReplica();
  {
    await using at = following(publisher, replica);
    await at.is("LIVE");
    const cursor = await replica.cursor("peer/public");
    const { items } = await publisher.feed.store.read({ audience: "public" }, 0n, 1);
    const item = items[0];
    if (cursor === undefined || item?.state !== "updated") throw new Error("Expected an item");
    const newer = { ...item, modified: 2n, data: { ...item.data, version: 2 } };
    const issue = { path: [], code: "UNKNOWN", message: { sv: "Okänt", en: "Unknown" } };
    const owner = publisher.feed.owners[0];
    const items2 = [{ action: "quarantine", item: newer, owner, issues: [issue] }] as const;
    const page = { walk: cursor.walk, asked: "", next: "", epoch: cursor.epoch, isLast: false };
    await replica.apply(
      "peer/public",
      { ...page, items: items2 },
      { at: new Date(), removalsSince: null },
    );
    expect(await replica.shown(id)).toEqual({ version: 1, isMarked: true });
  }
  await using again = following(publisher, replica);
  await again.is("LIVE");
  expect(await replica.shown(id)).toEqual({ version: 2, isMarked: false });
});

test("[F13] a withdrawn right drops what was held, and ends it; another refusal drops nothing", async () => {
  const publisher = new FakePublisher();
  const id = await publisher.feed.publish(publisher.feed.owners[0]);
  await using at = following(publisher);
  await at.is("LIVE");
  publisher.fault = () => problem("forbidden");
  await at.is("FAILING", "FORBIDDEN");
  expect(await at.held(id)).toBe(1);
  publisher.fault = () => problem("right-withdrawn");
  await at.is("FAILING", "WITHDRAWN");
  await at.follower.ended;
  expect(await at.held(id)).toBeUndefined();
});

test("[F10] pages that lead on for ever end, and nothing else is asked meanwhile", async () => {
  const publisher = new FakePublisher();
  let number = 0;
  publisher.fault = (address) => {
    number += 1;
    const next = `${address.split("?")[0]}?afterChangeNumber=${number % 3}&x=${number}`;
    return json(JSON.stringify({ next, items: [], license: "" }));
  };
  await using at = following(publisher);
  await at.is("FAILING", "ENDLESS");
  expect(publisher.asked.length).toBeLessThan(15);
});

test("[P56] a feed without epochs is read whole once a day, and forgets what it doesn't meet", async () => {
  const publisher = new FakePublisher();
  const item = (id: string, modified: number) => ({
    state: "updated",
    kind: "Organisation",
    id,
    modified,
    data: {
      id,
      ownerId: publisher.feed.owners[0],
      version: 1,
      updatedAt: "2026-10-01T10:00:00Z",
      visibility: "PUBLIC",
      slug: "a",
      name: "A",
      kind: "COMPANY",
    },
  });
  const [a, b] = [
    "00000000-0000-4000-9000-000000000001",
    "00000000-0000-4000-9000-000000000002",
  ] as const;
  let all = [item(a, 1), item(b, 2)];
  publisher.fault = (address) => {
    const after = Number(new URL(address).searchParams.get("afterChangeNumber") ?? 0);
    const items = all.filter(({ modified }) => modified > after);
    const next =
      items.length === 0
        ? address
        : `${publisher.url}/feed?afterChangeNumber=${items.at(-1)?.modified}`;
    return json(JSON.stringify({ next, items }));
  };
  await using at = following(publisher);
  await at.is("LIVE");
  all = [item(a, 1)];
  await at.clock.pass(23 * 3_600_000);
  expect([await at.held(a), await at.held(b)]).toEqual([1, 1]);
  await at.clock.pass(2 * 3_600_000);
  expect([await at.held(a), await at.held(b)]).toEqual([1, undefined]);
});

import { encodeHint, type FeedState } from "@finsam/change-feed";
import { MemoryReplica } from "@finsam/change-feed/testing";
import { expect, test } from "vitest";
import { associationReports, type AssociationReport, worst } from "../src/association-report.ts";
import { followPeer } from "../src/follow-peer.ts";
import { defaultLimits } from "../src/limits.ts";
import { FakePublisher, json, problem } from "./fake-publisher.ts";
import { VirtualClock } from "./virtual-clock.ts";

const holds = "/feed/holds";

function following(publisher: FakePublisher, audiences: readonly string[] = []) {
  const clock = new VirtualClock();
  const stopping = new AbortController();
  const replica = new MemoryReplica();
  const told: (readonly AssociationReport[])[] = [];
  const follower = followPeer({
    source: "peer",
    url: publisher.url,
    audiences,
    fetch: publisher.fetch,
    token: undefined,
    clock,
    limits: defaultLimits,
    store: replica,
    random: () => 0,
    log: { warn: () => undefined, info: () => undefined },
    signal: stopping.signal,
    homes: () => ({ here: new Set(publisher.feed.owners), hosted: new Set() }),
    report: (reports) => {
      told.push(reports);
      return Promise.resolve();
    },
  });
  return {
    clock,
    replica,
    follower,
    told,
    live: () => clock.until(() => told.at(-1)?.every(({ state }) => state === "LIVE") ?? false),
    async [Symbol.asyncDispose]() {
      stopping.abort();
      await follower.ended;
    },
  };
}

const stateOf = (
  publisher: FakePublisher,
  audiences: readonly string[],
  hosted = true,
): FeedState => ({
  audiences,
  associations: publisher.feed.owners.map((association) => ({
    association,
    hosted,
    state: "LIVE",
    since: null,
    asOf: hosted ? null : "2026-09-30T10:00:00Z",
  })),
});

test("S1 a publisher is asked for one thing at a time, its state before a page", async () => {
  const publisher = new FakePublisher();
  publisher.state = stateOf(publisher, ["public", "holds"]);
  let now = 0;
  let most = 0;
  publisher.fault = async (address) => {
    if (address.endsWith("/feed/hints")) return undefined;
    now += 1;
    most = Math.max(most, now);
    await new Promise((resolve) => setImmediate(resolve));
    now -= 1;
    return undefined;
  };
  await using at = following(publisher);
  await at.live();
  expect(most).toBe(1);
  expect(publisher.asked.find((path) => path !== "/feed/hints")).toBe("/feed/state");
});

test("S2 every feed that it names is followed, and those that were followed before", async () => {
  const publisher = new FakePublisher();
  const week = "weeks/00000000-0000-4000-8000-0000000000f1";
  publisher.state = stateOf(publisher, ["public", "holds", "../secret"]);
  await using at = following(publisher, [week]);
  await at.live();
  await at.clock.pass(1000);
  const asked = new Set(publisher.asked.map((path) => path.split("?")[0]));
  expect(asked).toEqual(new Set(["/feed", holds, `/feed/${week}`, "/feed/state", "/feed/hints"]));
});

test("S3 [F11] the worst feed speaks for a publisher, which speaks for what it relays while all is well", () => {
  const live = { state: "LIVE", reason: null } as const;
  const failing = { state: "FAILING", reason: "FORBIDDEN" } as const;
  expect(worst([live, failing, { state: "STALE", reason: "COPYING" }])).toBe(failing);
  const askedAt = new Date("2026-10-01T12:00:00Z");
  const publisher = new FakePublisher();
  const [one, two] = publisher.feed.owners;
  const told: FeedState = {
    audiences: ["public"],
    associations: [
      { association: one, hosted: true, state: "LIVE", since: null, asOf: null },
      {
        association: two,
        hosted: false,
        state: "FAILING",
        since: "2026-10-01T11:00:00Z",
        asOf: "2026-10-01T10:00:00Z",
      },
    ],
  };
  const reports = (report: typeof live | typeof failing) =>
    associationReports([one, two, "other"], { report, askedAt }, told);
  expect(reports(live)).toMatchObject([
    { association: one, state: "LIVE", asOf: askedAt },
    {
      association: two,
      state: "FAILING",
      reason: null,
      since: new Date("2026-10-01T11:00:00Z"),
      asOf: new Date("2026-10-01T10:00:00Z"),
    },
    { association: "other", state: "STALE", reason: "NOT_THERE", asOf: undefined },
  ]);
  expect(reports(failing).map(({ state }) => state)).toEqual(["FAILING", "FAILING", "FAILING"]);
});

test("S4 [F13] a feed whose right was withdrawn is dropped, and not tried again for ten minutes", async () => {
  const publisher = new FakePublisher();
  publisher.state = stateOf(publisher, ["public", "holds"]);
  publisher.fault = (address) => (address.includes(holds) ? problem("right-withdrawn") : undefined);
  await using at = following(publisher);
  await at.live();
  const tries = () => publisher.asked.filter((path) => path.startsWith(holds)).length;
  await at.clock.pass(590_000);
  expect(tries()).toBe(1);
  await at.clock.pass(60_000);
  expect(tries()).toBe(2);
  expect(at.told.at(-1)?.map(({ state }) => state)).toEqual(["LIVE", "LIVE"]);
});

test("S4 [F13] a right that comes back is followed as soon as the publisher says so", async () => {
  const publisher = new FakePublisher();
  const mayRead = stateOf(publisher, ["public", "holds"]);
  publisher.state = mayRead;
  let isWithdrawn = true;
  publisher.fault = (address) =>
    isWithdrawn && address.includes(holds) ? problem("right-withdrawn") : undefined;
  await using at = following(publisher, ["holds"]);
  publisher.state = stateOf(publisher, ["public"]);
  const tries = () => publisher.asked.filter((path) => path.startsWith(holds)).length;
  await at.clock.until(() => tries() === 1);
  await at.clock.pass(2000);
  isWithdrawn = false;
  publisher.state = mayRead;
  await at.clock.pass(40_000);
  expect(tries()).toBeGreaterThan(1);
});

test("S5 a server without a state is plain: what it has is its own", async () => {
  const publisher = new FakePublisher();
  await using at = following(publisher);
  await at.live();
  expect(at.told.at(-1)?.map(({ asOf }) => asOf)).toEqual([expect.any(Date), expect.any(Date)]);
  expect(await at.replica.cursor("peer/public")).toMatchObject({ copying: false });
});

test("S6 a hint wakes the feed that it names, or finds a new one; a stream that ends or falls silent is begun anew", async () => {
  const publisher = new FakePublisher();
  publisher.state = stateOf(publisher, ["public"]);
  let send: (text: string) => void = () => undefined;
  let streams = 0;
  publisher.fault = (address, { signal }) => {
    if (!address.endsWith("/feed/hints")) return undefined;
    streams += 1;
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        send = (text) => controller.enqueue(new TextEncoder().encode(text));
        signal?.addEventListener("abort", () => controller.error(new Error("aborted")));
      },
    });
    return new Response(body, { headers: { "content-type": "text/event-stream" } });
  };
  await using at = following(publisher);
  await at.live();
  await at.clock.pass(1500);
  const id = await publisher.feed.publish(publisher.feed.owners[0]);
  send(encodeHint({ audience: "public", head: 1n }));
  await at.clock.pass(1000);
  expect(await at.replica.shown(id)).toMatchObject({ version: 1 });
  publisher.state = stateOf(publisher, ["public", "holds"]);
  send(encodeHint({ audience: "holds", head: 1n }));
  await at.clock.pass(1000);
  expect(publisher.asked.some((path) => path.startsWith(holds))).toBe(true);
  expect(streams).toBe(1);
  await at.clock.pass(95_000);
  expect(streams).toBe(2);
});

test("S6 when a stream of hints ends the publisher is asked at once, and so known to be gone", async () => {
  const publisher = new FakePublisher();
  publisher.state = stateOf(publisher, ["public"]);
  let end: () => void = () => undefined;
  publisher.fault = (address) => {
    if (!address.endsWith("/feed/hints")) return undefined;
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        end = () => controller.close();
      },
    });
    return new Response(body, { headers: { "content-type": "text/event-stream" } });
  };
  await using at = following(publisher);
  await at.live();
  await at.clock.pass(1500);
  publisher.fault = () => Promise.reject(new Error("It is gone"));
  end();
  await at.clock.pass(1000);
  expect(at.told.at(-1)?.map(({ reason }) => reason)).toEqual(["UNREACHABLE", "UNREACHABLE"]);
});

test("[F10] a stream of hints that isn't one, or is compressed, is left alone", async () => {
  for (const response of [
    () => json("[]"),
    () =>
      new Response("", {
        headers: { "content-type": "text/event-stream", "content-encoding": "br" },
      }),
  ]) {
    const publisher = new FakePublisher();
    publisher.fault = (address) => (address.endsWith("/feed/hints") ? response() : undefined);
    await using at = following(publisher);
    await at.live();
    await at.clock.pass(300_000);
    expect(publisher.asked.filter((path) => path === "/feed/hints")).toHaveLength(1);
  }
});

test("[F9] a person pauses, resumes, and asks for a full copy of all feeds together", async () => {
  const publisher = new FakePublisher();
  await using at = following(publisher);
  await at.live();
  at.follower.pause();
  await at.clock.until(() => at.told.at(-1)?.[0]?.state === "PAUSED");
  at.follower.resume();
  await at.live();
  at.follower.resync();
  await at.clock.pass(1000);
  expect(await at.replica.cursor("peer/public")).toMatchObject({ walk: 2, copying: false });
  expect(at.follower.isHeldUp()).toBe(false);
});

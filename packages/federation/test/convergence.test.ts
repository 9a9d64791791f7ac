import { PROFILE_MEDIA_TYPE } from "@finsam/change-feed";
import { MemoryReplica } from "@finsam/change-feed/testing";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { followFeed } from "../src/follow-feed.ts";
import { defaultLimits } from "../src/limits.ts";
import { FakePublisher, json, problem } from "./fake-publisher.ts";
import { VirtualClock } from "./virtual-clock.ts";

const act = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("publish" as const), at: fc.nat(1) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("change" as const), at: fc.nat(20) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("withdraw" as const), at: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("purge" as const), at: fc.constant(0) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("epoch" as const), at: fc.constant(0) }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("restart" as const), at: fc.constant(0) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("wish" as const), at: fc.nat(2) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("fault" as const), at: fc.nat(9) }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("pass" as const), at: fc.nat(60_000) }) },
);

/** What goes wrong with the next answer. `before`: an answer that was given earlier, to this address or any, replayed. */
function faulty(
  kind: number,
  before: (isAny: boolean) => Response | undefined,
): Response | Promise<Response> | undefined {
  switch (kind) {
    case 0:
      return json("<html>");
    case 1:
      return json("{}", { "content-digest": "sha-256=:AAAA:" });
    case 2:
      return problem("too-many-requests", 20);
    case 3:
      return json("", {}, 500);
    case 4:
      return Promise.reject(new Error("broken"));
    case 5:
      return new Promise(() => undefined);
    case 6:
      return json('{"next":"https://other.example/feed","items":[]}');
    case 7:
      return problem("forbidden");
    default:
      return before(kind === 9);
  }
}

test("[F6] whatever comes in whatever order, with whatever faults, the replica ends equal to the source", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 40 }), async (acts) => {
      const publisher = new FakePublisher();
      publisher.pageItems = 2;
      const { feed } = publisher;
      const replica = new MemoryReplica();
      const clock = new VirtualClock();
      let stopping = new AbortController();
      let state: string | undefined;
      const begin = () =>
        followFeed({
          feed: { feed: "f", source: "s", audience: "public" },
          start: `${publisher.url}/feed?limit=500`,
          fetch: publisher.fetch,
          token: undefined,
          clock,
          limits: defaultLimits,
          store: replica,
          random: () => 0.5,
          log: { warn: () => undefined, info: () => undefined },
          signal: stopping.signal,
          homes: () => ({ here: new Set(feed.owners), hosted: new Set(), relayed: new Set() }),
          report: (report) => {
            ({ state } = report);
          },
        });
      let follower = begin();
      let answers: { address: string; body: string; headers: Headers }[] = [];
      const live: string[] = [];
      const ever: string[] = [];
      for (const { kind, at } of acts)
        switch (kind) {
          case "publish": {
            const id = await feed.publish(feed.owners[at === 0 ? 0 : 1]);
            live.push(id);
            ever.push(id);
            break;
          }
          case "change": {
            const id = live[at % Math.max(live.length, 1)];
            if (id !== undefined) await feed.change(id);
            break;
          }
          case "withdraw": {
            const [id] = live.splice(at % Math.max(live.length, 1), 1);
            if (id !== undefined) await feed.withdraw(id);
            break;
          }
          case "purge":
            await feed.purge();
            break;
          case "epoch":
            await feed.beginEpoch();
            answers = [];
            break;
          case "restart":
            stopping.abort();
            await follower.ended;
            stopping = new AbortController();
            follower = begin();
            break;
          case "wish":
            if (at === 0) follower.resync();
            else if (at === 1) follower.hint();
            else follower.pause();
            break;
          case "fault":
            publisher.fault = (address) => {
              publisher.fault = () => undefined;
              return faulty(at, (isAny) => {
                const old = answers.findLast((answer) => isAny || answer.address === address);
                return old && new Response(old.body, { headers: old.headers });
              });
            };
            break;
          case "pass": {
            const { fault } = publisher;
            publisher.fault = () => undefined;
            for (const path of ["/feed?limit=500", publisher.asked.at(-1) ?? ""]) {
              const address = `${publisher.url}${path}`;
              const accept = PROFILE_MEDIA_TYPE;
              const response = await publisher.fetch(address, { headers: { accept } });
              const { status, headers } = response;
              if (status === 200) answers.push({ address, body: await response.text(), headers });
            }
            publisher.fault = fault;
            await clock.pass(at);
          }
        }
      publisher.fault = () => undefined;
      follower.resume();
      const isEqual = async () => {
        if (state === "PAUSED") follower.confirm();
        const { items } = await feed.store.read({ audience: "public" }, 0n, 1000);
        const source = new Map(
          items.flatMap((item) => (item.state === "updated" ? [[item.id, item.data]] : [])),
        );
        const shown = await Promise.all(ever.map((id) => replica.shown(id)));
        return ever.every((id, index) => shown[index]?.version === source.get(id)?.["version"]);
      };
      await clock.until(isEqual);
      stopping.abort();
      await follower.ended;
      expect(await isEqual()).toBe(true);
    }),
    { numRuns: 300 },
  );
}, 120_000);

import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { differences } from "../src/chaos/held-records.ts";
import { type FaultyFront, faultyFront } from "../src/chaos/faulty-front.ts";
import { frontFaults, hostileActs, restoreWays } from "../src/chaos/fault.ts";
import { schedule } from "../src/chaos/schedule.ts";
import { seededRandom } from "../src/chaos/seeded-random.ts";

test("the same seed gives the same faults, another gives others", () => {
  expect(schedule(7, 2)).toEqual(schedule(7, 2));
  expect(schedule(7, 2)).not.toEqual(schedule(8, 2));
});

test("every fault there is happens in every run, in the order of time", () => {
  for (const seed of [1, 2, 3, 4, 5]) {
    const steps = schedule(seed, 2);
    const times = steps.map(({ atMs }) => atMs);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(Math.max(...times)).toBeLessThanOrEqual(120_000);
    const named = new Set<string>(
      steps.map((step) => {
        if (step.kind === "front") return step.fault;
        if (step.kind === "hostile") return step.act;
        return step.kind === "restore" ? step.way : step.kind;
      }),
    );
    const all = [...frontFaults, ...hostileActs, "kill", "clock", "backup", "delete everything"];
    expect([...all, ...restoreWays].filter((name) => !named.has(name))).toEqual([]);
    const killed = steps.flatMap((step) => (step.kind === "kill" ? step.server : []));
    expect(new Set(killed).size).toBe(5);
  }
});

test("who has deleted everything is neither restored nor confirmed at the gateway afterwards", () => {
  for (let seed = 0; seed < 50; seed += 1) {
    const steps = schedule(seed, 3);
    const at = steps.findIndex(({ kind }) => kind === "delete everything");
    const [deletion, ...later] = steps.slice(at);
    const deleter = deletion?.kind === "delete everything" ? deletion.server : undefined;
    const restored = later.flatMap((step) => (step.kind === "restore" ? step.server : []));
    const confirmed = later.flatMap((step) => (step.kind === "confirm" ? step.server : []));
    expect(confirmed).not.toContain(0);
    expect(restored).not.toContain(0);
    expect(restored).not.toContain(deleter);
  }
});

test("two sets of records differ by what is missing, too much or other", () => {
  const should = new Map([
    ["a", "1"],
    ["b", "2"],
  ]);
  expect(differences("here", new Map(should), should)).toEqual([]);
  expect(differences("here", new Map([["a", "1"]]), should)).toHaveLength(1);
  expect(differences("here", new Map([...should, ["c", "3"]]), should)).toHaveLength(1);
  expect(differences("here", new Map([...should, ["b", "3"]]), should).join()).toContain("2");
});

let server: Server;
let port: number;
let front: FaultyFront;

const digestOf = (body: Uint8Array): string => createHash("sha256").update(body).digest("hex");

/** The number of the last body: each is another. */
let count = 0;

beforeAll(async () => {
  server = createServer((_request, response) => {
    count += 1;
    const body = Buffer.from(`${count} ${"x".repeat(1000)}`);
    response
      .writeHead(200, { "content-length": body.length, "x-digest": digestOf(body) })
      .end(body);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new TypeError("Expected a port");
  ({ port } = address);
  front = await faultyFront(port, seededRandom(1));
});
afterAll(async () => {
  await front[Symbol.asyncDispose]();
  server.closeAllConnections();
  server.close();
});

/** What comes of asking through the front: whole and right, an older answer, damaged, a status, or nothing. */
async function asked(path = "/feed?limit=5"): Promise<string> {
  try {
    const answer = await fetch(`${front.url}${path}`, { signal: AbortSignal.timeout(6000) });
    const body = new Uint8Array(await answer.arrayBuffer());
    if (answer.status !== 200)
      return `status ${answer.headers.get("retry-after") === null ? "" : "wait"}`;
    if (answer.headers.get("x-digest") !== digestOf(body)) return "damaged";
    return Number(new TextDecoder().decode(body).split(" ")[0]) === count ? "right" : "older";
  } catch {
    return "nothing";
  }
}

async function many(): Promise<Set<string>> {
  const seen = new Set<string>();
  for (let time = 0; time < 20; time += 1) seen.add(await asked());
  return seen;
}

test("a front without a fault passes on what comes", async () => {
  expect(await many()).toEqual(new Set(["right"]));
});

test.for([
  ["cut off", "nothing"],
  ["garble", "damaged"],
  ["replay", "older"],
  ["mix up", "older"],
  ["ask to wait", "status wait"],
] as const)("a front that is to %s answers so, most times", async ([fault, outcome]) => {
  front.set(fault);
  await asked("/feed?limit=6");
  expect(await many()).toEqual(new Set(["right", outcome]));
  front.set(undefined);
  expect(await many()).toEqual(new Set(["right"]));
});

test("a front that truncates gives less, as if it were all or broken off", async () => {
  front.set("truncate");
  expect(await many()).toEqual(new Set(["right", "damaged", "nothing"]));
  front.set(undefined);
});

test.for(["hang", "hang midway"] as const)(
  "a front that is to %s lets go when that is over",
  async (fault) => {
    front.set(fault);
    const answers = Array.from({ length: 8 }, () => asked());
    await expect.poll(() => front.hanging).toBeGreaterThan(0);
    front.set(undefined);
    expect(await Promise.all(answers)).toContain("nothing");
    expect(await asked()).toBe("right");
  },
);

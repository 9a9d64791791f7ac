import { setTimeout as sleep } from "node:timers/promises";
import { wishSource, type Writable, writeTransaction } from "@finsam/database";
import {
  areLive,
  arrival,
  createEvent,
  fourAssociations,
  makeNetwork,
  type Network,
  type NetworkAssociation,
  type NetworkNode,
  type NetworkSource,
  sourcesOf,
  sourcesWhen,
} from "@finsam/test-network";
import { generatedEvent } from "./generated-events.ts";
import { unlimited } from "./gateway-peer.ts";
import { latencies, quantile } from "./latency.ts";
import { ours } from "./question.ts";

/** What to measure, and whom to tell how far it has come. */
export interface FederationOptions {
  /** Records of each of the four associations. */
  readonly records: number;
  readonly writes: number;
  /** For how long the calendar is asked for at a time. */
  readonly seconds: number;
  readonly tell: (line: string) => void;
}

/** One line of the result; what a measure doesn't have is empty. */
export interface FederationFigures {
  readonly measure: string;
  readonly count: number;
  readonly perSecond: number | "";
  readonly medianMs: number | "";
  readonly p99Ms: number | "";
  readonly worstMs: number | "";
  /** The lowest and the highest median of a round: how much is noise. */
  readonly roundsMs: string;
}

/** How often each condition of the sources is measured: in turn, so that other work on the machine strikes all alike. */
const rounds = 6;

/** Four associations' own servers and a gateway, on PostgreSQL, each a process of its own. */
export async function benchFederation(options: FederationOptions): Promise<FederationFigures[]> {
  const { records, tell } = options;
  await using network = await makeNetwork({
    engine: "postgresql",
    relayed: false,
    env: unlimited,
    fill: (database, association) => {
      tell(`writing ${records} records of ${association.name}`);
      return fill(database, association, records);
    },
  });
  for (const node of network.nodes) await node.start();
  const synced = await firstSync(network, records, tell);
  tell(`first sync: ${synced.perSecond} records a second`);
  const changed = await changes(network, options);
  tell(`a change arrives after ${changed.medianMs} ms, at worst after ${changed.worstMs} ms`);
  return [synced, changed, ...(await calendar(network, options))];
}

const batch = 500;

/** Ids and slugs of the events are the same for all: no two associations may get the same. */
async function fill(
  database: Writable,
  association: NetworkAssociation,
  records: number,
): Promise<void> {
  const ids = fourAssociations.map(({ id }) => id);
  const owner = ids.indexOf(association.id);
  // One record is the association's own.
  for (let done = 0; done < records - 1; done += batch) {
    const events = Array.from({ length: Math.min(batch, records - 1 - done) }, (_, n) =>
      generatedEvent(owner * records + done + n, owner, ids, []),
    );
    await writeTransaction(database, ({ put }) => put(association.id, events), {
      timeoutMs: 120_000,
    });
  }
}

async function firstSync(
  network: Network,
  records: number,
  tell: (line: string) => void,
): Promise<FederationFigures> {
  const count = records * network.nodes.length;
  await using database = await network.gateway.open();
  await network.gateway.start();
  const began = performance.now();
  const rate = (done: number) => Math.round(done / ((performance.now() - began) / 1000));
  for (let told = began; ;) {
    const held = await database.prisma.feedHolding.count();
    if (performance.now() - told > 2000) {
      told = performance.now();
      tell(`${held} of ${count} records, ${rate(held)} a second`);
    }
    if (held >= count) break;
    await sleep(250);
  }
  await sourcesWhen(network.gateway, areLive);
  return { ...empty, measure: "first sync", count, perSecond: rate(count) };
}

async function changes(
  { nodes, gateway }: Network,
  { writes, tell }: FederationOptions,
): Promise<FederationFigures> {
  tell("writing at the owners");
  const taken: number[] = [];
  for (let n = 0; n < writes; n += 1) {
    const node = nodes[n % nodes.length];
    if (node === undefined) throw new TypeError("Expected a node");
    taken.push(await arrival(gateway, await createEvent(node, `Frukostmöte ${n}`)));
  }
  return { ...figures("a change, from its owner's answer to the gateway's", taken) };
}

const conditions = ["all healthy", "one killed", "one hanging"] as const;

type Condition = (typeof conditions)[number];

async function calendar(
  { nodes, gateway }: Network,
  { seconds, tell }: FederationOptions,
): Promise<FederationFigures[]> {
  const [killed, hanging] = nodes;
  if (killed === undefined || hanging === undefined) throw new TypeError("Expected two nodes");
  const under: Record<Condition, () => Promise<AsyncDisposable | undefined>> = {
    "all healthy": async () => undefined,
    "one killed": () => kill(gateway, killed),
    "one hanging": () => hang(gateway, hanging),
  };
  const taken: Record<Condition, number[][]> = {
    "all healthy": [],
    "one killed": [],
    "one hanging": [],
  };
  const ask = (forSeconds: number) =>
    latencies({ url: `${gateway.url}/graphql`, query: ours, seconds: forSeconds, askers: 4 });
  await ask(3);
  for (let round = 0; round < rounds; round += 1)
    for (const place of conditions.keys()) {
      // Each condition follows each other as often.
      const condition = conditions[(place + round) % conditions.length] ?? "all healthy";
      await using _held = await under[condition]();
      await ask(1);
      taken[condition].push(await ask(seconds));
      const told = (await sourcesOf(gateway)).map((one) => `${one.association.slug} ${one.state}`);
      tell(`round ${round + 1} of ${rounds}: ${condition}; ${told.join(", ")}`);
    }
  return conditions.map((condition) => {
    const medians = taken[condition].map((ofRound) => Math.round(quantile(ofRound, 0.5)));
    const all = taken[condition].flat();
    return {
      ...figures(`joint calendar, ${condition}`, all),
      perSecond: Math.round(all.length / (rounds * seconds)),
      roundsMs: `${Math.min(...medians)}–${Math.max(...medians)}`,
    };
  });
}

/** Kills a server until it is disposed of. */
async function kill(gateway: Network["gateway"], node: NetworkNode): Promise<AsyncDisposable> {
  await node.end("SIGKILL");
  await stateWhen(gateway, node, (state) => state !== "LIVE");
  return {
    async [Symbol.asyncDispose]() {
      await node.start();
      await stateWhen(gateway, node, (state) => state === "LIVE");
    },
  };
}

/** Stops a server until it is disposed of, when the gateway is about to ask it: so that a request of the gateway's hangs. */
async function hang(gateway: Network["gateway"], node: NetworkNode): Promise<AsyncDisposable> {
  await using database = await gateway.open();
  const wish = (what: "pause" | "resume") =>
    wishSource(database, null, { association: node.association.slug, wish: what, now: new Date() });
  await wish("pause");
  await stateWhen(gateway, node, (state) => state === "PAUSED");
  node.process?.child.kill("SIGSTOP");
  await wish("resume");
  // The gateway heeds a wish within a second.
  await sleep(1500);
  return {
    async [Symbol.asyncDispose]() {
      node.process?.child.kill("SIGCONT");
      await stateWhen(gateway, node, (state) => state === "LIVE");
    },
  };
}

async function stateWhen(
  gateway: Network["gateway"],
  { association }: NetworkNode,
  isRight: (state: NetworkSource["state"]) => boolean,
): Promise<void> {
  const isThere = (told: readonly NetworkSource[]): boolean =>
    told.some((one) => one.association.slug === association.slug && isRight(one.state));
  await sourcesWhen(gateway, isThere);
}

const empty = { perSecond: "", medianMs: "", p99Ms: "", worstMs: "", roundsMs: "" } as const;

function figures(measure: string, taken: readonly number[]): FederationFigures {
  const at = (share: number) => Math.round(quantile(taken, share) * 10) / 10;
  const [medianMs, p99Ms, worstMs] = [at(0.5), at(0.99), at(1)];
  return { ...empty, measure, count: taken.length, medianMs, p99Ms, worstMs };
}

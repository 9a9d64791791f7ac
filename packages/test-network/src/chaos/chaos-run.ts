import { setTimeout as sleep } from "node:timers/promises";
import { type ChaosOptions, chaosWorld } from "./chaos-world.ts";
import { faultActs } from "./fault-acts.ts";
import { finalCheck } from "./final-check.ts";
import { probe, type ProbeReport } from "./prober.ts";
import { schedule } from "./schedule.ts";
import { seededRandom } from "./seeded-random.ts";
import { endFaults, isPaused, settle } from "./settling.ts";

/** What a run has come to. */
export interface ChaosReport {
  readonly engine: string;
  readonly faults: ReadonlyMap<string, number>;
  /** How many answers the fronts have spoiled. */
  readonly spoiled: number;
  readonly writes: number;
  /** Writes whose answers were lost. */
  readonly unanswered: number;
  readonly lostByRestores: number;
  readonly probes: ProbeReport;
  readonly confirmed: number;
  /** How long it took after the faults until all was equal, in ms. */
  readonly settledMs: number;
  /** Lines in the servers' logs that tell of an error, with how often. */
  readonly logged: ReadonlyMap<string, number>;
  /** What must not have happened; none in a run as it should be. */
  readonly wrong: readonly string[];
}

/** Runs the servers for so many minutes with everything that goes wrong for a seed, then lets them settle, and looks. */
export async function chaosRun(
  options: ChaosOptions,
  say: (line: string) => void,
): Promise<ChaosReport> {
  const { seed, minutes } = options;
  const wrong: string[] = [];
  const note = (what: string): void => {
    wrong.push(what);
    say(`FEL: ${what}`);
  };
  await using world = await chaosWorld(options, note);
  const { network, servers, writers, fronts } = world;
  const [gateway] = servers;
  if (gateway === undefined) throw new RangeError("Expected a gateway");
  await Promise.all(servers.map((chaos) => chaos.start()));
  const ending = new AbortController();
  const acts = faultActs(world, seededRandom(seed).fork("acts"), note, ending.signal);
  const [stopWriting, stopProbing] = [new AbortController(), new AbortController()];
  const writing = Promise.all(writers.map((writer) => writer.run(stopWriting.signal))).catch(
    (error: unknown) => note(String(error)),
  );
  const probing = probe(gateway, stopProbing.signal, note);
  const began = performance.now();
  const running: Promise<void>[] = [];
  for (const { atMs, ...fault } of schedule(seed, minutes)) {
    await sleep(Math.max(0, began + atMs - performance.now()));
    say(JSON.stringify(fault));
    running.push(
      acts
        .perform(fault)
        .catch((error: unknown) => note(`${JSON.stringify(fault)}: ${String(error)}`)),
    );
  }
  ending.abort();
  await Promise.all(running);
  stopWriting.abort();
  await writing;
  await endFaults(world);
  say("the faults have ended");
  const ended = performance.now();
  for (const slug of acts.deleters)
    if (!(await isPaused(gateway, slug))) note(`the gateway has let ${slug} delete everything`);
  const { left, confirmed } = await settle(world);
  const settledMs = performance.now() - ended;
  wrong.push(...left);
  stopProbing.abort();
  const probes = await probing;
  await Promise.all(servers.map((chaos) => chaos.inTurn(() => chaos.end("SIGTERM"))));
  wrong.push(...(await finalCheck(world)));
  const logged = new Map<string, number>();
  for (const { errors } of servers)
    for (const [line, count] of errors) logged.set(line, (logged.get(line) ?? 0) + count);
  return {
    engine: network.engine,
    faults: acts.counts,
    spoiled: fronts.reduce((sum, front) => sum + front.spoiled, 0),
    writes: writers.reduce((sum, { counts }) => sum + counts.acknowledged, 0),
    unanswered: writers.reduce((sum, { counts }) => sum + counts.lost, 0),
    lostByRestores: acts.lostByRestores,
    probes,
    confirmed,
    settledMs,
    logged,
    wrong,
  };
}

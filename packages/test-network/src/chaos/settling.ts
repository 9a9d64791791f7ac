import { rm } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { fourAssociations } from "../network-association.ts";
import type { ChaosServer } from "./chaos-server.ts";
import type { ChaosWorld } from "./chaos-world.ts";
import { finsam } from "./finsam.ts";
import { differences, walkedRecords } from "./held-records.ts";

/** How long servers may take until they are equal again, in ms: a back-off may have grown to minutes. */
const settleMs = 8 * 60_000;

/** A source as GraphQL tells it. */
interface ToldSource {
  readonly state: string;
  readonly reason: string | null;
  readonly kind: string;
  readonly association: { readonly slug: string };
}

/** The sources of a server that are followed. */
export async function toldSources({ server }: ChaosServer): Promise<ToldSource[]> {
  const { sources } = await server.query("{ sources { kind state reason association { slug } } }");
  const told: ToldSource[] = JSON.parse(JSON.stringify(sources));
  return told.filter(({ kind }) => kind !== "HOSTED");
}

/** Ends all faults and starts every server. */
export async function endFaults({ servers, fronts, clocks }: ChaosWorld): Promise<void> {
  for (const front of fronts) front.set(undefined);
  await rm(clocks, { recursive: true, force: true });
  await Promise.all(servers.map((chaos) => chaos.inTurn(() => chaos.start())));
}

/** Waits until the gateway has paused a source because too much would be gone. Answers whether it has. */
export async function isPaused(gateway: ChaosServer, slug: string): Promise<boolean> {
  const until = performance.now() + settleMs;
  while (performance.now() < until) {
    const source = (await toldSources(gateway)).find(
      ({ association }) => association.slug === slug,
    );
    if (source?.state === "PAUSED") return true;
    await sleep(500);
  }
  return false;
}

/** An operator confirms what is paused, wherever that is, until all servers are equal. Answers what still differs in the end, and how often she confirmed. */
export async function settle(
  world: ChaosWorld,
): Promise<{ readonly left: readonly string[]; readonly confirmed: number }> {
  const until = performance.now() + settleMs;
  let confirmed = 0;
  for (;;) {
    for (const chaos of world.servers) {
      const paused = (await toldSources(chaos)).filter(({ state }) => state === "PAUSED");
      for (const { association } of paused) {
        await chaos.inTurn(() => finsam(chaos, ["sources", "confirm", association.slug]));
        confirmed += 1;
      }
    }
    const left = await unequal(world);
    if (left.length === 0 || performance.now() > until) return { left, confirmed };
    await sleep(2000);
  }
}

/** In what the servers' public feeds differ from the owners', and which sources are not fresh. */
async function unequal({
  network: { nodes, gateway },
  servers,
  hostile,
}: ChaosWorld): Promise<string[]> {
  const left: string[] = [];
  for (const { id, slug } of fourAssociations) {
    const owner = nodes.find(({ association }) => association.id === id);
    if (owner === undefined) continue;
    const should = await walkedRecords(owner, id);
    for (const server of [gateway, ...nodes])
      if (server !== owner)
        left.push(
          ...differences(
            `${slug} in the feed of ${server.name}`,
            await walkedRecords(server, id),
            should,
          ),
        );
  }
  for (const chaos of servers)
    for (const { state, reason, association } of await toldSources(chaos))
      if (state !== "LIVE" && association.slug !== hostile.association.slug)
        left.push(`${chaos.server.name} says of ${association.slug}: ${state} ${reason ?? ""}`);
  const ill = await walkedRecords(gateway, hostile.association.id);
  if (ill.size !== hostile.own.size)
    left.push(
      `the gateway holds ${ill.size} records of the hostile server, which has ${hostile.own.size}`,
    );
  return left;
}

import { setTimeout as sleep } from "node:timers/promises";
import * as z from "zod";
import type { NetworkServer } from "./network-server.ts";

const sources = z.array(
  z.object({
    association: z.object({ slug: z.string(), name: z.string() }),
    kind: z.enum(["HOSTED", "PEER", "FEED"]),
    state: z.enum(["LIVE", "STALE", "FAILING", "PAUSED"]),
    /** In Swedish; null where the state says all. */
    reason: z.string().nullable(),
    lagSeconds: z.int().nullable(),
  }),
);

/** A source as a server tells of it. */
export type NetworkSource = z.infer<typeof sources>[number];

/** What a server tells of its sources. */
export async function sourcesOf(server: NetworkServer): Promise<NetworkSource[]> {
  const answer = await server.query(
    "{ sources { association { slug name } kind state reason lagSeconds } }",
  );
  return sources.parse(answer["sources"]);
}

/** Asks a server until what it tells of its sources is right, and answers that. */
export async function sourcesWhen(
  server: NetworkServer,
  isRight: (sources: readonly NetworkSource[]) => boolean,
): Promise<NetworkSource[]> {
  for (;;) {
    const told = await sourcesOf(server);
    if (isRight(told)) return told;
    await sleep(100);
  }
}

/** Whether all have been read to their ends. */
export function areLive(told: readonly NetworkSource[]): boolean {
  return told.every(({ kind, state }) => kind === "HOSTED" || state === "LIVE");
}

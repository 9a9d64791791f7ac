import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "@finsam/database/testing/free-port";
import { type ServerProcess, spawnServer } from "@finsam/test-network";
import type { Peer } from "./peer.ts";

/** Our gateway in a process of its own, with the memory that it takes. */
export interface GatewayPeer extends Peer {
  /** Resident memory in MB; undefined where the platform does not tell. */
  memory(): Promise<number | undefined>;
}

/** Settings under which one address may ask as much as it can. */
export const unlimited = { REQUESTS_PER_MINUTE: "1000000", WRITES_PER_MINUTE: "1000000" };

/** Starts the gateway as it is run for real. */
export async function gatewayPeer(databaseUrl: string): Promise<GatewayPeer> {
  const port = await freePort();
  const server = spawnServer({
    ...unlimited,
    NODE_ENV: "production",
    SAMPLE_DATA: "none",
    // Like its peers it writes no line for each request.
    LOG_LEVEL: "warn",
    AUTH_SECRET: randomUUID(),
    DATABASE_URL: databaseUrl,
    PORT: String(port),
  });
  await ready(server, `http://127.0.0.1:${port}/health/ready`);
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    memory: () => memoryOf(server.child.pid),
    async [Symbol.asyncDispose]() {
      await server.end("SIGTERM");
    },
  };
}

async function ready({ child, errors }: ServerProcess, url: string): Promise<void> {
  for (let tries = 0; tries < 300 && child.exitCode === null; tries += 1) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Error(`The gateway has not become ready: ${errors.join("; ")}`);
}

async function memoryOf(pid: number | undefined): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  const kilobytes = /VmRSS:\s+(\d+)/.exec(status)?.[1];
  return kilobytes === undefined ? undefined : Math.round(Number(kilobytes) / 1024);
}

import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Peer } from "./peer.ts";

/** Our gateway in a process of its own, with the memory that it takes. */
export interface GatewayPeer extends Peer {
  /** Resident memory in MB; undefined where the platform does not tell. */
  memory(): Promise<number | undefined>;
}

/** Starts the gateway as it is run for real. */
export async function gatewayPeer(databaseUrl: string): Promise<GatewayPeer> {
  const main = fileURLToPath(new URL("../../../apps/gateway/src/main.ts", import.meta.url));
  const port = await freePort();
  // Like its peers it writes no line for each request.
  const settings = {
    NODE_ENV: "production",
    SAMPLE_DATA: "none",
    LOG_LEVEL: "warn",
    AUTH_SECRET: randomUUID(),
  };
  const child = spawn(process.execPath, ["--conditions=source", main], {
    env: { ...process.env, ...settings, DATABASE_URL: databaseUrl, PORT: String(port) },
    stdio: ["ignore", "ignore", "inherit"],
  });
  await ready(child, `http://127.0.0.1:${port}/health/ready`);
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    memory: () => memoryOf(child.pid),
    async [Symbol.asyncDispose]() {
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
}

async function ready(child: ChildProcess, url: string): Promise<void> {
  for (let tries = 0; tries < 300 && child.exitCode === null; tries += 1) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Error("The gateway has not become ready");
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new TypeError("Expected a port");
  return address.port;
}

async function memoryOf(pid: number | undefined): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  const kilobytes = /VmRSS:\s+(\d+)/.exec(status)?.[1];
  return kilobytes === undefined ? undefined : Math.round(Number(kilobytes) / 1024);
}

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import * as z from "zod";
import type { Peer } from "./peer.ts";

/** Our gateway in a process of its own, with the memory that it takes. */
export interface GatewayPeer extends Peer {
  /** Resident memory in MB; undefined where the platform does not tell. */
  memory(): Promise<number | undefined>;
}

const line = z.object({ msg: z.string(), port: z.number().optional() });

/** Starts the gateway as it is run for real. */
export async function gatewayPeer(databaseUrl: string): Promise<GatewayPeer> {
  const main = fileURLToPath(new URL("../../../apps/gateway/src/main.ts", import.meta.url));
  const child = spawn(process.execPath, ["--conditions=source", main], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      DATABASE_URL: databaseUrl,
      PORT: "0",
      SAMPLE_DATA: "none",
      LOG_LEVEL: "info",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const port = await portOf(child);
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    memory: () => memoryOf(child.pid),
    async [Symbol.asyncDispose]() {
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
}

async function portOf(child: ChildProcess): Promise<number> {
  if (child.stdout === null) throw new TypeError("Expected the gateway's output");
  const lines = createInterface({ input: child.stdout });
  for await (const text of lines) {
    const { msg, port } = line.parse(JSON.parse(text));
    if (msg === "listening" && port !== undefined) {
      child.stdout.resume();
      return port;
    }
  }
  throw new Error("The gateway has ended");
}

async function memoryOf(pid: number | undefined): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  const kilobytes = /VmRSS:\s+(\d+)/.exec(status)?.[1];
  return kilobytes === undefined ? undefined : Math.round(Number(kilobytes) / 1024);
}

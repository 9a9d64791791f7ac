import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import * as z from "zod";

const result = z.object({
  requests: z.object({ average: z.number() }),
  latency: z.object({ p50: z.number(), p99: z.number() }),
  errors: z.number(),
  non2xx: z.number(),
});

/** Asks a server the same question over 8 connections for some seconds, from a process of its own. */
export async function load(url: string, query: string, seconds: number) {
  const autocannon = fileURLToPath(import.meta.resolve("autocannon"));
  const body = JSON.stringify({ query });
  const options = [
    "-j",
    "-c",
    "8",
    "-d",
    String(seconds),
    "-m",
    "POST",
    "-H",
    "content-type=application/json",
    "-b",
    body,
    url,
  ];
  const child = spawn(process.execPath, [autocannon, ...options], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const measured = result.parse(JSON.parse(await text(child.stdout)));
  if (measured.errors + measured.non2xx > 0) throw new Error(`${url} answered with errors`);
  return {
    requestsPerSecond: Math.round(measured.requests.average),
    medianMs: measured.latency.p50,
    p99Ms: measured.latency.p99,
  };
}

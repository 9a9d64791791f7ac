import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import * as z from "zod";

const result = z.object({
  requests: z.object({ average: z.number() }),
  latency: z.object({ p50: z.number(), p99: z.number() }),
  errors: z.number(),
  "2xx": z.number(),
  "3xx": z.number(),
  "4xx": z.number(),
  "5xx": z.number(),
});

/** What is asked over and over. */
export interface Asked {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Sent by POST. Undefined: by GET. */
  readonly body?: string;
}

/** A query as it is asked by POST. */
export function posted(url: string, query: string): Asked {
  const headers = { "content-type": "application/json" };
  return { url, headers, body: JSON.stringify({ query }) };
}

/** Asks a server the same question over 8 connections for some seconds, from a process of its own. */
export async function load({ url, headers, body }: Asked, seconds: number) {
  const autocannon = fileURLToPath(import.meta.resolve("autocannon"));
  const options = ["-j", "-c", "8", "-d", String(seconds)];
  for (const [name, value] of Object.entries(headers)) options.push("-H", `${name}=${value}`);
  if (body !== undefined) options.push("-m", "POST", "-b", body);
  const child = spawn(process.execPath, [autocannon, ...options, url], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const measured = result.parse(JSON.parse(await text(child.stdout)));
  const isFound = (measured["2xx"] === 0) === "if-none-match" in headers;
  if (measured.errors + measured["4xx"] + measured["5xx"] > 0 || !isFound)
    throw new Error(`${url} answered otherwise than expected`);
  return {
    requestsPerSecond: Math.round(measured.requests.average),
    medianMs: measured.latency.p50,
    p99Ms: measured.latency.p99,
  };
}

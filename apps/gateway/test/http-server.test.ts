import { Agent, type IncomingMessage, request } from "node:http";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { maxBodyBytes } from "../src/body-limit.ts";
import { ask, ownServer } from "./own-server.ts";

let server: Awaited<ReturnType<typeof ownServer>>;
beforeAll(async () => {
  server = await ownServer();
});
afterAll(() => server[Symbol.asyncDispose]());

const inTime = { timeout: 3000, interval: 5 };

test("a connection is kept for the next request, after a refusal too", async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const send = (body: string) =>
    new Promise<{ status: number | undefined; port: number | undefined }>((resolve, reject) => {
      const headers = { "content-type": "application/json" };
      const sent = request(`${server.url}/graphql`, { agent, method: "POST", headers });
      sent.on("error", reject);
      sent.on("response", (answer: IncomingMessage) => {
        const port = answer.socket.localPort;
        void text(answer).then(() => resolve({ status: answer.statusCode, port }));
      });
      sent.end(body);
    });
  const hello = JSON.stringify({ query: "{ hello }" });
  const first = await send(hello);
  const refused = await send(JSON.stringify({ query: "x".repeat(maxBodyBytes) }));
  const third = await send(hello);
  expect([first.status, refused.status, third.status]).toEqual([200, 413, 200]);
  expect(new Set([first.port, refused.port, third.port]).size).toBe(1);
  agent.destroy();
});

test("a client that goes aborts what runs for it, and that is no error in the log", async () => {
  const gone = new AbortController();
  const headers = { "x-request-id": "gone-1" };
  const answer = ask(server.url, "{ slow(ms: 50) }", { headers, signal: gone.signal });
  await vi.waitUntil(() => server.happened.includes("slow began"), inTime);
  gone.abort();
  await expect(answer).rejects.toThrow("aborted");
  await vi.waitUntil(() => server.happened.includes("slow aborted"), inTime);
  const linesOf = () => server.lines.filter(({ requestId }) => requestId === "gone-1");
  await vi.waitUntil(() => linesOf().some(({ msg }) => msg === "request"), inTime);
  expect(linesOf()).toMatchObject([
    { level: 20, msg: "the client has gone" },
    { level: 30, msg: "request", status: 499 },
  ]);
});

const subscribe = (url: string, signal?: AbortSignal) =>
  ask(url, "subscription { ticks }", {
    headers: { accept: "text/event-stream" },
    ...(signal && { signal }),
  });

test("events come one by one, and the subscription ends when its client goes", async () => {
  await using own = await ownServer();
  const gone = new AbortController();
  const answer = await subscribe(own.url, gone.signal);
  expect(answer.headers.get("content-type")).toBe("text/event-stream");
  let received = "";
  const reading = (async () => {
    for await (const part of answer.body ?? []) {
      received += new TextDecoder().decode(part);
      if (received.includes(`"ticks":2`)) gone.abort();
    }
  })();
  await expect(reading).rejects.toThrow("aborted");
  expect(received).toContain(`event: next\ndata: {"data":{"ticks":0}}`);
  await vi.waitUntil(() => own.happened.includes("ticks ended"), inTime);
  expect(own.lines.filter(({ level }) => level > 30)).toEqual([]);
});

test("a stream ends in good order when the server stops, long before the time is up", async () => {
  await using own = await ownServer();
  const answer = await subscribe(own.url);
  const reader = answer.body?.getReader();
  expect((await reader?.read())?.done).toBe(false);
  const stopped = own.stop(60_000);
  while (!(await reader?.read())?.done);
  expect(await stopped).toBe(true);
  await vi.waitUntil(() => own.happened.includes("ticks ended"), inTime);
});

test("a running request finishes, its connection closes, and nothing new is accepted", async () => {
  await using own = await ownServer();
  const answer = ask(own.url, "{ slow(ms: 200) }");
  await vi.waitUntil(() => own.happened.includes("slow began"), inTime);
  const stopped = own.stop(60_000);
  await expect(fetch(`${own.url}/health/live`)).rejects.toThrow("fetch failed");
  expect((await answer).headers.get("connection")).toBe("close");
  expect(await (await answer).json()).toEqual({ data: { slow: "klar" } });
  expect(await stopped).toBe(true);
});

test("a request that takes longer than it may is cut off", async () => {
  await using own = await ownServer();
  const answer = ask(own.url, "{ slow(ms: 5000) }");
  const refused = answer.then(
    () => undefined,
    (error: unknown) => String(error),
  );
  await vi.waitUntil(() => own.happened.includes("slow began"), inTime);
  expect(await own.stop(50)).toBe(false);
  expect(await refused).toContain("fetch failed");
});

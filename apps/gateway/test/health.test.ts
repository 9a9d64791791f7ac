import { afterAll, beforeAll, expect, test } from "vitest";
import { healthRoutes } from "../src/routes/health.ts";
import { ownServer } from "./own-server.ts";

let server: Awaited<ReturnType<typeof ownServer>>;
beforeAll(async () => {
  server = await ownServer();
});
afterAll(() => server[Symbol.asyncDispose]());

test.each(["live", "ready"])("a server whose database answers is %s", async (state) => {
  const answer = await fetch(`${server.url}/health/${state}`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(await answer.json()).toEqual({ status: state });
});

test("a server whose database fails is live but not ready", async () => {
  await using own = await ownServer({ askDatabase: () => Promise.reject(new Error("gone")) });
  expect((await fetch(`${own.url}/health/live`)).status).toBe(200);
  const answer = await fetch(`${own.url}/health/ready`);
  expect(answer.status).toBe(503);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect(await answer.json()).toMatchObject({ status: 503, code: "DATABASE_UNREACHABLE" });
});

test("a server that stops is no longer ready, even if its database answers", async () => {
  const askDatabase = () => Promise.resolve();
  const answer = await healthRoutes({ askDatabase, stopping: AbortSignal.abort() }).request(
    "/ready",
  );
  expect(answer.status).toBe(503);
  expect(await answer.json()).toMatchObject({ status: 503, code: "STOPPING" });
});

test("a database that hangs is asked once, however many want to know, and not waited for", async () => {
  let asked = 0;
  const askDatabase = () => {
    asked += 1;
    return new Promise(() => undefined);
  };
  await using own = await ownServer({ askDatabase });
  const probes = Array.from({ length: 5 }, () => fetch(`${own.url}/health/ready`));
  const answers = await Promise.all(probes);
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 5 }, () => 503));
  expect(asked).toBe(1);
});

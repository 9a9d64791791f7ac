import { anonymous, type Viewer } from "@finsam/domain";
import { expect, test } from "vitest";
import { createRateLimiter } from "../src/rate-limit.ts";
import { ask, ownServer } from "./own-server.ts";

const person = (id: string): Viewer => ({
  kind: "person",
  id,
  name: "Prov",
  email: "prov@example.org",
  roles: new Map(),
  operator: false,
});

test("each person, token and unknown address has writes of her own", async () => {
  const limiter = createRateLimiter({ requestsPerMinute: 10, writesPerMinute: 2 });
  const spend = limiter.writesOf(person("1"), "192.0.2.1");
  expect([await spend(), await spend()]).toEqual([undefined, undefined]);
  expect(await spend()).toBeGreaterThan(0);
  // The same person at another address has spent hers; another one at the same address has not.
  expect(await limiter.writesOf(person("1"), "192.0.2.2")()).toBeGreaterThan(0);
  expect(await limiter.writesOf(person("2"), "192.0.2.1")()).toBeUndefined();
  const token: Viewer = { kind: "token", id: "1", name: "Prov", roles: new Map() };
  expect(await limiter.writesOf(token, "192.0.2.1")()).toBeUndefined();
  const unknown = [1, 2, 3].map(() => limiter.writesOf(anonymous, "192.0.2.1")());
  expect((await Promise.all(unknown)).at(-1)).toBeGreaterThan(0);
});

test("a list spends a write for each of its records, and one that is longer than the limit all of them", async () => {
  const limiter = createRateLimiter({ requestsPerMinute: 10, writesPerMinute: 5 });
  const some = limiter.writesOf(person("1"), "192.0.2.1");
  expect([await some(3), await some(2)]).toEqual([undefined, undefined]);
  expect(await some()).toBeGreaterThan(0);
  const many = limiter.writesOf(person("2"), "192.0.2.1");
  expect(await many(100)).toBeUndefined();
  expect(await many()).toBeGreaterThan(0);
  const tooMany = limiter.writesOf(person("3"), "192.0.2.1");
  expect(await tooMany()).toBeUndefined();
  expect(await tooMany(100)).toBeGreaterThan(0);
});

test("where nothing may be written, nothing is", async () => {
  const limiter = createRateLimiter({ requestsPerMinute: 10, writesPerMinute: 0 });
  const spend = limiter.writesOf(person("1"), "192.0.2.1");
  expect(await spend()).toBeGreaterThan(0);
  expect(await spend(100)).toBeGreaterThan(0);
});

test("an address that asks too much is told when to come back, in HTTP and in GraphQL", async () => {
  const rateLimiter = createRateLimiter({ requestsPerMinute: 3, writesPerMinute: 3 });
  await using server = await ownServer({ rateLimiter });
  for (let n = 0; n < 3; n += 1) expect((await ask(server.url, "{ hello }")).status).toBe(200);
  const refused = await ask(server.url, "{ hello }");
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(refused.headers.get("access-control-allow-origin")).toBe("*");
  expect(await refused.json()).toMatchObject({
    status: 429,
    code: "TOO_MANY_REQUESTS",
    errors: [{ extensions: { code: "TOO_MANY_REQUESTS" } }],
  });
});

test("a page of another origin may ask what is public, but not with an API token", async () => {
  await using server = await ownServer();
  const preflight = (headers: string) =>
    fetch(`${server.url}/graphql`, {
      method: "OPTIONS",
      headers: {
        origin: "https://example.org",
        "access-control-request-method": "POST",
        "access-control-request-headers": headers,
      },
    });
  const { headers } = await preflight("authorization,content-type");
  expect(headers.get("access-control-allow-headers")).not.toContain("authorization");
  expect(headers.get("access-control-allow-headers")).toContain("content-type");
  expect(headers.get("access-control-allow-credentials")).toBeNull();
});

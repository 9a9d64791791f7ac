import { afterAll, beforeAll, expect, test } from "vitest";
import { ask, ownServer, post } from "./own-server.ts";

let server: Awaited<ReturnType<typeof ownServer>>;
beforeAll(async () => {
  server = await ownServer();
});
afterAll(() => server[Symbol.asyncDispose]());

test("an unexpected error is told by its code and the request's id, and logged with its stack", async () => {
  const answer = await ask(server.url, "{ boom }", { headers: { "x-request-id": "boom-1" } });
  const body = await answer.text();
  expect(answer.status).toBe(200);
  expect(JSON.parse(body)).toEqual({
    data: null,
    errors: [
      {
        message: "Unexpected error; it is logged under the request id",
        path: ["boom"],
        locations: [{ line: 1, column: 3 }],
        extensions: { code: "INTERNAL_SERVER_ERROR", requestId: "boom-1" },
      },
    ],
  });
  expect(server.lines).toContainEqual(
    expect.objectContaining({
      level: 50,
      requestId: "boom-1",
      field: "boom",
      err: expect.objectContaining({ stack: expect.stringContaining("hunter2") }),
    }),
  );
});

test.each([
  ["{", "GRAPHQL_PARSE_FAILED"],
  ["{ nope }", "GRAPHQL_VALIDATION_FAILED"],
  ["query ($n: String!) { hello(name: $n) }", "BAD_USER_INPUT"],
  ["query A { hello } query B { hello }", "OPERATION_RESOLUTION_FAILURE"],
])("%s is refused with %s and no stack", async (query, code) => {
  const body = await (await ask(server.url, query)).text();
  expect(JSON.parse(body).errors).toMatchObject([{ extensions: { code } }]);
  expect(body).not.toMatch(/\bat \S+:\d+|originalError|node_modules/);
});

test.each([
  ["not JSON", `{"query"`, 400],
  ["a batch", `[{"query":"{ hello }"}]`, 400],
  ["no query", "{}", 400],
  ["a number", "7", 400],
])("%s is refused as BAD_REQUEST", async (_, body, status) => {
  const headers = { accept: "application/graphql-response+json" };
  const answer = await post(server.url, body, { headers });
  expect(answer.status).toBe(status);
  const told = await answer.text();
  expect(JSON.parse(told).errors).toMatchObject([{ extensions: { code: "BAD_REQUEST" } }]);
  expect(told).not.toContain("originalError");
});

test("another content type is refused as a problem", async () => {
  const answer = await ask(server.url, "{ hello }", { headers: { "content-type": "text/csv" } });
  expect(answer.status).toBe(415);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect(await answer.json()).toMatchObject({ status: 415, code: "UNSUPPORTED_MEDIA_TYPE" });
});

test("another method is refused with the methods that are allowed", async () => {
  const answer = await fetch(`${server.url}/graphql`, { method: "DELETE" });
  expect(answer.status).toBe(405);
  expect(answer.headers.get("allow")).toBe("GET, POST");
});

test("what is public can be read by a page of any origin, without credentials", async () => {
  const preflight = await fetch(`${server.url}/graphql`, {
    method: "OPTIONS",
    headers: {
      origin: "https://forbund.example",
      "access-control-request-method": "POST",
      "access-control-request-headers": "content-type",
    },
  });
  expect(preflight.status).toBe(204);
  expect(Object.fromEntries(preflight.headers)).toMatchObject({
    "access-control-allow-origin": "*",
    "access-control-allow-methods": "GET,POST,OPTIONS",
    "access-control-allow-headers": "content-type,accept,if-none-match,x-request-id",
  });
  const answer = await ask(server.url, "{ hello }", {
    headers: { origin: "https://forbund.example" },
  });
  expect(answer.headers.get("access-control-allow-origin")).toBe("*");
  expect(answer.headers.get("access-control-allow-credentials")).toBeNull();
  const home = await fetch(`${server.url}/`, { headers: { origin: "https://forbund.example" } });
  expect(home.headers.get("access-control-allow-origin")).toBeNull();
});

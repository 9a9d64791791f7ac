import { afterAll, beforeAll, expect, test } from "vitest";
import { ask, ownServer } from "./own-server.ts";

let server: Awaited<ReturnType<typeof ownServer>>;
beforeAll(async () => {
  server = await ownServer();
});
afterAll(() => server[Symbol.asyncDispose]());

test("a sane request id is kept and returned, any other is replaced", async () => {
  const idOf = async (id: string) =>
    (await ask(server.url, "{ hello }", { headers: { "x-request-id": id } })).headers.get(
      "x-request-id",
    );
  expect(await idOf("from-a-proxy_1")).toBe("from-a-proxy_1");
  const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
  expect(await idOf(`"}{"evil`)).toMatch(uuid);
  expect(await idOf("x".repeat(65))).toMatch(uuid);
});

test("the log tells method, path, status, time and operation of a request, and none of its secrets", async () => {
  const secret = "19121212-1212";
  const headers = { "x-request-id": "logged-1", authorization: secret, cookie: secret };
  const query = "query Greeting($n: String) { hello(name: $n) }";
  await fetch(`${server.url}/graphql?token=${secret}`, {
    method: "POST",
    headers: { ...headers, "content-type": "application/json" },
    body: JSON.stringify({ query, variables: { n: secret } }),
  });
  const logged = server.lines.filter((line) => line["requestId"] === "logged-1");
  expect(logged).toMatchObject([
    {
      msg: "request",
      level: 30,
      method: "POST",
      path: "/graphql",
      status: 200,
      operation: "Greeting",
    },
  ]);
  expect(logged[0]?.["ms"]).toBeTypeOf("number");
  expect(JSON.stringify(logged)).not.toMatch(/1212|127\.0\.0\.1|::1/);
});

test("requests that run at the same time keep their ids apart", async () => {
  const ids = Array.from({ length: 20 }, (_, n) => `at-once-${n}`);
  const answers = await Promise.all(
    ids.map((id) => ask(server.url, "{ boom }", { headers: { "x-request-id": id } })),
  );
  const told = await Promise.all(answers.map((answer) => answer.json()));
  expect(told.map(({ errors }) => errors[0].extensions.requestId)).toEqual(ids);
});

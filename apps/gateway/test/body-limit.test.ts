import { afterAll, beforeAll, expect, test } from "vitest";
import { maxBodyBytes } from "../src/body-limit.ts";
import { ask, ownServer, post, postInChunks } from "./own-server.ts";

let server: Awaited<ReturnType<typeof ownServer>>;
beforeAll(async () => {
  server = await ownServer();
});
afterAll(() => server[Symbol.asyncDispose]());

const tooLarge = JSON.stringify({ query: `{ hello } # ${"x".repeat(2_000_000)}` });
const refusal = {
  status: 413,
  code: "REQUEST_TOO_LARGE",
  title: "Payload Too Large",
  errors: [{ extensions: { code: "REQUEST_TOO_LARGE" } }],
};

test("2 MB is refused with one clear error, whether its length is stated or not", async () => {
  const stated = await post(server.url, tooLarge);
  const chunked = await postInChunks(server.url, tooLarge);
  for (const { status, headers } of [stated, chunked]) {
    expect(status).toBe(413);
    expect(headers.get("content-type")).toBe("application/problem+json");
    expect(headers.get("access-control-allow-origin")).toBe("*");
  }
  const bodies = [await stated.text(), await chunked.text()];
  expect(bodies.map((body) => JSON.parse(body))).toMatchObject([refusal, refusal]);
  expect(bodies.join()).not.toMatch(/\bat \S+:\d+/);
  expect(await (await ask(server.url, "{ hello }")).json()).toEqual({
    data: { hello: "Hej, världen" },
  });
});

test("a body of exactly the limit is read, in one piece or in chunks; one byte more is not", async () => {
  const query = "{ hello } #";
  const padding = maxBodyBytes - JSON.stringify({ query }).length;
  const full = JSON.stringify({ query: query + "x".repeat(padding) });
  const answers = await Promise.all([
    post(server.url, full),
    postInChunks(server.url, full),
    post(server.url, `${full} `),
    postInChunks(server.url, `${full} `),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 413, 413]);
  expect(await answers[1]?.json()).toEqual({ data: { hello: "Hej, världen" } });
});

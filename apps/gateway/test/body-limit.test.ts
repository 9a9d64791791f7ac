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
  for (const answer of [stated, chunked]) {
    expect(answer.status).toBe(413);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    const body = await answer.text();
    expect(JSON.parse(body)).toMatchObject(refusal);
    expect(body).not.toMatch(/\bat \S+:\d+/);
  }
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
  ]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 413]);
});

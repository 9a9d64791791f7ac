import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { createClient, isClientError, type TypedDocument } from "../src/index.ts";
import { fakeServer, hangUp, json, refused, silence } from "./fake-server.ts";

const Title: TypedDocument<{ event: { title: string } }, { slug: string }> = {
  text: "query Title($slug:String!){event(slug:$slug){title}}",
};
const hash = createHash("sha256").update(Title.text).digest("hex");
const persisted = { persistedQuery: { version: 1, sha256Hash: hash } };
const answer = { data: { event: { title: "Frukostmöte" } } };

async function failureOf(promise: Promise<unknown>) {
  const error: unknown = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (isClientError(error)) return error;
  throw new TypeError("Expected an error of the client", { cause: error });
}

describe("a query", () => {
  test("goes by GET and hash, without headers that a browser would ask leave for", async () => {
    await using server = await fakeServer(json(answer));
    const { query } = createClient({ url: server.url });
    expect(await query(Title, { slug: "a" })).toEqual(answer.data);
    const [asked] = server.asked;
    expect(asked).toMatchObject({ method: "GET", path: "/graphql" });
    expect(asked?.parameters).toEqual({ extensions: persisted, variables: { slug: "a" } });
    expect(asked?.headers.accept).toBe("application/graphql-response+json, application/json");
    expect(asked?.headers["content-type"]).toBeUndefined();
  });

  test.each(["PERSISTED_QUERY_NOT_FOUND", "PERSISTED_QUERY_NOT_SUPPORTED"])(
    "sends its text once to a server that answers %s",
    async (code) => {
      await using server = await fakeServer(refused(code), json(answer), json(answer));
      const { query } = createClient({ url: server.url });
      await query(Title, { slug: "a" });
      await query(Title, { slug: "b" });
      expect(server.asked.map(({ method }) => method)).toEqual(["GET", "POST", "GET"]);
      expect(server.asked[1]?.body).toEqual({
        query: Title.text,
        variables: { slug: "a" },
        extensions: persisted,
      });
    },
  );

  test("is told the client's language where it has a place for it and isn't told another", async () => {
    await using server = await fakeServer(json(answer));
    const { query, mutate } = createClient({ url: server.url, language: "EN" });
    const told = "query Told($language: Language) { sources { message(language: $language) } }";
    await query(told);
    await query(told, { language: "SV" });
    await query(Title, { slug: "a" });
    await mutate("mutation ($language: Language) { a { message(language: $language) } }");
    expect(server.asked.map(({ parameters }) => parameters["variables"])).toEqual([
      { language: "EN" },
      { language: "SV" },
      { slug: "a" },
      undefined,
    ]);
    expect(server.asked[3]?.body?.["variables"]).toEqual({ language: "EN" });
  });

  test("is posted where its address would be too long", async () => {
    await using server = await fakeServer(json(answer));
    await createClient({ url: server.url }).query(Title, { slug: "a".repeat(3000) });
    expect(server.asked.map(({ method }) => method)).toEqual(["POST"]);
  });

  test("can be text, a document with its source, or one of a code generator", async () => {
    await using server = await fakeServer(refused("PERSISTED_QUERY_NOT_FOUND"), json(answer));
    const { query } = createClient({ url: server.url });
    await query(Title.text, { slug: "a" });
    await query({ kind: "Document", loc: { source: { body: Title.text } } }, { slug: "a" });
    await query(Object(Title.text), { slug: "a" });
    const hashes = server.asked.map(
      ({ parameters, body }) => parameters["extensions"] ?? body?.["extensions"],
    );
    expect(hashes).toEqual([persisted, persisted, persisted, persisted]);
    await expect(query({ kind: "Document" })).rejects.toThrow("with operations");
  });

  test("that is asked again is answered from memory once the server says that nothing has changed", async () => {
    await using server = await fakeServer(
      json(answer, 200, { etag: 'W/"1"' }),
      (response) => response.writeHead(304, { etag: 'W/"1"' }).end(),
      json({ data: { event: { title: "Flyttad" } } }, 200, { etag: 'W/"2"' }),
    );
    const { query } = createClient({ url: server.url });
    const told = [await query(Title, { slug: "a" }), await query(Title, { slug: "a" })];
    expect(told).toEqual([answer.data, answer.data]);
    expect(told[0]).not.toBe(told[1]);
    expect(await query(Title, { slug: "a" })).toEqual({ event: { title: "Flyttad" } });
    await query(Title, { slug: "b" });
    expect(server.asked.map(({ headers }) => headers["if-none-match"])).toEqual([
      undefined,
      'W/"1"',
      'W/"1"',
      undefined,
    ]);
  });

  test("carries the token that it is given at that moment", async () => {
    await using server = await fakeServer(json(answer));
    let tokens = 0;
    const { query } = createClient({
      url: server.url,
      token: async () => `finsam_${(tokens += 1)}`,
    });
    await query(Title, { slug: "a" });
    await query(Title, { slug: "a" });
    expect(server.asked.map(({ headers }) => headers.authorization)).toEqual([
      "Bearer finsam_1",
      "Bearer finsam_2",
    ]);
  });
});

describe("what fails", () => {
  test("is asked again when no answer came, when the server is overloaded, and when a proxy lost it", async () => {
    const page = { "content-type": "text/html" };
    await using server = await fakeServer(
      hangUp,
      json("", 503, page),
      json("", 502, page),
      json(answer),
    );
    expect(await createClient({ url: server.url }).query(Title, { slug: "a" })).toEqual(
      answer.data,
    );
    expect(server.asked).toHaveLength(4);
  });

  test("never arrived, if nobody answers: with how often it was tried", async () => {
    await using server = await fakeServer(hangUp);
    const { query } = createClient({ url: server.url, retries: 1 });
    expect(await failureOf(query(Title, { slug: "a" }))).toMatchObject({
      code: "NEVER_ARRIVED",
      data: { reason: "NETWORK", attempts: 2 },
      messages: { sv: "Tjänsten svarar inte. Försök igen om en stund" },
    });
  });

  test("never arrived in time, also where an answer begins and does not go on", async () => {
    await using server = await fakeServer(silence, (response) => {
      response.writeHead(200, { "content-type": "application/json" });
      response.write('{"data":');
    });
    const { query } = createClient({ url: server.url, retries: 0, timeoutMs: 50 });
    for (const time of ["first", "second"]) {
      expect(await failureOf(query(Title, { slug: time }))).toMatchObject({
        code: "NEVER_ARRIVED",
        data: { reason: "TIMEOUT", attempts: 1 },
      });
    }
  });

  test("was refused, with every reason, its words for people, and what could be answered all the same", async () => {
    const messages = { sv: "Ange en dag", en: "Expected a day" };
    const errors = [
      {
        message: "filter.from: …",
        path: ["events"],
        extensions: { code: "BAD_USER_INPUT", messages },
      },
      { message: "Boom" },
    ];
    await using server = await fakeServer(json({ data: { other: 1, events: null }, errors }));
    const error = await failureOf(createClient({ url: server.url }).query(Title, { slug: "a" }));
    expect(server.asked).toHaveLength(1);
    expect(error).toMatchObject({
      code: "REFUSED",
      messages,
      data: {
        status: 200,
        partial: { other: 1, events: null },
        refusals: [
          { code: "BAD_USER_INPUT", path: ["events"], messages },
          { code: "", message: "Boom", path: [], messages: {} },
        ],
      },
    });
  });

  test("is something else than a GraphQL endpoint", async () => {
    const page = { "content-type": "text/html" };
    await using server = await fakeServer(
      json("<html>", 200, page),
      json([], 404),
      json({ errors: 1 }),
    );
    const { query } = createClient({ url: server.url });
    for (const status of [200, 404, 200]) {
      expect(await failureOf(query(Title, { slug: "a" }))).toMatchObject({
        code: "UNREADABLE_ANSWER",
        data: { status },
      });
    }
  });

  test("is not waited for longer than half a minute, whatever the server asks for", async () => {
    await using server = await fakeServer(
      refused("TOO_MANY_REQUESTS", 429, { "retry-after": "31" }),
    );
    const { query } = createClient({ url: server.url });
    expect(await failureOf(query(Title, { slug: "a" }))).toMatchObject({
      data: { retryAfterSeconds: 31 },
    });
    expect(server.asked).toHaveLength(1);
  });

  test("ends with the reason of the caller's signal: before, while it is sent, and while it waits to try again", async () => {
    await using server = await fakeServer(silence, hangUp);
    const { query } = createClient({ url: server.url, retries: 100 });
    const reason = new Error("No longer wanted");
    await expect(query(Title, { slug: "a" }, { signal: AbortSignal.abort(reason) })).rejects.toBe(
      reason,
    );
    expect(server.asked).toHaveLength(0);
    for (const count of [1, 2]) {
      const gone = new AbortController();
      const asking = query(Title, { slug: "a" }, { signal: gone.signal });
      while (server.asked.length < count) await sleep(1);
      gone.abort(reason);
      await expect(asking).rejects.toBe(reason);
    }
  });
});

describe("a mutation", () => {
  const Create: TypedDocument<{ done: boolean }, { input: { idempotencyKey?: string } }> = {
    text: "mutation Create($input:CreateInput!){done(input:$input)}",
  };

  test("is sent once, by POST: whether it has happened is not known", async () => {
    await using server = await fakeServer(hangUp);
    const { mutate } = createClient({ url: server.url });
    expect(await failureOf(mutate(Create, { input: {} }))).toMatchObject({ code: "NEVER_ARRIVED" });
    expect(server.asked.map(({ method, body }) => [method, body])).toEqual([
      ["POST", { query: Create.text, variables: { input: {} } }],
    ]);
  });

  test("is sent again if it has an idempotency key, or was turned away before it began", async () => {
    await using server = await fakeServer(
      hangUp,
      json({ data: { done: true } }),
      refused("TOO_MANY_REQUESTS", 429),
      json({ data: { done: true } }),
    );
    const { mutate } = createClient({ url: server.url });
    expect(await mutate(Create, { input: { idempotencyKey: "k" } })).toEqual({ done: true });
    expect(await mutate(Create, { input: {} })).toEqual({ done: true });
    expect(server.asked).toHaveLength(4);
  });
});

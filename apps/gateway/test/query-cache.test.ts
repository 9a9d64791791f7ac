import { type Database, noteSources, openDatabase } from "@finsam/database";
import {
  createTestDatabase,
  describeEachEngine,
  describeEngine,
  newId,
  put,
  record,
  testDatabase,
} from "@finsam/database/testing";
import type { Viewer } from "@finsam/domain";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Identify, nobody } from "../src/identity/identify.ts";
import { get, persisted, queryServer } from "./query-server.ts";

const names = "query Names { associations { name } }";
const notKept = { "cache-control": "no-store", etag: undefined };

/** What caches look at. */
const caching = ({ headers }: Response) => ({
  "cache-control": headers.get("cache-control"),
  etag: headers.get("etag") ?? undefined,
});
const tagOf = (answer: Response) => answer.headers.get("etag") ?? "";

const own = newId();
const coordinator: Viewer = {
  kind: "person",
  id: newId(),
  name: "Samordnare",
  email: "samordnare@example.org",
  roles: new Map([[own, "COORDINATOR"]]),
  operator: false,
};

/** Knows one token, and another that is over. */
const identify: Identify = ({ headers }) => {
  switch (headers.get("authorization")) {
    case "Bearer known":
      return Promise.resolve({ viewer: coordinator, headers: new Headers() });
    case null:
      return Promise.resolve(nobody());
    default:
      return Promise.resolve({
        ...nobody(),
        headers: new Headers({ "www-authenticate": "Bearer" }),
      });
  }
};

describeEachEngine("answers to what everybody may read", (engine) => {
  let database: Database;
  let server: Awaited<ReturnType<typeof queryServer>>;
  let now = new Date("2026-11-24T12:00:00Z");
  let withheld = false;
  beforeAll(async () => {
    database = await testDatabase(engine);
    await put(database, [
      record("Association", {
        id: own,
        slug: "own",
        memberships: [
          { partyCode: "0163", from: "2020-01-01", to: "2026-11-24" },
          { partyCode: "0186", from: "2026-11-25" },
        ],
      }),
    ]);
    server = await queryServer(database, {
      now: () => now,
      identify,
      isWithheld: () => Promise.resolve(withheld),
    });
  });
  afterAll(async () => {
    await server[Symbol.asyncDispose]();
    await database[Symbol.asyncDispose]();
  });

  test("are tagged, and given again without being executed until something moves", async () => {
    const first = await get(server, { query: names });
    expect(first.status).toBe(200);
    expect(caching(first)).toEqual({
      "cache-control": "public, no-cache",
      etag: expect.stringMatching(/^W\/"[\w-]{27}"$/),
    });
    expect(first.headers.get("vary")).toBe("Accept, Authorization, Cookie");
    const told = await first.json();
    expect(told).toEqual({ data: { associations: [{ name: "Samordningsförbundet Prov" }] } });

    const executed = server.executed();
    const again = await get(server, { query: names });
    expect(caching(again)).toEqual(caching(first));
    expect(again.headers.get("content-type")).toBe(first.headers.get("content-type"));
    expect(await again.json()).toEqual(told);
    expect(server.executed()).toBe(executed);

    await put(database, [record("Organisation", { ownerId: own })]);
    const moved = await get(server, { query: names });
    expect(tagOf(moved)).not.toBe(tagOf(first));
    expect(await moved.json()).toEqual(told);
    expect(server.executed()).toBe(executed + 1);
  });

  test("are not sent again to who holds them, whatever else she holds", async () => {
    const tag = tagOf(await get(server, { query: names }));
    const executed = server.executed();
    for (const held of [tag, tag.replace("W/", ""), `"other", ${tag}`, `W/"other",${tag}`]) {
      const answer = await get(server, { query: names }, { "if-none-match": held });
      expect(answer.status).toBe(304);
      expect(caching(answer)).toEqual({ "cache-control": "public, no-cache", etag: tag });
      expect(answer.headers.get("vary")).toBe("Accept, Authorization, Cookie");
      expect(await answer.text()).toBe("");
    }
    for (const held of ["*", `W/"other"`, ""])
      expect((await get(server, { query: names }, { "if-none-match": held })).status).toBe(200);
    expect(server.executed()).toBe(executed);
  });

  test("are told apart by operation, variables and media type; a hash stands for its document", async () => {
    const query =
      "query A($first: Int) { events(first: $first) { totalCount } } query B { viewer { kind } }";
    const a = { query, operationName: "A", variables: { first: 1 } };
    const json = { accept: "application/graphql-response+json" };
    const answers = [
      await get(server, a),
      await get(server, { ...a, operationName: "B" }),
      await get(server, { ...a, variables: { first: 2 } }),
      await get(server, a, json),
      await get(server, { ...a, query: `${query} ` }),
    ];
    expect(new Set(answers.map(tagOf))).toHaveLength(answers.length);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(answers[3]?.headers.get("content-type")).toContain("application/graphql-response+json");
    expect(await answers[1]?.json()).toEqual({ data: { viewer: { kind: "ANONYMOUS" } } });
    const { query: _, ...rest } = a;
    const byHash = await get(server, { ...rest, extensions: persisted(query) });
    expect(tagOf(byHash)).toBe(tagOf(await get(server, a)));
    expect(await byHash.json()).toEqual({ data: { events: { totalCount: 0 } } });
  });

  test("hold for a day in Sweden at most", async () => {
    const query = "{ associations { memberships { party { code } } } }";
    const at = async (time: string) => {
      now = new Date(time);
      const answer = await get(server, { query });
      const { associations } = (await answer.json()).data;
      return { tag: tagOf(answer), party: associations[0].memberships[0].party.code };
    };
    const noon = await at("2026-11-24T12:00:00Z");
    const evening = await at("2026-11-24T22:59:59Z");
    const midnight = await at("2026-11-24T23:00:00Z");
    expect(noon.party).toBe("0163");
    expect(evening).toEqual(noon);
    expect(midnight.party).toBe("0186");
    expect(midnight.tag).not.toBe(noon.tag);
    expect(await at("2026-11-24T12:00:00Z")).toEqual(noon);
  });

  test("an answer is never older than its tag: what moves meanwhile is another tag's", async () => {
    let moved: Promise<unknown> | undefined;
    server.beforeExecution(
      () =>
        (moved ??= put(database, [record("Organisation", { ownerId: own, name: "Nybolaget" })])),
    );
    const query = `{ search(text: "nybolaget") { totalCount } }`;
    const first = await get(server, { query });
    server.beforeExecution(() => Promise.resolve());
    expect(await first.json()).toEqual({ data: { search: { totalCount: 1 } } });
    const held = { "if-none-match": tagOf(first) };
    const second = await get(server, { query }, held);
    expect(second.status).toBe(200);
    expect(tagOf(second)).not.toBe(tagOf(first));
    expect(await second.json()).toEqual({ data: { search: { totalCount: 1 } } });
  });

  test.each([
    ["an error of validation", { query: "{ nope }" }],
    ["an error in a field", { query: `{ node(id: "x") { id } }` }],
    [
      "an error of variables",
      { query: "query ($d: Date!) { calendar(from: $d, to: $d) { days { date } } }" },
    ],
    ["variables that are no JSON", { query: names, variables: "{" }],
    ["no document", { operationName: "Names" }],
    ["a hash that is not that of the document", { query: names, extensions: persisted("{ x }") }],
    [
      "a hash that is none",
      { query: names, extensions: { persistedQuery: { version: 1, sha256Hash: "x" } } },
    ],
    ["extensions that are none", { query: names, extensions: "[" }],
    ["a mutation", { query: "mutation { __typename }" }],
  ])("no tag for %s, which is refused each time", async (_, asked) => {
    const first = await get(server, asked);
    expect(caching(first)).toEqual(notKept);
    const told = await first.text();
    const second = await get(server, asked, { "if-none-match": `"x"` });
    expect(caching(second)).toEqual(notKept);
    expect(second.status).toBe(first.status);
    expect(await second.text()).toBe(told);
    expect(told).toMatch(/"errors":\[/);
    expect(told).not.toContain("INTERNAL_SERVER_ERROR");
  });

  test.each([
    ["selected", "{ sources { state asOf } }"],
    ["under another name", "{ sources { state seen: asOf } }"],
    [
      "in a fragment",
      "{ associations { ...A } } fragment A on Association { source { ...S } } fragment S on Source { asOf }",
    ],
    ["what is skipped", "{ sources { state asOf @skip(if: true) } }"],
    ["what follows from it", "{ sources { ... on Source { lagSeconds } } }"],
  ])("no tag where asOf is asked for, which is executed each time: %s", async (_, query) => {
    const executed = server.executed();
    for (const times of [1, 2]) {
      const answer = await get(server, { query });
      expect(caching(answer)).toEqual(notKept);
      expect((await answer.json()).errors).toBeUndefined();
      expect(server.executed()).toBe(executed + times);
    }
  });

  test("what is for few moves no tag: drafts, what is internal, held times", async () => {
    const asked = { query: "{ events(first: 5) { totalCount } }" };
    const held = { "if-none-match": tagOf(await get(server, asked)) };
    const event = { id: newId(), ownerId: own };
    await put(database, [
      record("Event", { ...event, visibility: "DRAFT" }),
      record("Hold", { ownerId: own, visibility: "INTERNAL" }),
    ]);
    await put(database, [record("Event", { ...event, version: 2, visibility: "INTERNAL" })]);
    expect((await get(server, asked, held)).status).toBe(304);
    await put(database, [record("Event", { ...event, version: 3 })]);
    const moved = await get(server, asked, held);
    expect(await moved.json()).toEqual({ data: { events: { totalCount: 1 } } });
  });

  test("no tag for what comes in parts or by POST", async () => {
    const stream = await get(server, { query: names }, { accept: "text/event-stream" });
    expect(stream.headers.get("content-type")).toContain("text/event-stream");
    expect(caching(stream)).toEqual(notKept);
    await stream.body?.cancel();
    const body = JSON.stringify({ query: names });
    const headers = { "content-type": "application/json" };
    const posted = await fetch(`${server.url}/graphql`, { method: "POST", body, headers });
    expect(caching(posted)).toEqual(notKept);
  });

  test("who has signed in gets no tag, and never word that she holds the answer", async () => {
    const asked = { query: "{ viewer { kind } associations { name } }" };
    const open = await get(server, asked);
    expect((await open.json()).data.viewer).toEqual({ kind: "ANONYMOUS" });
    const executed = server.executed();
    const signedIn = { authorization: "Bearer known", "if-none-match": tagOf(open) };
    const answer = await get(server, asked, signedIn);
    expect(answer.status).toBe(200);
    expect(caching(answer)).toEqual(notKept);
    expect((await answer.json()).data.viewer).toEqual({ kind: "PERSON" });
    expect(server.executed()).toBe(executed + 1);
    const after = await get(server, asked, { "if-none-match": tagOf(open) });
    expect(after.status).toBe(304);
  });

  test("who shows what does not count is told so, and gets no tag", async () => {
    const tag = tagOf(await get(server, { query: names }));
    const shown = { authorization: "Bearer over", "if-none-match": tag };
    const answer = await get(server, { query: names }, shown);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("www-authenticate")).toBe("Bearer");
    expect(caching(answer)).toEqual(notKept);
  });

  test("no tag while the database can't vouch for its numbers", async () => {
    const tag = tagOf(await get(server, { query: names }));
    withheld = true;
    const answer = await get(server, { query: names }, { "if-none-match": tag });
    withheld = false;
    expect(answer.status).toBe(200);
    expect(caching(answer)).toEqual(notKept);
    expect((await get(server, { query: names }, { "if-none-match": tag })).status).toBe(304);
  });

  test("[F10] a peer's source that falls behind is told at once; that it was looked at is no news", async () => {
    const [peerId, away] = [newId(), newId()];
    await put(database, [
      record("Association", { id: away, slug: "away", name: "Bortaförbundet" }),
    ]);
    await database.prisma.peer.create({
      data: { id: peerId, url: "https://away.example.org", createdAt: now },
    });
    await database.prisma.source.update({ where: { id: away }, data: { kind: "PEER", peerId } });
    const query = "{ sources { association { slug } state since reason lastError } }";
    const note = async (state: "LIVE" | "STALE" | "FAILING", reason: string | null, at: string) => {
      const one = { association: away, state, reason, asOf: new Date(at) };
      await noteSources(database, peerId, [one], new Date(at));
      const answer = await get(server, { query });
      const { sources } = (await answer.json()).data;
      const source = sources.find(
        ({ association }: { association: { slug: string } }) => association.slug === "away",
      );
      return { tag: tagOf(answer), state: source.state, lastError: source.lastError };
    };
    const live = await note("LIVE", null, "2026-11-24T10:00:00Z");
    const looked = await note("LIVE", null, "2026-11-24T10:00:30Z");
    const stale = await note("STALE", null, "2026-11-24T10:01:00Z");
    const failing = await note("FAILING", "UNREACHABLE", "2026-11-24T10:02:00Z");
    const other = await note("FAILING", "TOO_SLOW", "2026-11-24T10:03:00Z");
    expect(looked).toEqual(live);
    const tags = [live, stale, failing, other].map(({ tag }) => tag);
    expect(new Set(tags)).toHaveLength(4);
    expect(stale.state).toBe("STALE");
    expect(other.lastError).toBe("Servern svarar för långsamt");
  });
});

describe("persisted queries by Apollo's protocol", () => {
  let database: Database;
  let server: Awaited<ReturnType<typeof queryServer>>;
  beforeAll(async () => {
    database = await testDatabase("embedded");
    server = await queryServer(database);
  });
  afterAll(async () => {
    await server[Symbol.asyncDispose]();
    await database[Symbol.asyncDispose]();
  });
  const post = (body: object) =>
    fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  const codeOf = async (answer: Response) => (await answer.json()).errors[0].extensions.code;

  test.each(["*/*", "application/graphql-response+json, application/json"])(
    "a hash that is not known is told as such, its document registers it, then it is enough (%s)",
    async (accept) => {
      const query = `query { viewer { kind } } # ${accept}`;
      const extensions = persisted(query);
      const unknown = await get(server, { extensions }, { accept });
      expect(unknown.status).toBe(200);
      expect(caching(unknown)).toEqual(notKept);
      expect(await codeOf(unknown)).toBe("PERSISTED_QUERY_NOT_FOUND");

      const told = { data: { viewer: { kind: "ANONYMOUS" } } };
      const registered = await post({ query, extensions });
      expect(caching(registered)).toEqual(notKept);
      expect(await registered.json()).toEqual(told);

      const first = await get(server, { extensions }, { accept });
      expect(await first.json()).toEqual(told);
      const executed = server.executed();
      const again = await get(server, { extensions }, { accept });
      expect(await again.json()).toEqual(told);
      const held = { accept, "if-none-match": tagOf(first) };
      expect((await get(server, { extensions }, held)).status).toBe(304);
      expect(server.executed()).toBe(executed);
    },
  );

  test("who holds an answer is told so by a server that does not know the document", async () => {
    const query = "query Known { viewer { kind } }";
    const tag = tagOf(await get(server, { query, extensions: persisted(query) }));
    await using started = await queryServer(database);
    const extensions = persisted(query);
    const held = { "if-none-match": tag };
    expect((await get(started, { extensions }, held)).status).toBe(304);
    expect(await codeOf(await get(started, { extensions }))).toBe("PERSISTED_QUERY_NOT_FOUND");
    expect(started.executed()).toBe(0);
  });

  test("a GET in full registers its hash too; a document of another hash is refused", async () => {
    const query = "query Full { viewer { kind } }";
    const extensions = persisted(query);
    expect((await get(server, { query, extensions })).status).toBe(200);
    expect((await (await post({ extensions })).json()).data).toBeDefined();
    const other = "query Other { viewer { name } }";
    const refused = [
      await post({ query: other, extensions }),
      await get(server, { query: other, extensions }),
    ];
    for (const answer of refused) {
      expect(caching(answer)).toEqual(notKept);
      expect(await codeOf(answer)).toBe("PERSISTED_QUERY_MISMATCH");
    }
    expect(await codeOf(await get(server, { extensions: persisted(other) }))).toBe(
      "PERSISTED_QUERY_NOT_FOUND",
    );
  });

  test("a mutation is never executed by GET, in full or by its hash", async () => {
    const query = "mutation { __typename }";
    const extensions = persisted(query);
    expect(await (await post({ query, extensions })).json()).toEqual({
      data: { __typename: "Mutation" },
    });
    const executed = server.executed();
    for (const asked of [{ query }, { extensions }, { query, extensions }]) {
      const answer = await get(server, asked);
      expect(answer.status).toBe(405);
      expect(answer.headers.get("allow")).toBe("POST");
      expect(caching(answer)).toEqual(notKept);
    }
    expect(server.executed()).toBe(executed);
  });
});

describe("the cache of one server", () => {
  let database: Database;
  beforeAll(async () => {
    database = await testDatabase("embedded");
  });
  afterAll(() => database[Symbol.asyncDispose]());

  test("is no way around the limit of requests", async () => {
    await using server = await queryServer(database, { requestsPerMinute: 3 });
    const tag = tagOf(await get(server, { query: names }));
    const held = { "if-none-match": tag };
    expect((await get(server, { query: names })).status).toBe(200);
    expect((await get(server, { query: names }, held)).status).toBe(304);
    expect((await get(server, { query: names }, held)).status).toBe(429);
    expect((await get(server, { query: names })).status).toBe(429);
  });

  test("keeps what was asked for last, within its bytes, and no answer that is too large for it", async () => {
    await using server = await queryServer(database, { maxBytes: 16 * 1024 });
    const executedBy = async (query: string) => {
      const executed = server.executed();
      expect(tagOf(await get(server, { query }))).not.toBe("");
      return server.executed() - executed;
    };
    // Each with what it takes beside its body is a bit more than a thirtieth.
    for (let at = 0; at < 40; at += 1) await executedBy(`{ a${at}: __typename }`);
    expect(await executedBy("{ a39: __typename }")).toBe(0);
    expect(await executedBy("{ a0: __typename }")).toBe(1);
    const fields = Array.from({ length: 15 }, (_, at) => `b${at}${"x".repeat(40)}: __typename`);
    expect(await executedBy(`{ ${fields.join(" ")} }`)).toBe(1);
    expect(await executedBy(`{ ${fields.join(" ")} }`)).toBe(1);
  });

  test("does without where the state of the database can't be read", async () => {
    const prisma = {
      $queryRaw: () => {
        throw new Error("gone");
      },
    };
    await using server = await queryServer(database, { prisma });
    const answer = await get(server, { query: names });
    expect(await answer.json()).toEqual({ data: { associations: [] } });
    expect(caching(answer)).toEqual(notKept);
  });

  test("another build gives other tags", async () => {
    await using one = await queryServer(database, { build: "one" });
    await using other = await queryServer(database, { build: "other" });
    const tag = tagOf(await get(one, { query: names }));
    const answer = await get(other, { query: names }, { "if-none-match": tag });
    expect(answer.status).toBe(200);
  });

  test("pages of any origin may send and see tags", async () => {
    await using server = await queryServer(database);
    const origin = { origin: "https://forbund.example" };
    const preflight = await fetch(`${server.url}/graphql`, {
      method: "OPTIONS",
      headers: {
        ...origin,
        "access-control-request-method": "GET",
        "access-control-request-headers": "if-none-match",
      },
    });
    expect(preflight.headers.get("access-control-allow-headers")).toContain("if-none-match");
    const answer = await get(server, { query: names }, origin);
    expect(answer.headers.get("access-control-expose-headers")).toContain("etag");
    const held = { ...origin, "if-none-match": tagOf(answer) };
    const unchanged = await get(server, { query: names }, held);
    expect(unchanged.status).toBe(304);
    expect(unchanged.headers.get("access-control-allow-origin")).toBe("*");
  });
});

describeEngine("postgresql", "two servers on one database", (_engine) => {
  test("give the same tags, and both see what either has written", async () => {
    const { href } = await createTestDatabase();
    await using one = await openDatabase({ url: href }, { poolSize: 3 });
    await using other = await openDatabase({ url: href }, { poolSize: 3 });
    await using first = await queryServer(one);
    await using second = await queryServer(other);
    const tags = async () => [
      tagOf(await get(first, { query: names })),
      tagOf(await get(second, { query: names })),
    ];
    const before = await tags();
    expect(before[1]).toBe(before[0]);
    const held = { "if-none-match": before[0] ?? "" };
    expect((await get(second, { query: names }, held)).status).toBe(304);
    await put(other, [record("Association", { slug: "ny", name: "Nyförbundet" })]);
    const after = await tags();
    expect(after[1]).toBe(after[0]);
    expect(after[0]).not.toBe(before[0]);
    const moved = await get(first, { query: names }, held);
    expect(await moved.json()).toEqual({ data: { associations: [{ name: "Nyförbundet" }] } });
  });
});

import { PROFILE_MEDIA_TYPE, RPDE_MEDIA_TYPE } from "@finsam/change-feed";
import {
  addPeerToken,
  type Database,
  purgeTombstones,
  revokePeerToken,
  startEpoch,
} from "@finsam/database";
import { describeEachEngine, newId, put, record, testDatabase } from "@finsam/database/testing";
import type { Term } from "@finsam/domain";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createRateLimiter } from "../src/rate-limit.ts";
import { get, hintsFrom, statusOf, walk } from "./feed-reader.ts";
import { feedServer } from "./feed-server.ts";

const plain = { accept: "application/json" };

describeEachEngine("a feed over HTTP", (engine) => {
  const [owner, other] = [newId(), newId()];
  let database: Database;
  let server: Awaited<ReturnType<typeof feedServer>>;
  let feed: string;
  beforeAll(async () => {
    database = await testDatabase(engine);
    server = await feedServer(database);
    feed = `${server.url}/feed`;
    await put(database, [
      record("Association", { id: owner, slug: "prov" }),
      record("Association", { id: other, slug: "annat" }),
    ]);
  });
  afterAll(async () => {
    await server[Symbol.asyncDispose]();
    await database[Symbol.asyncDispose]();
  });

  const versions = new Map<string, number>();
  /** Writes the next version of an event. */
  async function write(id: string, visibility: Term<"Visibility">, ownerId = owner): Promise<void> {
    const version = (versions.get(id) ?? 0) + 1;
    versions.set(id, version);
    await put(database, [record("Event", { id, ownerId, version, visibility })]);
  }

  const token = async (...associationIds: string[]) => {
    const now = new Date();
    const { secret, token } = await addPeerToken(database, { name: "Prov", associationIds, now });
    return { secret, revoke: () => revokePeerToken(database, { id: token.id, now: new Date() }) };
  };

  test("[P26] [P30] a page has the type that was asked for, and the digest of its bytes as they are sent", async () => {
    for (const [accept, type] of [
      [PROFILE_MEDIA_TYPE, PROFILE_MEDIA_TYPE],
      [`${RPDE_MEDIA_TYPE}; version=1`, `${RPDE_MEDIA_TYPE}; version=1`],
      ["text/html", "application/json"],
    ] as const)
      for (const coding of ["gzip", "identity", "gzip;q=0"]) {
        const came = await get(feed, { accept, headers: { "accept-encoding": coding } });
        const { headers } = came;
        expect(came).toMatchObject({ status: 200, digest: "MATCHES" });
        expect(headers["content-type"]).toBe(type);
        expect(headers["content-encoding"]).toBe(coding === "gzip" ? "gzip" : undefined);
        expect(headers["content-length"]).toBe(String(came.bytes));
        expect(headers["vary"]).toBe("Accept, Accept-Encoding");
      }
    for (const path of ["/feed?limit=0", "/feed/holds", "/feed/nowhere", "/feed/state"])
      expect((await get(`${server.url}${path}`)).digest).toBe("MATCHES");
  });

  test("[P28] who holds the page is answered 304, and no item is read for it", async () => {
    for (const isLast of [false, true]) {
      const url = isLast ? (await walk(feed)).next : feed;
      const cacheControl = isLast ? "public, max-age=8" : "public, max-age=3600";
      const { headers } = await get(url);
      expect(headers["cache-control"]).toBe(cacheControl);
      const tag = { headers: { "if-none-match": `"x", W/${String(headers["etag"])}` } };
      const before = server.reads();
      const again = await get(url, tag);
      expect(again).toMatchObject({ status: 304, bytes: 0 });
      expect(again.headers).toMatchObject({
        etag: headers["etag"],
        vary: headers["vary"],
        "cache-control": cacheControl,
      });
      expect(server.reads()).toBe(before);
      await write(newId(), "DRAFT");
      expect((await get(url, tag)).status).toBe(304);
      await write(newId(), "PUBLIC");
      expect((await get(url, tag)).status).toBe(200);
    }
  });

  test("[P28] a page's tag is another for each type and each coding", async () => {
    const askings = [PROFILE_MEDIA_TYPE, RPDE_MEDIA_TYPE].flatMap((accept) =>
      ["gzip", "identity"].map((coding) => ({ accept, headers: { "accept-encoding": coding } })),
    );
    const tags = await Promise.all(
      askings.map(async (asking) => (await get(feed, asking)).headers["etag"]),
    );
    expect(new Set(tags).size).toBe(askings.length);
  });

  test("[F12] a draft moves nothing: neither numbers nor items", async () => {
    const { next } = await walk(feed);
    const before = await get(feed);
    const id = newId();
    await write(id, "DRAFT");
    await write(id, "INTERNAL");
    expect(await walk(next)).toMatchObject({ items: [], next });
    expect((await get(feed)).text).toBe(before.text);
  });

  test("[F13] what goes from public to draft is deleted, without data", async () => {
    const id = newId();
    await write(id, "PUBLIC");
    const { next } = await walk(feed);
    await write(id, "DRAFT");
    const { items } = await walk(next);
    expect(items).toEqual([{ state: "deleted", kind: "Event", id, modified: expect.any(BigInt) }]);
  });

  test("[F5] a walk narrowed to an association keeps that, whatever the size of its pages", async () => {
    for (const ownerId of [owner, other, owner, other]) await write(newId(), "PUBLIC", ownerId);
    const whole = (await walk(feed)).items;
    for (const limit of [1, 2, 500]) {
      const { items } = await walk(`${feed}?association=${other}&limit=${limit}`);
      const mine = whole.filter(({ state, id, ...item }) =>
        "data" in item && state === "updated" ? item.data["ownerId"] === other : id === other,
      );
      expect(items).toEqual(mine);
      expect((await walk(`${feed}?limit=${limit}`)).items).toEqual(whole);
    }
  });

  test("[F5] after a purge a client of the profile is told to resync, a plain one reads on", async () => {
    const id = newId();
    await write(id, "PUBLIC");
    const { next } = await walk(feed);
    const tag = { headers: { "if-none-match": String((await get(next)).headers["etag"]) } };
    await write(id, "DRAFT");
    await purgeTombstones(database, new Date(Date.now() + 91 * 86_400_000));
    expect(await statusOf(next)).toBe("410 resync TOMBSTONES_PURGED");
    expect(await statusOf(next, tag)).toBe("410 resync TOMBSTONES_PURGED");
    expect((await get(next)).headers["cache-control"]).toBe("no-store");
    const read = await get(next, plain);
    expect(read.status).toBe(200);
    expect(JSON.parse(read.text)).toMatchObject({ next, items: [] });
    const copy = await walk(feed);
    expect(copy.items.map((item) => item.id)).not.toContain(id);
    expect(await statusOf(copy.next)).toBe("200");
  });

  test("[F5] a new epoch gives everything again, also to a plain client that reads on", async () => {
    const before = await walk(feed);
    const gone = newId();
    await write(gone, "PUBLIC");
    await write(gone, "DRAFT");
    await startEpoch(database, new Date());
    expect(await statusOf(before.next)).toBe("410 resync EPOCH_OVER");
    const contentOf = (items: typeof before.items) =>
      items
        .flatMap((item) => (item.state === "updated" ? [[item.id, item.data] as const] : []))
        .toSorted(([a], [b]) => (a < b ? -1 : 1));
    const copy = await walk(feed);
    const readOn = await walk(before.next, plain);
    expect(copy.epoch).not.toBe(before.epoch);
    expect(contentOf(copy.items)).toEqual(contentOf(before.items));
    expect(readOn.items).toEqual(copy.items);
    // Its next keeps what it came with: it is told as soon as it asks for the profile.
    expect(await statusOf(readOn.next)).toBe("410 resync EPOCH_OVER");
  });

  test("[P9] [P32] what is no address of a page is refused, and nothing but GET is answered", async () => {
    for (const query of ["limit=0", "limit=501", "afterChangeNumber=01", "since=1&since=1"])
      expect(await statusOf(`${feed}?${query}`)).toBe("400 invalid-address");
    for (const path of ["/nowhere", "/weeks/x", `/internal/${owner}`, "/public", "/"])
      expect(await statusOf(`${feed}${path}`)).toBe("404 unknown-audience");
    for (const method of ["HEAD", "POST", "DELETE"])
      for (const path of ["", "/hints", "/state"])
        expect((await fetch(`${feed}${path}`, { method })).status).toBe(404);
  });

  test("[P19] an empty page's next is the address that was asked for, letter by letter", async () => {
    const empty = newId();
    for (const query of [`?association=${empty}&x=%20+`, `?limit=7&association=${empty}`])
      expect(JSON.parse((await get(`${feed}${query}`)).text)).toMatchObject({
        next: `${feed}${query}`,
      });
  });

  test("[F12] [F13] held dates are for peers, and withdrawn with their token", async () => {
    const holdId = newId();
    await put(database, [record("Hold", { id: holdId, ownerId: owner, visibility: "INTERNAL" })]);
    const holds = `${feed}/holds`;
    const { secret, revoke } = await token(other);
    expect(await statusOf(holds)).toBe("401 unauthorized");
    expect(await statusOf(holds, { token: "finsampeer_wrong" })).toBe("401 unauthorized");
    const { headers, text } = await get(holds, { token: secret });
    expect(headers).toMatchObject({
      "cache-control": "private, no-cache",
      vary: "Accept, Accept-Encoding, Authorization",
    });
    expect(text).toContain(holdId);
    expect((await get(feed)).text).not.toContain(holdId);
    await revoke();
    expect(await statusOf(holds, { token: secret })).toBe("403 right-withdrawn");
    expect(await statusOf(feed, { token: secret })).toBe("200");
  });

  test("[F12] [F13] a week is told to those that it is for, and whether there is one to nobody else", async () => {
    const weekId = newId();
    const week = (version: number, invitedIds: string[]) =>
      put(database, [
        record("ThemeWeek", {
          id: weekId,
          ownerId: owner,
          version,
          visibility: "INTERNAL",
          invitedIds,
        }),
      ]);
    await week(1, [other]);
    const invited = `${feed}/weeks/${weekId}/invited`;
    const { secret } = await token(other);
    const foreign = await token(newId());
    expect(await statusOf(invited)).toBe("401 unauthorized");
    const denied = await get(invited, { token: foreign.secret });
    const unknown = await get(`${feed}/weeks/${newId()}/invited`, { token: foreign.secret });
    expect([denied.status, denied.text]).toEqual([403, unknown.text]);
    expect((await walk(invited, { token: secret })).items).toMatchObject([{ id: weekId }]);
    expect(await statusOf(`${feed}/weeks/${weekId}`, { token: secret })).toBe("403 forbidden");
    await week(2, []);
    expect(await statusOf(invited, { token: secret })).toBe("403 right-withdrawn");
    expect(await statusOf(invited, { token: foreign.secret })).toBe("403 forbidden");
  });

  test("[P37] the state tells which feeds the asker may read, and of each association what it is worth", async () => {
    const open = await get(`${feed}/state`);
    expect(open.headers).toMatchObject({ "cache-control": "public, max-age=8" });
    expect(open.headers["vary"]).toContain("Authorization");
    expect(JSON.parse(open.text)).toEqual({
      audiences: ["public"],
      associations: [owner, other].map((association) => {
        return { association, hosted: true, state: "LIVE", since: null, asOf: null };
      }),
    });
    const { secret } = await token(other);
    const own = await get(`${feed}/state`, { token: secret });
    expect(own.headers["cache-control"]).toBe("private, no-cache");
    expect(JSON.parse(own.text)).toMatchObject({ audiences: ["public", "holds"] });
  });

  test("[P38] hints begin with where each feed stands, and tell of a write, not of a draft", async () => {
    const { secret, revoke } = await token(other);
    await using open = await hintsFrom(server.url);
    await using own = await hintsFrom(server.url, { token: secret });
    expect(open.headers.get("content-type")).toBe("text/event-stream");
    const first = await open.next();
    expect(first).toMatchObject({ audience: "public" });
    expect([await own.next(), await own.next()].map((hint) => hint?.audience)).toEqual([
      "public",
      "holds",
    ]);
    const [next, ownNext] = [open.next(), own.next()];
    await write(newId(), "DRAFT");
    await write(newId(), "PUBLIC");
    const head = (first?.head ?? 0n) + 1n;
    expect(await next).toEqual({ audience: "public", head });
    expect(await ownNext).toEqual({ audience: "public", head });
    const last = own.next();
    await revoke();
    expect(await last).toBeUndefined();
  });

  test("[P38] a burst of writes is told by its last number, not by each", async () => {
    await using hints = await hintsFrom(server.url);
    const first = await hints.next();
    await Promise.all(Array.from({ length: 20 }, () => write(newId(), "PUBLIC")));
    const end = (first?.head ?? 0n) + 20n;
    let told = 0;
    for (let hint = await hints.next(); ; hint = await hints.next()) {
      told += 1;
      if (hint === undefined || hint.head === end) break;
    }
    expect(told).toBeLessThan(20);
  });

  test("[P31] streams of hints have a limit, and end with the server", async () => {
    await using few = await feedServer(database, { places: 1 });
    await using one = await hintsFrom(few.url);
    await one.next();
    expect(await statusOf(`${few.url}/feed/hints`)).toBe("503 unavailable");
    const last = one.next();
    few.endStreams();
    expect(await last).toBeUndefined();
  });

  test("[P31] too many requests, and a database that fails, are problems with a time to wait", async () => {
    const rateLimiter = createRateLimiter({ requestsPerMinute: 2, writesPerMinute: 1 });
    await using slow = await feedServer(database, { rateLimiter });
    for (let count = 0; count < 2; count += 1) await get(`${slow.url}/feed`);
    const refused = await get(`${slow.url}/feed`);
    expect(refused).toMatchObject({ status: 429, digest: "MATCHES" });
    expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
    await using broken = await feedServer(database);
    broken.break();
    const failed = await get(`${broken.url}/feed`);
    expect(failed).toMatchObject({ status: 503, headers: { "retry-after": "30" } });
    expect(failed.text).not.toContain("broken");
  });
});

import { MAX_CHANGE_NUMBER, parseFeedState } from "@finsam/change-feed";
import { type Database, feedStore, openDatabase } from "@finsam/database";
import { createTestDatabase, describeEngine, newId, put, record } from "@finsam/database/testing";
import { publicAudience } from "@finsam/domain";
import { harvestRPDELossless } from "@openactive/harvesting-utils";
import { RpdeValidator } from "@openactive/rpde-validator";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod";
import { epochCommand } from "../src/feed-epoch-command.ts";
import { peerTokenCommands } from "../src/peer-token-command.ts";
import { get, hintsFrom, statusOf, walk } from "./feed-reader.ts";
import { type ServerProcess, startServer } from "@finsam/test-network";

const listSchema = z.object({
  tokens: z.array(z.object({ id: z.string(), name: z.string(), revokedAt: z.date().nullable() })),
});

describeEngine("postgresql", "the feeds of a server with the sample data", () => {
  let env: Record<string, string>;
  let database: Database;
  let server: ServerProcess;
  let url: string;
  let feed: string;
  beforeAll(async () => {
    const place = { url: (await createTestDatabase()).href };
    env = { DATABASE_URL: place.url, AUTH_SECRET: "s".repeat(32), SAMPLE_DATA: "load" };
    server = await startServer(env);
    const { port } = await server.line("listening");
    url = `http://localhost:${String(port)}`;
    feed = `${url}/feed`;
    database = await openDatabase(place);
  });
  afterAll(async () => {
    await database[Symbol.asyncDispose]();
    await server[Symbol.asyncDispose]();
  });

  /** Runs a command of `finsam` on the server's database, in another process than the server's. */
  async function finsam(name: string, words: readonly string[], flags: readonly string[] = []) {
    const command = [...peerTokenCommands, epochCommand].find((one) => one.name === name);
    const text = () => undefined;
    const action = command?.read({ words, text, flag: (flag) => flags.includes(flag) });
    if (action?.with !== "database") throw new Error(`Expected a command, got ${name}`);
    return action.run({ database, now: new Date(), progress: () => undefined });
  }

  const ownerId = async () =>
    (await database.prisma.association.findFirstOrThrow({ where: { slug: "suvs" } })).id;

  const publish = async (id = newId(), fields: object = {}) => {
    await put(database, [record("Event", { id, ownerId: await ownerId(), ...fields })]);
    return id;
  };

  async function publishAndWithdraw(): Promise<void> {
    const id = await publish();
    await publish(id, { version: 2, visibility: "DRAFT" });
  }

  test("[P1] OpenActive's validator has nothing to say: many pages, with deleted items, of one owner, and empty", async () => {
    const id = await ownerId();
    const many = Array.from({ length: 1200 }, () => record("Organisation", { ownerId: id }));
    await put(database, many);
    await publishAndWithdraw();
    for (const query of ["limit=500", `limit=500&association=${id}`]) {
      const { pages } = await RpdeValidator(`${feed}?${query}`, { pageLimit: 20 });
      expect(failures(pages)).toEqual([]);
      expect(pages.length).toBeGreaterThan(3);
    }
    const { next } = await walk(feed);
    const { pages } = await RpdeValidator(next, { pageLimit: 20 });
    // Of an empty feed it only says that nothing in it is deleted.
    expect(new Set(failures(pages))).toEqual(new Set([`warning no_deleted_items ${next}`]));
  });

  test("[P1] OpenActive's harvester, knowing nothing of us, ends equal to the source", async () => {
    const seen = new Map<string, string>();
    let late: string | undefined;
    await harvestRPDELossless({
      baseUrl: feed,
      feedContextIdentifier: "finsam",
      headers: () => Promise.resolve({}),
      isOrdersFeed: false,
      processPage: ({ rpdePage }) => {
        const { items }: { items: { id: string; state: string; data?: unknown }[] } = rpdePage;
        for (const { id, state, data } of items) seen.set(id, JSON.stringify([state, data]));
        return Promise.resolve();
      },
      onReachedEndOfFeed: async () => {
        if (late !== undefined) throw new Error("the end");
        late = await publish();
      },
      onRetryDueToHttpError: () => Promise.reject(new Error("Expected every page to be answered")),
      config: { howLongToSleepAtFeedEnd: () => 0, REQUEST_LOGGING_ENABLED: false },
    }).catch(() => undefined);
    const { items } = await feedStore(database.prisma).read(
      { audience: publicAudience },
      0n,
      10_000,
    );
    const source = items.map(
      (item) =>
        [
          item.id,
          JSON.stringify([item.state, item.state === "updated" ? item.data : undefined]),
        ] as const,
    );
    expect(seen).toEqual(new Map(source));
    expect(seen.has(late ?? "")).toBe(true);
    expect(seen.size).toBeGreaterThan(100);
  });

  test("[P11] everything absolute is built from the public address", async () => {
    const { text } = await get(`${url.replace("localhost", "127.0.0.1")}/feed?limit=1`);
    expect(JSON.parse(text).next).toMatch(new RegExp(`^${feed}\\?limit=1&`));
  });

  test("[P37] the state lists every association of the sample data", async () => {
    const state = parseFeedState((await get(`${feed}/state`)).text);
    expect(state.ok && state.value.associations.length).toBe(4);
    expect(state.ok && state.value.audiences).toEqual(["public"]);
  });

  test("[P38] a write in another process is told at once", async () => {
    await using hints = await hintsFrom(url);
    const before = await hints.next();
    const next = hints.next();
    await publish();
    const hint = await next;
    expect(hint?.head).toBe((before?.head ?? 0n) + 1n);
    const { items } = await walk(feed);
    expect(items.at(-1)?.modified).toBe(hint?.head);
  });

  test("[F12] [F13] a token is given, listed and withdrawn by commands, and its streams end", async () => {
    const holds = `${feed}/holds`;
    const added = await finsam("peer-token add", ["Provservern", "suvs"]);
    const secret = added.lines.find((line) => line.startsWith("finsampeer_")) ?? "";
    const {
      tokens: [token],
    } = listSchema.parse((await finsam("peer-token list", [])).json);
    expect(token).toMatchObject({ name: "Provservern", revokedAt: null });
    expect((await finsam("peer-token list", [])).lines.join()).not.toContain(secret);
    expect(await statusOf(holds, { token: secret })).toBe("200");
    await using hints = await hintsFrom(url, { token: secret });
    const { text } = await get(`${feed}/state`, { token: secret });
    const told: unknown[] = [];
    for (const _ of JSON.parse(text).audiences) told.push((await hints.next())?.audience);
    expect(told).toEqual(JSON.parse(text).audiences);
    expect(told).toEqual(expect.arrayContaining(["public", "holds"]));
    expect(await finsam("peer-token revoke", [token?.id ?? ""])).toMatchObject({ ok: true });
    expect(await hints.next()).toBeUndefined();
    expect(await statusOf(holds, { token: secret })).toBe("403 right-withdrawn");
    expect(JSON.stringify(server.lines)).not.toContain(secret);
  });

  test("a command that names what is not there changes nothing and says so", async () => {
    expect(await finsam("peer-token add", ["Provservern", "finns-inte", "suvs"])).toMatchObject({
      ok: false,
      json: { code: "UNKNOWN_ASSOCIATION", slugs: ["finns-inte"] },
    });
    for (const id of ["x", newId()])
      expect(await finsam("peer-token revoke", [id])).toMatchObject({
        ok: false,
        json: { code: "UNKNOWN_TOKEN" },
      });
    expect(await database.prisma.peerToken.count()).toBe(1);
  });

  test("[F5] a new epoch is begun by a command that has to be confirmed, and gives everything again", async () => {
    const before = await walk(feed);
    expect(await finsam("new-epoch", [])).toMatchObject({ ok: false });
    expect(await statusOf(before.next)).toBe("200");
    expect(await finsam("new-epoch", [], ["yes"])).toMatchObject({ ok: true });
    expect(await statusOf(before.next)).toBe("410 resync EPOCH_OVER");
    const after = await walk(feed);
    expect(after.epoch).not.toBe(before.epoch);
    const lively = before.items.filter(({ state }) => state === "updated").map(({ id }) => id);
    expect(after.items.map(({ id }) => id)).toEqual(lively);
    const readOn = await walk(before.next, { accept: "application/json" });
    expect(readOn.items).toEqual(after.items);
    await publishAndWithdraw();
    const { pages } = await RpdeValidator(`${feed}?limit=500`, { pageLimit: 20 });
    expect(failures(pages)).toEqual([]);
  });

  test("streams of hints end when the server is told to stop", async () => {
    await using hints = await hintsFrom(url);
    await hints.next();
    const last = hints.next();
    const ended = server.end("SIGTERM");
    expect(await last).toBeUndefined();
    expect(await ended).toMatchObject({ code: 0 });
  });
});

/** What is wrong by RPDE, apart from two remarks that the tests of @finsam/change-feed explain. */
function failures(pages: Awaited<ReturnType<typeof RpdeValidator>>["pages"]): string[] {
  const lastOfWalk = pages.findLast(({ url }) => !url.endsWith(`=${MAX_CHANGE_NUMBER}`));
  return pages.flatMap((page) =>
    page.errors
      .filter(({ data }) => data.type !== "no_modelling_data")
      .filter(({ data }) => page !== lastOfWalk || data.type !== "missing_cache_control")
      .map(({ data }) => `${data.severity} ${data.type} ${page.url}`),
  );
}

import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import {
  addPeer,
  hashToken,
  migrate,
  newToken,
  openDatabase,
  startEpoch,
  wishSource,
} from "@finsam/database";
import { dataFolder, createTestDatabase, describeEngine } from "@finsam/database/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { prepareForCrashes } from "./crash/prepare.ts";
import { ask } from "./own-server.ts";
import { startServer } from "@finsam/test-network";

type Server = Awaited<ReturnType<typeof startServer>>;

const owner = { id: "00000000-0000-4000-8000-0000000c0001", slug: "prov", name: "Prov" };
const liar = { id: "00000000-0000-4000-8000-0000000c0002", slug: "annan", name: "Annan" };

/** How long it may take until something has arrived, in ms: far more than it does. */
const patience = 60_000;

/** Asks again and again until the answer is right. */
async function eventually<Value>(read: () => Promise<Value>, isRight: (value: Value) => boolean) {
  const until = Date.now() + patience;
  for (;;) {
    const value = await read();
    if (isRight(value)) return value;
    if (Date.now() > until)
      throw new Error(`Expected something else, got ${JSON.stringify(value)}`);
    await sleep(25);
  }
}

async function addressOf(server: Server): Promise<string> {
  return String((await server.line("listening"))["address"]);
}

async function query(server: Server, text: string, variables = {}, token?: string) {
  const headers: Record<string, string> = {};
  if (token !== undefined) headers["authorization"] = `Bearer ${token}`;
  const answer = await ask(server.url, text, { variables, headers });
  const json = await answer.json();
  if (json.errors !== undefined) throw new Error(JSON.stringify(json.errors));
  return json.data;
}

const titles = async (server: Server): Promise<string[]> => {
  const { events } = await query(server, "{ events(first: 100) { edges { node { title } } } }");
  return events.edges.map(({ node }: { node: { title: string } }) => node.title).toSorted();
};

const sourceOf = async (server: Server, slug: string) => {
  const { sources } = await query(
    server,
    "{ sources { state reason asOf lagSeconds lastError since quarantined { id } association { slug name } } }",
  );
  return sources.find(
    (source: { association: { slug: string } }) => source.association.slug === slug,
  );
};

describe("servers that follow each other", { timeout: 180_000 }, () => {
  let stack: AsyncDisposableStack;
  let token: string;
  let followerToken: string;
  let ownerFolder: string;
  let followerFolder: string;
  let home: Server;
  let follower: Server;
  let homePort: string;

  const serverIn = (folder: string, port = "0") =>
    startServer({ DATA_DIR: folder, SAMPLE_DATA: "none", PORT: port });

  async function follow(folder: string, url: string, association: typeof owner): Promise<void> {
    await using database = await openDatabase({ dataDir: folder });
    await migrate(database.pool);
    const added = await addPeer(database, { url, associations: [association], now: new Date() });
    expect(added.ok).toBe(true);
  }

  async function create(title: string): Promise<{ id: string; version: number }> {
    const input = {
      association: "prov",
      idempotencyKey: randomUUID(),
      title,
      visibility: "PUBLIC",
      kind: "SEMINAR",
      startsOn: "2027-12-01",
      endsOn: "2027-12-01",
    };
    const text = `mutation ($input: CreateEventInput!) { createEvent(input: $input) { ... on Event { id version } } }`;
    return (await query(home, text, { input }, token)).createEvent;
  }

  const seen = ({ id, version }: { id: string; version: number }) => ({
    id,
    expectedVersion: version,
  });

  /** Somebody who may write for the association here, if it were hosted here. */
  async function giveToken(folder: string): Promise<string> {
    await using database = await openDatabase({ dataDir: folder });
    const secret = newToken();
    await database.prisma.apiToken.create({
      data: {
        associationId: owner.id,
        name: "Prov",
        hash: hashToken(secret),
        start: secret.slice(0, 12),
        role: "COORDINATOR",
        createdBy: "Prov",
        expiresAt: new Date(Date.now() + 86_400_000),
      },
    });
    return secret;
  }

  beforeAll(async () => {
    stack = new AsyncDisposableStack();
    ownerFolder = stack.use(await dataFolder()).path;
    followerFolder = stack.use(await dataFolder()).path;
    ({ token } = await prepareForCrashes({ dataDir: ownerFolder }));
    home = await serverIn(ownerFolder);
    homePort = new URL(home.url).port;
    await follow(followerFolder, await addressOf(home), owner);
    followerToken = await giveToken(followerFolder);
    follower = await serverIn(followerFolder);
    stack.defer(() => home[Symbol.asyncDispose]());
    stack.defer(() => follower[Symbol.asyncDispose]());
  }, 300_000);
  afterAll(() => stack.disposeAsync());

  const arrived = (title: string, server = follower) =>
    eventually(
      () => titles(server),
      (list) => list.includes(title),
    );
  const gone = (title: string) =>
    eventually(
      () => titles(follower),
      (list) => !list.includes(title),
    );

  test("[F10] a source that is read to its end is LIVE, with its age", async () => {
    const source = await eventually(
      () => sourceOf(follower, "prov"),
      (one) => one?.state === "LIVE" && one.asOf !== null,
    );
    expect(source).toMatchObject({ reason: null, quarantined: null });
    expect(source.lagSeconds).toBeGreaterThanOrEqual(0);
  });

  test("[P39] a write at the owner is answered by the other server, soon after, by a hint", async () => {
    await create("Frukost");
    expect(await arrived("Frukost")).toContain("Frukost");
  });

  test("[F2] a write to another server's record is refused, with its address", async () => {
    const theirs = await create("Deras");
    await arrived("Deras");
    const input = { ...seen(theirs), title: "Kapad" };
    const text = `mutation ($input: UpdateEventInput!) { updateEvent(input: $input) {
      __typename ... on OwnedElsewhere { url } } }`;
    const { updateEvent } = await query(follower, text, { input }, followerToken);
    expect(updateEvent).toEqual({ __typename: "OwnedElsewhere", url: await addressOf(home) });
  });

  test("[F13] what is deleted, or public no longer, goes from the other server too", async () => {
    const deleted = await create("Tas bort");
    const hidden = await create("Blir utkast");
    await arrived("Blir utkast");
    const draft = `mutation ($input: UpdateEventInput!) { updateEvent(input: $input) { __typename } }`;
    await query(home, draft, { input: { ...seen(hidden), visibility: "DRAFT" } }, token);
    await gone("Blir utkast");
    const remove = `mutation ($input: DeleteEventInput!) { deleteEvent(input: $input) { __typename } }`;
    await query(home, remove, { input: seen(deleted) }, token);
    expect(await gone("Tas bort")).not.toContain("Tas bort");
  });

  test("[F10] a home that is down changes no answer, and the source says so", async () => {
    await create("Före avbrottet");
    const before = await arrived("Före avbrottet");
    await home.end("SIGKILL");
    await eventually(
      () => sourceOf(follower, "prov"),
      (one) => one.state !== "LIVE",
    );
    expect(await titles(follower)).toEqual(before);
    expect(await sourceOf(follower, "prov")).toMatchObject({ lastError: "Servern svarar inte" });
    home = await serverIn(ownerFolder, homePort);
    await create("Efter avbrottet");
    await arrived("Efter avbrottet");
    await eventually(
      () => sourceOf(follower, "prov"),
      (one) => one.state === "LIVE",
    );
  });

  test("[F6] a follower that is killed in the middle goes on where it was", async () => {
    const writing = Promise.all(Array.from({ length: 20 }, (_, index) => create(`Rad ${index}`)));
    await follower.end("SIGKILL");
    await writing;
    follower = await serverIn(followerFolder);
    await arrived("Rad 19");
    expect(await titles(follower)).toEqual(await titles(home));
  });

  test("[F5] after a new epoch at the home everything is copied anew, and what is no longer there is gone", async () => {
    await home.end("SIGKILL");
    {
      await using database = await openDatabase({ dataDir: ownerFolder });
      // As if the backup was made before it was written.
      const lost = "(select id from event where title = 'Deras')";
      for (const statement of [
        `delete from change where record_id in ${lost}`,
        `delete from event_association where event_id in ${lost}`,
        `delete from event where id in ${lost}`,
      ])
        await database.pool.query(statement);
      await startEpoch(database, new Date());
    }
    home = await serverIn(ownerFolder, homePort);
    await create("Ny epok");
    await arrived("Ny epok");
    expect(await gone("Deras")).toEqual(await titles(home));
  });

  test("[F10] a peer that hangs, and one that lies, change nothing for others", async () => {
    const lying = createServer((request, response) => {
      if (request.url?.startsWith("/feed/hints")) return;
      response.writeHead(200, { "content-type": "application/json" });
      if (request.url?.startsWith("/feed/state")) response.end("{}");
      else response.write('{"next":"');
    });
    lying.listen(0);
    await once(lying, "listening");
    const bound = lying.address();
    if (bound === null || typeof bound === "string") throw new Error("Expected a port");
    const { port } = bound;
    const before = await titles(follower);
    await follower.end("SIGTERM");
    await follow(followerFolder, `http://localhost:${port}`, liar);
    follower = await serverIn(followerFolder);
    expect(await titles(follower)).toEqual(before);
    await create("Trots lögnaren");
    await arrived("Trots lögnaren");
    expect(await sourceOf(follower, "annan")).toMatchObject({ state: "STALE" });
    await follower.end("SIGTERM");
    {
      await using database = await openDatabase({ dataDir: followerFolder });
      await wishSource(database, null, { association: "annan", wish: "pause", now: new Date() });
    }
    follower = await serverIn(followerFolder);
    await eventually(
      () => sourceOf(follower, "annan"),
      (one) => one.state === "PAUSED",
    );
    expect(await sourceOf(follower, "annan")).toMatchObject({ reason: "Pausad av en person" });
    lying.closeAllConnections();
    lying.close();
  });

  describeEngine("postgresql", "[F11] through a relay", () => {
    test("a third server, on PostgreSQL, gets the records from the second, and its word on how old they are", async () => {
      const url = (await createTestDatabase()).href;
      {
        await using database = await openDatabase({ url });
        await migrate(database.pool);
        const peer = { url: await addressOf(follower), associations: [owner], now: new Date() };
        await addPeer(database, peer);
      }
      await using third = await startServer({
        DATABASE_URL: url,
        AUTH_SECRET: "s".repeat(32),
        SAMPLE_DATA: "none",
      });
      await arrived("Ny epok", third);
      await create("Genom två");
      await arrived("Genom två", third);
      await eventually(
        () => sourceOf(third, "prov"),
        (one) => one.state === "LIVE",
      );
      await home.end("SIGKILL");
      const stale = await eventually(
        () => sourceOf(third, "prov"),
        (one) => one.state !== "LIVE",
      );
      expect(stale.asOf).not.toBeNull();
    });
  });
});

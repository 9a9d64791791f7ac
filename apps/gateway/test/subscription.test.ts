import { randomUUID } from "node:crypto";
import { openDatabase } from "@finsam/database";
import { createTestDatabase, describeEngine } from "@finsam/database/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { prepareForCrashes } from "./crash/prepare.ts";
import { ask } from "./own-server.ts";
import { startServer, subscribeSse } from "@finsam/test-network";

const changes = `subscription ($after: String) { recordChanged(after: $after) {
  state position record { ... on Event { title } } } }`;

const told = (title: string) => ({
  data: { recordChanged: { state: "UPDATED", record: { title } } },
});

describeEngine("postgresql", "subscriptions over server-sent events", () => {
  let env: Record<string, string>;
  let token: string;
  let here: Awaited<ReturnType<typeof startServer>>;
  let there: Awaited<ReturnType<typeof startServer>>;
  beforeAll(async () => {
    const place = { url: (await createTestDatabase()).href };
    ({ token } = await prepareForCrashes(place));
    env = { DATABASE_URL: place.url, AUTH_SECRET: "s".repeat(32), MAX_STREAMS: "3" };
    [here, there] = await Promise.all([startServer(env), startServer(env)]);
  });
  afterAll(async () => {
    await here[Symbol.asyncDispose]();
    await there[Symbol.asyncDispose]();
  });

  async function create(title: string, visibility: "DRAFT" | "PUBLIC"): Promise<void> {
    const query = `mutation ($input: CreateEventInput!) { createEvent(input: $input) { __typename } }`;
    const input = {
      association: "prov",
      idempotencyKey: randomUUID(),
      title,
      visibility,
      kind: "SEMINAR",
      startsOn: "2026-12-01",
      endsOn: "2026-12-01",
    };
    const headers = { authorization: `Bearer ${token}` };
    const answer = await ask(here.url, query, { variables: { input }, headers });
    expect(await answer.json()).toEqual({ data: { createEvent: { __typename: "Event" } } });
  }

  test("a write at one server is told by the other, a draft only to its own people", async () => {
    await using everybody = await subscribeSse(there.url, changes);
    await using own = await subscribeSse(there.url, changes, { token });
    await create("Utkast", "DRAFT");
    await create("Offentlig", "PUBLIC");
    expect(await own.next()).toMatchObject(told("Utkast"));
    expect(await own.next()).toMatchObject(told("Offentlig"));
    expect(await everybody.next()).toMatchObject(told("Offentlig"));
  });

  test("who was away follows on from her position, at the other server too", async () => {
    await using first = await subscribeSse(here.url, changes);
    await create("Ett", "PUBLIC");
    const one = await first.next();
    expect(one).toMatchObject(told("Ett"));
    await first[Symbol.asyncDispose]();
    await create("Två", "PUBLIC");
    await create("Tre", "PUBLIC");
    const after = JSON.stringify(one).match(/"position":"([^"]+)"/)?.[1];
    await using again = await subscribeSse(there.url, changes, { variables: { after } });
    expect(await again.next()).toMatchObject(told("Två"));
    expect(await again.next()).toMatchObject(told("Tre"));
  });

  test("streams above the limit are refused; one that ends makes room", async () => {
    const open = await Promise.all([1, 2, 3].map(() => subscribeSse(here.url, changes)));
    const refused = await subscribeSse(here.url, changes);
    expect(refused.status).toBe(503);
    expect(await refused.next()).toMatchObject({
      errors: [{ extensions: { code: "TOO_MANY_STREAMS" } }],
    });
    await Promise.all(open.map((one) => one[Symbol.asyncDispose]()));
    await expect
      .poll(async () => {
        await using next = await subscribeSse(here.url, changes);
        return next.status;
      })
      .toBe(200);
  });

  test("a token that is revoked ends the stream before anything more is told", async () => {
    await using own = await subscribeSse(there.url, changes, { token });
    await create("Sista", "DRAFT");
    expect(await own.next()).toMatchObject(told("Sista"));
    {
      await using database = await openDatabase({ url: env["DATABASE_URL"] ?? "" });
      const revokedAt = new Date();
      await database.prisma.apiToken.updateMany({ data: { revokedAt } });
      await database.prisma.$executeRaw`notify finsam_change`;
    }
    expect(await own.next()).toMatchObject({ errors: [{ extensions: { code: "NOT_SIGNED_IN" } }] });
    expect(await own.next()).toBeUndefined();
  });

  test("a server that stops ends its streams", async () => {
    await using follower = await subscribeSse(there.url, changes);
    const ended = follower.next();
    expect(await there.end("SIGTERM")).toEqual({ code: 0, signal: null });
    expect(await ended).toBeUndefined();
  });
});

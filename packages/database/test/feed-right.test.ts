import {
  arrangersAudience,
  holdsAudience,
  internalAudience,
  invitedAudience,
  publicAudience,
} from "@finsam/domain";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  addPeerToken,
  type Database,
  feedRight,
  feedStore,
  findPeer,
  heldPeerTokens,
  type Peer,
  readableFeeds,
  revokePeerToken,
} from "../src/index.ts";
import { describeEachEngine, newId, put, record, testDatabase } from "../src/testing/index.ts";

describeEachEngine("who may read which feed", (engine) => {
  const [lead, invited, accepted, stranger] = [newId(), newId(), newId(), newId()];
  const parties = { lead, invited, accepted, stranger };
  let database: Database;
  beforeAll(async () => {
    database = await testDatabase(engine);
    await put(
      database,
      Object.entries(parties).map(([slug, id]) => record("Association", { id, slug })),
    );
  });
  afterAll(() => database[Symbol.asyncDispose]());

  let minutes = 0;
  /** A clock that goes on a minute each time. */
  const now = () => new Date(Date.UTC(2026, 10, 26, 8, (minutes += 1)));

  async function peer(...associationIds: string[]) {
    const { secret, token } = await addPeerToken(database, {
      name: "Prov",
      associationIds,
      now: now(),
    });
    return { secret, id: token.id, held: () => findPeer(database.prisma, secret) };
  }

  const right = (peer: Peer | undefined, audience: string) =>
    feedRight(database.prisma, peer, { audience, now: now() });

  /** A week that is told to the invited; of them `accepted` has said yes. */
  async function week() {
    const [id, answerId] = [newId(), newId()];
    const frame = (version: number, fields: object) =>
      put(database, [
        record("ThemeWeek", {
          id,
          ownerId: lead,
          version,
          visibility: "INTERNAL",
          invitedIds: [invited, accepted],
          ...fields,
        }),
      ]);
    const answer = (version: number, word: "ACCEPTED" | "DECLINED") =>
      put(database, [
        record("Confirmation", {
          id: answerId,
          ownerId: accepted,
          version,
          visibility: "INTERNAL",
          themeWeekId: id,
          answer: word,
        }),
      ]);
    await frame(1, {});
    await answer(1, "ACCEPTED");
    return { id, frame, answer };
  }

  test("[F12] each audience is for its own, and a week that is not there is as one that is another's", async () => {
    const { id } = await week();
    const audiences = [
      publicAudience,
      holdsAudience,
      invitedAudience(id),
      arrangersAudience(id),
      invitedAudience(newId()),
      internalAudience(lead),
    ];
    const rights = async (who: Peer | undefined) =>
      Promise.all(audiences.map((audience) => right(who, audience)));
    const [granted, forbidden, unauthorized] = ["granted", "forbidden", "unauthorized"];
    const none = [granted, ...audiences.slice(1).map(() => unauthorized)];
    expect(await rights(undefined)).toEqual(none);
    expect(await rights(await findPeer(database.prisma, "finsampeer_wrong"))).toEqual(none);
    const by = async (id: string) => rights(await (await peer(id)).held());
    const all = [granted, granted, granted, granted, forbidden, forbidden];
    expect(await by(lead)).toEqual(all);
    expect(await by(accepted)).toEqual(all);
    expect(await by(invited)).toEqual([granted, granted, granted, forbidden, forbidden, forbidden]);
    const foreign = [granted, granted, forbidden, forbidden, forbidden, forbidden];
    expect(await by(stranger)).toEqual(foreign);
  });

  test("[F12] a server is told of the feeds that it may read, a relay of those of all for whom it relays", async () => {
    const { id } = await week();
    const told = async (...ids: string[]) => {
      const all = await readableFeeds(database.prisma, await (await peer(...ids)).held(), now());
      return all.filter((audience) => !audience.includes("/") || audience.includes(id));
    };
    const open = [publicAudience, holdsAudience];
    expect(await told(stranger)).toEqual(open);
    expect(await told(stranger, invited)).toEqual([...open, invitedAudience(id)]);
    expect(await told(accepted)).toEqual([...open, invitedAudience(id), arrangersAudience(id)]);
    expect(await readableFeeds(database.prisma, undefined, now())).toEqual([publicAudience]);
  });

  test("[F13] a right to a week that was had and is lost is told as withdrawn, to the next token too", async () => {
    const { id, frame, answer } = await week();
    const first = await peer(accepted);
    const audience = arrangersAudience(id);
    expect(await right(await first.held(), audience)).toBe("granted");
    await answer(2, "DECLINED");
    expect(await right(await first.held(), audience)).toBe("withdrawn");
    expect(await right(await first.held(), invitedAudience(id))).toBe("granted");
    await revokePeerToken(database, { id: first.id, now: now() });
    const second = await peer(accepted);
    expect(await right(await second.held(), audience)).toBe("withdrawn");
    await answer(3, "ACCEPTED");
    expect(await right(await second.held(), audience)).toBe("granted");
    await frame(2, { invitedIds: [] });
    expect(await right(await second.held(), audience)).toBe("withdrawn");
    expect(await right(await second.held(), invitedAudience(id))).toBe("withdrawn");
    expect(await right(await (await peer(stranger)).held(), audience)).toBe("forbidden");
  });

  test("[F13] a week that becomes a draft again is withdrawn from those who could read it", async () => {
    const { id, frame } = await week();
    const one = await peer(invited);
    await readableFeeds(database.prisma, await one.held(), now());
    await frame(2, { visibility: "DRAFT" });
    expect(await right(await one.held(), invitedAudience(id))).toBe("withdrawn");
    expect(await readableFeeds(database.prisma, await one.held(), now())).not.toContain(
      invitedAudience(id),
    );
  });

  test("[F13] a withdrawn token is remembered: for what it could read, and for nothing else", async () => {
    const { id } = await week();
    const one = await peer(invited);
    expect(await right(await one.held(), invitedAudience(id))).toBe("granted");
    const later = await week();
    await revokePeerToken(database, { id: one.id, now: now() });
    const held = await one.held();
    expect(await right(held, publicAudience)).toBe("granted");
    expect(await right(held, holdsAudience)).toBe("withdrawn");
    expect(await right(held, invitedAudience(id))).toBe("withdrawn");
    const next = await peer(invited);
    expect(await right(await next.held(), invitedAudience(later.id))).toBe("granted");
    expect(await right(held, invitedAudience(later.id))).toBe("unauthorized");
    expect(await right(held, arrangersAudience(id))).toBe("unauthorized");
    expect(await readableFeeds(database.prisma, held, now())).toEqual([publicAudience]);
  });

  test("[F12] [F13] the week's feeds hold the week to its own, and let go of what has left", async () => {
    const { id, frame, answer } = await week();
    const eventId = newId();
    await put(database, [
      record("Event", { id: eventId, ownerId: accepted, themeWeekId: id, visibility: "WEEK" }),
    ]);
    const items = async (audience: string) => {
      const { items } = await feedStore(database.prisma).read({ audience }, 0n, 100);
      return items.map(({ kind, state }) => `${kind} ${state}`).toSorted();
    };
    const told = ["Confirmation updated", "ThemeWeek updated"];
    expect(await items(invitedAudience(id))).toEqual(told);
    expect(await items(arrangersAudience(id))).toEqual(["Event updated"]);
    await answer(2, "DECLINED");
    expect(await items(arrangersAudience(id))).toEqual(["Event deleted"]);
    await frame(2, { visibility: "DRAFT" });
    expect(await items(invitedAudience(id))).toEqual(["Confirmation deleted", "ThemeWeek deleted"]);
  });

  test("[F12] [F13] who accepts without an invitation may read nothing, and places nothing; the invitation makes it count, and takes it back", async () => {
    const { id, frame } = await week();
    const eventId = newId();
    await put(database, [
      record("Confirmation", { ownerId: stranger, visibility: "INTERNAL", themeWeekId: id }),
      record("Event", { id: eventId, ownerId: stranger, themeWeekId: id, visibility: "WEEK" }),
    ]);
    const one = await peer(stranger);
    const audience = arrangersAudience(id);
    const placed = async () => {
      const { items } = await feedStore(database.prisma).read({ audience }, 0n, 100);
      return items.filter((item) => item.id === eventId).map(({ state }) => state);
    };
    const told = async () => {
      const feeds = await readableFeeds(database.prisma, await one.held(), now());
      return feeds.filter((feed) => feed.includes(id));
    };
    expect(await right(await one.held(), audience)).toBe("forbidden");
    expect(await right(await one.held(), invitedAudience(id))).toBe("forbidden");
    expect([await told(), await placed()]).toEqual([[], []]);
    await frame(2, { invitedIds: [stranger] });
    expect(await right(await one.held(), audience)).toBe("granted");
    expect([await told(), await placed()]).toEqual([[invitedAudience(id), audience], ["updated"]]);
    await frame(3, {});
    expect(await right(await one.held(), audience)).toBe("withdrawn");
    expect([await told(), await placed()]).toEqual([[], ["deleted"]]);
  });

  test("only a token's hash is kept; it is withdrawn once, and the audit log tells of both", async () => {
    const { secret, id } = await peer(lead, invited);
    const row = await database.prisma.peerToken.findUniqueOrThrow({ where: { id } });
    expect(JSON.stringify(row)).not.toContain(secret);
    const first = await revokePeerToken(database, { id, now: now() });
    expect(await revokePeerToken(database, { id, now: now() })).toEqual(first);
    expect(await revokePeerToken(database, { id: newId(), now: now() })).toBeUndefined();
    expect((await heldPeerTokens(database.prisma)).find((token) => token.id === id)).toEqual(first);
    const entries = await database.prisma.auditEntry.findMany({
      where: { associationId: invited, action: { in: ["CREATE_TOKEN", "REVOKE_TOKEN"] } },
      orderBy: { id: "asc" },
    });
    expect(entries.slice(-2).map(({ action }) => action)).toEqual(["CREATE_TOKEN", "REVOKE_TOKEN"]);
    expect(JSON.stringify(entries)).not.toContain(secret);
  });
});

import {
  addPeerToken,
  type Database,
  type Writable,
  type WriteUnit,
  writeTransaction,
} from "@finsam/database";
import { newRecord } from "@finsam/domain";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import {
  answerInvitation,
  answersAt,
  createWeek,
  fourAssociations,
  globalId,
  makeNetwork,
  type Network,
  type NetworkAssociation,
  type NetworkNode,
  place,
  plannedAt,
  sharedPlanAt,
  shownVersion,
  subscribeSse,
  uuidOf,
  weekAt,
  write,
} from "../src/index.ts";
import { type FeedFront, feedFront } from "./feed-front.ts";

let network: Network;
/** Before the gateway, by which every association's server hears of the others. */
let front: FeedFront;
/** What the lead's server has given the servers of others, by their slugs. */
const peerTokens = new Map<string, string>();
let lead: NetworkNode;
let guest: NetworkNode;
let third: NetworkNode;
let outsider: NetworkNode;

async function giveTokens(database: Writable, { slug }: NetworkAssociation): Promise<void> {
  const [first, ...others] = fourAssociations;
  if (slug !== first?.slug) return;
  for (const { id, slug: name } of others) {
    const given = await addPeerToken(database, { name, associationIds: [id], now: new Date() });
    peerTokens.set(name, given.secret);
  }
}

beforeAll(async () => {
  network = await makeNetwork({
    engine: "any",
    fill: giveTokens,
    async gatewayFront(port) {
      front = await feedFront(port);
      return front.url;
    },
  });
  await network.start();
  const [a, b, c, d] = network.nodes;
  if (a === undefined || b === undefined || c === undefined || d === undefined)
    throw new TypeError("Expected four servers");
  [lead, guest, third, outsider] = [a, b, c, d];
});
afterAll(async () => {
  await network[Symbol.asyncDispose]();
  await front[Symbol.asyncDispose]();
});

/** Far longer than anything takes. */
const patience = { timeout: 60_000, interval: 50 };

/** Creates a week in which these take part, each by its answer at home, and all servers know it. */
async function weekOf(name: string, guests: readonly NetworkNode[]): Promise<string> {
  const week = await createWeek(lead, name, guests);
  await Promise.all(
    guests.map(async (node) => {
      await expect.poll(() => plannedAt(node, week), patience).toBeNull();
      await answerInvitation(node, week, "ACCEPTED");
    }),
  );
  for (const node of [lead, ...guests])
    await expect.poll(() => answersAt(node, week), patience).toEqual(guests.map(() => "ACCEPTED"));
  return week;
}

/** Waits until these servers show a plan of just these events, and the same to each. */
async function onePlan(nodes: readonly NetworkNode[], week: string, ids: readonly string[]) {
  for (const node of nodes)
    await expect.poll(() => plannedAt(node, week), patience).toEqual(ids.toSorted());
  const [first, ...others] = nodes;
  if (first === undefined) throw new TypeError("Expected a server");
  for (const node of others)
    await expect
      .poll(async () => {
        const [here, there] = [await sharedPlanAt(node, week), await sharedPlanAt(first, week)];
        return JSON.stringify(here) === JSON.stringify(there) ? "the same" : [here, there];
      }, patience)
      .toBe("the same");
  return sharedPlanAt(first, week);
}

/** What a feed of the lead's server answers to the server of an association, or to anybody. */
async function feedAt(path: string, node?: NetworkNode) {
  const token = node && peerTokens.get(node.association.slug);
  const headers: Record<string, string> =
    token === undefined ? {} : { authorization: `Bearer ${token}` };
  const answer = await fetch(`${lead.url}${path}`, { headers });
  return { status: answer.status, text: await answer.text() };
}

/** Works on a server's database. An embedded one is one program's at a time, so the server is stopped meanwhile. */
async function atDatabase<Result>(
  node: NetworkNode,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const isShared = network.engine === "postgresql";
  if (!isShared) await node.end("SIGTERM");
  const database = await node.open();
  try {
    return await work(database);
  } finally {
    await database[Symbol.asyncDispose]();
    if (!isShared) await node.start();
  }
}

/** Which of these ids are anywhere in what a server keeps of feeds. */
function keptAt(node: NetworkNode, ids: readonly string[]): Promise<string[]> {
  return atDatabase(node, async ({ pool }) => {
    const { rows } = await pool.query<{ id: string }>(
      "select distinct record_id::text as id from feed_holding where record_id = any($1)",
      [ids],
    );
    return rows.map(({ id }) => id);
  });
}

describe("a theme week of associations with servers of their own", () => {
  test("[F12] who is invited sees it at home, accepts there and places its events; all arrangers see one plan", async () => {
    const week = await createWeek(lead, "En plan", [guest, third]);
    const first = await place(lead, week);
    const draft = await place(lead, week, { visibility: "DRAFT", title: "Utkast" });
    for (const node of [guest, third])
      await expect
        .poll(() => weekAt(node, week), patience)
        .toEqual({
          plan: null,
          events: [],
          answers: [
            { association: { slug: guest.association.slug }, answer: null },
            { association: { slug: third.association.slug }, answer: null },
          ],
        });
    const early = { title: "För tidigt", idempotencyKey: "early", kind: "SEMINAR" };
    const days = { startsOn: "2027-10-12", endsOn: "2027-10-12", visibility: "WEEK" };
    expect(
      await write(guest, "createEvent", { ...early, ...days, themeWeekId: week }, ""),
    ).toMatchObject({ issues: [{ code: "NOT_AN_ARRANGER" }] });
    await answerInvitation(guest, week, "ACCEPTED");
    await expect.poll(() => plannedAt(guest, week), patience).toEqual([first.id]);
    const second = await place(guest, week);
    const plan = await onePlan([lead, guest], week, [first.id, second.id]);
    expect(plan?.findings.map(({ rule }) => rule)).toContain("W1");
    await expect.poll(() => answersAt(third, week), patience).toEqual(["ACCEPTED", null]);

    const secrets = [first.id, second.id, draft.id];
    // Who is invited but has not accepted knows of the week, and of nothing in it.
    expect(await weekAt(third, week)).toMatchObject({ plan: null, events: [] });
    expect(await weekAt(outsider, week)).toBeNull();
    for (const node of [third, outsider])
      for (const id of secrets)
        expect(
          await node.query("query ($id: ID!) { node(id: $id) { id } }", {
            variables: { id },
            token: node.token,
          }),
        ).toEqual({ node: null });
    const { themeWeeks } = await outsider.query("{ themeWeeks { name } }", {
      token: outsider.token,
    });
    expect(themeWeeks).toEqual([]);

    const [open, invited, all] = [
      "/feed",
      `/feed/weeks/${uuidOf(week)}/invited`,
      `/feed/weeks/${uuidOf(week)}`,
    ];
    const statuses = async (node?: NetworkNode) => [
      (await feedAt(invited, node)).status,
      (await feedAt(all, node)).status,
    ];
    expect(await statuses()).toEqual([401, 401]);
    expect(await statuses(outsider)).toEqual([403, 403]);
    expect(await statuses(third)).toEqual([200, 403]);
    expect(await statuses(guest)).toEqual([200, 200]);
    for (const id of secrets.map(uuidOf)) {
      expect((await feedAt(open)).text).not.toContain(id);
      expect((await feedAt(invited, third)).text).not.toContain(id);
    }
    expect((await feedAt(open)).text).not.toContain(uuidOf(week));
    expect((await feedAt(all, guest)).text).toContain(uuidOf(first.id));
    expect((await feedAt(all, guest)).text).not.toContain(uuidOf(draft.id));
    const uuids = [week, ...secrets].map(uuidOf);
    expect(await keptAt(third, uuids)).toEqual([uuidOf(week)]);
    expect(await keptAt(outsider, uuids)).toEqual([]);
  });

  test("[F13] who withdraws takes her events out of the plan on every server, keeps them, and may come back", async () => {
    const week = await weekOf("Ångra", [guest, third]);
    const nodes = [lead, guest, third];
    const [kept, hers] = [await place(lead, week), await place(guest, week)];
    await onePlan(nodes, week, [kept.id, hers.id]);
    await answerInvitation(guest, week, "DECLINED");
    await onePlan([lead, third], week, [kept.id]);
    const read = "query ($id: ID!) { node(id: $id) { ... on Event { visibility } } }";
    const seenAt = async (node: NetworkNode) =>
      (await node.query(read, { variables: { id: hers.id }, token: node.token }))["node"];
    expect(await seenAt(guest)).toEqual({ visibility: "WEEK" });
    expect([await seenAt(lead), await seenAt(third)]).toEqual([null, null]);
    expect(await weekAt(guest, week)).toMatchObject({ plan: null, events: [] });
    await answerInvitation(guest, week, "ACCEPTED");
    await onePlan(nodes, week, [kept.id, hers.id]);
  });

  test("[W6] another's held date tells that one is busy: not what for, whose it is or where", async () => {
    const week = await weekOf("Upptaget", [guest, third]);
    const ours = await place(lead, week);
    const hold = {
      on: "2027-10-12",
      partOfDay: "MORNING",
      note: "Läkarbesök",
      municipalityCode: "0163",
    };
    const held = z
      .object({ id: z.string() })
      .parse(await write(third, "putHold", hold, "... on Hold { id }"));
    const busyAt = async (node: NetworkNode) =>
      (await weekAt(node, week))?.plan?.findings.filter(({ rule }) => rule === "W6");
    await expect.poll(() => busyAt(lead), patience).toHaveLength(1);
    expect(JSON.stringify(await busyAt(lead))).not.toMatch(/Läkarbesök|Skogen|Sollentuna/);
    // Whose event it is not learns nothing.
    expect(await busyAt(guest)).toEqual([]);
    for (const node of [lead, guest])
      expect(await node.query("{ holds { id } }", { token: node.token })).toEqual({ holds: [] });
    await write(third, "deleteHold", { id: held.id }, "... on Hold { id }");
    await expect.poll(() => busyAt(lead), patience).toEqual([]);
    expect(await plannedAt(lead, week)).toEqual([ours.id]);
  });
});

const entrySchema = z.object({
  entries: z.array(
    z.object({
      released: z.object({ title: z.string() }).nullable(),
      isChanged: z.boolean().nullable(),
      event: z.object({ status: z.string() }).nullable(),
    }),
  ),
});

/** The entries of a week's latest release as a server shows them, in the order of their titles. */
async function releaseAt(node: NetworkNode, id: string) {
  const text = `query ($id: ID!) { node(id: $id) { ... on ThemeWeek { release { entries { released { title } isChanged event { status } } } } } }`;
  const answer = z
    .object({ node: z.object({ release: entrySchema.nullable() }).nullable() })
    .parse(await node.query(text, { variables: { id }, token: node.token }));
  return answer.node?.release?.entries.toSorted((a, b) =>
    String(a.released?.title) < String(b.released?.title) ? -1 : 1,
  );
}

describe("a release across servers", () => {
  const sign = (node: NetworkNode, themeWeek: string) =>
    write(node, "signOff", { themeWeek }, "... on SignOff { events { version } }");
  const release = (themeWeek: string) =>
    write(lead, "releaseThemeWeek", { themeWeek, name: "Programmet" }, "... on Release { number }");
  const draftAt = async (node: NetworkNode, week: string) =>
    (await weekAt(node, week))?.plan?.releaseDraft;

  test("[F12] is refused while the lead's copy is older than what was signed, and goes out once it has arrived", async () => {
    const week = await weekOf("Sen kopia", [guest]);
    const event = await place(guest, week, { visibility: "PUBLIC" });
    await onePlan([lead, guest], week, [event.id]);
    front.isClosed = true;
    const title = { id: event.id, expectedVersion: 1, title: "Nytt namn" };
    await write(guest, "updateEvent", title, "... on Event { version }");
    await sign(guest, week);
    await expect
      .poll(() => draftAt(lead, week), patience)
      .toMatchObject({ isPossible: false, waitingFor: [{ id: event.id }] });
    expect(await release(week)).toMatchObject({ issues: [{ code: "OLDER_COPY" }] });
    front.isClosed = false;
    await expect.poll(() => draftAt(lead, week), patience).toMatchObject({ isPossible: true });
    expect(await release(week)).toMatchObject({ number: 1 });
  });

  test("[F2] [F12] goes out without who is silent; each owner makes her own public; what changes after it is seen by all", async () => {
    const week = await weekOf("Utgivning", [guest, third]);
    const slot = (hour: string) => ({
      startsAt: `2027-10-12T${hour}:00:00Z`,
      endsAt: `2027-10-12T${hour}:30:00Z`,
    });
    const ours = await place(lead, week, { title: "A", ...slot("06") });
    const hers = await place(guest, week, { title: "B", ...slot("08") });
    const silent = await place(third, week, { title: "C", ...slot("10") });
    await onePlan([lead, guest, third], week, [ours.id, hers.id, silent.id]);
    await sign(lead, week);
    await sign(guest, week);
    await expect
      .poll(() => draftAt(lead, week), patience)
      .toMatchObject({
        isPossible: true,
        events: expect.arrayContaining([{ id: ours.id }, { id: hers.id }]),
        leftOut: [{ event: { id: silent.id }, reason: "NOT_SIGNED" }],
        silent: [{ slug: third.association.slug }],
      });
    expect(await release(week)).toMatchObject({ number: 1 });

    const everywhere = [...network.nodes, network.gateway];
    const shownAt = (event: typeof ours, owner: NetworkNode) =>
      Promise.all(
        everywhere.map((server) =>
          shownVersion(server, { ...event, association: owner.association.slug }),
        ),
      );
    const twice = everywhere.map(() => 2);
    await expect.poll(() => shownAt(ours, lead), patience).toEqual(twice);
    await expect.poll(() => shownAt(hers, guest), patience).toEqual(twice);
    expect(await shownAt(silent, third)).toEqual(everywhere.map(() => null));

    const line = (title: string, isChanged: boolean, status: string) => ({
      released: { title },
      isChanged,
      event: { status },
    });
    const asReleased = [line("A", false, "SCHEDULED"), line("B", false, "SCHEDULED")];
    for (const node of [lead, guest, third])
      await expect.poll(() => releaseAt(node, week), patience).toEqual(asReleased);
    expect(await releaseAt(outsider, week)).toBeUndefined();
    const frame = { id: week, expectedVersion: 1, visibility: "PUBLIC" };
    await write(lead, "updateThemeWeek", frame, "... on ThemeWeek { version }");
    await expect.poll(() => releaseAt(outsider, week), patience).toEqual(asReleased);

    const cancelled = { id: hers.id, expectedVersion: 2 };
    await write(guest, "cancelEvent", cancelled, "... on Event { version }");
    for (const node of network.nodes)
      await expect
        .poll(() => releaseAt(node, week), patience)
        .toEqual([line("A", false, "SCHEDULED"), line("B", true, "CANCELLED")]);
  });
});

const moved = z.object({
  data: z.object({
    planChanged: z.object({ events: z.array(z.object({ id: z.string(), version: z.int() })) }),
  }),
});

describe("coordinators at two servers at the same time", () => {
  test("[F6] lose no move, see each other's as they come, and end with one plan", async () => {
    const week = await weekOf("Samtidigt", [guest]);
    const sides = [
      { node: lead, event: await place(lead, week), hour: 8 },
      { node: guest, event: await place(guest, week), hour: 13 },
    ];
    const ids = sides.map(({ event }) => event.id);
    await onePlan([lead, guest], week, ids);
    const watch = `subscription ($week: ID!) { planChanged(themeWeek: $week) { events { id version } } }`;
    await using streams = new AsyncDisposableStack();
    const watching = await Promise.all(
      sides.map(async ({ node: { url, token } }) =>
        streams.use(await subscribeSse(url, watch, { variables: { week }, token })),
      ),
    );
    const rounds = Array.from({ length: 20 }, (_, at) => at);
    for (const round of rounds) {
      await Promise.all(
        sides.map(async ({ node, event, hour }) => {
          const day = `2027-10-${11 + (round % 5)}`;
          const time = `${String(hour + (round % 3)).padStart(2, "0")}:15`;
          const moves = [{ event: event.id, day, time }];
          const said = "... on PlanChanged { changed }";
          expect(await write(node, "moveEvents", { themeWeek: week, moves }, said)).toMatchObject({
            changed: [event.id],
          });
        }),
      );
      for (const stream of watching) {
        let versions: number[] = [];
        while (versions.length < 2 || versions.some((version) => version < round + 2)) {
          const { events } = moved.parse(await stream.next()).data.planChanged;
          versions = events.map(({ version }) => version);
        }
      }
    }
    const plan = await onePlan([lead, guest], week, ids);
    expect(plan?.events.map(({ version, startsAt }) => [version, startsAt])).toEqual([
      [21, expect.stringContaining("2027-10-15T07:15")],
      [21, expect.stringContaining("2027-10-15T12:15")],
    ]);
  });
});

describe("a proposal across servers", () => {
  const answer = (node: NetworkNode, themeWeek: string, proposal: string) =>
    write(
      node,
      "answerProposal",
      { themeWeek, proposal, answer: "ACCEPTED" },
      "... on Proposal { answer { answer } event { title } }",
    );
  const eventAt = (node: NetworkNode, id: string) =>
    node.query(
      "query ($id: ID!) { node(id: $id) { ... on Event { title version owner { slug } } } }",
      {
        variables: { id },
        token: node.token,
      },
    );

  test("[F2] is done by the owner with one press, and both see it", async () => {
    const week = await weekOf("Förslag", [guest]);
    const event = await place(lead, week);
    await onePlan([lead, guest], week, [event.id]);
    const wish = { themeWeek: week, event: event.id, change: { title: "Lunch" }, why: "Bättre" };
    const { id } = z
      .object({ id: z.string() })
      .parse(await write(guest, "proposeChange", wish, "... on Proposal { id }"));
    const open = [
      { id, why: "Bättre", to: { slug: lead.association.slug }, event: { id: event.id } },
    ];
    await expect
      .poll(async () => (await weekAt(lead, week))?.plan?.proposals, patience)
      .toMatchObject(open);
    expect(await answer(guest, week, id)).toMatchObject({ __typename: "NotAllowed" });
    expect(await answer(lead, week, id)).toMatchObject({
      answer: { answer: "ACCEPTED" },
      event: { title: "Lunch" },
    });
    const plan = await onePlan([lead, guest], week, [event.id]);
    expect(plan).toMatchObject({
      events: [{ title: "Lunch", version: 2 }],
      proposals: [{ id, answer: { answer: "ACCEPTED" } }],
    });
  });

  test("[F1] [F2] changes nothing but an event of whom it is to, whatever a server has written in it", async () => {
    const week = await weekOf("Kapning", [guest, third]);
    const [ours, hers] = [await place(lead, week), await place(guest, week)];
    const another = await place(guest, week, { visibility: "DRAFT", title: "Eget utkast" });
    await onePlan([lead, guest, third], week, [ours.id, hers.id]);
    const forged = (why: string, event: string, change: Record<string, string>) => ({
      why,
      change: { ...change, title: "Kapad" },
      visibility: "INTERNAL",
      themeWeekId: uuidOf(week),
      toId: guest.association.id,
      eventId: uuidOf(event),
      eventVersion: 1,
    });
    const ownerId = third.association.id;
    const forge = async ({ put }: WriteUnit) => {
      const proposals = [
        forged("another's", ours.id, {}),
        forged("as another's", hers.id, { id: uuidOf(ours.id), ownerId: lead.association.id }),
        forged("as another", hers.id, { id: uuidOf(another.id) }),
        forged("for oneself", hers.id, { ownerId }),
      ].map((fields, at) => {
        const id = `00000000-0000-4000-8000-0000000f020${at}`;
        const born = newRecord("Proposal", fields, { id, ownerId, now: new Date() });
        if (!born.ok) throw new TypeError(JSON.stringify(born));
        return born.value;
      });
      await put(ownerId, proposals);
    };
    await atDatabase(third, (database) => writeTransaction(database, forge));
    await expect
      .poll(async () => (await weekAt(guest, week))?.plan?.proposals.length, patience)
      .toBe(4);
    const press = (at: number) =>
      answer(guest, week, globalId("Proposal", `00000000-0000-4000-8000-0000000f020${at}`));
    expect(await press(0)).toMatchObject({ issues: [{ code: "NOT_IN_WEEK" }] });
    for (const at of [1, 2, 3]) await press(at);
    const owner = { slug: guest.association.slug };
    expect(await eventAt(guest, ours.id)).toMatchObject({
      node: { title: "Frukost hos Fjällen", version: 1, owner: { slug: lead.association.slug } },
    });
    expect(await eventAt(guest, another.id)).toMatchObject({
      node: { title: "Eget utkast", version: 1, owner },
    });
    expect(await eventAt(guest, hers.id)).toMatchObject({ node: { owner } });
  });
});

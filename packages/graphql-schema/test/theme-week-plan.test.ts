import type { Database } from "@finsam/database";
import { newId, put, record, testDatabase } from "@finsam/database/testing";
import type { Viewer } from "@finsam/domain";
import { beforeEach, afterEach, describe, expect, test } from "vitest";
import { answer } from "./ask.ts";
import { listAt, valueAt } from "./value-at.ts";
import { person, textAt, write } from "./write.ts";

const [lead, guest, outsider] = [newId(), newId(), newId()];
const of = (id: string, role: "COORDINATOR" | "EDITOR" | "READER" = "COORDINATOR") => ({
  viewer: person({ [id]: role }),
});
const [anna, berit, cecilia] = [of(lead), of(guest), of(outsider)];

let database: Database;
let week: string;
let keys = 0;

beforeEach(async () => {
  database = await testDatabase("embedded");
  await put(database, [
    record("Association", {
      id: lead,
      slug: "lead",
      name: "Förbundet lead",
      shortName: "Leadförbundet",
    }),
    record("Association", {
      id: guest,
      slug: "guest",
      name: "Förbundet guest",
      shortName: "Gästförbundet",
    }),
    record("Association", {
      id: outsider,
      slug: "outsider",
      name: "Förbundet outsider",
      shortName: "Utomstående",
    }),
  ]);
  const made = await write(database, anna, "createThemeWeek", {
    idempotencyKey: `week-${(keys += 1)}`,
    name: "Jämt med Finsam",
    theme: "Jämställdhet",
    startsOn: "2027-10-11",
    endsOn: "2027-10-15",
    visibility: "INTERNAL",
    invitedIds: [globalId("Association", guest)],
  });
  week = textAt(made, "id");
});
afterEach(() => database[Symbol.asyncDispose]());

const globalId = (kind: string, id: string) => Buffer.from(`${kind}:${id}`).toString("base64url");

const accept = (by = berit, fields: object = {}) =>
  write(database, by, "answerInvitation", { themeWeek: week, answer: "ACCEPTED", ...fields }, said);
const said = "... on Confirmation { answer frameVersion association { slug } }";

async function place(by: typeof anna, fields: object = {}) {
  const made = await write(
    database,
    by,
    "createEvent",
    {
      idempotencyKey: `event-${(keys += 1)}`,
      title: "Frukostmöte",
      kind: "BREAKFAST_MEETING",
      visibility: "WEEK",
      themeWeekId: week,
      startsOn: "2027-10-12",
      endsOn: "2027-10-12",
      startsAt: "2027-10-12T06:30:00Z",
      endsAt: "2027-10-12T08:00:00Z",
      venue: { name: "Huset", municipalityCode: "0163" },
      accessibility: ["STEP_FREE"],
      ...fields,
    },
    "... on Event { id version }",
  );
  return { id: textAt(made, "id"), version: 1 };
}

async function plan(by: { viewer: Viewer }, selection: string) {
  const asked = await answer(
    database,
    `query ($id: ID!) { node(id: $id) { ... on ThemeWeek { plan { ${selection} } answers { association { slug } answer isForEarlierFrame } arrangers { slug } } } }`,
    { id: week },
    undefined,
    by.viewer,
  );
  return valueAt(asked, "node");
}
const findings = "findings { rule severity message hash isAcknowledged }";

const broken = (code: string, path: string[] = []) => ({
  __typename: "InvalidInput",
  issues: [expect.objectContaining({ code, path })],
});

describe("consent by own records", () => {
  test("the invited answer, nobody else; the lead need not", async () => {
    expect(await accept()).toMatchObject({ answer: "ACCEPTED", frameVersion: 1 });
    expect(await accept(anna)).toMatchObject(broken("LEADS_ITSELF", ["association"]));
    // Who is not invited doesn't learn that there is a week.
    expect(await accept(cecilia)).toMatchObject({ __typename: "NotFound" });
    expect(await accept(of(guest, "EDITOR"), { association: "guest" })).toMatchObject({
      __typename: "NotAllowed",
    });
  });

  test("the plan is seen at once by who accepts, and no more by who withdraws", async () => {
    await place(anna);
    const read = "... on Confirmation { themeWeek { plan { events { title } } } }";
    const say = (answer: string) =>
      write(database, berit, "answerInvitation", { themeWeek: week, answer }, read);
    expect(await say("ACCEPTED")).toMatchObject({
      themeWeek: { plan: { events: [{ title: "Frukostmöte" }] } },
    });
    expect(await say("DECLINED")).toMatchObject({ themeWeek: { plan: null } });
  });

  test("who has not accepted sees no plan and places nothing; afterwards both see one plan", async () => {
    await place(anna);
    expect(await plan(berit, "events { title }")).toMatchObject({ plan: null });
    const refused = await write(database, berit, "createEvent", {
      idempotencyKey: "early",
      title: "För tidigt",
      kind: "SEMINAR",
      visibility: "WEEK",
      themeWeekId: week,
      startsOn: "2027-10-12",
      endsOn: "2027-10-12",
    });
    expect(refused).toMatchObject(broken("NOT_AN_ARRANGER", ["themeWeekId"]));
    await accept();
    await place(berit, { title: "Seminarium", startsAt: "2027-10-12T07:30:00Z" });
    const titles = { plan: { events: [{ title: "Frukostmöte" }, { title: "Seminarium" }] } };
    expect(await plan(berit, "events { title }")).toMatchObject(titles);
    expect(await plan(anna, "events { title }")).toMatchObject(titles);
    expect(await plan(cecilia, "events { title }")).toBeNull();
  });

  test("nobody gets rights over another's events: what is seen in the plan is not written", async () => {
    await accept();
    const { id } = await place(anna);
    const change = { id, expectedVersion: 1, title: "Annat" };
    expect(await write(database, berit, "updateEvent", change)).toMatchObject({
      __typename: "NotAllowed",
    });
    expect(await write(database, cecilia, "updateEvent", change)).toMatchObject({
      __typename: "NotFound",
    });
  });

  test("withdrawing takes the events out of the plan and leaves them hers", async () => {
    await accept();
    const { id } = await place(berit);
    await write(database, berit, "answerInvitation", { themeWeek: week, answer: "DECLINED" }, said);
    expect(await plan(anna, "events { title }")).toMatchObject({ plan: { events: [] } });
    const own = await answer(
      database,
      "query ($id: ID!) { node(id: $id) { id } }",
      { id },
      undefined,
      berit.viewer,
    );
    expect(own).toMatchObject({ node: { id } });
    const theirs = await answer(
      database,
      "query ($id: ID!) { node(id: $id) { id } }",
      { id },
      undefined,
      anna.viewer,
    );
    expect(theirs).toMatchObject({ node: null });
  });

  test("after new dates a yes counts, and is asked for again", async () => {
    await accept();
    await write(database, anna, "updateThemeWeek", {
      id: week,
      expectedVersion: 1,
      startsOn: "2027-10-18",
      endsOn: "2027-10-22",
    });
    expect(await plan(berit, "events { title }")).toMatchObject({
      plan: { events: [] },
      answers: [{ answer: "ACCEPTED", isForEarlierFrame: true }],
      arrangers: [{ slug: "guest" }, { slug: "lead" }],
    });
    const stale = { themeWeek: week, answer: "ACCEPTED", frameVersion: 1 };
    expect(await write(database, berit, "answerInvitation", stale, said)).toMatchObject({
      __typename: "VersionConflict",
      current: { id: week },
    });
  });
});

describe("planning together", () => {
  test("[W1] a clash is found by both, acknowledged by one, and back when its facts change", async () => {
    await accept();
    const mine = await place(anna);
    await place(berit, { title: "Seminarium" });
    const asked = await plan(berit, findings);
    const found = listAt(asked, "plan.findings").find((one) => valueAt(one, "rule") === "W1");
    expect(found).toMatchObject({ severity: "WARNING", isAcknowledged: false });
    const given = { themeWeek: week, hash: textAt(found, "hash"), why: "Samma lokal, två salar" };
    expect(
      await write(
        database,
        berit,
        "acknowledgeFinding",
        given,
        "... on Acknowledgement { by why }",
      ),
    ).toMatchObject({ by: "COORDINATOR", why: given.why });
    const w1 = async (by: typeof anna) =>
      listAt(
        await plan(
          by,
          `findings { rule isAcknowledged acknowledgements { why association { slug } } }`,
        ),
        "plan.findings",
      ).filter((one) => valueAt(one, "rule") === "W1");
    expect(await w1(berit)).toMatchObject([{ isAcknowledged: true }]);
    expect(await w1(anna)).toMatchObject([
      { isAcknowledged: false, acknowledgements: [{ why: given.why }] },
    ]);
    const moved = { id: mine.id, expectedVersion: 1, endsAt: "2027-10-12T07:30:00Z" };
    await write(database, anna, "updateEvent", moved);
    expect(await w1(berit)).toMatchObject([{ isAcknowledged: false }]);
  });

  test("a change of another's event is a proposal, which its owner does with one press", async () => {
    await accept();
    const { id } = await place(anna);
    const wish = {
      themeWeek: week,
      event: id,
      change: { startsAt: "2027-10-12T11:00:00Z", endsAt: "2027-10-12T12:00:00Z" },
      why: "Då krockar vi inte",
    };
    const proposal = await write(database, berit, "proposeChange", wish, "... on Proposal { id }");
    const open = "proposals { id why isOutdated changes { path before after } to { slug } }";
    const seen = await plan(anna, open);
    expect(valueAt(seen, "plan.proposals")).toMatchObject([
      {
        why: wish.why,
        isOutdated: false,
        to: { slug: "lead" },
        changes: [{ path: "endsAt" }, { path: "startsAt", after: "2027-10-12T11:00:00Z" }],
      },
    ]);
    const yes = { themeWeek: week, proposal: textAt(proposal, "id"), answer: "ACCEPTED" };
    const read = "... on Proposal { answer { answer } event { version startsAt } }";
    expect(await write(database, berit, "answerProposal", yes, read)).toMatchObject({
      __typename: "NotAllowed",
    });
    expect(await write(database, anna, "answerProposal", yes, read)).toMatchObject({
      answer: { answer: "ACCEPTED" },
      event: { version: 2, startsAt: "2027-10-12T11:00:00Z" },
    });
    expect(valueAt(await plan(berit, open), "plan.proposals")).toEqual([]);
    expect(await write(database, anna, "answerProposal", yes, read)).toMatchObject(
      broken("ALREADY_ANSWERED", ["proposal"]),
    );
  });

  test("a new event is proposed to another arranger, who makes it her own", async () => {
    await accept();
    const wish = {
      themeWeek: week,
      to: "guest",
      change: { title: "Lunch", kind: "MEETING", startsOn: "2027-10-13", endsOn: "2027-10-13" },
    };
    const proposal = await write(
      database,
      anna,
      "proposeChange",
      wish,
      "... on Proposal { id isNew }",
    );
    expect(proposal).toMatchObject({ isNew: true });
    const yes = { themeWeek: week, proposal: textAt(proposal, "id"), answer: "ACCEPTED" };
    await write(database, berit, "answerProposal", yes, "... on Proposal { id }");
    expect(await plan(anna, "events { title owner { slug } }")).toMatchObject({
      plan: { events: [{ title: "Lunch", owner: { slug: "guest" } }] },
    });
  });

  test("[W6] a hold of another tells that somebody is busy, and nothing else", async () => {
    await accept();
    await place(anna);
    const hold = { on: "2027-10-12", partOfDay: "MORNING", note: "Läkarbesök" };
    const held = await write(database, berit, "putHold", hold, "... on Hold { id note }");
    expect(held).toMatchObject({ note: "Läkarbesök" });
    const busy = async (by: typeof anna) =>
      listAt(await plan(by, findings), "plan.findings").filter(
        (one) => valueAt(one, "rule") === "W6",
      );
    const [told] = await busy(anna);
    expect(told).toMatchObject({ severity: "WARNING" });
    expect(JSON.stringify(told)).not.toMatch(/Läkarbesök|Gästförbundet/);
    expect(await busy(berit)).toEqual([]);
    const gone = { id: textAt(held, "id") };
    await write(database, berit, "deleteHold", gone, "... on Hold { id }");
    expect(await busy(anna)).toEqual([]);
  });

  test("[B3] an organiser that is named confirms, in a week and outside", async () => {
    const { id } = await place(anna, {
      visibility: "PUBLIC",
      themeWeekId: null,
      organiserIds: [globalId("Association", outsider)],
    });
    const said = "... on Confirmation { answer event { organisers { slug } } }";
    const yes = { event: id, answer: "ACCEPTED" };
    expect(await write(database, berit, "confirmEvent", yes, said)).toMatchObject(
      broken("NOT_NAMED", ["association"]),
    );
    expect(await write(database, cecilia, "confirmEvent", yes, said)).toMatchObject({
      event: { organisers: [{ slug: "outsider" }] },
    });
    const no = { event: id, answer: "DECLINED" };
    expect(await write(database, cecilia, "confirmEvent", no, said)).toMatchObject({
      event: { organisers: [] },
    });
  });

  test("[W10] a pair that is to be kept apart", async () => {
    await accept();
    const [a, b] = [await place(anna), await place(berit, { venue: { name: "Annat hus" } })];
    const pair = { themeWeek: week, events: [b.id, a.id], kind: "AVOID" };
    const said = "... on PairDeclaration { kind events { id } }";
    expect(await write(database, berit, "declarePair", pair, said)).toMatchObject({
      kind: "AVOID",
    });
    const rules = async () =>
      listAt(await plan(anna, findings), "plan.findings").map((one) => valueAt(one, "rule"));
    expect(await rules()).toContain("W10");
    await write(database, berit, "declarePair", { ...pair, kind: null }, said);
    expect(await rules()).not.toContain("W10");
  });

  test("a finding of a draft is acknowledged at home: nobody else learns of it", async () => {
    await accept();
    await place(anna);
    const draft = await place(berit, { title: "Utkast", visibility: "DRAFT" });
    const check = async () =>
      listAt(
        await answer(
          database,
          "query ($id: ID!, $event: ID!) { planningCheck(themeWeek: $id, event: $event) { rule hash isAcknowledged } }",
          { id: week, event: draft.id },
          undefined,
          berit.viewer,
        ),
        "planningCheck",
      ).find((one) => valueAt(one, "rule") === "W1");
    const hash = textAt(await check(), "hash");
    const given = { themeWeek: week, hash, event: draft.id };
    const read = "... on Acknowledgement { hash }";
    expect(
      await write(database, berit, "acknowledgeFinding", { ...given, event: null }, read),
    ).toMatchObject(broken("NOT_A_FINDING", ["hash"]));
    expect(await write(database, berit, "acknowledgeFinding", given, read)).toMatchObject({ hash });
    expect(await check()).toMatchObject({ isAcknowledged: true });
    expect(await plan(anna, "acknowledgements { hash }")).toMatchObject({
      plan: { acknowledgements: [] },
    });
  });

  test("a dry run saves nothing: of a change, of a draft of one's own, of a new event", async () => {
    await accept();
    const { id } = await place(anna);
    await place(berit, { title: "Seminarium", venue: { name: "Annat hus" } });
    const check = (by: typeof anna, args: string) =>
      answer(
        database,
        `query ($id: ID!) { planningCheck(themeWeek: $id, ${args}) { rule } }`,
        { id: week },
        undefined,
        by.viewer,
      );
    const change = `change: { venue: { name: "Annat hus" }, title: "x", kind: SEMINAR, startsOn: "2027-10-12", endsOn: "2027-10-12" }`;
    expect(await check(anna, `event: "${id}", change: { title: "x" }`)).toEqual({
      planningCheck: [],
    });
    const venue = `change: { venue: { name: "annat  HUS", municipalityCode: "0163" } }`;
    await check(anna, `event: "${id}", ${venue}`);
    expect(await check(cecilia, change)).toEqual({ planningCheck: null });
    expect(await check(anna, change)).toMatchObject({});
  });
});

describe("releases", () => {
  const release = (by: typeof anna, fields: object = {}) =>
    write(
      database,
      by,
      "releaseThemeWeek",
      { themeWeek: week, name: "Första programmet", ...fields },
      "... on Release { number name entries { version } }",
    );
  const sign = (by: typeof anna, fields: object = {}) =>
    write(
      database,
      by,
      "signOff",
      { themeWeek: week, ...fields },
      "... on SignOff { events { version } }",
    );

  test("takes exactly what is signed; one silent association holds up nobody", async () => {
    await accept();
    const mine = await place(anna);
    await place(berit, { title: "Seminarium" });
    expect(await release(anna)).toMatchObject(broken("NOTHING_SIGNED", ["themeWeek"]));
    await sign(anna);
    expect(await release(berit)).toMatchObject(broken("NOT_THE_LEAD", ["association"]));
    const draft = await plan(
      anna,
      "releaseDraft { isPossible events { id } leftOut { event { title } reason message } silent { slug } changes { kind message } }",
    );
    expect(valueAt(draft, "plan.releaseDraft")).toMatchObject({
      isPossible: true,
      events: [{ id: mine.id }],
      leftOut: [{ event: { title: "Seminarium" }, reason: "NOT_SIGNED" }],
      silent: [{ slug: "guest" }],
      changes: [{ kind: "NEW" }],
    });
    expect(await release(anna, { name: "latest" })).toMatchObject({ __typename: "InvalidInput" });
    expect(await release(anna)).toMatchObject({ number: 1, entries: [{ version: 1 }] });
    expect(await release(anna, { expectedNumber: 1 })).toMatchObject(
      broken("RELEASE_OVERTAKEN", ["expectedNumber"]),
    );
  });

  test("is refused while the copy of a signed event is another than what was signed", async () => {
    const { id } = await place(anna);
    await sign(anna);
    await write(database, anna, "updateEvent", { id, expectedVersion: 1, title: "Nytt namn" });
    expect(await release(anna)).toMatchObject(broken("OLDER_COPY", ["themeWeek"]));
    expect(await release(anna, { without: [id] })).toMatchObject(
      broken("NOTHING_SIGNED", ["themeWeek"]),
    );
    await sign(anna);
    expect(await release(anna)).toMatchObject({ number: 1 });
  });

  test("everybody reads the releases of a public week; what is taken back stands as gone", async () => {
    const { id } = await place(anna);
    await sign(anna);
    await release(anna);
    const read = () =>
      answer(
        database,
        "query ($id: ID!) { node(id: $id) { ... on ThemeWeek { release { number name entries { version released { title } event { title } isChanged } changes { kind message } } } } }",
        { id: week },
      );
    expect(valueAt(await read(), "node")).toBeNull();
    await write(database, anna, "updateThemeWeek", {
      id: week,
      expectedVersion: 1,
      visibility: "PUBLIC",
    });
    const entry = { version: 1, released: { title: "Frukostmöte" }, event: null, isChanged: null };
    expect(valueAt(await read(), "node.release")).toMatchObject({ number: 1, entries: [entry] });
    await write(database, anna, "publishEvent", { id, expectedVersion: 1 });
    expect(valueAt(await read(), "node.release.entries")).toMatchObject([
      { ...entry, event: { title: "Frukostmöte" }, isChanged: false },
    ]);
    await write(database, anna, "cancelEvent", { id, expectedVersion: 2 });
    expect(valueAt(await read(), "node.release.entries")).toMatchObject([{ isChanged: true }]);
    await write(database, anna, "updateEvent", { id, expectedVersion: 3, visibility: "DRAFT" });
    expect(valueAt(await read(), "node.release.entries")).toEqual([
      { version: 1, released: null, event: null, isChanged: null },
    ]);
  });
});

describe("changes of the whole plan", () => {
  const changed =
    "... on PlanChanged { changed proposals { to { slug } changes { path after } } plan { events { title startsAt } } }";

  test("several moves at once: one's own events at once, others' as proposals of one batch", async () => {
    await accept();
    const [mine, theirs] = [await place(anna), await place(berit, { title: "Seminarium" })];
    const moves = [
      { event: mine.id, day: "2027-10-13", time: "09:00" },
      { event: theirs.id, day: "2027-10-14", time: "13:30" },
    ];
    const move = (fields: object) =>
      write(database, anna, "moveEvents", { themeWeek: week, moves, ...fields }, changed);
    expect(await move({ moves: [{ ...moves[0], time: "25:00" }] })).toMatchObject({
      __typename: "InvalidInput",
    });
    expect(await move({ why: "Så krockar vi inte" })).toMatchObject({
      changed: [mine.id],
      proposals: [
        {
          to: { slug: "guest" },
          changes: expect.arrayContaining([{ path: "startsAt", after: "2027-10-14T11:30:00Z" }]),
        },
      ],
      plan: {
        events: [
          { title: "Seminarium" },
          { title: "Frukostmöte", startsAt: expect.stringContaining("2027-10-13T07:00") },
        ],
      },
    });
  });

  test("a plan for the whole week is found, its decided times kept, with reasons", async () => {
    await accept();
    const [mine, theirs] = [await place(anna), await place(berit, { title: "Seminarium" })];
    const asked = await plan(
      anna,
      `assignment(pins: [{ event: "${mine.id}", day: "2027-10-12", time: "08:30" }]) {
        isOptimal placements { event { title } kind day time message } unplaced { message } pinProblems { message } findings { rule } }`,
    );
    expect(valueAt(asked, "plan.assignment")).toMatchObject({
      isOptimal: true,
      placements: expect.arrayContaining([
        expect.objectContaining({
          event: { title: "Frukostmöte" },
          day: "2027-10-12",
          time: "08:30",
        }),
        expect.objectContaining({ event: { title: "Seminarium" }, message: expect.any(String) }),
      ]),
      unplaced: [],
      pinProblems: [],
    });
    const rules = listAt(asked, "plan.assignment.findings").map((one) => valueAt(one, "rule"));
    expect(rules).not.toContain("W1");
    expect(theirs.version).toBe(1);
  });

  test("the plan goes back to a release", async () => {
    await accept();
    const [mine, theirs] = [await place(anna), await place(berit, { title: "Seminarium" })];
    const signed = "... on SignOff { events { version } }";
    await write(database, anna, "signOff", { themeWeek: week }, signed);
    await write(database, berit, "signOff", { themeWeek: week }, signed);
    const name = { themeWeek: week, name: "Första" };
    await write(database, anna, "releaseThemeWeek", name, "... on Release { number }");
    const title = { title: "Nytt namn", expectedVersion: 1 };
    await write(database, anna, "updateEvent", { id: mine.id, ...title });
    await write(database, berit, "updateEvent", { id: theirs.id, ...title });
    const later = await place(anna, { title: "Senare" });
    const back = { themeWeek: week, number: 1 };
    expect(
      await write(database, anna, "rollBackThemeWeek", { ...back, number: 2 }, changed),
    ).toMatchObject(broken("NO_SUCH_RELEASE", ["number"]));
    const gone = await write(database, anna, "rollBackThemeWeek", back, changed);
    expect(valueAt(gone, "changed")).toEqual(expect.arrayContaining([mine.id, later.id]));
    expect(gone).toMatchObject({
      proposals: [{ to: { slug: "guest" }, changes: [{ path: "title", after: "Seminarium" }] }],
    });
    expect(await plan(anna, "events { title }")).toMatchObject({
      plan: { events: expect.arrayContaining([{ title: "Frukostmöte" }, { title: "Nytt namn" }]) },
    });
  });

  test("a week is copied to next year: own events as drafts, others' as proposals once they accept", async () => {
    await accept();
    await place(anna);
    await place(berit, { title: "Seminarium" });
    const copy = {
      themeWeek: week,
      startsOn: "2028-10-12",
      idempotencyKey: "copy",
      name: "Jämt 2028",
    };
    const read = "... on ThemeWeek { id name startsOn endsOn visibility }";
    const made = await write(database, anna, "copyThemeWeek", copy, read);
    expect(made).toMatchObject({
      name: "Jämt 2028",
      startsOn: "2028-10-09",
      endsOn: "2028-10-13",
      visibility: "DRAFT",
    });
    expect(await write(database, anna, "copyThemeWeek", copy, read)).toEqual(made);
    week = textAt(made, "id");
    expect(await plan(berit, "events { title }")).toBeNull();
    const open = { id: week, expectedVersion: 1, visibility: "INTERNAL" };
    await write(database, anna, "updateThemeWeek", open);
    await accept();
    const asked = await plan(berit, "proposals { isNew to { slug } changes { path after } }");
    expect(valueAt(asked, "plan.proposals")).toMatchObject([
      {
        isNew: true,
        to: { slug: "guest" },
        changes: expect.arrayContaining([{ path: "title", after: "Seminarium" }]),
      },
    ]);
  });
});

describe("messages", () => {
  test("what a release changes for another arranger waits in the lead's outbox until it is sent", async () => {
    await accept();
    await place(berit, { title: "Seminarium" });
    await write(
      database,
      berit,
      "signOff",
      { themeWeek: week },
      "... on SignOff { events { version } }",
    );
    const name = { themeWeek: week, name: "Första" };
    await write(database, anna, "releaseThemeWeek", name, "... on Release { number }");
    const messages = async (by: typeof anna) => {
      const asked = await answer(
        database,
        "query ($id: ID!) { node(id: $id) { ... on ThemeWeek { messages { id subject text to { slug } } } } }",
        { id: week },
        undefined,
        by.viewer,
      );
      return listAt(asked, "node.messages");
    };
    const [message] = await messages(anna);
    expect(message).toMatchObject({
      to: { slug: "guest" },
      text: expect.stringContaining("”Seminarium”: ny"),
    });
    expect(await messages(berit)).toEqual([]);
    const id = { message: textAt(message, "id") };
    const state = "... on WeekMessage { sentAt discardedAt }";
    expect(await write(database, berit, "sendWeekMessage", id, state)).toMatchObject({
      __typename: "NotFound",
    });
    // The association has nobody here yet.
    expect(await write(database, anna, "sendWeekMessage", id, state)).toMatchObject(
      broken("NO_RECEIVERS", ["message"]),
    );
    expect(await write(database, anna, "discardWeekMessage", id, state)).toMatchObject({
      discardedAt: expect.any(String),
      sentAt: null,
    });
    expect(await messages(anna)).toEqual([]);
  });
});

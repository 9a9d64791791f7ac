import { describe, expect, test } from "vitest";
import {
  accept,
  anna,
  ask,
  associationId,
  berit,
  broken,
  cecilia,
  findings,
  place,
  plan,
  useJointWeek,
  week,
  write,
} from "./joint-week.ts";
import { listAt, valueAt } from "./value-at.ts";
import { textAt } from "./write.ts";

useJointWeek();

describe("planning together", () => {
  test("[W1] a clash is found by both, acknowledged by one, and back when its facts change", async () => {
    await accept();
    const mine = await place(anna);
    await place(berit, { title: "Seminarium" });
    const asked = await plan(berit, findings);
    const found = listAt(asked, "plan.findings").find((one) => valueAt(one, "rule") === "W1");
    expect(found).toMatchObject({ severity: "WARNING", isAcknowledged: false });
    const given = { themeWeek: week(), hash: textAt(found, "hash"), why: "Samma lokal, två salar" };
    expect(
      await write(berit, "acknowledgeFinding", given, "... on Acknowledgement { by why }"),
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
    await write(anna, "updateEvent", moved);
    expect(await w1(berit)).toMatchObject([{ isAcknowledged: false }]);
  });

  test("what is found of one event alone is asked for by its id, with what would make it go", async () => {
    await accept();
    const mine = await place(anna);
    const other = await place(berit, { title: "Seminarium" });
    const apart = await place(berit, {
      title: "Lunch",
      startsOn: "2027-10-14",
      endsOn: "2027-10-14",
      startsAt: "2027-10-14T09:30:00Z",
      endsAt: "2027-10-14T10:30:00Z",
    });
    const of = async (event: string) =>
      listAt(
        await plan(anna, `findings(event: "${event}") { rule events { id } fixes { action } }`),
        "plan.findings",
      );
    const found = await of(mine.id);
    expect(found.map((one) => valueAt(one, "rule"))).toContain("W1");
    for (const one of found)
      expect(listAt(one, "events").map((event) => valueAt(event, "id"))).toContain(mine.id);
    const clash = (one: unknown) => valueAt(one, "rule") === "W1";
    expect(found.filter(clash)).toEqual((await of(other.id)).filter(clash));
    expect(listAt(found.find(clash), "fixes")).not.toEqual([]);
    expect((await of(apart.id)).filter(clash)).toEqual([]);
  });

  test("a change of another's event is a proposal, which its owner does with one press", async () => {
    await accept();
    const { id } = await place(anna);
    const wish = {
      themeWeek: week(),
      event: id,
      change: { startsAt: "2027-10-12T11:00:00Z", endsAt: "2027-10-12T12:00:00Z" },
      why: "Då krockar vi inte",
    };
    const proposal = await write(berit, "proposeChange", wish, "... on Proposal { id }");
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
    const yes = { themeWeek: week(), proposal: textAt(proposal, "id"), answer: "ACCEPTED" };
    const read = "... on Proposal { answer { answer } event { version startsAt } }";
    expect(await write(berit, "answerProposal", yes, read)).toMatchObject({
      __typename: "NotAllowed",
    });
    expect(await write(anna, "answerProposal", yes, read)).toMatchObject({
      answer: { answer: "ACCEPTED" },
      event: { version: 2, startsAt: "2027-10-12T11:00:00Z" },
    });
    expect(valueAt(await plan(berit, open), "plan.proposals")).toEqual([]);
    expect(await write(anna, "answerProposal", yes, read)).toMatchObject(
      broken("ALREADY_ANSWERED", ["proposal"]),
    );
  });

  test("a new event is proposed to another arranger, who makes it her own", async () => {
    await accept();
    const wish = {
      themeWeek: week(),
      to: "guest",
      change: { title: "Lunch", kind: "MEETING", startsOn: "2027-10-13", endsOn: "2027-10-13" },
    };
    const proposal = await write(anna, "proposeChange", wish, "... on Proposal { id isNew }");
    expect(proposal).toMatchObject({ isNew: true });
    const yes = { themeWeek: week(), proposal: textAt(proposal, "id"), answer: "ACCEPTED" };
    await write(berit, "answerProposal", yes, "... on Proposal { id }");
    expect(await plan(anna, "events { title owner { slug } }")).toMatchObject({
      plan: { events: [{ title: "Lunch", owner: { slug: "guest" } }] },
    });
  });

  test("[W6] a hold of another tells that somebody is busy, and nothing else", async () => {
    await accept();
    await place(anna);
    const hold = { on: "2027-10-12", partOfDay: "MORNING", note: "Läkarbesök" };
    const held = await write(berit, "putHold", hold, "... on Hold { id note }");
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
    await write(berit, "deleteHold", gone, "... on Hold { id }");
    expect(await busy(anna)).toEqual([]);
  });

  test("[B3] an organiser that is named confirms, in a week and outside", async () => {
    const { id } = await place(anna, {
      visibility: "PUBLIC",
      themeWeekId: null,
      organiserIds: [associationId("outsider")],
    });
    const said = "... on Confirmation { answer event { organisers { slug } } }";
    const yes = { event: id, answer: "ACCEPTED" };
    expect(await write(berit, "confirmEvent", yes, said)).toMatchObject(
      broken("NOT_NAMED", ["association"]),
    );
    expect(await write(cecilia, "confirmEvent", yes, said)).toMatchObject({
      event: { organisers: [{ slug: "outsider" }] },
    });
    const no = { event: id, answer: "DECLINED" };
    expect(await write(cecilia, "confirmEvent", no, said)).toMatchObject({
      event: { organisers: [] },
    });
  });

  test("[W10] a pair that is to be kept apart", async () => {
    await accept();
    const [a, b] = [await place(anna), await place(berit, { venue: { name: "Annat hus" } })];
    const pair = { themeWeek: week(), events: [b.id, a.id], kind: "AVOID" };
    const said = "... on PairDeclaration { kind events { id } }";
    expect(await write(berit, "declarePair", pair, said)).toMatchObject({
      kind: "AVOID",
    });
    const rules = async () =>
      listAt(await plan(anna, findings), "plan.findings").map((one) => valueAt(one, "rule"));
    expect(await rules()).toContain("W10");
    await write(berit, "declarePair", { ...pair, kind: null }, said);
    expect(await rules()).not.toContain("W10");
  });

  test("a finding of a draft is acknowledged at home: nobody else learns of it", async () => {
    await accept();
    await place(anna);
    const draft = await place(berit, { title: "Utkast", visibility: "DRAFT" });
    const check = async () =>
      listAt(
        await ask(
          "query ($id: ID!, $event: ID!) { planningCheck(themeWeek: $id, event: $event) { rule hash isAcknowledged } }",
          { id: week(), event: draft.id },
          berit,
        ),
        "planningCheck",
      ).find((one) => valueAt(one, "rule") === "W1");
    const hash = textAt(await check(), "hash");
    const given = { themeWeek: week(), hash, event: draft.id };
    const read = "... on Acknowledgement { hash }";
    expect(await write(berit, "acknowledgeFinding", { ...given, event: null }, read)).toMatchObject(
      broken("NOT_A_FINDING", ["hash"]),
    );
    expect(await write(berit, "acknowledgeFinding", given, read)).toMatchObject({ hash });
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
      ask(
        `query ($id: ID!) { planningCheck(themeWeek: $id, ${args}) { rule } }`,
        { id: week() },
        by,
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

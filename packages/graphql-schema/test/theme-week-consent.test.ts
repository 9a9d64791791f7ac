import { describe, expect, test } from "vitest";
import {
  accept,
  anna,
  answered,
  ask,
  berit,
  broken,
  cecilia,
  of,
  place,
  plan,
  useJointWeek,
  week,
  write,
} from "./joint-week.ts";

useJointWeek();

describe("consent by own records", () => {
  test("the invited answer, nobody else; the lead need not", async () => {
    expect(await accept()).toMatchObject({ answer: "ACCEPTED", frameVersion: 1 });
    expect(await accept(anna)).toMatchObject(broken("LEADS_ITSELF", ["association"]));
    // Who is not invited doesn't learn that there is a week.
    expect(await accept(cecilia)).toMatchObject({ __typename: "NotFound" });
    expect(await accept(of("guest", "EDITOR"), { association: "guest" })).toMatchObject({
      __typename: "NotAllowed",
    });
  });

  test("the plan is seen at once by who accepts, and no more by who withdraws", async () => {
    await place(anna);
    const read = "... on Confirmation { themeWeek { plan { events { title } } } }";
    const say = (answer: string) =>
      write(berit, "answerInvitation", { themeWeek: week(), answer }, read);
    expect(await say("ACCEPTED")).toMatchObject({
      themeWeek: { plan: { events: [{ title: "Frukostmöte" }] } },
    });
    expect(await say("DECLINED")).toMatchObject({ themeWeek: { plan: null } });
  });

  test("who has not accepted sees no plan and places nothing; afterwards both see one plan", async () => {
    await place(anna);
    expect(await plan(berit, "events { title }")).toMatchObject({ plan: null });
    const refused = await write(berit, "createEvent", {
      idempotencyKey: "early",
      title: "För tidigt",
      kind: "SEMINAR",
      visibility: "WEEK",
      themeWeekId: week(),
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
    expect(await write(berit, "updateEvent", change)).toMatchObject({
      __typename: "NotAllowed",
    });
    expect(await write(cecilia, "updateEvent", change)).toMatchObject({
      __typename: "NotFound",
    });
  });

  test("withdrawing takes the events out of the plan and leaves them hers", async () => {
    await accept();
    const { id } = await place(berit);
    await write(berit, "answerInvitation", { themeWeek: week(), answer: "DECLINED" }, answered);
    expect(await plan(anna, "events { title }")).toMatchObject({ plan: { events: [] } });
    const own = await ask("query ($id: ID!) { node(id: $id) { id } }", { id }, berit);
    expect(own).toMatchObject({ node: { id } });
    const theirs = await ask("query ($id: ID!) { node(id: $id) { id } }", { id }, anna);
    expect(theirs).toMatchObject({ node: null });
  });

  test("after new dates a yes counts, and is asked for again", async () => {
    await accept();
    await write(anna, "updateThemeWeek", {
      id: week(),
      expectedVersion: 1,
      startsOn: "2027-10-18",
      endsOn: "2027-10-22",
    });
    expect(await plan(berit, "events { title }")).toMatchObject({
      plan: { events: [] },
      answers: [{ answer: "ACCEPTED", isForEarlierFrame: true }],
      arrangers: [{ slug: "guest" }, { slug: "lead" }],
    });
    const stale = { themeWeek: week(), answer: "ACCEPTED", frameVersion: 1 };
    expect(await write(berit, "answerInvitation", stale, answered)).toMatchObject({
      __typename: "VersionConflict",
      current: { id: week() },
    });
  });
});

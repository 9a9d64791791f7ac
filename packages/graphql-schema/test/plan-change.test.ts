import { describe, expect, test } from "vitest";
import {
  accept,
  anna,
  berit,
  broken,
  goOnWith,
  place,
  plan,
  useJointWeek,
  week,
  write,
} from "./joint-week.ts";
import { listAt, valueAt } from "./value-at.ts";
import { textAt } from "./write.ts";

useJointWeek();

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
      write(anna, "moveEvents", { themeWeek: week(), moves, ...fields }, changed);
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

  test("times that no clock shows are refused, and more moves than a hundred", async () => {
    const { id } = await place(anna);
    const asked = plan(
      anna,
      `assignment(pins: [{ event: "${id}", day: "2027-10-12", time: "25:00" }]) { isOptimal }`,
    );
    await expect(asked).rejects.toThrow("pins: Expected clock times such as 08:30");
    const moves = Array.from({ length: 101 }, () => ({
      event: id,
      day: "2027-10-12",
      time: "09:00",
    }));
    expect(await write(anna, "moveEvents", { themeWeek: week(), moves }, changed)).toMatchObject(
      broken("NOT_A_BATCH", ["moves"]),
    );
  });

  test("the plan goes back to a release", async () => {
    await accept();
    const [mine, theirs] = [await place(anna), await place(berit, { title: "Seminarium" })];
    const signed = "... on SignOff { events { version } }";
    await write(anna, "signOff", { themeWeek: week() }, signed);
    await write(berit, "signOff", { themeWeek: week() }, signed);
    const name = { themeWeek: week(), name: "Första" };
    await write(anna, "releaseThemeWeek", name, "... on Release { number }");
    const title = { title: "Nytt namn", expectedVersion: 1 };
    await write(anna, "updateEvent", { id: mine.id, ...title });
    await write(berit, "updateEvent", { id: theirs.id, ...title });
    const later = await place(anna, { title: "Senare" });
    const back = { themeWeek: week(), number: 1 };
    expect(await write(anna, "rollBackThemeWeek", { ...back, number: 2 }, changed)).toMatchObject(
      broken("NO_SUCH_RELEASE", ["number"]),
    );
    const gone = await write(anna, "rollBackThemeWeek", back, changed);
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
      themeWeek: week(),
      startsOn: "2028-10-12",
      idempotencyKey: "copy",
      name: "Jämt 2028",
    };
    const read = "... on ThemeWeek { id name startsOn endsOn visibility }";
    const made = await write(anna, "copyThemeWeek", copy, read);
    expect(made).toMatchObject({
      name: "Jämt 2028",
      startsOn: "2028-10-09",
      endsOn: "2028-10-13",
      visibility: "DRAFT",
    });
    expect(await write(anna, "copyThemeWeek", copy, read)).toEqual(made);
    goOnWith(textAt(made, "id"));
    expect(await plan(berit, "events { title }")).toBeNull();
    const open = { id: week(), expectedVersion: 1, visibility: "INTERNAL" };
    await write(anna, "updateThemeWeek", open);
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

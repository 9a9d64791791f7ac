import type { Database, Writable } from "@finsam/database";
import { describeEachEngine, newId, put, record, testDatabase } from "@finsam/database/testing";
import type { Viewer } from "@finsam/domain";
import { parse, validate } from "graphql";
import { afterAll, beforeAll, expect, test } from "vitest";
import { encodeGlobalId } from "../src/global-id.ts";
import { createContext, subscribe } from "../src/index.ts";
import { valueAt } from "./value-at.ts";
import { person, schema, write } from "./write.ts";

const [lead, guest, outsider, weekId] = [newId(), newId(), newId(), newId()];
const [mine, theirs] = [newId(), newId()];
const of = (id: string) => ({ viewer: person({ [id]: "COORDINATOR" }) });
const [anna, berit, cecilia] = [of(lead), of(guest), of(outsider)];
const week = encodeGlobalId("ThemeWeek", weekId);

const document = parse(`subscription ($id: ID!) {
  planChanged(themeWeek: $id) { events { id version startsAt } findings { rule } }
}`);

async function follow(database: Writable, viewer: Viewer) {
  expect(validate(schema, document)).toEqual([]);
  const stream = await subscribe({
    schema,
    document,
    variableValues: { id: week },
    contextValue: await createContext({
      database,
      viewer,
      publicUrl: "https://finsam.example.org",
    }),
  });
  if (!(Symbol.asyncIterator in stream)) throw stream.errors?.[0];
  return {
    async next(): Promise<unknown> {
      const { value, done } = await stream.next();
      if (done === true) return "END";
      if (value?.errors) throw value.errors[0];
      return valueAt(JSON.parse(JSON.stringify(value)), "data.planChanged");
    },
    [Symbol.asyncDispose]: async () => {
      await stream.return?.();
    },
  };
}

describeEachEngine("planChanged", (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await testDatabase(engine);
    const placed = { visibility: "WEEK", themeWeekId: weekId, title: "Prov" };
    const place = { venue: { name: "Huset", municipalityCode: "0163" } };
    await put(database, [
      record("Association", { id: lead, slug: "lead" }),
      record("Association", { id: guest, slug: "guest" }),
      record("Association", { id: outsider, slug: "outsider" }),
      record("ThemeWeek", {
        id: weekId,
        ownerId: lead,
        visibility: "INTERNAL",
        invitedIds: [guest],
      }),
      record("Confirmation", { ownerId: guest, themeWeekId: weekId, frameVersion: 1 }),
      record("Event", {
        ...placed,
        ...place,
        id: mine,
        ownerId: lead,
        startsAt: "2026-10-14T07:00:00Z",
      }),
      record("Event", {
        ...placed,
        ...place,
        id: theirs,
        ownerId: guest,
        startsAt: "2026-10-14T12:00:00Z",
      }),
    ]);
  });
  afterAll(() => database[Symbol.asyncDispose]());

  const move = (by: typeof anna, id: string, expectedVersion: number, startsAt: string) =>
    write(
      database,
      by,
      "updateEvent",
      { id: encodeGlobalId("Event", id), expectedVersion, startsAt },
      "... on Event { version }",
    );

  test("tells the plan as it is, and each move of the others with what it brings", async () => {
    await using stream = await follow(database, berit.viewer);
    expect(await stream.next()).toMatchObject({
      events: [{ version: 1 }, { version: 1 }],
      findings: expect.not.arrayContaining([{ rule: "W1" }]),
    });
    await move(anna, mine, 1, "2026-10-14T12:30:00Z");
    expect(await stream.next()).toMatchObject({
      events: [{ version: 1 }, { version: 2, startsAt: "2026-10-14T12:30:00Z" }],
      findings: expect.arrayContaining([{ rule: "W1" }]),
    });
  });

  test("whoever is of no arranger is told nothing, and it ends", async () => {
    await using stream = await follow(database, cecilia.viewer);
    expect([await stream.next(), await stream.next()]).toEqual([null, "END"]);
  });

  test("two who move at the same time end with one plan, and no move is lost", async () => {
    await using ofAnna = await follow(database, anna.viewer);
    await using ofBerit = await follow(database, berit.viewer);
    const versions = async (): Promise<[number, number]> => {
      const row = async (id: string) =>
        (await database.prisma.event.findUniqueOrThrow({ where: { id } })).version;
      return [await row(mine), await row(theirs)];
    };
    const [ofMine, ofTheirs] = await versions();
    const rounds = 5;
    await Promise.all(
      [0, 1].map(async (whose) => {
        for (let round = 0; round < rounds; round += 1) {
          const at = `2026-10-14T1${round}:${whose === 0 ? "00" : "30"}:00Z`;
          if (whose === 0) await move(anna, mine, ofMine + round, at);
          else await move(berit, theirs, ofTheirs + round, at);
        }
      }),
    );
    const wanted = new Set([ofMine + rounds, ofTheirs + rounds]);
    const settled = async (stream: Awaited<ReturnType<typeof follow>>): Promise<unknown> => {
      for (;;) {
        const plan = await stream.next();
        const seen = [0, 1].map((at) => valueAt(plan, `events.${at}.version`));
        if (seen.every((version) => typeof version === "number" && wanted.has(version)))
          return plan;
      }
    };
    expect(await settled(ofAnna)).toEqual(await settled(ofBerit));
    expect(await versions()).toEqual([ofMine + rounds, ofTheirs + rounds]);
  });

  test("who withdraws is told that she sees the plan no more", async () => {
    await using stream = await follow(database, berit.viewer);
    await stream.next();
    const no = { themeWeek: week, answer: "DECLINED" };
    await write(database, berit, "answerInvitation", no, "... on Confirmation { answer }");
    expect([await stream.next(), await stream.next()]).toEqual([null, "END"]);
  });
});

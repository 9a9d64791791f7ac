import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "@finsam/database";
import { describeEachEngine, newId, put, record, testDatabase } from "@finsam/database/testing";
import type { Viewer } from "@finsam/domain";
import { parse, validate } from "graphql";
import { encodeGlobalId } from "../src/global-id.ts";
import { createContext, PlanPresence, subscribe } from "../src/index.ts";
import { valueAt } from "./value-at.ts";
import { person, schema } from "./write.ts";

const [lead, guest, outsider, weekId, eventId] = [newId(), newId(), newId(), newId(), newId()];
const named = (name: string, association: string) => ({
  ...person({ [association]: "COORDINATOR" }),
  name,
  id: newId(),
});
const [anna, berit, cecilia] = [
  named("Anna", lead),
  named("Berit", guest),
  named("Cecilia", outsider),
];

const document = parse(`subscription ($week: ID!, $event: ID) {
  coPlanners(themeWeek: $week, event: $event) { name association { slug } event { title } }
}`);

describeEachEngine("coPlanners", (engine) => {
  let database: Database;
  const presence = new PlanPresence();
  beforeAll(async () => {
    database = await testDatabase(engine);
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
        id: eventId,
        ownerId: lead,
        visibility: "WEEK",
        themeWeekId: weekId,
        title: "Frukost",
      }),
    ]);
  });
  afterAll(() => database[Symbol.asyncDispose]());

  async function open(viewer: Viewer, event?: string, among = presence) {
    expect(validate(schema, document)).toEqual([]);
    const stream = await subscribe({
      schema,
      document,
      variableValues: {
        week: encodeGlobalId("ThemeWeek", weekId),
        ...(event !== undefined && { event: encodeGlobalId("Event", event) }),
      },
      contextValue: await createContext({
        database,
        viewer,
        presence: among,
        publicUrl: "https://finsam.example.org",
      }),
    });
    if (!(Symbol.asyncIterator in stream)) throw stream.errors?.[0];
    return {
      async next(): Promise<unknown> {
        const { value, done } = await stream.next();
        if (done === true) return "END";
        if (value?.errors) throw value.errors[0];
        return valueAt(JSON.parse(JSON.stringify(value)), "data.coPlanners");
      },
      [Symbol.asyncDispose]: async () => {
        await stream.return?.();
      },
    };
  }

  test("tells each who else is there, what they have open, and when they go", async () => {
    await using first = await open(anna);
    expect(await first.next()).toEqual([]);
    const second = await open(berit, eventId);
    const seen = [{ name: "Berit", association: { slug: "guest" }, event: { title: "Frukost" } }];
    expect(await second.next()).toMatchObject([{ name: "Anna", event: null }]);
    expect(await first.next()).toEqual(seen);
    const gone = first.next();
    await second[Symbol.asyncDispose]();
    expect(await gone).toEqual([]);
  });

  test.runIf(engine === "postgresql")("tells of who is at another process too", async () => {
    const [one, two] = [new PlanPresence(database.notices), new PlanPresence(database.notices)];
    await using first = await open(anna, undefined, one);
    expect(await first.next()).toEqual([]);
    const second = await open(berit, eventId, two);
    await second.next();
    expect(await first.next()).toMatchObject([{ name: "Berit", event: { title: "Frukost" } }]);
    await second[Symbol.asyncDispose]();
    expect(await first.next()).toEqual([]);
  });

  test("tells who has two windows open once, and nothing of one's own", async () => {
    await using first = await open(anna);
    expect(await first.next()).toEqual([]);
    await using second = await open(berit);
    await second.next();
    await using again = await open(berit, eventId);
    expect(await again.next()).toMatchObject([{ name: "Anna" }]);
    expect(await first.next()).toMatchObject([{ name: "Berit", event: { title: "Frukost" } }]);
  });

  test("tells nobody the address of who has no name", async () => {
    await using first = await open(anna);
    await first.next();
    await using nameless = await open({
      ...named("berit@example.org", guest),
      email: "berit@example.org",
    });
    await nameless.next();
    expect(await first.next()).toMatchObject([{ name: null, association: { slug: "guest" } }]);
  });

  test("ends with null for who is of no arranger, and tells nobody of her", async () => {
    await using first = await open(anna);
    expect(await first.next()).toEqual([]);
    await using stranger = await open(cecilia);
    expect(await stranger.next()).toBeNull();
    expect(await stranger.next()).toBe("END");
    await using second = await open(berit);
    await second.next();
    expect(await first.next()).toMatchObject([{ name: "Berit" }]);
  });
});

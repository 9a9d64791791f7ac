import type { Database } from "@finsam/database";
import { describeEachEngine, newId, put, record, testDatabase } from "@finsam/database/testing";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answer } from "./ask.ts";
import { valueAt } from "./value-at.ts";
import { person, textAt, write, type Writer } from "./write.ts";

const [owner, other] = [newId(), newId()];
const coordinator = { viewer: person({ [owner]: "COORDINATOR" }) };
const colleague = { viewer: person({ [owner]: "COORDINATOR" }) };
const event = {
  title: "Frukostmöte",
  kind: "BREAKFAST_MEETING",
  startsOn: "2026-12-01",
  endsOn: "2026-12-01",
};
const read = `... on Event { id slug version visibility title summary audience venue { name room } registration { email priceSek status } }`;
let keys = 0;
const key = () => `key-${(keys += 1)}`;

describeEachEngine("writing through GraphQL", (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await testDatabase(engine);
    await put(database, [
      record("Association", { id: owner, slug: "prov" }),
      record("Association", { id: other, slug: "annat" }),
    ]);
  });
  afterAll(() => database[Symbol.asyncDispose]());
  const run = (mutation: string, input: object, by: Writer = coordinator) =>
    write(database, by, mutation, input, read);
  const created = async (fields: object = {}) =>
    run("createEvent", { ...event, ...fields, idempotencyKey: key() });

  test("of two coordinators who saw the same version the second gets the record as it is now", async () => {
    const id = textAt(await created(), "id");
    const [first, second] = await Promise.all([
      run("updateEvent", { id, expectedVersion: 1, title: "Ett" }),
      run("updateEvent", { id, expectedVersion: 1, title: "Två" }, colleague),
    ]);
    const [written, refused] =
      valueAt(first, "__typename") === "Event" ? [first, second] : [second, first];
    expect(written).toMatchObject({ __typename: "Event", version: 2 });
    expect(refused).toMatchObject({
      __typename: "VersionConflict",
      current: { __typename: "Event", id, version: 2 },
    });
    const whole = `... on VersionConflict { now: current { ... on Event { title venue { name } owner { slug } } } }`;
    const again = { id, expectedVersion: 1, title: "Tre" };
    expect(await write(database, colleague, "updateEvent", again, whole)).toMatchObject({
      now: { title: valueAt(written, "title"), venue: null, owner: { slug: "prov" } },
    });
    expect(await node(id)).toMatchObject({ title: valueAt(written, "title"), version: 2 });
  });

  test("a create that is sent again answers the same record, and other content a clear error", async () => {
    const input = { ...event, title: "Samma", idempotencyKey: key() };
    const [one, two] = await Promise.all([run("createEvent", input), run("createEvent", input)]);
    expect(one).toMatchObject({ __typename: "Event", version: 1 });
    expect(two).toEqual(one);
    expect(await run("createEvent", { ...input, title: "Annan" })).toMatchObject({
      __typename: "InvalidInput",
      issues: [{ code: "KEY_REUSED", path: ["idempotencyKey"] }],
    });
    expect(await run("createEvent", input, colleague)).not.toMatchObject({ id: textAt(one, "id") });
    expect(
      await database.prisma.event.count({ where: { title: { in: ["Samma", "Annan"] } } }),
    ).toBe(2);
  });

  test("a series can change while others write its occurrences, which then follow it as they are", async () => {
    const template = (room: string) => ({ title: "Frukost", kind: "SEMINAR", venue: { room } });
    const series = (mutation: string, input: object) =>
      write(database, coordinator, mutation, input);
    const own = { name: "Frukostmöten", template: template("0"), idempotencyKey: key() };
    const seriesId = textAt(await series("createEventSeries", own), "id");
    const { title: _title, kind: _kind, ...day } = event;
    const made = await run("createEvent", { ...day, seriesId, idempotencyKey: key() });
    const id = textAt(made, "id");
    for (let round = 1; round <= 5; round += 1) {
      const { version } = Object(await node(id));
      const [changed, written] = await Promise.all([
        series("updateEventSeries", {
          id: seriesId,
          expectedVersion: round,
          template: template(`${round}`),
        }),
        run("updateEvent", { id, expectedVersion: version, summary: `Runda ${round}` }),
      ]);
      expect(changed).toMatchObject({ __typename: "EventSeries", version: round + 1 });
      expect(["Event", "VersionConflict"]).toContain(valueAt(written, "__typename"));
      const row = await database.prisma.event.findFirstOrThrow({
        where: { seriesId: uuidOf(seriesId) },
      });
      expect(row.venue?.room).toBe(`${round}`);
    }
  });

  async function node(id: string) {
    const query = `query ($id: ID!) { node(id: $id) { ... on Event { title summary version } } }`;
    return valueAt(await answer(database, query, { id }, undefined, coordinator.viewer), "node");
  }

  test("whatever the changes, the record is what they make of it and its version their number", async () => {
    const change = fc.record(
      {
        title: fc.constantFrom("Ett", "Två", "Tre"),
        summary: fc.constantFrom("Kort", "Längre", null),
        audience: fc.constantFrom(["CARE"], ["MANAGERS", "CARE"], [], null),
        venue: fc.constantFrom(
          { name: "Salen" },
          { name: "Salen", room: "A" },
          { room: "B" },
          null,
        ),
        registration: fc.constantFrom({ priceSek: 0 }, { email: "prov@example.org" }, null),
      },
      { requiredKeys: [] },
    );
    const step = fc.record({ change, stale: fc.integer({ min: 0, max: 3 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        let held = await created();
        const id = textAt(held, "id");
        let version = 1;
        for (const { change: fields, stale } of steps) {
          const by = stale % 2 === 0 ? coordinator : colleague;
          const isStale = stale === 3;
          const expectedVersion = isStale ? version - 1 : version;
          const outcome = await run("updateEvent", { id, expectedVersion, ...fields }, by);
          if (!isStale) version += 1;
          if (!isStale) held = { ...Object(held), ...modelled(fields), version };
          const conflict = { __typename: "VersionConflict", current: { version } };
          expect(outcome).toMatchObject(isStale ? conflict : Object(held));
        }
        expect(await node(id)).toMatchObject({ title: valueAt(held, "title"), version });
      }),
      { numRuns: 15 },
    );
  });

  /** What a change makes of the fields that it gives. */
  function modelled(fields: Readonly<Record<string, unknown>>) {
    const whole: Readonly<Record<string, object>> = {
      venue: { name: null, room: null },
      registration: { email: null, priceSek: null, status: "UNKNOWN" },
    };
    return Object.fromEntries(
      Object.entries(fields).map(([name, value]) => {
        if (name === "audience") return [name, value ?? []];
        return [
          name,
          value === null || !(name in whole) ? value : { ...whole[name], ...Object(value) },
        ];
      }),
    );
  }
});

describe("what is wrong with an input", () => {
  let database: Database;
  beforeAll(async () => {
    database = await testDatabase("embedded");
    await put(database, [
      record("Association", { id: owner, slug: "prov" }),
      record("Association", { id: other, slug: "annat" }),
    ]);
  });
  afterAll(() => database[Symbol.asyncDispose]());
  const run = (mutation: string, input: object, by: Writer = coordinator) =>
    write(database, by, mutation, input, read);

  test("is told all at once, each with its path from `input`, a code and a sentence in two languages", async () => {
    const input = {
      ...event,
      title: " ",
      endsOn: "2026-11-30",
      venue: { municipalityCode: "9999" },
      contributors: [{ person: "Talare", role: "SPEAKER" }, { role: "SPEAKER" }],
      registration: { email: "ingen adress" },
      idempotencyKey: key(),
    };
    expect(await run("createEvent", input)).toMatchObject({
      __typename: "InvalidInput",
      sentence: "Något behöver rättas innan det kan sparas",
      inEnglish: "Something must be put right before it can be saved",
      issues: expect.arrayContaining([
        {
          code: "TOO_SMALL",
          path: ["title"],
          sv: "Fyll i fältet",
          en: "Expected a text that is not empty",
        },
        expect.objectContaining({
          code: "NOT_A_MUNICIPALITY",
          path: ["venue", "municipalityCode"],
        }),
        expect.objectContaining({ code: "PERSON_OR_ORGANISATION", path: ["contributors", "1"] }),
        expect.objectContaining({ code: "INVALID_FORMAT", path: ["registration", "email"] }),
      ]),
    });
    const late = { ...event, endsOn: "2026-11-30", idempotencyKey: key() };
    expect(await run("createEvent", late)).toMatchObject({
      issues: [
        {
          code: "END_BEFORE_START",
          path: ["endsOn"],
          sv: "Slutet ligger före början",
          en: "The end lies before the start",
        },
      ],
    });
  });

  test("an id of another type, or of none, is told where it stands", async () => {
    const input = {
      ...event,
      seriesId: btoa(`Event:${newId()}`),
      organiserIds: [btoa(`Association:${owner}`), "förbundet"],
      contributors: [{ organisationId: btoa("Organisation:1"), role: "HOST" }],
      idempotencyKey: key(),
    };
    expect(await run("createEvent", input)).toMatchObject({
      __typename: "InvalidInput",
      issues: [
        { code: "NOT_AN_ID", path: ["organiserIds", "1"] },
        { code: "NOT_AN_ID", path: ["contributors", "0", "organisationId"] },
        { code: "NOT_AN_ID", path: ["seriesId"] },
      ],
    });
    const wrong = { id: btoa(`NewsItem:${newId()}`), expectedVersion: 1 };
    for (const mutation of ["updateEvent", "deleteEvent", "cancelEvent"])
      expect(await run(mutation, wrong)).toMatchObject({
        issues: [{ code: "NOT_AN_ID", path: ["id"] }],
      });
    expect(await run("restoreRecord", { ...wrong, id: btoa("MemberParty:0163") })).toMatchObject({
      issues: [{ code: "NOT_AN_ID", path: ["id"] }],
    });
  });

  test("what a record needs cannot be cleared, and what cannot be kept is refused", async () => {
    const id = textAt(await run("createEvent", { ...event, idempotencyKey: key() }), "id");
    expect(
      await run("updateEvent", { id, expectedVersion: 1, title: null, startsOn: null }),
    ).toMatchObject({
      issues: expect.arrayContaining([
        expect.objectContaining({ code: "INVALID_TYPE", path: ["title"] }),
        expect.objectContaining({ code: "INVALID_TYPE", path: ["startsOn"] }),
      ]),
    });
    expect(
      await run("updateEvent", { id, expectedVersion: 1, title: "A\0B", summary: "\uD83D" }),
    ).toMatchObject({
      issues: [
        { code: "UNREADABLE_CHARACTERS", path: ["title"] },
        { code: "UNREADABLE_CHARACTERS", path: ["summary"] },
      ],
    });
    const taken = { ...event, slug: "frukostmote-2026-12-01", idempotencyKey: key() };
    expect(await run("createEvent", taken)).toMatchObject({
      issues: [{ code: "SLUG_TAKEN", path: ["slug"] }],
    });
  });

  test.each(["", "x".repeat(201), "a\0b"])(
    "a key that is no key is refused: %j",
    async (idempotencyKey) => {
      expect(await run("createEvent", { ...event, idempotencyKey })).toMatchObject({
        __typename: "InvalidInput",
        issues: [{ path: ["idempotencyKey"] }],
      });
    },
  );

  test("the owner must be clear: the only association in which one writes, or one that is named", async () => {
    const both = { viewer: person({ [owner]: "COORDINATOR", [other]: "EDITOR" }) };
    const input = () => ({ ...event, idempotencyKey: key() });
    expect(await run("createEvent", input(), both)).toMatchObject({
      issues: [{ code: "ASSOCIATION_MISSING", path: ["association"] }],
    });
    const week = {
      name: "Veckan",
      theme: "tema",
      startsOn: "2027-03-08",
      endsOn: "2027-03-12",
      idempotencyKey: key(),
    };
    expect(await write(database, both, "createThemeWeek", week)).toMatchObject({
      __typename: "ThemeWeek",
    });
    for (const association of ["okänd", "finns-inte", "\0"])
      expect(await run("createEvent", { ...input(), association }, both)).toMatchObject({
        issues: [{ code: "UNKNOWN_ASSOCIATION", path: ["association"] }],
      });
    expect(await run("createEvent", { ...input(), association: "annat" }, both)).toMatchObject({
      __typename: "Event",
    });
    const reader = { viewer: person({ [owner]: "READER" }) };
    expect(await run("createEvent", input(), reader)).toMatchObject({
      issues: [{ code: "ASSOCIATION_MISSING" }],
    });
  });

  test("[F2] what is written elsewhere says where, and changes nothing", async () => {
    const peer = newId();
    await put(database, [record("Association", { id: peer, slug: "granne" })]);
    await database.prisma.source.update({
      where: { id: peer },
      data: { kind: "PEER", url: "https://granne.example.org/" },
    });
    const theirs = { viewer: person({ [peer]: "ADMIN" }) };
    const refused = {
      __typename: "OwnedElsewhere",
      owner: { slug: "granne" },
      url: "https://granne.example.org/",
    };
    expect(await run("createEvent", { ...event, idempotencyKey: key() }, theirs)).toMatchObject(
      refused,
    );
    const update = { id: btoa(`Association:${peer}`), expectedVersion: 1, name: "Annat" };
    expect(await write(database, theirs, "updateAssociation", update)).toMatchObject(refused);
  });

  test("all of an event with all of its errors can be asked of one mutation", async () => {
    const around = "id slug owner { name shortName } source { kind association { name } }";
    const most = `... on Event { ${around} title summary description venue { name municipality { name } } organisers { name memberships { party { name } } }
      coOrganisers { name } contributors { person organisation { name owner { slug } } } registration { url email } partOf { title } parts { title }
      series { name events(first: 100) { edges { node { title organisers { name } } } } } themeWeek { name arrangers { name } } initiatives { name }
      esfProjects { name } documents { title } news(first: 20) { totalCount edges { node { title } } } }
      ... on VersionConflict { now: current { ... on Event { ${around} title organisers { name } } } }`;
    const input = { ...event, title: "Allt", idempotencyKey: key() };
    expect(await write(database, coordinator, "createEvent", input, most)).toMatchObject({
      title: "Allt",
    });
  });

  test("an operation that costs too much is refused before it has changed anything", async () => {
    const deep = `... on EventList { events { title series { events(first: 100) { edges { node { title parts { title } } } } } } }`;
    const input = { idempotencyKey: key(), events: [{ ...event, title: "För mycket" }, event] };
    await expect(
      write(
        database,
        coordinator,
        "createEvents",
        { ...input, events: Array.from({ length: 100 }, () => input.events[0]) },
        deep,
      ),
    ).rejects.toThrow("above the limit");
    expect(await database.prisma.event.count({ where: { title: "För mycket" } })).toBe(0);
  });
});

function uuidOf(globalId: string): string {
  return atob(globalId).split(":")[1] ?? "";
}

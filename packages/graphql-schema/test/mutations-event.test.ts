import type { Database } from "@finsam/database";
import { newId, put, record, testDatabase } from "@finsam/database/testing";
import type { Viewer } from "@finsam/domain";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answer } from "./ask.ts";
import { listAt, valueAt } from "./value-at.ts";
import { person, textAt, write } from "./write.ts";

const owner = newId();
const coordinator = { viewer: person({ [owner]: "COORDINATOR" }) };
const editor = { viewer: person({ [owner]: "EDITOR" }) };
const time =
  "startsOn endsOn datePrecision partOfDay startsAt endsAt doorsAt previousStartsOn previousStartsAt";
const read = `... on Event { id version visibility status sequence title summary kind theme audience ${time} venue { name }
  registration { email priceSek status } }`;
const morning = {
  title: "Frukostmöte",
  kind: "BREAKFAST_MEETING",
  visibility: "PUBLIC",
  startsOn: "2026-12-01",
  endsOn: "2026-12-02",
  startsAt: "2026-12-01T07:30:00Z",
};
let keys = 0;
const key = () => `key-${(keys += 1)}`;

let database: Database;
beforeAll(async () => {
  database = await testDatabase("embedded");
  await put(database, [record("Association", { id: owner, slug: "prov" })]);
});
afterAll(() => database[Symbol.asyncDispose]());

const run = (mutation: string, input: object, by = coordinator) =>
  write(database, by, mutation, input, read);

async function created(fields: object = {}): Promise<{ id: string; expectedVersion: number }> {
  const made = await run("createEvent", { ...morning, ...fields, idempotencyKey: key() });
  return { id: textAt(made, "id"), expectedVersion: 1 };
}

const broken = (code: string, path: string[] = []) => ({
  __typename: "InvalidInput",
  issues: [expect.objectContaining({ code, path })],
});

describe("what happens to an event", () => {
  test("a draft is published once, by a coordinator", async () => {
    const draft = await created({ visibility: "DRAFT" });
    expect(await run("publishEvent", draft, editor)).toMatchObject({ __typename: "NotAllowed" });
    expect(await run("publishEvent", draft)).toMatchObject({
      version: 2,
      visibility: "PUBLIC",
      sequence: 0,
    });
    expect(await run("publishEvent", { ...draft, expectedVersion: 2 })).toMatchObject(
      broken("ALREADY_PUBLIC"),
    );
  });

  test("a cancelled event keeps its time, and can be reinstated", async () => {
    const event = await created();
    const cancelled = await run("cancelEvent", event);
    expect(cancelled).toMatchObject({
      status: "CANCELLED",
      sequence: 1,
      startsOn: morning.startsOn,
      endsOn: morning.endsOn,
      startsAt: morning.startsAt,
      previousStartsOn: null,
    });
    const now = { ...event, expectedVersion: 2 };
    expect(await run("cancelEvent", now)).toMatchObject(broken("ALREADY_CANCELLED"));
    expect(await run("postponeEvent", now)).toMatchObject(broken("EVENT_IS_CANCELLED"));
    expect(await run("rescheduleEvent", { ...now, startsOn: "2027-01-01" })).toMatchObject(
      broken("EVENT_IS_CANCELLED"),
    );
    expect(await run("reinstateEvent", now)).toMatchObject({
      status: "SCHEDULED",
      sequence: 2,
      version: 3,
    });
    expect(await run("reinstateEvent", { ...event, expectedVersion: 3 })).toMatchObject(
      broken("NOT_CALLED_OFF"),
    );
  });

  test("an event that is put off keeps its time until it gets another", async () => {
    const event = await created();
    expect(await run("postponeEvent", event)).toMatchObject({
      status: "POSTPONED",
      startsOn: morning.startsOn,
    });
    const now = { ...event, expectedVersion: 2 };
    expect(await run("postponeEvent", now)).toMatchObject(broken("ALREADY_POSTPONED"));
    expect(await run("rescheduleEvent", { ...now, startsOn: "2027-02-01" })).toMatchObject({
      status: "RESCHEDULED",
      startsOn: "2027-02-01",
      endsOn: "2027-02-02",
      previousStartsOn: morning.startsOn,
    });
  });

  test("an event that is moved keeps its id and its length, tells its start before, and has no clock time that was not given", async () => {
    const event = await created({ partOfDay: "MORNING", doorsAt: "2026-12-01T07:00:00Z" });
    const moved = await run("rescheduleEvent", { ...event, startsOn: "2026-12-10" });
    expect(moved).toMatchObject({
      id: event.id,
      version: 2,
      status: "RESCHEDULED",
      sequence: 1,
      startsOn: "2026-12-10",
      endsOn: "2026-12-11",
      startsAt: null,
      doorsAt: null,
      partOfDay: null,
      previousStartsOn: morning.startsOn,
      previousStartsAt: morning.startsAt,
    });
    const again = {
      ...event,
      expectedVersion: 2,
      startsOn: "2026-12-14",
      endsOn: "2026-12-20",
      datePrecision: "WEEK",
      partOfDay: "AFTERNOON",
    };
    expect(await run("rescheduleEvent", again)).toMatchObject({
      startsOn: "2026-12-14",
      endsOn: "2026-12-20",
      datePrecision: "WEEK",
      partOfDay: "AFTERNOON",
      previousStartsOn: "2026-12-10",
      previousStartsAt: null,
    });
    const toDay = { ...event, expectedVersion: 3, startsOn: "2026-12-15" };
    expect(await run("rescheduleEvent", toDay)).toMatchObject({
      startsOn: "2026-12-15",
      endsOn: "2026-12-15",
      datePrecision: "DAY",
    });
    const wrong = { ...toDay, expectedVersion: 4, startsAt: "2026-12-16T08:00:00Z" };
    expect(await run("rescheduleEvent", wrong)).toMatchObject(
      broken("START_ON_ANOTHER_DAY", ["startsAt"]),
    );
  });

  test.each(["cancelEvent", "postponeEvent"])(
    "%s: a draft is changed or deleted instead",
    async (mutation) => {
      expect(await run(mutation, await created({ visibility: "DRAFT" }))).toMatchObject(
        broken("STILL_A_DRAFT"),
      );
    },
  );

  test("what an act sets cannot be written as a field", async () => {
    const event = await created();
    for (const field of ["status", "previousStartsOn", "sequence", "ownerId", "version"])
      await expect(run("updateEvent", { ...event, [field]: null })).rejects.toThrow(
        "is not defined by type",
      );
  });
});

describe("several at once", () => {
  const listed = `... on EventList { events { id slug title version visibility status } }`;
  const runAll = (mutation: string, input: object) =>
    write(database, coordinator, mutation, input, listed);
  const draft = { ...morning, visibility: "DRAFT" };

  test("events are created in their order, once for one key", async () => {
    const events = ["Ett", "Två", "Tre"].map((title) => ({ ...draft, title }));
    const input = { idempotencyKey: key(), events };
    const answered = await runAll("createEvents", input);
    expect(answered).toMatchObject({
      __typename: "EventList",
      events: [{ title: "Ett" }, { title: "Två" }, { title: "Tre" }],
    });
    expect(await runAll("createEvents", input)).toEqual(answered);
  });

  test("one that is wrong leaves all undone, and says which", async () => {
    const before = await database.prisma.event.count();
    const input = {
      idempotencyKey: key(),
      events: [draft, { ...draft, title: " " }, { ...draft, seriesId: "x" }],
    };
    expect(await runAll("createEvents", input)).toMatchObject(
      broken("NOT_AN_ID", ["events", "2", "seriesId"]),
    );
    const events = [draft, { ...draft, title: " " }];
    expect(await runAll("createEvents", { ...input, events })).toMatchObject(
      broken("TOO_SMALL", ["events", "1", "title"]),
    );
    expect(await database.prisma.event.count()).toBe(before);
    const [one, two] = [await created({ visibility: "DRAFT" }), await created()];
    expect(await runAll("publishEvents", { events: [one, two] })).toMatchObject(
      broken("ALREADY_PUBLIC", ["events", "1"]),
    );
    expect(await runAll("cancelEvents", { events: [two, one] })).toMatchObject(
      broken("STILL_A_DRAFT", ["events", "1"]),
    );
    expect(await runAll("cancelEvents", { events: [two, two] })).toMatchObject(
      broken("REPEATED", ["events", "1", "id"]),
    );
    expect(
      await database.prisma.event.findMany({
        where: { id: { in: [one, two].map(({ id }) => atob(id).slice(6)) } },
      }),
    ).toMatchObject([{ version: 1 }, { version: 1 }]);
  });

  test("drafts are published and public events cancelled together", async () => {
    const events = [await created({ visibility: "DRAFT" }), await created({ visibility: "DRAFT" })];
    expect(await runAll("publishEvents", { events })).toMatchObject({
      events: events.map(({ id }) => ({ id, version: 2, visibility: "PUBLIC" })),
    });
    const seen = events.map(({ id }) => ({ id, expectedVersion: 2 }));
    expect(await runAll("cancelEvents", { events: seen })).toMatchObject({
      events: events.map(({ id }) => ({ id, version: 3, status: "CANCELLED" })),
    });
    expect(await runAll("cancelEvents", { events })).toMatchObject({
      __typename: "VersionConflict",
      current: { version: 3 },
    });
  });

  test("at least one, at most a hundred", async () => {
    const many = Array.from({ length: 101 }, () => draft);
    for (const events of [[], many])
      expect(await runAll("createEvents", { idempotencyKey: key(), events })).toMatchObject(
        broken("NOT_A_BATCH", ["events"]),
      );
  });

  test("as many writes are spent as there are records, at most a hundred", async () => {
    const spent: (number | undefined)[] = [];
    const spendWrite = async (count?: number) => {
      spent.push(count);
      return undefined;
    };
    const counted = (mutation: string, input: object) =>
      write(database, { ...coordinator, spendWrite }, mutation, input, "");
    const seen = await created({ visibility: "DRAFT" });
    await counted("createEvents", { idempotencyKey: key(), events: [draft, draft, draft] });
    await counted("publishEvents", { events: [seen, seen] });
    await counted("confirmInitiatives", { initiatives: [seen, seen, seen, seen] });
    const many = Array.from({ length: 101 }, () => draft);
    for (const events of [[], many])
      await counted("createEvents", { idempotencyKey: key(), events });
    await counted("publishEvent", seen);
    expect(spent).toEqual([3, 2, 4, 1, 100, 1]);
  });

  test("insatser are confirmed as of today, or of a day", async () => {
    const initiatives = [];
    for (const name of ["Ett", "Två"]) {
      const made = await write(database, coordinator, "createInitiative", {
        name,
        idempotencyKey: key(),
      });
      initiatives.push({ id: textAt(made, "id"), expectedVersion: 1 });
    }
    const confirm = (input: object) =>
      write(
        database,
        coordinator,
        "confirmInitiatives",
        input,
        "... on InitiativeList { initiatives { name confirmedOn version } }",
      );
    expect(await confirm({ initiatives })).toMatchObject({
      initiatives: [
        { name: "Ett", confirmedOn: "2026-11-24", version: 2 },
        { name: "Två", confirmedOn: "2026-11-24", version: 2 },
      ],
    });
    const seen = initiatives.map(({ id }) => ({ id, expectedVersion: 2 }));
    expect(await confirm({ initiatives: seen, confirmedOn: "2026-11-20" })).toMatchObject({
      initiatives: [{ confirmedOn: "2026-11-20" }, { confirmedOn: "2026-11-20" }],
    });
  });
});

describe("a series", () => {
  const template = {
    title: "Frukostmöte",
    kind: "BREAKFAST_MEETING",
    audience: ["MANAGERS"],
    venue: { name: "Salen" },
    startTime: "08:30",
    endTime: "10:00",
    registrationEmail: "anmalan@example.org",
    priceSek: 0,
  };
  const day = (startsOn: string) => ({ startsOn, endsOn: startsOn, visibility: "PUBLIC" });

  async function seriesWith(fields: object = template): Promise<string> {
    const input = {
      name: "Frukostmöten",
      template: fields,
      visibility: "PUBLIC",
      idempotencyKey: key(),
    };
    return textAt(await write(database, coordinator, "createEventSeries", input), "id");
  }
  const occurrence = async (seriesId: string, fields: object) =>
    run("createEvent", { seriesId, ...fields, idempotencyKey: key() });
  const event = (id: string) =>
    database.prisma.event.findUniqueOrThrow({ where: { id: atob(id).slice(6) } });

  test("an occurrence takes over what it does not say itself", async () => {
    const seriesId = await seriesWith();
    expect(await occurrence(seriesId, day("2026-12-03"))).toMatchObject({
      title: "Frukostmöte",
      kind: "BREAKFAST_MEETING",
      audience: ["MANAGERS"],
      startsAt: "2026-12-03T07:30:00Z",
      endsAt: "2026-12-03T09:00:00Z",
      venue: { name: "Salen" },
      registration: { email: "anmalan@example.org", priceSek: 0, status: "UNKNOWN" },
    });
    const own = {
      ...day("2026-12-04"),
      title: "Julfrukost",
      venue: null,
      startsAt: null,
      registration: { priceSek: 100 },
    };
    expect(await occurrence(seriesId, own)).toMatchObject({
      title: "Julfrukost",
      venue: null,
      startsAt: null,
      registration: { email: "anmalan@example.org", priceSek: 100 },
    });
  });

  test("without a series that gives them, a title and a kind must be given", async () => {
    const seriesId = await seriesWith({ theme: "Samverkan" });
    expect(await occurrence(seriesId, day("2026-12-03"))).toMatchObject({
      __typename: "InvalidInput",
      issues: [{ path: ["title"] }, { path: ["kind"] }],
    });
  });

  test("coming occurrences follow a change where they have not departed; what has been stays", async () => {
    const seriesId = await seriesWith();
    const past = textAt(await occurrence(seriesId, day("2026-11-02")), "id");
    const coming = textAt(await occurrence(seriesId, day("2026-12-03")), "id");
    const departed = textAt(
      await occurrence(seriesId, { ...day("2026-12-04"), venue: { name: "Torget" } }),
      "id",
    );
    const change = {
      id: seriesId,
      expectedVersion: 1,
      template: { ...template, title: "Morgonmöte", venue: { name: "Aulan" } },
    };
    expect(await write(database, coordinator, "updateEventSeries", change)).toMatchObject({
      version: 2,
    });
    expect(await event(past)).toMatchObject({ version: 1, title: "Frukostmöte" });
    expect(await event(coming)).toMatchObject({
      version: 2,
      title: "Morgonmöte",
      venue: { name: "Aulan" },
    });
    expect(await event(departed)).toMatchObject({
      version: 2,
      title: "Morgonmöte",
      venue: { name: "Torget" },
    });
    const cleared = { id: seriesId, expectedVersion: 2, template: null };
    expect(await write(database, coordinator, "updateEventSeries", cleared)).toMatchObject({
      version: 3,
    });
    expect(await event(coming)).toMatchObject({
      version: 3,
      title: "Morgonmöte",
      venue: null,
      startsAt: null,
    });
  });

  test("another association's series gives nothing, hidden or not", async () => {
    const stranger = newId();
    await put(database, [record("Association", { id: stranger, slug: "annat" })]);
    const seriesId = await seriesWith({ ...template, title: "Hemlig" });
    const theirs = { viewer: person({ [stranger]: "COORDINATOR" }) };
    const input = { ...day("2026-12-03"), seriesId, idempotencyKey: key() };
    expect(await run("createEvent", input, theirs)).toMatchObject({
      issues: [{ path: ["title"] }, { path: ["kind"] }],
    });
  });
});

describe("what was deleted", () => {
  test("is listed for its association's people, the latest first, page by page, and for nobody else", async () => {
    const ids = [];
    for (const day of ["2026-11-20", "2026-11-21", "2026-11-22"]) {
      const event = await created({ title: `Bort ${day}` });
      const at = { ...coordinator, now: `${day}T12:00:00Z` };
      ids.unshift(textAt(await write(database, at, "deleteEvent", event), "id"));
    }
    const page = async (after: string | null, viewer: Viewer = coordinator.viewer) =>
      answerOf(
        `query ($after: String) { deletedRecords(association: "prov", first: 2, after: $after) {
        totalCount pageInfo { hasNextPage endCursor } edges { node { id kind title version deletedAt } } } }`,
        { after },
        viewer,
      );
    const first = await page(null);
    expect(first).toMatchObject({
      totalCount: 3,
      pageInfo: { hasNextPage: true },
      edges: [
        {
          node: {
            id: ids[0],
            kind: "EVENT",
            title: "Bort 2026-11-22",
            version: 2,
            deletedAt: "2026-11-22T12:00:00Z",
          },
        },
        { node: { id: ids[1] } },
      ],
    });
    const second = await page(textAt(first, "pageInfo.endCursor"));
    expect(second).toMatchObject({
      pageInfo: { hasNextPage: false },
      edges: [{ node: { id: ids[2] } }],
    });
    const reader = person({ [owner]: "READER" });
    expect(listAt(await page(null, reader), "edges")).toHaveLength(2);
    for (const viewer of [person({ [newId()]: "ADMIN" }), person({}, true)])
      expect(await page(null, viewer)).toMatchObject({ totalCount: 0, edges: [] });
    expect(await run("restoreRecord", { id: ids[0], expectedVersion: 2 })).toMatchObject({
      version: 3,
      visibility: "PUBLIC",
    });
    expect(await page(null)).toMatchObject({
      totalCount: 2,
      edges: [{ node: { id: ids[1] } }, { node: { id: ids[2] } }],
    });
    expect(await run("restoreRecord", { id: ids[0], expectedVersion: 3 })).toMatchObject({
      __typename: "NotFound",
    });
  });

  async function answerOf(source: string, variables: Record<string, unknown>, viewer: Viewer) {
    return valueAt(await answer(database, source, variables, undefined, viewer), "deletedRecords");
  }
});

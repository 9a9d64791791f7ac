import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  changedRecord,
  type EventTemplate,
  type Fields,
  followedSeries,
  newRecord,
  occurrenceOf,
  parseRecord,
} from "../src/index.ts";
import { input } from "./record-fixture.ts";

const now = new Date("2026-11-26T08:00:00Z");
const birth = { id: input("Event").id, ownerId: input("Event").ownerId, now };

function template(fields: Readonly<Record<string, unknown>> | null): EventTemplate | null {
  const parsed = parseRecord("EventSeries", input("EventSeries", { template: fields }));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value.template;
}

const full = {
  title: "Frukostmöte",
  summary: "Kort",
  kind: "BREAKFAST_MEETING",
  audience: ["MANAGERS"],
  theme: "Samverkan",
  venue: { name: "Salen" },
  doorsTime: "08:00",
  startTime: "08:30",
  endTime: "10:00",
  registrationEmail: "anmalan@example.org",
  priceSek: 0,
};
const day = { slug: "ett", startsOn: "2026-12-01", endsOn: "2026-12-01" };

function taken(written: Fields, from: Readonly<Record<string, unknown>> = full): Fields {
  const given = template(from);
  return given === null ? written : occurrenceOf(given, written);
}

describe("a new occurrence", () => {
  test("takes over all that the series gives, with clock times on its own day", () => {
    expect(taken(day)).toEqual({
      ...day,
      title: "Frukostmöte",
      summary: "Kort",
      kind: "BREAKFAST_MEETING",
      audience: ["MANAGERS"],
      theme: "Samverkan",
      venue: {
        name: "Salen",
        room: null,
        streetAddress: null,
        locality: null,
        municipalityCode: null,
      },
      doorsAt: "2026-12-01T07:00:00Z",
      startsAt: "2026-12-01T07:30:00Z",
      endsAt: "2026-12-01T09:00:00Z",
      registration: { email: "anmalan@example.org", priceSek: 0 },
    });
  });

  test("summer or winter, the clocks show the same", () => {
    expect(taken({ ...day, startsOn: "2026-07-01" })).toMatchObject({
      startsAt: "2026-07-01T06:30:00Z",
    });
    expect(taken({ ...day, timeZone: "Europe/Helsinki" })).toMatchObject({
      startsAt: "2026-12-01T06:30:00Z",
    });
  });

  test("keeps what it says itself; null says that there is none", () => {
    const own = { ...day, title: "Julfrukost", venue: null, registration: { priceSek: 100 } };
    expect(taken(own)).toMatchObject({
      title: "Julfrukost",
      venue: null,
      registration: { email: "anmalan@example.org", priceSek: 100 },
    });
    expect(taken({ ...day, registration: null })).toMatchObject({ registration: null });
  });

  test("has no clock times of the series where it has a start of its own, or no day of its own", () => {
    const others = [
      { startsAt: null },
      { startsAt: "2026-12-01T12:00:00Z" },
      { datePrecision: "WEEK" },
    ];
    for (const own of others) {
      const { doorsAt, endsAt, startsAt } = taken({ ...day, ...own });
      expect([doorsAt, endsAt]).toEqual([undefined, undefined]);
      expect(startsAt).toEqual(own.startsAt);
    }
  });

  test("a day or a zone that does not exist is left to the parse, and so is a day at the end of time", () => {
    for (const own of [
      { startsOn: "i morgon" },
      { startsOn: "2026-02-30" },
      { startsOn: "9999-12-31", timeZone: "America/New_York" },
      { timeZone: "Norge" },
      { timeZone: 1 },
    ])
      expect(taken({ ...day, ...own })).not.toHaveProperty("startsAt");
  });
});

/** An occurrence as it was written from a series, with what it says itself. */
function occurrence(own: Fields = {}, from: Readonly<Record<string, unknown>> = full) {
  const born = newRecord("Event", taken({ ...day, ...own }, from), birth);
  if (!born.ok || born.value.kind !== "Event") throw new Error(JSON.stringify(born));
  return { event: born.value.value, held: born.value.data };
}

function followed(
  after: Readonly<Record<string, unknown>> | null,
  own: Fields = {},
  before = full,
): Fields {
  const { event, held } = occurrence(own, before);
  return followedSeries(template(before), template(after), event, held);
}

describe("when a series changes", () => {
  test("what an occurrence still had from it follows, and nothing else", () => {
    expect(followed({ ...full, title: "Morgonmöte", startTime: "09:00" })).toEqual({
      title: "Morgonmöte",
      startsAt: "2026-12-01T08:00:00Z",
    });
    expect(followed(full)).toEqual({});
  });

  test("what it has departed from stays", () => {
    const after = { ...full, title: "Morgonmöte", venue: { name: "Aulan" }, startTime: "09:00" };
    expect(followed(after, { title: "Julfrukost", venue: { name: "Torget" } })).toEqual({
      startsAt: "2026-12-01T08:00:00Z",
    });
  });

  test("a mailbox and a price follow each by itself, within what else the occurrence says of its registration", () => {
    const after = { ...full, registrationEmail: "ny@example.org", priceSek: 50 };
    expect(followed(after, { registration: { priceSek: 100, status: "OPEN" } })).toEqual({
      registration: {
        deadlineOn: null,
        deadlineAt: null,
        url: null,
        email: "ny@example.org",
        priceSek: 100,
        status: "OPEN",
      },
    });
    expect(followed(after, { registration: null })).toEqual({});
  });

  test("what the series no longer gives is taken away, but for the title and the kind", () => {
    expect(followed(null)).toMatchObject({
      summary: null,
      theme: null,
      venue: null,
      startsAt: null,
      audience: null,
    });
    expect(followed(null)).not.toHaveProperty("title");
    expect(followed(null)).not.toHaveProperty("kind");
  });

  test("an occurrence that has followed is as one that was written from the series as it is", () => {
    const name = fc.constantFrom("Ett", "Två", null);
    const templates = fc.record({
      title: fc.constantFrom("Ett", "Två"),
      kind: fc.constantFrom("SEMINAR", "WORKSHOP"),
      summary: name,
      theme: name,
      venue: fc.option(fc.record({ name, room: name })),
      audience: fc.constantFrom([], ["CARE"], ["CARE", "PUBLIC"]),
      startTime: fc.constantFrom("08:30", "09:00", null),
      endTime: fc.constantFrom("10:00", null),
      doorsTime: fc.constantFrom("08:00", null),
    });
    fc.assert(
      fc.property(templates, templates, (before, after) => {
        const { event, held } = occurrence({}, before);
        const fields = followedSeries(template(before), template(after), event, held);
        const changed = changedRecord("Event", held, fields, now);
        const fresh = occurrence({}, after).event;
        expect(changed).toMatchObject({ ok: true, value: { value: { ...fresh, version: 2 } } });
      }),
    );
  });
});

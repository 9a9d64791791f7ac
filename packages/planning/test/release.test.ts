import { changedRecord, type Fields, parseRecord } from "@finsam/domain";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  applyReleaseDiff,
  associationsTouched,
  changeSentence,
  contentHash,
  type EventRecord,
  type PlanInput,
  releaseDiff,
  releaseDraft,
  rollBack,
} from "../src/index.ts";
import { event, nextId, plan, roslagen, suvs, week } from "./plan.ts";

type Given = Parameters<typeof event>[0];

/** An event as its record is held. */
const record = (fields: Given = {}): EventRecord => {
  const value = event(fields);
  return { value, data: JSON.parse(JSON.stringify(value)) };
};

/** The next version of a record. */
const next = ({ data }: EventRecord, change: Fields): EventRecord => {
  const changed = changedRecord("Event", data, change, new Date("2027-02-01T00:00:00Z"));
  const value = changed.ok ? parseRecord("Event", changed.value.data) : changed;
  if (!changed.ok || !value.ok) throw new TypeError(JSON.stringify(changed));
  return { value: value.value, data: changed.value.data };
};

/** Each owner's word that these versions may go out. */
const signed = (records: readonly EventRecord[]) =>
  records.map(({ value, data }) => ({
    ownerId: value.ownerId,
    events: [{ eventId: value.id, version: value.version, contentHash: contentHash(data) }],
  }));

const draft = (
  records: readonly EventRecord[],
  signOffs = signed(records),
  more: Partial<PlanInput> = {},
  without: readonly string[] = [],
) =>
  releaseDraft({
    input: plan({ events: records.map(({ value }) => value), ...more }),
    records,
    signOffs,
    without,
  });

const idsOf = (told: ReturnType<typeof draft>) =>
  told.ok ? told.lines.map(({ eventId }) => eventId) : told.code;

describe("a release takes exactly what has been signed", () => {
  const [ours, theirs] = [record(), record({ ownerId: roslagen, startsOn: "2027-10-13" })];

  test("and carries version, owner and hashes", () => {
    expect(draft([ours, theirs])).toMatchObject({
      ok: true,
      lines: [
        { eventId: ours.value.id, version: 1, ownerId: suvs, contentHash: contentHash(ours.data) },
        { eventId: theirs.value.id, ownerId: roslagen },
      ],
      leftOut: [],
      silentIds: [],
    });
  });

  test("one silent association leaves out its own events alone, and is told", () => {
    expect(draft([ours, theirs], signed([ours]))).toMatchObject({
      ok: true,
      lines: [{ eventId: ours.value.id }],
      leftOut: [{ eventId: theirs.value.id, ownerId: roslagen, reason: "NOT_SIGNED" }],
      silentIds: [roslagen],
    });
  });

  test("what is blocked stays out, signed or not", () => {
    const blocked = record({ startsAt: null });
    expect(draft([ours, blocked])).toMatchObject({
      lines: [{ eventId: ours.value.id }],
      leftOut: [
        {
          reason: "BLOCKED",
          sentence: { sv: `”${blocked.value.title}” är inte med: något hindrar den` },
        },
      ],
    });
  });

  test("what is cancelled goes out, so that people are told", () => {
    const cancelled = next(ours, { status: "CANCELLED" });
    expect(idsOf(draft([cancelled]))).toEqual([ours.value.id]);
  });

  test("it is refused while a copy here differs from what was signed: older, newer or not here at all", () => {
    const newer = next(ours, { title: "Ny titel" });
    const other = (held: readonly EventRecord[], word: EventRecord) => draft(held, signed([word]));
    expect(other([ours], newer)).toEqual({
      ok: false,
      code: "OTHER_COPY",
      events: [{ eventId: ours.value.id, ownerId: suvs, signedVersion: 2, heldVersion: 1 }],
    });
    expect(other([newer], ours)).toMatchObject({ events: [{ signedVersion: 1, heldVersion: 2 }] });
    expect(other([theirs], ours)).toMatchObject({ events: [{ heldVersion: null }] });
  });

  test("the lead may go without such an event, so that it holds up nobody", () => {
    const newer = next(ours, { title: "Ny titel" });
    const told = draft([newer, theirs], signed([ours, theirs]), {}, [ours.value.id]);
    expect(told).toMatchObject({
      lines: [{ eventId: theirs.value.id }],
      leftOut: [{ eventId: ours.value.id, reason: "WITHOUT" }],
    });
  });

  test("being made public changes nothing of what was signed", () => {
    const published = next(ours, { visibility: "PUBLIC" });
    expect(draft([published], signed([ours]))).toMatchObject({ lines: [{ version: 1 }] });
  });

  test("nobody signs for others, and who takes no part signs nothing", () => {
    const [word] = signed([theirs]);
    if (word === undefined) throw new TypeError("Expected one");
    expect(idsOf(draft([theirs], [{ ...word, ownerId: suvs }]))).toEqual([]);
    expect(idsOf(draft([theirs], [word], { confirmations: [] }))).toEqual([]);
  });

  test("what its owner has taken out of the week since is no reason to wait", () => {
    const gone = next(ours, { themeWeekId: null, visibility: "DRAFT" });
    expect(draft([gone], signed([ours]))).toMatchObject({ ok: true, lines: [], leftOut: [] });
  });
});

describe("the hash of what an event tells", () => {
  const held = record({ plannedMinutes: 90 });

  test("is the same where a feed leaves out what is for planners, and for fields of newer software on every server", () => {
    const { plannedMinutes: _planned, ...told } = held.data;
    expect(contentHash(told)).toBe(contentHash(held.data));
    const newer = { ...held.data, dressCode: "kavaj" };
    expect(contentHash(newer)).not.toBe(contentHash(held.data));
  });

  test("doesn't depend on the order of keys, nor on how nothing is written", () => {
    const turned = Object.fromEntries(Object.entries(held.data).toReversed());
    const bare = Object.fromEntries(
      Object.entries(held.data).filter(([, value]) => value !== null),
    );
    expect([turned, bare].map(contentHash)).toEqual([turned, held.data].map(contentHash));
  });

  test.for([
    ["its title", { title: "Annan" }, false],
    ["its time", { startsAt: "2027-10-12T08:00:00Z" }, false],
    ["that it is cancelled", { status: "CANCELLED" }, false],
    ["its visibility", { visibility: "PUBLIC" }, true],
    ["its address", { slug: "ny-adress" }, true],
    ["how many came", { attendance: { count: 7, qualifier: "ABOUT" } }, true],
  ] as const)("%s", ([, change, isSame]) => {
    expect(contentHash(next(held, change).data) === contentHash(held.data)).toBe(isSame);
  });
});

describe("what has changed since the release before", () => {
  const was = record({
    title: "Frukost",
    from: "09:00",
    to: "10:00",
    organiserIds: [suvs, roslagen],
    venue: { name: "Huset", municipalityCode: "0163" },
  });
  const told = (change: Fields) =>
    releaseDiff([was], [next(was, change)]).map((one) => changeSentence(one)?.sv ?? null);

  test.for([
    [
      {
        startsAt: "2027-10-13T11:00:00Z",
        startsOn: "2027-10-13",
        endsOn: "2027-10-13",
        endsAt: null,
      },
      "”Frukost”: flyttad från tisdag 12 oktober kl. 9.00 till onsdag 13 oktober kl. 13.00",
    ],
    [
      { endsAt: "2027-10-12T09:00:00Z" },
      "”Frukost”: ändrade tider (börjar kl. 9.00, slutar kl. 11.00)",
    ],
    [{ venue: { name: "Gården", room: "Salen" } }, "”Frukost”: ny plats (Gården, Salen)"],
    [{ summary: "Vi äter" }, "”Frukost”: ändrad text"],
    [{ status: "CANCELLED" }, "”Frukost”: inställd"],
    [{ status: "POSTPONED" }, "”Frukost”: uppskjuten"],
    [
      { venue: { name: "Gården" }, summary: "Vi äter" },
      "”Frukost”: ny plats (Gården) och ändrad text",
    ],
    [{ visibility: "PUBLIC" }, null],
  ] as const)("%o", ([change, sentence]) => {
    expect(told(change)).toEqual([sentence]);
  });

  test("new and gone events", () => {
    const now = record({ title: "Lunch", from: "12:00" });
    const changes = releaseDiff([was], [now]);
    expect(changes.map((one) => changeSentence(one)?.sv)).toEqual([
      "”Frukost”: utgår ur programmet",
      "”Lunch”: ny, tisdag 12 oktober kl. 12.00",
    ]);
    expect(changes.map(associationsTouched)).toEqual([[suvs, roslagen], [suvs]]);
  });

  test("an event that its owner has reinstated", () => {
    const cancelled = next(was, { status: "CANCELLED" });
    const changes = releaseDiff([cancelled], [next(cancelled, { status: "SCHEDULED" })]);
    expect(changes.map((one) => changeSentence(one)?.sv)).toEqual(["”Frukost”: blir av igen"]);
  });
});

const ids = Array.from({ length: 5 }, nextId);
const changeable = fc.record({
  title: fc.constantFrom("Frukost", "Lunch"),
  startsOn: fc.constantFrom("2027-10-11", "2027-10-12"),
  version: fc.integer({ min: 1, max: 3 }),
  visibility: fc.constantFrom("WEEK", "PUBLIC"),
  status: fc.constantFrom("SCHEDULED", "CANCELLED"),
  capacity: fc.constantFrom(null, 30),
});
const content = fc
  .subarray(ids)
  .chain((kept) =>
    fc.tuple(...kept.map((id) => changeable.map((fields) => record({ id, ...fields })))),
  );

test("applying a release's diff to the release before gives the release", () => {
  fc.assert(
    fc.property(content, content, (before, after) => {
      const wanted = after.toSorted((a, b) => (a.value.id < b.value.id ? -1 : 1));
      expect(applyReleaseDiff(before, releaseDiff(before, after))).toEqual(wanted);
      expect(releaseDiff(after, after)).toEqual([]);
    }),
  );
});

test("what is rolled back tells what the release told, and what has come since has left the week", () => {
  fc.assert(
    fc.property(content, content, (current, released) => {
      const told = new Map(released.map(({ value, data }) => [value.id, contentHash(data)]));
      const updates = new Map(
        rollBack(current, released, week.id).map((update) => [update.eventId, update]),
      );
      const afterwards = current.map((held) => {
        const update = updates.get(held.value.id);
        const { data, value } = update === undefined ? held : next(held, update.change);
        return value.themeWeekId === null ? "left" : contentHash(data);
      });
      expect(afterwards).toEqual(current.map(({ value }) => told.get(value.id) ?? "left"));
      expect([...updates.values()].every(({ ownerId }) => ownerId === suvs)).toBe(true);
      expect(rollBack(released, released, week.id)).toEqual([]);
    }),
  );
});

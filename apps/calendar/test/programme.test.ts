import { expect, test } from "vitest";
import { programmeDays } from "../app/programme-days.ts";
import { programmeOf, type ReleaseLine } from "../app/programme.ts";

type Event = Parameters<typeof programmeOf>[1][number];
type Released = NonNullable<ReleaseLine["released"]>;

const facts: Omit<Released, "title"> = {
  summary: null,
  audience: [],
  status: "SCHEDULED",
  startsOn: "2026-10-12",
  endsOn: "2026-10-12",
  startsAt: null,
  endsAt: null,
  timeZone: "Europe/Stockholm",
  venue: null,
  online: false,
};

function event(title: string, more: Partial<Event> = {}): Event {
  return {
    ...facts,
    id: title,
    slug: title,
    title,
    owner: { slug: "suvs" },
    datePrecision: "DAY",
    partOfDay: null,
    previousStartsOn: null,
    previousStartsAt: null,
    organisers: [{ shortName: "SUVS" }],
    coOrganisers: [],
    registration: null,
    ...more,
  };
}

const owner = { shortName: "SUVS" };

function line(parts: Partial<ReleaseLine>): ReleaseLine {
  return { isChanged: null, owner, event: null, released: null, ...parts };
}

test("without a release the public events are the programme", () => {
  const { items, withdrawn } = programmeOf(null, [
    event("b", { startsAt: "2026-10-12T11:00:00Z" }),
    event("a", { startsAt: "2026-10-12T07:00:00Z" }),
  ]);
  expect(items.map(({ title, isChanged }) => [title, isChanged])).toEqual([
    ["a", false],
    ["b", false],
  ]);
  expect(withdrawn).toEqual([]);
});

test("an event of the release is shown as it is now, and marked where it has changed", () => {
  const lines = [
    line({ event: event("now"), released: { ...facts, title: "then" }, isChanged: true }),
    line({ event: event("same"), released: { ...facts, title: "same" }, isChanged: false }),
  ];
  const { items } = programmeOf({ entries: lines }, []);
  expect(items.map(({ title, isChanged }) => [title, isChanged])).toEqual([
    ["now", true],
    ["same", false],
  ]);
});

test("what is not public yet is shown as it was released, without a way to its page", () => {
  const { items } = programmeOf({ entries: [line({ released: { ...facts, title: "then" } })] }, []);
  expect(items).toMatchObject([{ title: "then", path: null, arrangers: ["SUVS"] }]);
});

test("what its owner has withdrawn keeps its line, and nothing else", () => {
  const release = { entries: [line({}), line({ owner: null }), line({ event: event("a") })] };
  const { items, withdrawn } = programmeOf(release, []);
  expect(items).toHaveLength(1);
  expect(withdrawn).toEqual(["SUVS", null]);
});

test("what is public but not released is not in the programme", () => {
  expect(programmeOf({ entries: [line({ event: event("a") })] }, [event("b")]).items).toHaveLength(
    1,
  );
});

test("days come in order, what has no day comes last and says so", () => {
  const { items } = programmeOf(null, [
    event("some day", { datePrecision: "WEEK", endsOn: "2026-10-18" }),
    event("thursday", { startsOn: "2026-10-15", endsOn: "2026-10-15" }),
    event("monday"),
  ]);
  expect(programmeDays(items, "sv").map(({ heading }) => heading)).toEqual([
    "Måndag 12 oktober",
    "Torsdag 15 oktober",
    "Någon gång under veckan",
  ]);
});

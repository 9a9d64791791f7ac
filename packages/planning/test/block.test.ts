import { expect, test } from "vitest";
import { event, found, nextId, plan, roslagen, suvs, week } from "./plan.ts";

test("a plan in which all is well is told nothing but gaps", () => {
  expect(found(plan({ events: [event(), event({ startsOn: "2027-10-13" })] }))).toEqual([]);
});

test("[B1] an end that is not after the start", () => {
  expect(found(plan({ events: [event({ from: "09:00", to: "09:00" })] }))).toEqual(["B1 BLOCK"]);
  expect(found(plan({ events: [event({ from: "09:00", to: "09:01" })] }))).toEqual([]);
});

test("[B2] a day outside the week", () => {
  const one = (fields: Parameters<typeof event>[0]) => found(plan({ events: [event(fields)] }));
  expect(one({ startsOn: "2027-10-16" })).toEqual(["B2 BLOCK"]);
  expect(one({ startsOn: "2027-10-15", endsOn: "2027-10-16", startsAt: null })).toEqual([
    "B2 BLOCK",
    "B4 BLOCK",
  ]);
  // An end at midnight belongs to the day before; without an end it goes on through the last day.
  const late = { startsOn: "2027-10-15", from: "18:00", endsOn: "2027-10-15" };
  expect(one({ ...late, endsAt: "2027-10-15T22:00:00Z" })).toEqual([]);
  expect(one({ ...late, endsOn: "2027-10-16" })).toEqual(["B2 BLOCK"]);
  // A night belongs to the day on which it starts.
  expect(one({ ...late, endsAt: "2027-10-16T02:00:00Z" })).toEqual([]);
  // A week of which a part lies inside may be inside.
  const some = { startsAt: null, datePrecision: "MONTH" };
  expect(one({ ...some, startsOn: "2027-10-01", endsOn: "2027-10-31" })).toEqual(["B4 BLOCK"]);
  expect(one({ ...some, startsOn: "2027-11-01", endsOn: "2027-11-30" })).toEqual([
    "B2 BLOCK",
    "B4 BLOCK",
  ]);
});

test("[B3] an organiser that has not confirmed: a week confirms, its withdrawal takes that back, a word on the event stands", () => {
  const joint = event({ organiserIds: [suvs, roslagen] });
  const answer = (fields: object) => [
    { ownerId: roslagen, eventId: null, themeWeekId: null, answer: "ACCEPTED" as const, ...fields },
  ];
  const given = (confirmations: ReturnType<typeof answer>) =>
    found(plan({ events: [joint], confirmations }));
  expect(given([])).toEqual(["B3 BLOCK"]);
  expect(given(answer({ themeWeekId: week.id }))).toEqual([]);
  expect(given(answer({ themeWeekId: week.id, answer: "DECLINED" }))).toEqual(["B3 BLOCK"]);
  expect(given(answer({ eventId: joint.id }))).toEqual([]);
  expect(given(answer({ eventId: nextId() }))).toEqual(["B3 BLOCK"]);
});

test("[B3] the lead need not confirm, and who accepts without being invited has not", () => {
  const theirs = event({ ownerId: roslagen, organiserIds: [suvs, roslagen] });
  expect(found(plan({ events: [theirs] }))).toEqual([]);
  const uninvited = { ...week, invitedIds: [] };
  const joint = event({ organiserIds: [roslagen] });
  expect(found(plan({ events: [joint], week: uninvited }))).toEqual(["B3 BLOCK"]);
});

test.for([
  ["no clock time", { startsAt: null }, true],
  ["on site without a venue", { venue: null }, true],
  ["on site with a town only", { venue: { locality: "Täby" } }, true],
  ["online without a link", { venue: null, online: true }, true],
  ["online with a link", { venue: null, online: true, onlineUrl: "https://example.org/x" }, false],
  [
    "online with a link to sign up",
    { venue: null, online: true, registration: { url: "https://example.org/x" } },
    false,
  ],
  ["hybrid without a link", { online: true }, true],
  ["hybrid with both", { online: true, onlineUrl: "https://example.org/x" }, false],
] as const)("[B4] %s", ([, fields, isMissing]) => {
  expect(found(plan({ events: [event(fields)] }))).toEqual(isMissing ? ["B4 BLOCK"] : []);
});

test("[B4] all that is missing is one finding", () => {
  expect(found(plan({ events: [event({ startsAt: null, venue: null })] }))).toEqual(["B4 BLOCK"]);
});

test("only what arrangers have placed is checked, and what takes place", () => {
  const broken = { from: "09:00", to: "09:00" };
  const events = [
    event({ ...broken, ownerId: "00000000-0000-4000-8000-0000000000ff" }),
    event({ ...broken, visibility: "DRAFT" }),
    event({ ...broken, visibility: "PUBLIC", themeWeekId: null }),
    event({ ...broken, status: "CANCELLED" }),
    event({ ...broken, status: "POSTPONED" }),
  ];
  expect(found(plan({ events }))).toEqual([]);
  const withdrawn = event({ ...broken, ownerId: roslagen });
  expect(found(plan({ events: [withdrawn] }))).toEqual(["B1 BLOCK"]);
  expect(found(plan({ events: [withdrawn], confirmations: [] }))).toEqual([]);
});

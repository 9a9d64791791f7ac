import { describe, expect, test } from "vitest";
import { type Fix, fixesOf, planningCheck, type PlanInput, type RuleId } from "../src/index.ts";
import { applied } from "./applied-fix.ts";
import { event, nextId, plan, roslagen, stockholm, sundbyberg, suvs, week } from "./plan.ts";

const keys = (input: PlanInput) =>
  planningCheck(input).map(({ rule, subjects }) => JSON.stringify([rule, subjects]));

/** The fixes of a plan's one finding of a rule, and whether each makes it go. */
function fixes(rule: RuleId, input: PlanInput) {
  const finding = planningCheck(input).find((one) => one.rule === rule);
  if (finding === undefined) throw new TypeError(`Expected ${rule}`);
  const key = JSON.stringify([rule, finding.subjects]);
  return fixesOf(finding, input).map((fix) => ({
    fix,
    kind: fix.action.kind,
    goes: !keys(applied(input, fix)).includes(key),
  }));
}

const kindsOf = (told: ReturnType<typeof fixes>) => told.map(({ kind, goes }) => [kind, goes]);
const care = { audience: ["CARE"] };
const move = ["CHANGE_EVENT", true] as const;

describe("fixes of each rule that the planted week doesn't have", () => {
  test("[W4] moving either, or a word from each owner", () => {
    const events = [
      event({ ...care, to: "10:00" }),
      event({ ...care, from: "11:00", ownerId: roslagen }),
    ];
    expect(kindsOf(fixes("W4", plan({ events })))).toEqual([
      move,
      move,
      ["DECLARE_PARALLEL", false],
      ["DECLARE_PARALLEL", false],
    ]);
    const [a, b] = events;
    const said = { ownerId: suvs, eventIds: [a?.id ?? "", b?.id ?? ""], kind: "PARALLEL" } as const;
    const last = fixes("W4", plan({ events, pairs: [said] })).at(-1);
    expect([last?.fix.ownerId, last?.goes]).toEqual([roslagen, true]);
  });

  test("[W1] advice: which room", () => {
    const venue = { name: "Huset", municipalityCode: "0163" };
    const events = [event({ venue: { ...venue, room: "A" } }), event({ venue, ownerId: roslagen })];
    const told = fixes("W1", plan({ events }));
    expect(told.filter(({ kind }) => kind === "FILL_IN").map(({ fix }) => fix.sentence.sv)).toEqual(
      [`Ange vilken lokal för ”${events[1]?.title}”`],
    );
    expect(told.every(({ goes }) => goes)).toBe(true);
  });

  test("[W6] a move off the dates that others hold, told to the event's people alone", () => {
    const hold = {
      id: nextId(),
      ownerId: roslagen,
      version: 1,
      updatedAt: "2027-01-01T00:00:00Z",
      visibility: "INTERNAL" as const,
      on: "2027-10-12",
      partOfDay: null,
      startsAt: null,
      endsAt: null,
      municipalityCode: null,
      note: null,
    };
    const input = plan({
      events: [event()],
      holds: [hold],
      viewer: { associationIds: [suvs] },
    });
    expect(kindsOf(fixes("W6", input))).toEqual([move]);
  });

  test("[W7] a day that is none off", () => {
    const days = { ...week, startsOn: "2027-05-03", endsOn: "2027-05-07" };
    const input = plan({ week: days, events: [event({ startsOn: "2027-05-07" })] });
    expect(kindsOf(fixes("W7", input))).toEqual([move]);
  });

  test("[W8] another day than the national one", () => {
    const date = {
      name: "Finsamkonferensen",
      from: "2027-10-12",
      to: "2027-10-12",
      cancelled: false,
      eventId: null,
    };
    const calendars = { schoolBreaks: [], nationalDates: [date] };
    expect(kindsOf(fixes("W8", plan({ events: [event()], calendars })))).toEqual([move]);
  });

  test("[W11] moving either", () => {
    const esfProjectIds = [nextId()];
    const [a, b, c] = [
      event(),
      event({ ownerId: roslagen, esfProjectIds, startsOn: "2027-10-14" }),
      event({ ownerId: stockholm, esfProjectIds }),
    ];
    const pairs = [{ ownerId: suvs, eventIds: [a.id, b.id], kind: "AVOID" }] as const;
    expect(kindsOf(fixes("W11", plan({ events: [a, b, c], pairs })))).toEqual([move, move]);
  });

  test("[W12] a word on accessibility", () => {
    const input = plan({ events: [event({ accessibility: [] })] });
    expect(kindsOf(fixes("W12", input))).toEqual([["FILL_IN", true]]);
  });

  test("[W13] a release, or back to what it said", () => {
    const now = event({ to: "10:00" });
    const { id, startsOn, endsOn, endsAt } = now;
    const released = { id, startsOn, endsOn, endsAt, startsAt: "2027-10-12T06:00:00Z" };
    const place = { mode: "ON_SITE", venue: now.venue?.name ?? null, room: null } as const;
    const releases = [{ number: 1, events: [{ ...place, ...released }] }];
    expect(kindsOf(fixes("W13", plan({ events: [now], releases })))).toEqual([
      ["RELEASE", true],
      move,
    ]);
    const elsewhere = [{ number: 1, events: [{ ...place, ...released, venue: "Annat hus" }] }];
    expect(kindsOf(fixes("W13", plan({ events: [now], releases: elsewhere })))).toEqual([
      ["RELEASE", true],
    ]);
  });

  test("[G1] a move from a day that has more, or a new event", () => {
    const events = [event(), event({ from: "14:00" })];
    expect(kindsOf(fixes("G1", plan({ events })))).toEqual([move, ["ADD_EVENT", true]]);
    expect(kindsOf(fixes("G1", plan({ events: [event()] })))).toEqual([["ADD_EVENT", true]]);
  });

  test("[G2] an event of the association that has none", () => {
    const events = [event(), event({ ownerId: roslagen }), event({ ownerId: stockholm })];
    const [told] = fixes("G2", plan({ events }));
    expect([told?.fix.ownerId, told?.goes]).toEqual([sundbyberg, true]);
  });

  test("[G3] an event in each municipality, or for each audience", () => {
    const associations = [{ id: suvs, name: "SUVS", municipalityCodes: ["0163", "0114"] }];
    const told = fixes("G3", plan({ events: [event()], associations, confirmations: [] }));
    expect(told.map(({ fix, goes }) => [fix.sentence.sv, goes])).toEqual([
      ["Lägg till en aktivitet i Upplands Väsby", true],
    ]);
    const declared = { ...week, audiences: ["CARE" as const] };
    expect(kindsOf(fixes("G3", plan({ week: declared, events: [event()] })))).toEqual([
      ["ADD_EVENT", true],
    ]);
  });

  test("[G4] something online", () => {
    expect(kindsOf(fixes("G4", plan({ events: [event()] })))).toEqual([["ADD_EVENT", true]]);
  });

  test("[G5] a move to another part of the day, or a new event there", () => {
    const events = [event(), event({ startsOn: "2027-10-13" })];
    expect(kindsOf(fixes("G5", plan({ events })))).toEqual([move, ["ADD_EVENT", true]]);
  });

  test("[B2] what has no clock time gets another day, or leaves the week", () => {
    const input = plan({ events: [event({ startsAt: null, startsOn: "2027-10-17" })] });
    const told = fixes("B2", input);
    expect(kindsOf(told)).toEqual([move, move]);
    expect(told[0]?.fix.action).toMatchObject({ change: { startsOn: "2027-10-11" } });
  });

  test("[B3] the association confirms, or is named no more", () => {
    const input = plan({
      events: [event({ organiserIds: [suvs, roslagen] })],
      confirmations: [],
    });
    const told = fixes("B3", input);
    expect(told.map(({ fix, goes }) => [fix.action.kind, fix.ownerId, goes])).toEqual([
      ["CONFIRM", roslagen, true],
      ["CHANGE_EVENT", suvs, true],
    ]);
  });
});

test("a move of what the public has been told is a rescheduling, which says when it was to be before", () => {
  const events = [
    event({ ...care, visibility: "PUBLIC" }),
    event({ ...care, ownerId: roslagen, visibility: "WEEK" }),
  ];
  const [ours, theirs] = fixes("W3", plan({ events })).map(({ fix }) => fix.action);
  expect(ours).toMatchObject({
    change: { status: "RESCHEDULED", previousStartsAt: "2027-10-12T07:00:00Z" },
  });
  expect(JSON.stringify(theirs)).not.toContain("RESCHEDULED");
});

test("no fix moves an event that has no clock time, or that lies outside the plan", () => {
  const outside = event({
    ownerId: roslagen,
    themeWeekId: null,
    visibility: "PUBLIC",
    theme: "Unga",
  });
  const ours = event({ theme: "Unga" });
  const isOf = (id: string) => (fix: Fix) => fix.eventId === id;
  const input = plan({ events: [ours], otherEvents: [outside] });
  const finding = planningCheck(input).find(({ rule }) => rule === "W5");
  if (finding === undefined) throw new TypeError("Expected W5");
  const told = fixesOf(finding, input);
  expect(told.some(isOf(ours.id))).toBe(true);
  expect(told.some(isOf(outside.id))).toBe(false);
});

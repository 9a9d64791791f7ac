import type { Event } from "@finsam/domain";
import { describe, expect, test } from "vitest";
import { type Assignment, assignWeek, type Pin, weekSlots } from "../src/assignment.ts";
import { type PlanInput, planningCheck } from "../src/index.ts";
import { event, plan, roslagen, stockholm, sundbyberg, suvs, week } from "./plan.ts";

const [monday, tuesday, wednesday] = ["2027-10-11", "2027-10-12", "2027-10-13"] as const;

/** The assignment of events that may be at any of the week's hours, unless `slots` says otherwise. */
const assign = (
  events: readonly Event[],
  more: { plan?: Partial<PlanInput>; pins?: Pin[]; slots?: ReturnType<typeof weekSlots> } = {},
) =>
  assignWeek({
    plan: plan({ events, ...more.plan }),
    proposals: events.map((one) => ({ event: one, slots: more.slots ?? weekSlots(week) })),
    pins: more.pins ?? [],
  });

const places = ({ placements }: Assignment) =>
  placements.map(({ kind, slot }) => `${kind} ${slot.day} ${slot.time}`);
const reasons = ({ placements }: Assignment) => placements.map(({ reason }) => reason.sv);
const warnings = ({ findings }: Pick<Assignment, "findings">) =>
  findings.filter(({ severity }) => severity === "WARNING").length;

/** One event a day, Monday to Friday, in different parts of the day: a week that lacks nothing that a time could give. */
const spread = ["11", "12", "13", "14", "15"].map((day, place) =>
  event({ startsOn: `2027-10-${day}`, from: place % 2 === 0 ? "09:00" : "13:00" }),
);

describe("a time for each event", () => {
  test("what clashes with nothing stays", async () => {
    const answer = await assign(spread);
    expect(answer.status).toBe("OPTIMAL");
    expect(answer.cost).toBe(0);
    expect(new Set(answer.placements.map(({ kind }) => kind))).toEqual(new Set(["KEPT"]));
    expect(reasons(answer)[1]).toBe("kvar på tisdag 13.00: inget krockar");
  });

  test("of two that clash, one is moved as little as can be, and it is told why", async () => {
    const room = { venue: { name: "Turebergshuset", room: "A", municipalityCode: "0163" } };
    const first = event({ ...room, startsOn: tuesday, from: "13:00", to: "15:00" });
    const second = event({
      ...room,
      startsOn: tuesday,
      from: "14:00",
      to: "15:00",
      ownerId: roslagen,
    });
    const answer = await assignWeek({
      plan: plan({ events: [...spread, first] }),
      proposals: [{ event: second, slots: weekSlots(week) }],
      pins: [],
    });
    expect(places(answer)).toEqual(["MOVED 2027-10-12 16:00"]);
    expect(answer.cost).toBe(120);
    expect(answer.placements[0]?.reason).toEqual({
      sv: "flyttad till tisdag 16.00: lokalen är upptagen på tisdag",
      en: "moved to Tuesday 16:00: the room is taken on Tuesday",
    });
    expect(answer.placements[0]?.move).toMatchObject({
      startsOn: tuesday,
      endsOn: tuesday,
      startsAt: "2027-10-12T14:00:00Z",
      endsAt: "2027-10-12T15:00:00Z",
      doorsAt: null,
    });
  });

  test("[G1] [G5] empty days are filled, and not all is in one part of the day", async () => {
    const events = Array.from({ length: 5 }, () => event({ startsOn: monday, from: "09:00" }));
    const answer = await assign(events);
    const gaps = answer.findings.filter(({ rule }) => rule === "G1" || rule === "G5");
    expect(gaps).toEqual([]);
    expect(reasons(answer).filter((reason) => reason.endsWith("saknade aktivitet"))).toHaveLength(
      4,
    );
    // Four go to another day, one of all to after noon: no more than that.
    expect(answer.cost).toBe(4 * 240 + 180);
  });

  test("an audience is spread over the days where that costs nothing more", async () => {
    const untimed = { startsAt: null, startsOn: tuesday, audience: ["CARE"], venue: null };
    const taken = spread.map((one) =>
      one.startsOn === tuesday || one.startsOn === wednesday
        ? { ...one, audience: one.startsOn === tuesday ? ["CARE" as const] : [] }
        : one,
    );
    const proposal = event({ ...untimed, startsOn: monday });
    const answer = await assignWeek({
      plan: plan({ events: taken }),
      proposals: [
        { event: proposal, slots: [tuesday, wednesday].map((day) => ({ day, time: "15:00" })) },
      ],
      pins: [],
    });
    expect(places(answer)).toEqual(["PLACED 2027-10-13 15:00"]);
  });

  test("what is known by its week alone gets one of its days", async () => {
    const vague = event({
      startsOn: monday,
      endsOn: "2027-10-17",
      startsAt: null,
      datePrecision: "WEEK",
    });
    const slots = [{ day: tuesday, time: "10:00" }];
    const answer = await assign([vague], { slots });
    expect(places(answer)).toEqual(["PLACED 2027-10-12 10:00"]);
    expect(answer.placements[0]?.move).toMatchObject({ startsOn: tuesday, endsOn: tuesday });
    expect(reasons(answer)).toEqual(["lagd på tisdag 10.00: tisdag saknade aktivitet"]);
  });

  test("without a proposal there is nothing to place", async () => {
    const answer = await assign([]);
    expect(answer).toMatchObject({ status: "NOTHING_TO_PLACE", placements: [], cost: 0 });
    expect(answer.findings).toEqual(planningCheck(plan()));
  });

  test("each placement has a reason in both languages, and the findings are those of the check", async () => {
    const events = crowded(12);
    const answer = await assign(events);
    for (const { reason } of answer.placements) {
      expect(reason.sv).toMatch(/^(kvar på|flyttad till|lagd på) \S+dag \d+\.\d\d: ./u);
      expect(reason.en).toMatch(/^(stays on|moved to|placed on) \S+day \d+:\d\d: ./u);
    }
    const moved = events.map((one) => {
      const move = answer.placements.find(({ eventId }) => eventId === one.id)?.move;
      return { ...one, ...move };
    });
    expect(planningCheck(plan({ events: moved }))).toEqual(answer.findings);
    expect(warnings(answer)).toBeLessThan(warnings({ findings: planningCheck(plan({ events })) }));
  });
});

describe("pins", () => {
  const pin = (eventId: string, day: string, time = "10:00"): Pin => ({
    eventId,
    slot: { day, time },
  });

  test("hold, whatever they cost, and the others give way", async () => {
    const by = { contributors: [{ person: "Anna Ek", role: "SPEAKER" }] };
    const [a, b] = [event({ ...by, startsOn: monday }), event({ ...by, startsOn: tuesday })];
    const answer = await assign([a, b], { pins: [pin(a.id, tuesday, "09:00")] });
    expect(places(answer)[0]).toBe("PINNED 2027-10-12 09:00");
    expect(reasons(answer)[0]).toBe("låst till tisdag 9.00: inget krockar");
    expect(reasons(answer)[1]).toContain("en medverkande är upptagen på tisdag");
    expect(warnings(answer)).toBe(0);
    expect(answer.pinProblems).toEqual([]);
  });

  test("[B2] one that brings a block is kept and told", async () => {
    const [a] = spread;
    if (a === undefined) throw new TypeError("Expected an event");
    const answer = await assign(spread, { pins: [pin(a.id, "2027-10-18")] });
    expect(places(answer)[0]).toBe("PINNED 2027-10-18 10:00");
    expect(answer.pinProblems).toMatchObject([{ code: "BLOCKED", pin: { eventId: a.id } }]);
    expect(answer.pinProblems[0]?.reason.sv).toContain("ligger utanför veckan");
    expect(reasons(answer)[0]).toBe("låst till måndag 10.00: måndag ligger utanför veckan");
  });

  test("two of one event count for nothing, nor does one of an event without a proposal", async () => {
    const [a] = spread;
    if (a === undefined) throw new TypeError("Expected an event");
    const stranger = pin("00000000-0000-4000-8000-00000000ffff", monday);
    const answer = await assign(spread, {
      pins: [pin(a.id, wednesday), pin(a.id, tuesday), stranger],
    });
    expect(answer.pinProblems.map(({ code, pin: { slot } }) => `${code} ${slot.day}`)).toEqual([
      "NO_PROPOSAL 2027-10-11",
      "CONTRADICTED 2027-10-12",
      "CONTRADICTED 2027-10-13",
    ]);
    expect(places(answer)[0]).toBe("KEPT 2027-10-11 09:00");
  });
});

describe("events that get no time", () => {
  test.for([
    ["no time accepted", {}, [], "NO_SLOT"],
    ["outside the week", {}, [{ day: "2027-10-18", time: "09:00" }], "BLOCKED"],
    [
      "an end before its start",
      { endsAt: "2027-10-12T05:00:00Z" },
      [{ day: tuesday, time: "10:00" }],
      "BLOCKED",
    ],
    ["a draft", { visibility: "DRAFT" }, [{ day: tuesday, time: "10:00" }], "NOT_IN_PLAN"],
  ] as const)("%s", async ([, fields, slots, code]) => {
    const answer = await assignWeek({
      plan: plan(),
      proposals: [{ event: { ...event(), ...fields }, slots }],
      pins: [],
    });
    expect(answer.placements).toEqual([]);
    expect(answer.unplaced).toMatchObject([{ code }]);
    expect(answer.unplaced[0]?.reason.sv).not.toBe("");
  });

  test("[B3] what is missing before a release has nothing to do with the time", async () => {
    const open = event({ organiserIds: [suvs, roslagen], startsOn: tuesday });
    const answer = await assign([open], { plan: { confirmations: [] } });
    expect(answer.unplaced).toEqual([]);
    expect(answer.findings.filter(({ severity }) => severity === "BLOCK")).toMatchObject([
      { rule: "B3" },
    ]);
  });
});

test("the answer is the same whatever the order of what is given, and each time", async () => {
  const events = crowded(14);
  const [first, turned] = await Promise.all([assign(events), assign(events.toReversed())]);
  expect(turned.placements).toEqual(first.placements);
  expect(turned.cost).toBe(first.cost);
});

test("without time for the solver the best that was found is told, and that it may not be the best there is", async () => {
  const events = crowded(14);
  const answer = await assignWeek({
    plan: plan({ events }),
    proposals: events.map((one) => ({ event: one, slots: weekSlots(week) })),
    pins: [],
    timeLimitMs: 0,
  });
  expect(answer.status).toBe("LIMIT_REACHED");
  expect(answer.placements).toHaveLength(14);
});

test("40 events with 25 times each are placed without a warning", async () => {
  const events = crowded(40);
  const answer = await assign(events, { slots: weekSlots(week, { everyMinutes: 120 }) });
  expect(answer.status).toBe("OPTIMAL");
  expect(warnings(answer)).toBe(0);
  expect(answer.placements).toHaveLength(40);
});

/** Events of all four associations that stand in each other's way at the beginning of the week; always the same ones. */
function crowded(count: number): Event[] {
  const owners = [suvs, roslagen, stockholm, sundbyberg];
  const audiences = ["CARE", "MANAGERS", "POLITICIANS", "EMPLOYERS"];
  const codes = ["0163", "0160", "0180", "0183"];
  return Array.from({ length: count }, (_, place) =>
    event({
      ownerId: owners[place % 4],
      startsOn: place % 3 === 0 ? monday : tuesday,
      from: ["09:00", "10:00", "13:00"][place % 3] ?? "09:00",
      plannedMinutes: 120,
      audience: [audiences[Math.floor(place / 6) % 4] ?? "CARE"],
      venue: { name: `Sal ${place % 9}`, municipalityCode: codes[(place * 5) % 4] },
      contributors: place % 2 === 0 ? [] : [{ person: `Person ${place % 11}`, role: "SPEAKER" }],
    }),
  );
}

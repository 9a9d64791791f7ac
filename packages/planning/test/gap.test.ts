import { expect, test } from "vitest";
import { type PlanInput, planningCheck } from "../src/index.ts";
import { event, plan, roslagen, stockholm, sundbyberg, suvs, week } from "./plan.ts";

/** The gaps of a plan: the rule and what is missing. */
const gaps = (fields: Partial<PlanInput>) =>
  planningCheck(plan(fields))
    .filter(({ severity }) => severity === "GAP")
    .map(({ rule, facts }) => [rule, facts]);

const of = (rule: string, fields: Partial<PlanInput>) =>
  gaps(fields).flatMap(([id, facts]) => (id === rule ? [facts] : []));

test("[G1] a working day of the week without an event", () => {
  const events = [
    event({ startsOn: "2027-10-11" }),
    event({ startsOn: "2027-10-13", endsOn: "2027-10-14", startsAt: null }),
  ];
  expect(of("G1", { events })).toEqual([["2027-10-12"], ["2027-10-15"]]);
  // An event of which only the week is known is on none of its days.
  const some = event({
    startsOn: "2027-10-11",
    endsOn: "2027-10-17",
    startsAt: null,
    datePrecision: "WEEK",
  });
  expect(of("G1", { events: [some] })).toHaveLength(5);
  const holidays = { ...week, startsOn: "2027-05-06", endsOn: "2027-05-09" };
  expect(of("G1", { week: holidays })).toEqual([["2027-05-07"]]);
});

test("[G2] an arranger that neither owns nor, confirmed, organises an event", () => {
  const events = [event({ organiserIds: [suvs, roslagen] }), event({ ownerId: stockholm })];
  expect(of("G2", { events })).toEqual([[sundbyberg]]);
  expect(of("G2", { events: [], confirmations: [] })).toEqual([[suvs]]);
});

test("[G3] audiences of the week without an event, and an arranger's municipalities", () => {
  const declared = {
    ...week,
    audiences: ["CARE" as const, "MANAGERS" as const, "EMPLOYERS" as const],
  };
  const events = [event({ audience: ["POLITICIANS", "CARE"] })];
  expect(of("G3", { week: declared, events })).toEqual([["EMPLOYERS", "MANAGERS"]]);
  const associations = [
    { id: suvs, name: "SUVS", municipalityCodes: ["0191", "0163", "0114"] },
    { id: roslagen, name: "Roslagen", municipalityCodes: ["0160"] },
  ];
  // Roslagen has no event at all: that says it.
  expect(of("G3", { associations, events: [event()] })).toEqual([["0114", "0191"]]);
  const theirs = event({ ownerId: roslagen, venue: { name: "Sal", municipalityCode: "0114" } });
  expect(of("G3", { associations, events: [event(), theirs] })).toEqual([["0191"], ["0160"]]);
});

test("[G4] nothing online or hybrid", () => {
  expect(of("G4", { events: [event()] })).toEqual([[]]);
  expect(
    of("G4", { events: [event({ online: true, onlineUrl: "https://example.org/x" })] }),
  ).toEqual([]);
  expect(of("G4", { events: [] })).toEqual([]);
});

test("[G5] everything in one part of the day", () => {
  const at = (from: string) => event({ from });
  expect(of("G5", { events: [at("08:00"), at("11:59")] })).toEqual([["MORNING"]]);
  expect(of("G5", { events: [at("08:00"), at("12:00")] })).toEqual([]);
  expect(of("G5", { events: [at("08:00")] })).toEqual([]);
  const evening = event({ startsAt: null, partOfDay: "EVENING", startsOn: "2027-10-13" });
  expect(of("G5", { events: [at("17:00"), evening, event({ startsAt: null })] })).toEqual([
    ["EVENING"],
  ]);
});

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { checkedPlan } from "../src/checked-plan.ts";
import { findingKey } from "../src/finding.ts";
import {
  beginCheck,
  type Finding,
  findingHash,
  type PlanInput,
  planningCheck,
  recheck,
} from "../src/index.ts";
import { pairWithin, pairWithOutside } from "../src/pair-findings.ts";
import { event, nextId, plan, roslagen, stockholm, sundbyberg, suvs } from "./plan.ts";

const owners = [suvs, roslagen, stockholm, sundbyberg];
const people = ["Anna Ek", "Bo Alm", "Cia Lind"];
const projects = [nextId(), nextId()];
const ids = Array.from({ length: 8 }, nextId);

/** Fields by which events meet often. */
const fields = fc.record({
  ownerId: fc.constantFrom(...owners),
  startsOn: fc.constantFrom("2027-10-11", "2027-10-12", "2027-10-16"),
  from: fc.constantFrom("09:00", "10:00", "23:00"),
  audience: fc.constantFrom([], ["CARE"], ["MANAGERS"]),
  theme: fc.constantFrom(null, "Hälsa", "hälsa "),
  title: fc.constantFrom("Frukost", "Lunch", "Middag"),
  venue: fc.constantFrom(
    null,
    { name: "Huset", municipalityCode: "0163" },
    { name: "Huset", room: "A", municipalityCode: "0163" },
    { name: "Gården", municipalityCode: "0188" },
  ),
  contributors: fc
    .subarray(people)
    .map((names) => names.map((person) => ({ person, role: "SPEAKER" }))),
  esfProjectIds: fc.subarray(projects),
  accessibility: fc.constantFrom([], ["STEP_FREE"]),
  visibility: fc.constantFrom("WEEK", "PUBLIC", "DRAFT"),
  plannedMinutes: fc.constantFrom(null, 30, 300),
  organiserIds: fc.subarray(owners),
  timed: fc.boolean(),
  partOfId: fc.constantFrom(null, null, null, ids[0]),
});

const eventOf = (id: string) =>
  fields.map(({ timed, partOfId, ...rest }) =>
    event({
      id,
      ...rest,
      partOfId: partOfId === id ? null : partOfId,
      ...(timed ? {} : { startsAt: null }),
    }),
  );

const pairs = fc.array(
  fc.record({
    ownerId: fc.constantFrom(...owners),
    eventIds: fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)),
    kind: fc.constantFrom("AVOID" as const, "PARALLEL" as const),
  }),
  { maxLength: 3 },
);

const plans = fc
  .record({
    events: fc.tuple(...ids.slice(0, 6).map(eventOf)),
    otherEvents: fc.tuple(...ids.slice(6).map(eventOf)),
    pairs,
  })
  .map((given): PlanInput => plan({ ...given, viewer: { associationIds: [suvs] } }));

const seen = (input: PlanInput) =>
  planningCheck(input).map(({ rule, severity, subjects, hash }) => ({
    rule,
    severity,
    subjects,
    hash,
  }));

test("findings don't depend on the order of what is given", () => {
  fc.assert(
    fc.property(plans, (input) => {
      const turned = {
        ...input,
        events: input.events.toReversed(),
        otherEvents: input.otherEvents.toReversed(),
        pairs: input.pairs.toReversed(),
        confirmations: input.confirmations.toReversed(),
      };
      expect(seen(turned)).toEqual(seen(input));
    }),
  );
});

const withChange = (input: PlanInput, place: number, changed: PlanInput["events"][number]) => ({
  ...input,
  events: input.events.map((one, at) => (at === place ? changed : one)),
});

test("what is found after a change is what a whole check finds", () => {
  const change = fc
    .tuple(fc.nat({ max: 5 }), eventOf(ids[0] ?? ""))
    .chain(([place]) => fc.tuple(fc.constant(place), eventOf(ids[place] ?? "")));
  fc.assert(
    fc.property(plans, fc.array(change, { minLength: 1, maxLength: 4 }), (input, changes) => {
      let held = beginCheck(input);
      let now = input;
      for (const [place, changed] of changes) {
        now = withChange(now, place, changed);
        held = recheck(held, now);
        expect(held.findings).toEqual(planningCheck(now));
      }
      now = { ...now, events: now.events.slice(1), otherEvents: now.otherEvents.slice(1) };
      expect(recheck(held, now).findings).toEqual(planningCheck(now));
    }),
  );
});

test("no pair is missed: a check finds what comparing each with each finds", () => {
  fc.assert(
    fc.property(plans, (input) => {
      const plan = checkedPlan({ ...input, viewer: null });
      const apart = plan.events.flatMap((a) => [
        ...plan.events.flatMap((b) => (a.id < b.id ? pairWithin(a, b, plan) : [])),
        ...plan.others.flatMap((b) => pairWithOutside(a, b, plan)),
      ]);
      const together = planningCheck({ ...input, viewer: null });
      const keys = (found: readonly Finding[]) => found.map(findingKey).toSorted();
      expect(
        keys(
          together.filter(({ subjects }) => subjects.length === 2 && subjects[1]?.kind === "event"),
        ),
      ).toEqual(keys(apart));
    }),
  );
});

test("one finding per rule and subjects", () => {
  fc.assert(
    fc.property(plans, (input) => {
      const keys = seen(input).map(({ rule, subjects }) => JSON.stringify([rule, subjects]));
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});

test("an acknowledgement holds as long as the hash is equal, and never for a block", () => {
  fc.assert(
    fc.property(plans, eventOf(ids[0] ?? ""), (input, changed) => {
      const acknowledgements = planningCheck(input).map((finding) => ({
        ownerId: suvs,
        hash: findingHash(finding),
        by: "Prov",
        at: "2027-01-01T00:00:00Z",
        why: null,
      }));
      const hashes = new Set(acknowledgements.map(({ hash }) => hash));
      const now = { ...input, acknowledgements, events: [changed, ...input.events.slice(1)] };
      for (const { severity, hash, isAcknowledged } of planningCheck(now))
        expect(isAcknowledged).toBe(severity !== "BLOCK" && hashes.has(hash));
      const others = planningCheck({ ...now, viewer: { associationIds: [roslagen] } });
      expect(others.filter(({ isAcknowledged }) => isAcknowledged)).toEqual([]);
    }),
  );
});

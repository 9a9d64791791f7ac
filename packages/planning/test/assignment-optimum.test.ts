import { type Event } from "@finsam/domain";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { assignWeek, needCosts, type Slot, weekSlots } from "../src/assignment.ts";
import { costs, type PlanInput, planningCheck } from "../src/index.ts";
import { moved, slotOf } from "../src/moved-event.ts";
import { event, nextId, plan, roslagen, stockholm, suvs, week } from "./plan.ts";

const days = ["2027-10-11", "2027-10-12", "2027-10-13"];
const twoDays = { ...week, startsOn: "2027-10-11", endsOn: "2027-10-12" };
const ids = Array.from({ length: 7 }, nextId);
const slots: fc.Arbitrary<Slot> = fc.record({
  day: fc.constantFrom("2027-10-11", "2027-10-12"),
  time: fc.constantFrom("09:00", "10:00", "13:00"),
});

/** Events by which most rules about time meet. */
const eventOf = (id: string) =>
  fc
    .record({
      ownerId: fc.constantFrom(suvs, roslagen, stockholm),
      startsOn: fc.constantFrom(...days),
      from: fc.constantFrom("09:00", "09:30", "13:00"),
      audience: fc.constantFrom([], ["CARE"], ["MANAGERS"], ["MANAGERS", "CARE"]),
      theme: fc.constantFrom(null, "Hälsa"),
      title: fc.constantFrom("Frukost", "Lunch"),
      venue: fc.constantFrom(
        { name: "Huset", municipalityCode: "0163" },
        { name: "Huset", room: "A", municipalityCode: "0163" },
        { name: "Gården", municipalityCode: "0188" },
      ),
      contributors: fc
        .subarray(["Anna Ek", "Bo Alm"])
        .map((names) => names.map((person) => ({ person, role: "SPEAKER" }))),
      plannedMinutes: fc.constantFrom(null, 60, 300),
      timed: fc.boolean(),
    })
    .map(({ timed, ...fields }) => event({ id, ...fields, ...(timed ? {} : { startsAt: null }) }));

const weeks = fc.record({
  fixed: fc.tuple(eventOf(ids[0] ?? "")),
  outside: eventOf(ids[1] ?? "").map((one): Event => ({
    ...one,
    visibility: "PUBLIC",
    themeWeekId: null,
  })),
  proposals: fc.tuple(
    ...ids.slice(2, 6).map((id) =>
      fc.record({
        event: eventOf(id),
        slots: fc.uniqueArray(slots, {
          minLength: 1,
          maxLength: 4,
          selector: ({ day, time }) => `${day} ${time}`,
        }),
      }),
    ),
  ),
  avoided: fc.boolean(),
});

/** What a week costs, reckoned from the check alone. */
function costOfWeek(input: PlanInput, before: readonly Event[]): number {
  const touched = new Set(before.map(({ id }) => id));
  const after = new Map(input.events.map((one) => [one.id, one]));
  const moves = before.map((one) => {
    const [then, now] = [slotOf(one), slotOf(after.get(one.id) ?? one)];
    const minutes = [then, now].map((slot) =>
      slot === undefined ? 0 : Number(slot.time.slice(0, 2)) * 60 + Number(slot.time.slice(3)),
    );
    const isOtherDay = (then?.day ?? one.startsOn) !== now?.day;
    return (
      (isOtherDay ? costs.anotherDay : 0) +
      (then === undefined ? 0 : Math.abs((minutes[0] ?? 0) - (minutes[1] ?? 0)))
    );
  });
  const found = planningCheck(input).map(({ rule, severity, subjects }) => {
    if (rule === "G1") return needCosts.emptyDay;
    if (rule === "G5") return needCosts.onePartOfDay;
    if (!subjects.some((one) => one.kind === "event" && touched.has(one.id))) return 0;
    if (severity === "WARNING") return costs.newWarning;
    return rule === "W1" && severity === "ADVICE" ? costs.newPlaceAdvice : 0;
  });
  const audiences = new Set(before.flatMap(({ audience }) => audience));
  const missed = [...audiences].flatMap((audience) =>
    days
      .slice(0, 2)
      .filter(
        (day) =>
          !input.events.some((one) => one.startsOn === day && one.audience.includes(audience)),
      ),
  );
  return [...moves, ...found, missed.length * needCosts.audienceDay].reduce((a, b) => a + b, 0);
}

/** All ways to take one of each. */
function combinations<T>([first, ...rest]: readonly (readonly T[])[]): T[][] {
  if (first === undefined) return [[]];
  const others = combinations(rest);
  return first.flatMap((one) => others.map((more) => [one, ...more]));
}

test("no other choice of times costs less, as the check itself reckons it", async () => {
  await fc.assert(
    fc.asyncProperty(weeks, async ({ fixed, outside, proposals, avoided }) => {
      const [a, b] = proposals.map(({ event: one }) => one);
      const pairs =
        avoided && a !== undefined && b !== undefined
          ? [{ ownerId: a.ownerId, eventIds: [a.id, b.id] as const, kind: "AVOID" as const }]
          : [];
      const input = plan({
        week: twoDays,
        events: fixed,
        otherEvents: [outside],
        pairs: pairs.map((pair) => ({ ...pair, eventIds: [...pair.eventIds] })),
      });
      const events = proposals.map(({ event: one }) => one);
      const answer = await assignWeek({ plan: input, proposals, pins: [] });
      const all = combinations(proposals.map(({ slots: accepted }) => accepted)).map((chosen) =>
        costOfWeek(
          {
            ...input,
            events: [
              ...fixed,
              ...events.map((one, place) => moved(one, chosen[place] ?? { day: "", time: "" })),
            ],
          },
          events,
        ),
      );
      expect(answer.status).toBe("OPTIMAL");
      expect(answer.cost).toBe(Math.min(...all));
    }),
    { numRuns: 30 },
  );
});

test("the hours of the working days are the times where nobody has said otherwise", () => {
  const may = { startsOn: "2027-05-05", endsOn: "2027-05-09" };
  // Thursday is Kristi himmelsfärdsdag, and Saturday and Sunday are no working days.
  expect(weekSlots(may, { first: "09:00", last: "10:00", everyMinutes: 30 })).toEqual(
    ["2027-05-05", "2027-05-07"].flatMap((day) =>
      ["09:00", "09:30", "10:00"].map((time) => ({ day, time })),
    ),
  );
  expect(weekSlots(week)).toHaveLength(50);
});

import { describe, expect, test } from "vitest";
import { daysThatCloseGaps, suggestionsFor } from "../src/index.ts";
import { event, nextId, plan, roslagen, suvs, week } from "./plan.ts";

const to = (...audience: string[]) => ({ audience });
const all = ["2027-10-11", "2027-10-13", "2027-10-14", "2027-10-15"];

describe("suggestions for an event that clashes", () => {
  const ours = event({ from: "09:00", to: "10:00", ...to("CARE"), title: "Vår" });
  const theirs = event({ from: "09:00", to: "10:00", ...to("CARE"), ownerId: roslagen });
  const given = suggestionsFor(plan({ events: [ours, theirs] }), ours);

  test("are half-hours of the week's working days, ordered by cost", () => {
    const { found } = given;
    expect(found).toHaveLength(5 * 21 - 1);
    expect(found.map(({ cost }) => cost)).toEqual(
      found.map(({ cost }) => cost).toSorted((a, b) => a - b),
    );
    // W3 goes with an hour's move; W4 of the same town and half-day comes then.
    expect(found[0]?.slot).toEqual({ day: "2027-10-12", time: "08:30" });
  });

  test("cost minutes moved, 240 for another day, 1,000 for each new warning", () => {
    const costOf = (day: string, time: string) =>
      given.found.find(({ slot }) => slot.day === day && slot.time === time)?.cost;
    expect(costOf("2027-10-13", "09:00")).toBe(240);
    expect(costOf("2027-10-13", "10:30")).toBe(330);
    expect(costOf("2027-10-12", "13:00")).toBe(240);
    expect(costOf("2027-10-12", "10:00")).toBe(1060);
  });

  test("say why", () => {
    const why = (day: string, time: string) =>
      given.found.find(({ slot }) => slot.day === day && slot.time === time)?.why.sv;
    expect(why("2027-10-13", "09:00")).toBe(
      "onsdag 13 oktober kl. 9.00: en annan dag, inget krockar",
    );
    expect(why("2027-10-12", "08:30")).toBe(
      "tisdag 12 oktober kl. 8.30: 30 minuter tidigare, 1 krock kvar",
    );
    expect(why("2027-10-12", "10:00")).toBe(
      "tisdag 12 oktober kl. 10.00: 1 timme senare, löser 1 och ger 1 ny krock",
    );
  });

  test("name the earliest free morning and the nearest without warnings", () => {
    expect(given.earliestFreeMorning?.slot).toEqual({ day: "2027-10-11", time: "08:00" });
    expect(given.nearestWithoutWarnings?.slot).toEqual({ day: "2027-10-12", time: "12:00" });
  });

  test("[B2] never bring a block", () => {
    const long = event({
      startsOn: "2027-10-11",
      endsOn: "2027-10-14",
      endsAt: "2027-10-14T10:00:00Z",
    });
    const { found } = suggestionsFor(plan({ events: [long] }), long);
    expect(new Set(found.map(({ slot }) => slot.day))).toEqual(
      new Set(["2027-10-11", "2027-10-12"]),
    );
  });

  test("[W13] what a release has told can still be moved without a warning", () => {
    const releases = [
      {
        number: 1,
        events: [
          {
            id: ours.id,
            startsOn: ours.startsOn,
            endsOn: ours.endsOn,
            startsAt: ours.startsAt,
            endsAt: ours.endsAt,
            mode: "ON_SITE" as const,
            venue: ours.venue?.name ?? null,
            room: null,
          },
        ],
      },
    ];
    const moved = suggestionsFor(plan({ events: [ours, theirs], releases }), ours);
    expect(moved.nearestWithoutWarnings?.slot).toEqual(given.nearestWithoutWarnings?.slot);
  });
});

describe("[G1] which day would close a gap", () => {
  test("an event that stands beside another can close any", () => {
    const [a, b] = [event(), event({ from: "14:00" })];
    const input = plan({ events: [a, b] });
    expect(daysThatCloseGaps(input, a)).toEqual(all);
    expect(suggestionsFor(input, a).closingGap?.slot).toEqual({ day: "2027-10-11", time: "09:00" });
  });

  test("one that is alone on its day would only move the gap", () => {
    const alone = event();
    expect(daysThatCloseGaps(plan({ events: [alone] }), alone)).toEqual([]);
  });

  test("a draft can close any", () => {
    const draft = event({ visibility: "DRAFT", startsOn: "2027-10-13" });
    const input = plan({ events: [event()], viewer: { associationIds: [suvs] } });
    expect(daysThatCloseGaps(input, draft)).toEqual(all);
    expect(suggestionsFor(input, draft).closingGap?.slot.day).toBe("2027-10-13");
  });

  test("a day off needs no event", () => {
    const holidays = { ...week, startsOn: "2027-05-06", endsOn: "2027-05-09" };
    const draft = event({ id: nextId(), visibility: "DRAFT", startsOn: "2027-05-07" });
    expect(daysThatCloseGaps(plan({ week: holidays }), draft)).toEqual(["2027-05-07"]);
  });
});

import { isDay, weekdayOf } from "@finsam/domain";
import { memberParty } from "@finsam/domain/register";
import { isoWeekOf } from "@finsam/domain/weeks";
import { expect, test } from "vitest";
import { calendarsFor, nationalDates, schoolBreaksFor } from "../src/calendar/index.ts";
import { event, found, plan, week } from "./plan.ts";

const all = schoolBreaksFor("2010-01-01", "2035-12-31");

test("each school break is of a municipality of the register, has a source and runs forward within its year", () => {
  expect(all.length).toBeGreaterThan(50);
  for (const { municipalityCode, from, to, source, validity, name } of all) {
    expect(memberParty(municipalityCode)?.kind).toBe("MUNICIPALITY");
    expect([isDay(from), isDay(to)]).toEqual([true, true]);
    expect(from <= to).toBe(true);
    expect(source).not.toBe("");
    const [first, second] = validity.split("/");
    const isOfYear =
      Number(second) === Number(first) + 1 && from >= `${first}-08-01` && to <= `${second}-06-30`;
    expect(isOfYear || validity === "since 2018").toBe(true);
    expect(name).toMatch(/^(?:höst|jul|sport|påsk)lov$/u);
  }
});

test("the autumn break is week 44 and the winter break week 9, wherever a municipality has told it", () => {
  const weeks = { höstlov: "44", sportlov: "09" };
  for (const [name, number] of Object.entries(weeks))
    for (const { from, to } of all.filter((one) => one.name === name)) {
      expect(isoWeekOf(from).slice(-2)).toBe(number);
      expect([weekdayOf(from), weekdayOf(to)]).toEqual([1, 5]);
    }
});

test("a municipality has one break of a name in a school year", () => {
  const keys = all.map(({ municipalityCode, name, from }) => `${municipalityCode} ${name} ${from}`);
  expect(new Set(keys).size).toBe(keys.length);
});

test("national dates have sources, and years that nobody has told have none", () => {
  for (const { from, to, source } of nationalDates) {
    expect(from <= to).toBe(true);
    expect(source).toMatch(/^https:\/\//u);
  }
  expect(calendarsFor("2019-03-27", "2019-04-30").nationalDates).toEqual([
    {
      name: "Finsamkonferensen",
      from: "2019-03-26",
      to: "2019-03-27",
      cancelled: false,
      eventId: null,
    },
  ]);
  expect(calendarsFor("2022-01-01", "2022-12-31").nationalDates).toEqual([]);
});

test("only what touches the days asked for is given, both included", () => {
  const of = (from: string, to: string) =>
    calendarsFor(from, to)
      .schoolBreaks.filter(({ municipalityCode }) => municipalityCode === "0115")
      .map(({ name }) => name);
  expect(of("2025-10-31", "2025-12-20")).toEqual(["höstlov", "jullov"]);
  expect(of("2025-11-01", "2025-12-19")).toEqual([]);
});

test("[W7] an event in the winter break of its municipality, and [W8] one on a national date", () => {
  const days = { startsOn: "2027-03-01", endsOn: "2027-03-05" };
  const inBreak = event({ startsOn: "2027-03-02" });
  const calendars = calendarsFor(days.startsOn, days.endsOn);
  expect(found(plan({ week: { ...week, ...days }, events: [inBreak], calendars }))).toEqual([
    "W7 ADVICE",
  ]);
  const conference = { startsOn: "2023-04-17", endsOn: "2023-04-21" };
  const sameDay = event({ startsOn: "2023-04-18" });
  const then = calendarsFor(conference.startsOn, conference.endsOn);
  expect(
    found(plan({ week: { ...week, ...conference }, events: [sameDay], calendars: then })),
  ).toEqual(["W8 WARNING"]);
});

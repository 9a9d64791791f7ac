import { newRecord, type ThemeWeek } from "@finsam/domain";
import { describe, expect, test } from "vitest";
import { copyWeek } from "../src/index.ts";
import { event, nextId, roslagen, suvs, week } from "./plan.ts";

const held: ThemeWeek = {
  ...week,
  version: 3,
  updatedAt: "2027-01-01T00:00:00Z",
  slug: "vecka",
  formerSlugs: [],
  mergedIds: [],
  visibility: "PUBLIC",
  name: "Vecka",
  theme: "Jämställdhet",
  frameVersion: 2,
};

const first = (fields: Parameters<typeof event>[0], startsOn = "2028-10-09", of = held) => {
  const [copy] = copyWeek(of, [event(fields)], startsOn).events;
  if (copy === undefined) throw new TypeError("Expected one");
  return copy;
};

describe("a week copied to another time", () => {
  test("is on the same weekdays of the week that is pointed at", () => {
    const next = copyWeek(held, [], "2028-10-11").week;
    expect(next).toEqual({
      ownerId: suvs,
      fields: {
        name: "Vecka",
        theme: "Jämställdhet",
        audiences: [],
        invitedIds: week.invitedIds,
        startsOn: "2028-10-09",
        endsOn: "2028-10-13",
      },
    });
  });

  test("keeps what the clocks show, also across summer time", () => {
    const fields = { from: "09:00", to: "10:30", doorsAt: "2027-10-12T06:30:00Z" };
    expect(first(fields, "2028-11-06").fields).toMatchObject({
      startsOn: "2028-11-07",
      endsOn: "2028-11-07",
      doorsAt: "2028-11-07T07:30:00Z",
      startsAt: "2028-11-07T08:00:00Z",
      endsAt: "2028-11-07T09:30:00Z",
    });
  });

  test("moves the days of registration along, and leaves the form of then", () => {
    const registration = {
      deadlineOn: "2027-10-05",
      deadlineAt: "2027-10-05T10:00:00Z",
      url: "https://example.org/anmalan",
      email: "anmalan@example.org",
      status: "FULL",
    };
    expect(first({ registration }).fields["registration"]).toEqual({
      deadlineOn: "2028-10-03",
      deadlineAt: "2028-10-03T10:00:00Z",
      email: "anmalan@example.org",
      status: "UNKNOWN",
    });
  });

  test("takes nothing along that was told of that time alone", () => {
    const whole = nextId();
    const copy = first({
      status: "RESCHEDULED",
      previousStartsOn: "2027-10-11",
      attendance: { count: 30, qualifier: "ABOUT" },
      sequence: 4,
      online: true,
      onlineUrl: "https://example.org/rum",
      partOfId: whole,
    });
    expect(Object.keys(copy.fields).toSorted()).toEqual([
      "accessibility",
      "datePrecision",
      "endsOn",
      "kind",
      "online",
      "startsAt",
      "startsOn",
      "timeZone",
      "title",
      "venue",
    ]);
    expect(copy.partOfSourceId).toBe(whole);
  });

  test("says which events fall on a day off", () => {
    expect(first({}, "2028-12-25").dayOff?.sv).toBe("tisdag 26 december (annandag jul)");
    expect(first({}).dayOff).toBeNull();
  });

  test("a month stays a month, a season a season", () => {
    const month = { startsOn: "2027-10-01", endsOn: "2027-10-31", startsAt: null };
    expect(first({ ...month, datePrecision: "MONTH" }, "2028-11-06").fields).toMatchObject({
      startsOn: "2028-11-01",
      endsOn: "2028-11-30",
    });
    const season = { startsOn: "2027-09-01", endsOn: "2027-11-30", startsAt: null };
    expect(first({ ...season, datePrecision: "SEASON" }, "2028-11-06").fields).toMatchObject({
      startsOn: "2028-09-01",
      endsOn: "2028-11-30",
    });
  });

  test("gives fields of which new records can be made, each its owner's", () => {
    const events = [
      event(),
      event({ ownerId: roslagen, contributors: [{ person: "Anna Ek", role: "SPEAKER" }] }),
    ];
    const { week: weekCopy, events: copies } = copyWeek(held, events, "2028-10-09");
    const now = new Date("2028-01-01T00:00:00Z");
    const made = newRecord(
      "ThemeWeek",
      { ...weekCopy.fields, slug: "ny" },
      { id: nextId(), ownerId: suvs, now },
    );
    expect(made.ok).toBe(true);
    for (const { ownerId, fields } of copies) {
      const born = newRecord("Event", { ...fields, slug: "ny" }, { id: nextId(), ownerId, now });
      expect(born).toMatchObject({
        ok: true,
        value: { value: { version: 1, visibility: "DRAFT", status: "SCHEDULED" } },
      });
    }
    expect(copies.map(({ ownerId }) => ownerId)).toEqual([suvs, roslagen]);
  });
});

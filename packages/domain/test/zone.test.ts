import * as fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { addDays, isDay, NoSuchDateError } from "../src/day.ts";
import {
  canonicalInstant,
  instantOf,
  isTimeZone,
  localDay,
  localTime,
  startOfDay,
  swedishDay,
} from "../src/zone.ts";

const STOCKHOLM = "Europe/Stockholm";
const days = fc.integer({ min: 0, max: 36_524 }).map((n) => addDays("1990-01-01", n));
const times = fc
  .tuple(fc.nat({ max: 23 }), fc.nat({ max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join(":"));
const zones = fc.constantFrom(
  STOCKHOLM,
  "UTC",
  "America/New_York",
  "Asia/Kathmandu",
  "Pacific/Chatham",
);

function earlier(instant: string): string {
  return new Date(Date.parse(instant) - 1).toISOString();
}

describe("instantOf", () => {
  test("reads a clock in Sweden unless told otherwise, in summer and in winter", () => {
    expect(instantOf("2019-10-17", "08:30")).toBe("2019-10-17T06:30:00Z");
    expect(instantOf("2019-12-02", "08:30")).toBe("2019-12-02T07:30:00Z");
    expect(instantOf("2019-10-17", "08:30", "America/New_York")).toBe("2019-10-17T12:30:00Z");
  });

  test("moves a time that the clocks skip on by the gap", () => {
    expect(instantOf("2019-03-31", "01:59")).toBe("2019-03-31T00:59:00Z");
    expect(instantOf("2019-03-31", "02:30")).toBe("2019-03-31T01:30:00Z");
    expect(localTime("2019-03-31T01:30:00Z", STOCKHOLM)).toBe("03:30");
  });

  test("takes the first of two passes when the clocks go back", () => {
    expect(instantOf("2019-10-27", "02:30")).toBe("2019-10-27T00:30:00Z");
    expect(instantOf("2019-10-27", "03:00")).toBe("2019-10-27T02:00:00Z");
  });

  test("is undone by localDay and localTime wherever the time exists", () => {
    fc.assert(
      fc.property(days, times, zones, (day, time, zone) => {
        const instant = instantOf(day, time, zone);
        expect(canonicalInstant(instant)).toBe(instant);
        expect(localDay(instant, zone)).toBe(day);
        const local = Temporal.PlainDateTime.from(`${day}T${time}`);
        const skipped = !local.toZonedDateTime(zone).toPlainDateTime().equals(local);
        expect(localTime(instant, zone) === time).toBe(!skipped);
      }),
    );
  });

  test("refuses a day, time or zone that does not exist", () => {
    expect(() => instantOf("2019-02-30", "08:30")).toThrow(RangeError);
    expect(() => instantOf("2019-10-17", "25:30")).toThrow(RangeError);
    expect(() => instantOf("2019-10-17", "08:30", "Mars/Base")).toThrow(RangeError);
  });

  test("refuses an instant after the year 9999", () => {
    expect(() => instantOf("9999-12-31", "23:00", "America/New_York")).toThrow(NoSuchDateError);
    expect(instantOf("9999-12-31", "23:00")).toBe("9999-12-31T22:00:00Z");
  });
});

describe("startOfDay", () => {
  test("is local midnight", () => {
    expect(startOfDay("2019-10-17", STOCKHOLM)).toBe("2019-10-16T22:00:00Z");
    expect(startOfDay("2019-12-02", STOCKHOLM)).toBe("2019-12-01T23:00:00Z");
    expect(startOfDay("2019-10-27", STOCKHOLM)).toBe("2019-10-26T22:00:00Z");
  });

  test("is the first instant of a day whose midnight the clocks skip", () => {
    const start = startOfDay("2018-11-04", "America/Sao_Paulo");
    expect(start).toBe("2018-11-04T03:00:00Z");
    expect(localTime(start, "America/Sao_Paulo")).toBe("01:00");
  });

  test("is on its day, and a millisecond earlier is on the day before", () => {
    fc.assert(
      fc.property(days, zones, (day, zone) => {
        const start = startOfDay(day, zone);
        expect(localDay(start, zone)).toBe(day);
        expect(localDay(earlier(start), zone)).toBe(addDays(day, -1));
      }),
    );
  });
});

describe("localDay and localTime", () => {
  test("cross midnight with the zone", () => {
    expect(localDay("2019-10-16T22:30:00Z", STOCKHOLM)).toBe("2019-10-17");
    expect(localDay("2019-10-16T22:30:00Z", "UTC")).toBe("2019-10-16");
    expect(localTime("2019-10-16T22:30:00Z", STOCKHOLM)).toBe("00:30");
  });

  test("localTime cuts seconds off", () => {
    expect(localTime("2019-10-17T06:30:59.999Z", STOCKHOLM)).toBe("08:30");
  });
});

describe("swedishDay", () => {
  test("is the day that localDay gives for Sweden", () => {
    fc.assert(
      fc.property(days, fc.nat({ max: 86_399_999 }), (day, ms) => {
        const now = new Date(Date.parse(`${day}T00:00:00Z`) + ms);
        expect(swedishDay(now)).toBe(localDay(now.toISOString(), STOCKHOLM));
      }),
    );
  });

  test("changes at Swedish midnight", () => {
    expect(swedishDay(new Date("2019-10-16T21:59:59.999Z"))).toBe("2019-10-16");
    expect(swedishDay(new Date("2019-10-16T22:00:00Z"))).toBe("2019-10-17");
  });

  test("refuses an invalid date", () => {
    expect(() => swedishDay(new Date("never"))).toThrow(RangeError);
  });
});

describe("isTimeZone", () => {
  test("accepts every zone that the runtime lists, and aliases", () => {
    const names = [...Intl.supportedValuesOf("timeZone"), "UTC", "Asia/Kolkata", "Europe/Kyiv"];
    expect(names).toContain(STOCKHOLM);
    expect(names.filter((name) => !isTimeZone(name))).toEqual([]);
  });

  test.each(["", "Z", "+01:00", "europe/stockholm", "Europe/Stockholm ", "Mars/Base", "Stockholm"])(
    "refuses %j",
    (text) => {
      expect(isTimeZone(text)).toBe(false);
    },
  );
});

describe("canonicalInstant", () => {
  test.each([
    ["2019-10-17T06:30:00Z", "2019-10-17T06:30:00Z"],
    ["2019-10-17T06:30:00.000Z", "2019-10-17T06:30:00Z"],
    ["2019-10-17t08:30:00.5+02:00", "2019-10-17T06:30:00.500Z"],
    ["2019-10-17T06:30:00.123999999999z", "2019-10-17T06:30:00.123Z"],
    ["2019-10-17T00:30:00-05:30", "2019-10-17T06:00:00Z"],
    ["2020-01-01T00:00:00+01:00", "2019-12-31T23:00:00Z"],
    ["2019-10-17T06:30:00-00:00", "2019-10-17T06:30:00Z"],
    ["2016-12-31T23:59:60Z", "2016-12-31T23:59:59Z"],
    ["0099-01-01T00:00:00Z", "0099-01-01T00:00:00Z"],
  ])("reads %s as %s", (text, instant) => {
    expect(canonicalInstant(text)).toBe(instant);
  });

  test.each([
    "",
    "2019-10-17",
    "2019-10-17T06:30:00",
    "2019-10-17T06:30Z",
    "2019-10-17 06:30:00Z",
    "2019-02-30T06:30:00Z",
    "2019-10-17T24:00:00Z",
    "2019-10-17T06:60:00Z",
    "2019-10-17T06:30:61Z",
    "2019-10-17T06:30:00.Z",
    "2019-10-17T06:30:00,5Z",
    "2019-10-17T06:30:00+0200",
    "2019-10-17T06:30:00+24:00",
    "2019-10-17T06:30:00+02:00[Europe/Stockholm]",
    "2019-10-17T06:30:00Z\n",
    "0000-01-01T00:00:00Z",
    "0001-01-01T00:00:00Z",
    "9999-12-31T00:00:00Z",
    "9999-12-31T23:59:59-23:59",
    "+002019-10-17T06:30:00Z",
  ])("refuses %j", (text) => {
    expect(canonicalInstant(text)).toBeUndefined();
  });

  test("means the instant that Temporal reads, and stays as it is", () => {
    const texts = fc
      .tuple(days, times, fc.nat({ max: 59_999 }), fc.constantFrom("+", "-"), times)
      .map(([day, time, ms, sign, offset]) => {
        const seconds = (ms / 1000).toFixed(3).padStart(6, "0");
        return `${day}T${time}:${seconds}${sign}${offset}`;
      });
    fc.assert(
      fc.property(texts, (text) => {
        const instant = canonicalInstant(text) ?? "";
        expect(Date.parse(instant)).toBe(Temporal.Instant.from(text).epochMilliseconds);
        expect(canonicalInstant(instant)).toBe(instant);
      }),
    );
  });

  test("falls on a day that exists in every zone", () => {
    for (const instant of [
      "0001-01-02T00:00:00Z",
      "0001-01-02T00:00:00.500Z",
      "9999-12-30T23:59:59.999Z",
    ]) {
      expect(canonicalInstant(instant)).toBe(instant);
      for (const zone of Intl.supportedValuesOf("timeZone")) {
        expect(isDay(localDay(instant, zone))).toBe(true);
      }
    }
  });
});

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calendarText, decodeText, parseCalendar, parseJsonLd } from "../src/index.ts";
import { calendar, oneEvent, window } from "./read.ts";

const lines = fc.oneof(
  fc.constantFrom(
    "BEGIN:VCALENDAR",
    "END:VCALENDAR",
    "BEGIN:VEVENT",
    "END:VEVENT",
    "BEGIN:VALARM",
    "END:VALARM",
    "BEGIN:VTIMEZONE",
    "END:VTIMEZONE",
    "UID:a",
    "UID:b",
    "SUMMARY:Prov",
    "DTSTART:20261015T083000",
    "DTSTART;VALUE=DATE:20261015",
    "DTEND:20261015T093000",
    "DURATION:P1D",
    "RECURRENCE-ID:20261015T083000",
    "RDATE:20261016T083000",
    "EXDATE:20261016T083000",
    "TZID:a",
    "STATUS:CANCELLED",
  ),
  fc
    .tuple(
      fc.constantFrom(
        "RRULE:",
        "DTSTART;TZID=",
        "DTEND:",
        "LOCATION:",
        "DESCRIPTION:",
        "EXDATE:",
        "RDATE;VALUE=PERIOD:",
        "URL:",
        "ORGANIZER;CN=",
        " ",
      ),
      fc.string({ unit: "binary", maxLength: 40 }),
    )
    .map(([name, value]) => name + value),
  fc
    .record({
      freq: fc.constantFrom("DAILY", "WEEKLY", "MONTHLY", "YEARLY"),
      parts: fc.array(
        fc.oneof(
          fc.tuple(
            fc.constantFrom(
              "BYMONTH",
              "BYMONTHDAY",
              "BYYEARDAY",
              "BYWEEKNO",
              "BYSETPOS",
              "INTERVAL",
              "COUNT",
              "BYHOUR",
            ),
            fc.integer({ min: -400, max: 9999 }),
          ),
          fc.tuple(
            fc.constantFrom("BYDAY", "WKST"),
            fc.constantFrom("MO", "-1SU", "5TU", "53WE", "0FR", "-9SA"),
          ),
        ),
        { maxLength: 4 },
      ),
    })
    .map(({ freq, parts }) =>
      ["RRULE:FREQ=" + freq, ...parts.map(([name, value]) => `${name}=${value}`)].join(";"),
    ),
);

describe("garbage", () => {
  test("as a calendar is never thrown at the caller, and each item has a name of its own", () => {
    fc.assert(
      fc.property(
        fc.array(lines, { maxLength: 40 }),
        fc.constantFrom("\r\n", "\n"),
        (some, end) => {
          const result = parseCalendar(["BEGIN:VCALENDAR", ...some].join(end), {
            ...window,
            limits: { steps: 20_000 },
          });
          if (!result.ok) return;
          const keys = result.value.items.map(({ uid, recurrenceId }) => `${uid} ${recurrenceId}`);
          expect(new Set(keys).size).toBe(keys.length);
          for (const { event } of result.value.items)
            expect(event.startsOn <= event.endsOn).toBe(true);
        },
      ),
      { numRuns: 1500 },
    );
  });

  test("as bytes is some text", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.string(), (bytes, charset) => {
        expect(typeof decodeText(bytes, charset)).toBe("string");
        expect(parseCalendar(calendarText(bytes, charset), window).ok).toBe(false);
      }),
    );
  });

  test("as a page or as JSON is never thrown at the caller", () => {
    const key = fc.constantFrom(
      "@type",
      "@id",
      "@graph",
      "name",
      "startDate",
      "endDate",
      "location",
      "address",
      "offers",
      "organizer",
      "eventStatus",
      "url",
      "__proto__",
    );
    const value = fc.letrec((tie) => ({
      json: fc.oneof(
        { depthSize: "small" },
        fc.constantFrom("Event", "2026-10-15", "https://example.org", "Place"),
        fc.string(),
        fc.integer(),
        fc.constant(null),
        fc.array(tie("json"), { maxLength: 4 }),
        fc.dictionary(key, tie("json"), { maxKeys: 6 }),
      ),
    })).json;
    fc.assert(
      fc.property(value, (json) => {
        parseJsonLd(`<script type="application/ld+json">${JSON.stringify(json)}</script>`, window);
        expect(parseJsonLd(`[${JSON.stringify(json)}]`, window).ok).toBe(true);
      }),
    );
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        (text) => void parseJsonLd(`<script type="application/ld+json">${text}`, window),
      ),
    );
  });
});

/** Each of these takes for ever where work is not bounded; the time limit of a test ends it then. */
describe("hostile texts end", () => {
  const many = 300_000;
  test.each([
    ["folds", () => `BEGIN:VCALENDAR\r\n${"\r\n ".repeat(many)}`],
    ["empty lines", () => `BEGIN:VCALENDAR${"\n".repeat(many * 10)}`],
    ["events without an end", () => `BEGIN:VCALENDAR${"\nBEGIN:VEVENT".repeat(many)}`],
    ["nested parts", () => `BEGIN:VCALENDAR\nBEGIN:VEVENT${"\nBEGIN:VALARM".repeat(many)}`],
    [
      "one long line",
      () => oneEvent("DTSTART:20261015T083000", `LOCATION:${"-".repeat(150_000)}x`),
    ],
    [
      "spaces",
      () =>
        oneEvent(
          "DTSTART:20261015T083000",
          `DESCRIPTION:${" ".repeat(150_000)}x`,
          `SUMMARY:${" ".repeat(20_000)}x`,
        ),
    ],
    ["parameters", () => oneEvent(`DTSTART${";A=b".repeat(40_000)}:20261015T083000`)],
    ["quotes", () => oneEvent(`DTSTART;A=${'"a",'.repeat(40_000)}:20261015T083000`)],
    ["tags", () => oneEvent("DTSTART:20261015T083000", `DESCRIPTION:${"<p <p ".repeat(25_000)}`)],
    [
      "exceptions",
      () =>
        oneEvent(
          "DTSTART:20261015T083000",
          "RRULE:FREQ=DAILY;COUNT=400",
          ...Array.from({ length: 8000 }, () => "EXDATE:20261016T083000"),
        ),
    ],
    [
      "dates",
      () =>
        oneEvent(
          "DTSTART:20261015T083000",
          `RDATE:${Array.from({ length: 10_000 }, () => "20261016T083000").join(",")}`,
        ),
    ],
    [
      "many endless rules",
      () =>
        calendar(
          ...Array.from({ length: 5000 }, (_, index) => [
            "BEGIN:VEVENT",
            `UID:${index}`,
            "SUMMARY:Prov",
            "DTSTART:00010101T083000",
            "RRULE:FREQ=DAILY",
            "END:VEVENT",
          ]).flat(),
        ),
    ],
    [
      "many rules that nothing meets",
      () =>
        calendar(
          ...Array.from({ length: 5000 }, (_, index) => [
            "BEGIN:VEVENT",
            `UID:${index}`,
            "SUMMARY:Prov",
            "DTSTART:20260101T083000",
            "RRULE:FREQ=YEARLY;BYDAY=1MO;BYMONTH=4;BYMONTHDAY=15",
            "END:VEVENT",
          ]).flat(),
        ),
    ],
  ])("calendar: %s", (_, make) => {
    expect(parseCalendar(make(), window)).toHaveProperty("ok");
  });

  test.each([
    ["open tags and others that close", () => "<a>".repeat(many) + "</b>".repeat(many)],
    [
      "attributes",
      () => `<script ${Array.from({ length: many }, (_, index) => `a${index}`).join(" ")}>`,
    ],
    ["scripts", () => '<script type="application/ld+json">'.repeat(many)],
    ["angle brackets", () => "<".repeat(many * 10)],
    ["deep lists", () => `[${"[".repeat(many)}${"]".repeat(many)}]`],
    ["deep graphs", () => `${'{"@graph":'.repeat(20_000)}1${"}".repeat(20_000)}`],
    ["wide lists", () => `[${"1,".repeat(many)}1]`],
  ])("page: %s", (_, make) => {
    expect(parseJsonLd(make(), window)).toHaveProperty("ok");
  });
});

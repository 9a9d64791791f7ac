import { describe, expect, test } from "vitest";
import { calendarText, parseCalendar } from "../src/index.ts";
import { calendar, oneEvent, only, read, starts, window } from "./read.ts";

describe("when an event is", () => {
  test("a floating time is the calendar's own zone's, else the default's", () => {
    expect(only(oneEvent("DTSTART:20261015T083000")).event).toMatchObject({
      startsAt: "2026-10-15T06:30:00Z",
      startsOn: "2026-10-15",
      endsAt: null,
      timeZone: "Europe/Stockholm",
    });
    const helsinki = oneEvent("DTSTART:20261015T083000").replace(
      "PRODID",
      "X-WR-TIMEZONE:Europe/Helsinki\r\nPRODID",
    );
    expect(only(helsinki).event).toMatchObject({
      startsAt: "2026-10-15T05:30:00Z",
      timeZone: "Europe/Helsinki",
    });
  });

  test.each([
    "Europe/Stockholm",
    "europe/stockholm",
    "W. Europe Standard Time",
    "/freeassociation.sourceforge.net/Europe/Stockholm",
    "/mozilla.org/20070129_1/Europe/Stockholm",
    '"(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna"',
  ])("the zone %s needs no VTIMEZONE", (tzid) => {
    const { event } = only(oneEvent(`DTSTART;TZID=${tzid}:20261015T083000`));
    expect(event).toMatchObject({ startsAt: "2026-10-15T06:30:00Z", timeZone: "Europe/Stockholm" });
  });

  const european = (tzid: string) => [
    "BEGIN:VTIMEZONE",
    `TZID:${tzid}`,
    "BEGIN:STANDARD",
    "DTSTART:16010101T030000",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
    "END:STANDARD",
    "BEGIN:DAYLIGHT",
    "DTSTART:16010101T020000",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
    "END:DAYLIGHT",
    "END:VTIMEZONE",
  ];

  test("a zone of the file's own counts where its rules are those of the default zone", () => {
    const event = [
      "BEGIN:VEVENT",
      "UID:a",
      "SUMMARY:Prov",
      "DTSTART;TZID=Customized Time Zone:20261015T083000",
      "END:VEVENT",
    ];
    expect(only(calendar(...european("Customized Time Zone"), ...event)).event.startsAt).toBe(
      "2026-10-15T06:30:00Z",
    );
    const { items, skipped } = read(calendar(...event));
    expect(items).toEqual([]);
    expect(skipped).toMatchObject([{ uid: "a", code: "UNKNOWN_TIME_ZONE", where: "Prov (#1)" }]);
  });

  test("a time in UTC is shown on the calendar's own clock", () => {
    expect(
      only(oneEvent("DTSTART:20261015T223000Z", "DTEND:20261015T233000Z")).event,
    ).toMatchObject({
      startsOn: "2026-10-16",
      startsAt: "2026-10-15T22:30:00Z",
      endsAt: "2026-10-15T23:30:00Z",
      timeZone: "Europe/Stockholm",
    });
  });

  test.each([
    [["DTSTART;VALUE=DATE:20261015"], "2026-10-15"],
    [["DTSTART;VALUE=DATE:20261015", "DTEND;VALUE=DATE:20261015"], "2026-10-15"],
    [["DTSTART;VALUE=DATE:20261015", "DTEND;VALUE=DATE:20261017"], "2026-10-16"],
    [["DTSTART;VALUE=DATE:20261015", "DURATION:P1W"], "2026-10-21"],
    [
      ["DTSTART:20261015T000000", "DTEND:20261016T000000", "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE"],
      "2026-10-15",
    ],
    [["DTSTART:20261015T000000", "DTEND:20261017T000000"], "2026-10-16"],
  ])("%j is whole days to %s", (lines, endsOn) => {
    expect(only(oneEvent(...lines)).event).toMatchObject({
      startsOn: "2026-10-15",
      endsOn,
      startsAt: null,
      endsAt: null,
    });
  });

  test("the end is exclusive, and one that is the start is not known", () => {
    expect(only(oneEvent("DTSTART:20261015T180000", "DTEND:20261016T000000")).event).toMatchObject({
      endsOn: "2026-10-15",
      endsAt: "2026-10-15T22:00:00Z",
    });
    expect(
      only(oneEvent("DTSTART:20261015T180000", "DTEND:20261015T180000")).event.endsAt,
    ).toBeNull();
    expect(only(oneEvent("DTSTART:20261015T180000", "DURATION:PT1H30M")).event.endsAt).toBe(
      "2026-10-15T17:30:00Z",
    );
  });

  test.each([
    [["DTSTART:20260230T083000"], "NO_SUCH_DATE"],
    [["DTSTART;VALUE=DATE:20270229"], "NO_SUCH_DATE"],
    [["DTSTART:20261015T250000"], "NO_SUCH_DATE"],
    [["DTSTART:strunt"], "NO_SUCH_DATE"],
    [["DTSTART:20261015T083000", "DTEND:20261015T073000"], "END_BEFORE_START"],
    [[], "NO_START"],
    [["DTSTART:20261015T083000", "RRULE:FREQ=HOURLY"], "RULE_TOO_FREQUENT"],
    [["DTSTART:20261015T083000", "RRULE:FREQ=DAILY;BYDAY=XX"], "RULE_UNREADABLE"],
    [["DTSTART:20261015T083000", "RRULE:strunt"], "RULE_UNREADABLE"],
    [["DTSTART:20261015T083000", "RRULE:FREQ=DAILY;INTERVAL=0"], "RULE_UNREADABLE"],
    [["DTSTART:20261015T083000", "CLASS:PRIVATE"], "PRIVATE"],
    [["DTSTART:20261015T083000", "DESCRIPTION:811218-9876"], "INVALID"],
  ])("%j is skipped with the reason %s, and spoils nothing else", (lines, code) => {
    const good = [
      "BEGIN:VEVENT",
      "UID:god",
      "SUMMARY:God",
      "DTSTART:20261015T083000",
      "END:VEVENT",
    ];
    const bad = ["BEGIN:VEVENT", "UID:dålig", "SUMMARY:Dålig", ...lines, "END:VEVENT"];
    const { items, skipped, complete } = read(calendar(...bad, ...good));
    expect(items.map(({ uid }) => uid)).toEqual(["god"]);
    expect(skipped).toMatchObject([{ uid: "dålig", code, where: expect.stringContaining("(#1)") }]);
    expect(complete).toBe(true);
  });
});

describe("a recurring event", () => {
  test("gives each occurrence at its own clock time, summer and winter", () => {
    const { items } = read(
      oneEvent(
        "DTSTART;TZID=Europe/Stockholm:20261019T083000",
        "DTEND;TZID=Europe/Stockholm:20261019T100000",
        "RRULE:FREQ=WEEKLY;COUNT=3",
      ),
    );
    expect(
      items.map(({ recurrenceId, event }) => [recurrenceId, event.startsAt, event.endsAt]),
    ).toEqual([
      ["20261019T063000Z", "2026-10-19T06:30:00Z", "2026-10-19T08:00:00Z"],
      ["20261026T073000Z", "2026-10-26T07:30:00Z", "2026-10-26T09:00:00Z"],
      ["20261102T073000Z", "2026-11-02T07:30:00Z", "2026-11-02T09:00:00Z"],
    ]);
  });

  test("heeds exceptions as programs write them: with zone, in UTC, as a day", () => {
    expect(
      starts(
        oneEvent(
          "DTSTART:20261012T083000",
          "RRULE:FREQ=DAILY;COUNT=5",
          "EXDATE;TZID=Europe/Stockholm:20261013T083000",
          "EXDATE:20261014T063000Z",
          "EXDATE;VALUE=DATE:20261015",
        ),
      ),
    ).toEqual(["2026-10-12T06:30:00Z", "2026-10-16T06:30:00Z"]);
  });

  test("has further dates, with ends of their own", () => {
    const { items } = read(
      oneEvent(
        "DTSTART:20261012T083000",
        "DURATION:PT1H",
        "RDATE:20261020T090000",
        "RDATE;VALUE=PERIOD:20261021T060000Z/PT3H",
      ),
    );
    expect(items.map(({ event }) => [event.startsAt, event.endsAt])).toEqual([
      ["2026-10-12T06:30:00Z", "2026-10-12T07:30:00Z"],
      ["2026-10-20T07:00:00Z", "2026-10-20T08:00:00Z"],
      ["2026-10-21T06:00:00Z", "2026-10-21T09:00:00Z"],
    ]);
  });

  test("is moved and called off for single occurrences, which keep their names", () => {
    const override = (id: string, ...lines: string[]) => [
      "BEGIN:VEVENT",
      "UID:serie",
      "SUMMARY:Prov",
      `RECURRENCE-ID${id}`,
      ...lines,
      "END:VEVENT",
    ];
    const { items } = read(
      calendar(
        "BEGIN:VEVENT",
        "UID:serie",
        "SUMMARY:Prov",
        "DTSTART;TZID=Europe/Stockholm:20261012T083000",
        "RRULE:FREQ=DAILY;COUNT=4",
        "END:VEVENT",
        ...override(":20261013T063000Z", "DTSTART:20261120T090000"),
        ...override(
          ";TZID=Europe/Stockholm:20261014T083000",
          "DTSTART:20261014T083000",
          "STATUS:CANCELLED",
        ),
      ),
    );
    expect(
      items
        .map(({ recurrenceId, event }) => [recurrenceId, event.startsAt, event.status])
        .toSorted(),
    ).toEqual([
      ["20261012T063000Z", "2026-10-12T06:30:00Z", "SCHEDULED"],
      ["20261013T063000Z", "2026-11-20T08:00:00Z", "SCHEDULED"],
      ["20261014T063000Z", "2026-10-14T06:30:00Z", "CANCELLED"],
      ["20261015T063000Z", "2026-10-15T06:30:00Z", "SCHEDULED"],
    ]);
  });

  test("a change of all later occurrences leaves these out and says so", () => {
    const { items, skipped } = read(
      calendar(
        "BEGIN:VEVENT",
        "UID:serie",
        "SUMMARY:Prov",
        "DTSTART:20261012T083000",
        "RRULE:FREQ=DAILY;COUNT=4",
        "END:VEVENT",
        "BEGIN:VEVENT",
        "UID:serie",
        "SUMMARY:Prov",
        "RECURRENCE-ID;RANGE=THISANDFUTURE:20261013T083000",
        "DTSTART:20261013T100000",
        "END:VEVENT",
      ),
    );
    expect(items.map(({ event }) => event.startsAt)).toEqual([
      "2026-10-12T06:30:00Z",
      "2026-10-13T08:00:00Z",
    ]);
    expect(skipped).toMatchObject([{ code: "THIS_AND_FUTURE", uid: "serie" }]);
  });

  test.each([
    ["FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "never met"],
    ["FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "never met"],
    ["FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2,4", "never met"],
    ["FREQ=YEARLY;BYDAY=1MO;BYMONTH=4;BYMONTHDAY=15", "never met"],
  ])("%s, %s, ends", (rule) => {
    const { items } = read(oneEvent("DTSTART:20260101T083000", `RRULE:${rule}`));
    expect(items.length).toBeLessThanOrEqual(1);
  });

  test("an endless rule ends with the window", () => {
    expect(starts(oneEvent("DTSTART;VALUE=DATE:20200101", "RRULE:FREQ=MONTHLY"))).toHaveLength(24);
  });

  test("more occurrences than are taken in skip it", () => {
    expect(read(oneEvent("DTSTART:20200101T083000", "RRULE:FREQ=DAILY"))).toMatchObject({
      items: [],
      skipped: [{ code: "TOO_MANY_OCCURRENCES" }],
    });
  });

  // The examples of RFC 5545 § 3.8.5.3, moved to 2026 where that matters; New York's clocks.
  test.each([
    [
      "FREQ=WEEKLY;INTERVAL=2;UNTIL=20261015T000000Z;WKST=SU;BYDAY=TU,TH",
      "20260901",
      ["09-01", "09-03", "09-15", "09-17", "09-29", "10-01", "10-13"],
    ],
    ["FREQ=MONTHLY;COUNT=3;BYDAY=1FR", "20260904", ["09-04", "10-02", "11-06"]],
    [
      "FREQ=MONTHLY;COUNT=3;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
      "20260930",
      ["09-30", "10-30", "11-30"],
    ],
    ["FREQ=MONTHLY;COUNT=3;BYMONTHDAY=-3", "20260928", ["09-28", "10-29", "11-28"]],
    ["FREQ=YEARLY;COUNT=2;BYMONTH=6,7", "20260610", ["06-10", "07-10"]],
    ["FREQ=MONTHLY;COUNT=3;BYDAY=-1TH", "20260924", ["09-24", "10-29", "11-26"]],
  ])("%s from %s", (rule, day, days) => {
    const { items } = read(
      oneEvent(`DTSTART;TZID=America/New_York:${day}T090000`, `RRULE:${rule}`),
    );
    expect(items.map(({ event }) => event.startsOn.slice(5))).toEqual(days);
  });
});

describe("what an event says", () => {
  const start = "DTSTART:20261015T083000";
  test.each([
    [
      "Väsby gård\\, Dragonvägen 1\\, 194 33 Upplands Väsby",
      {
        name: "Väsby gård",
        streetAddress: "Dragonvägen 1",
        locality: "Upplands Väsby",
        municipalityCode: "0114",
      },
    ],
    [
      "Sollentuna",
      { name: null, streetAddress: null, locality: "Sollentuna", municipalityCode: "0163" },
    ],
    [
      "Kulturhuset i Täby centrum",
      {
        name: "Kulturhuset i Täby centrum",
        streetAddress: null,
        locality: null,
        municipalityCode: null,
      },
    ],
    [
      "Turebergshuset\\, Sollentuna kommun\\, Sverige",
      {
        name: "Turebergshuset",
        streetAddress: null,
        locality: "Sollentuna",
        municipalityCode: "0163",
      },
    ],
    [
      "Täby eller Danderyd\\, Täby\\, Danderyd",
      {
        name: "Täby eller Danderyd",
        streetAddress: null,
        locality: "Danderyd",
        municipalityCode: null,
      },
    ],
  ])("LOCATION %s", (location, venue) => {
    expect(only(oneEvent(start, `LOCATION:${location}`)).event).toMatchObject({
      venue,
      online: false,
      onlineUrl: null,
    });
  });

  test.each([
    ["Teams", null],
    ["Microsoft Teams-möte", null],
    ["https://example.org/mote?id=1", "https://example.org/mote?id=1"],
    ["Digitalt", null],
  ])("LOCATION %s is online", (location, onlineUrl) => {
    expect(only(oneEvent(start, `LOCATION:${location}`)).event).toMatchObject({
      venue: null,
      online: true,
      onlineUrl,
    });
  });

  test("a description loses its tags and keeps its lines", () => {
    const { event } = only(
      oneEvent(
        start,
        "DESCRIPTION:<p>Hej &amp; välkommen!</p><ul><li>Ett</li><li>Två</li></ul><script>alert(1)</script>Slut\\nNy rad",
      ),
    );
    expect(event["description"]).toBe("Hej & välkommen!\n\n- Ett\n- Två\nSlut\nNy rad");
    expect(only(oneEvent(start, "DESCRIPTION:Rad 1\\nRad 2\\, 3 < 4")).event["description"]).toBe(
      "Rad 1\nRad 2, 3 < 4",
    );
  });

  test("a called-off event says so, by its status or its title", () => {
    expect(only(oneEvent(start, "STATUS:CANCELLED")).event.status).toBe("CANCELLED");
    expect(only(oneEvent(start).replace("SUMMARY:", "SUMMARY:INSTÄLLT: ")).event).toMatchObject({
      status: "CANCELLED",
      title: "Prov",
    });
  });

  test("its page and who arranges it", () => {
    const item = only(
      oneEvent(
        start,
        "URL:https://example.org/kalender/prov",
        'ORGANIZER;CN="Samordningsförbundet Prov":mailto:info@example.org',
      ),
    );
    expect(item).toMatchObject({
      url: "https://example.org/kalender/prov",
      organiserNames: ["Samordningsförbundet Prov"],
    });
    expect(only(oneEvent(start, "URL:javascript:alert(1)")).url).toBeNull();
  });
});

describe("identity", () => {
  test("names that objects have of themselves are names as any", () => {
    const text = calendar(
      ...["__proto__", "constructor", "toString"].flatMap((uid) => [
        "BEGIN:VEVENT",
        `UID:${uid}`,
        "SUMMARY:Prov",
        "DTSTART;__proto__=x:20261015T083000",
        "END:VEVENT",
      ]),
    );
    expect(read(text).items.map(({ uid }) => uid)).toEqual([
      "__proto__",
      "constructor",
      "toString",
    ]);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test("one without is skipped", () => {
    expect(
      read(calendar("BEGIN:VEVENT", "SUMMARY:Prov", "DTSTART:20261015T083000", "END:VEVENT")),
    ).toMatchObject({ items: [], complete: true, skipped: [{ code: "NO_UID", uid: null }] });
  });

  test("of several with the same, the one with the highest SEQUENCE counts, then the one changed last", () => {
    const version = (title: string, ...lines: string[]) => [
      "BEGIN:VEVENT",
      "UID:a",
      `SUMMARY:${title}`,
      "DTSTART:20261015T083000",
      ...lines,
      "END:VEVENT",
    ];
    const { items, skipped } = read(
      calendar(
        ...version("Två", "SEQUENCE:2", "LAST-MODIFIED:20260101T000000Z"),
        ...version("Ett", "SEQUENCE:1"),
        ...version("Tre", "SEQUENCE:2", "LAST-MODIFIED:20260201T000000Z"),
      ),
    );
    expect(items.map(({ event }) => event.title)).toEqual(["Tre"]);
    expect(skipped.map(({ code }) => code)).toEqual(["DUPLICATE", "DUPLICATE"]);
  });
});

describe("the file", () => {
  test.each(["\r\n", "\n", "\r"])("lines may end with %j", (end) => {
    const text = oneEvent("DTSTART:20261015T083000").replaceAll("\r\n", end);
    expect(only(text).event.title).toBe("Prov");
  });

  test("a fold may part the bytes of a letter", () => {
    const bytes = new TextEncoder().encode(
      oneEvent("DTSTART:20261015T083000", "LOCATION:Väsby gård"),
    );
    const at = bytes.indexOf(0xc3) + 1;
    const folded = new Uint8Array([...bytes.subarray(0, at), 13, 10, 32, ...bytes.subarray(at)]);
    expect(only(calendarText(folded)).event["venue"]).toMatchObject({ name: "Väsby gård" });
  });

  test.each([
    ["windows-1252", undefined],
    ["windows-1252", "utf-8"],
    ["windows-1252", "iso-8859-1"],
    ["windows-1252", "no-such-charset"],
  ])("in %s, called %s, has its letters", (_, charset) => {
    const bytes = Uint8Array.from(
      oneEvent("DTSTART:20261015T083000", "LOCATION:Väsby gård"),
      (letter) => letter.charCodeAt(0),
    );
    expect(only(calendarText(bytes, charset)).event["venue"]).toMatchObject({ name: "Väsby gård" });
  });

  test("what is cut off is not complete", () => {
    const whole = oneEvent("DTSTART:20261015T083000");
    expect(read(whole).complete).toBe(true);
    expect(read(whole.replace("END:VCALENDAR", "")).complete).toBe(false);
    expect(read(whole.replace("END:VEVENT\r\nEND:VCALENDAR", ""))).toMatchObject({
      items: [],
      complete: false,
      skipped: [{ uid: "prov@example.org", code: "TOO_LARGE" }],
    });
  });

  test("more than is taken in is told and not complete", () => {
    const text = calendar(
      ...Array.from({ length: 12 }, (_, index) => [
        "BEGIN:VEVENT",
        `UID:${index}`,
        "SUMMARY:Prov",
        "DTSTART:20261015T083000",
        "END:VEVENT",
      ]).flat(),
    );
    const { items, skipped, complete } = read(text, { ...window, limits: { items: 10 } });
    expect([items.length, complete, skipped.at(-1)?.code]).toEqual([10, false, "TOO_MANY_ITEMS"]);
  });

  test("what is no calendar is told as a whole", () => {
    expect(parseCalendar("<!doctype html><title>Fel</title>", window)).toMatchObject({
      ok: false,
      code: "NOT_A_CALENDAR",
    });
    expect(parseCalendar("x".repeat(100), { ...window, limits: { characters: 99 } })).toMatchObject(
      { ok: false, code: "TOO_LARGE" },
    );
  });

  test("what lies outside the window is counted", () => {
    expect(read(oneEvent("DTSTART:20200101T083000"))).toMatchObject({
      items: [],
      skipped: [],
      outside: 1,
    });
  });
});

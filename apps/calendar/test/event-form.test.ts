import { addDays, localDay, localTime, vocabulary } from "@finsam/domain";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formValues, unitsApart, type FormValues } from "../app/form/form-values.ts";
import { eventFields, readEvent } from "../app/own/event-input.ts";
import { eventValues } from "../app/own/event-record.ts";
import { sayIn } from "../app/language.ts";

const say = sayIn("sv");

type Shown = Parameters<typeof eventValues>[0];

const blank: Shown = {
  title: "Frukostmöte",
  summary: null,
  description: null,
  theme: null,
  kind: "BREAKFAST_MEETING",
  audience: [],
  status: "SCHEDULED",
  startsOn: "2026-10-15",
  endsOn: "2026-10-15",
  datePrecision: "DAY",
  partOfDay: null,
  doorsAt: null,
  startsAt: null,
  endsAt: null,
  timeZone: "Europe/Stockholm",
  plannedMinutes: null,
  venue: null,
  online: false,
  onlineUrl: null,
  namedOrganisers: [],
  contributors: [],
  registration: null,
  capacity: null,
  accessibility: [],
  attendance: null,
  series: null,
  themeWeek: null,
  initiatives: [],
  esfProjects: [],
};

/** The form of an event as a browser sends it back: text areas with carriage returns, and empty fields too. */
function sentBack(values: FormValues): FormValues {
  const form = new FormData();
  for (const [name, texts] of Object.entries(values))
    for (const text of texts) form.append(name, text.replaceAll("\n", "\r\n"));
  form.append("theme", "");
  form.append("contributors.99.person", "");
  return formValues(form);
}

const words = fc.stringMatching(/^[A-Za-zÅÄÖåäö][A-Za-zÅÄÖåäö ]{0,12}[a-zåäö]$/);
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });
const terms = <T>(all: readonly T[]) => fc.uniqueArray(fc.constantFrom(...all), { maxLength: 4 });
const named = maybe(words.map((name) => ({ id: name, name })));
const minute = fc.integer({ min: 0, max: 1439 });

const zone = fc.constantFrom("Europe/Stockholm", "Europe/Helsinki", "Atlantic/Reykjavik");

/** Midday hours, in which no zone turns its clocks. */
const times = fc
  .record({
    day: fc.integer({ min: 0, max: 4000 }),
    more: fc.integer({ min: 0, max: 5 }),
    start: minute,
    timeZone: zone,
    has: fc.nat(3),
  })
  .map(({ day, more, start, timeZone, has }) => {
    const startsOn = addDays("2020-01-01", day);
    const at = (on: string, minutes: number) =>
      new Date(Date.parse(`${on}T08:00:00Z`) + (minutes % 180) * 60_000)
        .toISOString()
        .replace(".000Z", "Z");
    const endsOn = addDays(startsOn, more);
    return {
      startsOn,
      endsOn,
      timeZone,
      startsAt: has > 0 ? at(startsOn, start) : null,
      doorsAt: has > 1 ? at(startsOn, start) : null,
      endsAt: has > 2 ? at(endsOn, start + 60) : null,
    };
  });

const events: fc.Arbitrary<Shown> = fc
  .record({
    title: words,
    summary: maybe(words),
    description: maybe(fc.array(words, { minLength: 1 }).map((lines) => lines.join("\n"))),
    kind: fc.constantFrom(...vocabulary.EventKind),
    audience: terms(vocabulary.Audience),
    accessibility: terms(vocabulary.AccessibilityFact),
    times,
    venue: maybe(
      fc.record({
        name: words,
        room: maybe(words),
        streetAddress: maybe(words),
        locality: maybe(words),
        municipality: fc.constant({ code: "0163", name: "Sollentuna" }),
      }),
    ),
    online: fc.boolean(),
    contributors: fc.array(
      fc.record({
        person: words,
        organisation: fc.constant(null),
        affiliation: maybe(words),
        role: fc.constantFrom(...vocabulary.ContributorRole),
      }),
      { maxLength: 12 },
    ),
    registration: maybe(
      fc.record({
        status: fc.constantFrom(...vocabulary.RegistrationStatus),
        deadlineOn: maybe(fc.constant("2026-10-10")),
        deadlineAt: fc.constant(null),
        url: fc.constant(null),
        email: maybe(fc.constant("anmalan@example.org")),
        priceSek: maybe(fc.nat(500)),
      }),
    ),
    capacity: maybe(fc.integer({ min: 1, max: 500 })),
    themeWeek: named,
    series: named,
  })
  .map(({ times: time, ...event }) => ({ ...blank, ...event, ...time }));

test("an event shown in its form and sent back changes nothing", () => {
  fc.assert(
    fc.property(events, (event) => {
      const shown = eventValues(event);
      expect(unitsApart(shown, sentBack(shown))).toEqual(new Set());
    }),
  );
});

test("an event shown in its form and read from it is the same event", () => {
  fc.assert(
    fc.property(events, (event) => {
      const { input, issues } = readEvent(sentBack(eventValues(event)), say);
      expect(issues).toEqual([]);
      const { startsOn, endsOn, startsAt, doorsAt, endsAt, timeZone, title, kind, summary } = event;
      const { description, capacity, registration, online } = event;
      expect(input).toMatchObject({ startsOn, endsOn, startsAt, doorsAt, endsAt, timeZone });
      expect(input).toMatchObject({
        title,
        kind,
        summary,
        description,
        capacity,
        registration,
        online,
      });
      expect(input.audience[0]).toBe(event.audience[0]);
      expect(new Set(input.audience)).toEqual(new Set(event.audience));
      expect(input.contributors.map(({ person, role }) => ({ person, role }))).toEqual(
        event.contributors.map(({ person, role }) => ({ person, role })),
      );
      expect(input.venue?.municipalityCode).toBe(event.venue?.municipality?.code);
    }),
  );
});

describe("clock times", () => {
  const at = (entries: Readonly<Record<string, string>>) =>
    readEvent(formValues(Object.entries({ title: "Möte", ...entries })), say);

  test.each([
    ["2026-07-01", "2026-07-01T06:30:00Z"],
    ["2026-12-01", "2026-12-01T07:30:00Z"],
    // The days on which the clocks are turned.
    ["2026-03-29", "2026-03-29T06:30:00Z"],
    ["2026-10-25", "2026-10-25T07:30:00Z"],
  ])("half past eight in Sweden on %s is %s", (startsOn, instant) => {
    expect(at({ startsOn, startsAt: "08:30" }).input.startsAt).toBe(instant);
  });

  test("are those of the event's own zone", () => {
    const { input } = at({
      startsOn: "2026-07-01",
      startsAt: "08:30",
      timeZone: "Europe/Helsinki",
    });
    expect(input.startsAt).toBe("2026-07-01T05:30:00Z");
  });

  test("the end is on the last day", () => {
    const { input } = at({
      startsOn: "2026-07-01",
      endsOn: "2026-07-02",
      startsAt: "20:00",
      endsAt: "01:00",
    });
    expect(input.endsAt).toBe("2026-07-01T23:00:00Z");
  });

  test("any minute of any day of the year is shown as it was written, but for the hour that is skipped", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 800 }), minute, zone, (day, minutes, timeZone) => {
        const startsOn = addDays("2026-01-01", day);
        const clock = `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
        const { startsAt } = at({ startsOn, startsAt: clock, timeZone }).input;
        if (startsAt === null) throw new Error("Expected a start");
        expect(localDay(startsAt, timeZone)).toBe(startsOn);
        // In the night when clocks skip an hour, a time in it counts on from before.
        fc.pre(!(/-03-(2[5-9]|3[01])$/.test(startsOn) && /^0[23]/.test(clock)));
        expect(localTime(startsAt, timeZone)).toBe(clock);
      }),
    );
  });

  test("what isn't one is told at its field", () => {
    expect(at({ startsOn: "2026-07-01", startsAt: "halv nio" }).issues).toMatchObject([
      { path: ["startsAt"] },
    ]);
  });
});

describe("a day that is known less exactly", () => {
  test.each([
    ["WEEK", "2026-10-15", "2026-10-12", "2026-10-18"],
    ["MONTH", "2026-02-15", "2026-02-01", "2026-02-28"],
    ["SEASON", "2026-04-15", "2026-03-01", "2026-05-31"],
    ["SEASON", "2026-12-24", "2026-12-01", "2027-02-28"],
    ["SEASON", "2028-02-01", "2027-12-01", "2028-02-29"],
    ["DAY", "2026-10-15", "2026-10-15", "2026-10-15"],
  ])("%s of %s is %s–%s where no last day is given", (datePrecision, day, startsOn, endsOn) => {
    const { input } = readEvent(
      formValues(Object.entries({ title: "Möte", startsOn: day, datePrecision })),
      say,
    );
    expect(input).toMatchObject({ startsOn, endsOn });
  });

  test("days that are given stay, also where they don't fill the unit", () => {
    const week = { ...blank, datePrecision: "WEEK", endsOn: "2026-10-16" } as const;
    const { input } = readEvent(sentBack(eventValues(week)), say);
    expect(input).toMatchObject({
      startsOn: "2026-10-15",
      endsOn: "2026-10-16",
      datePrecision: "WEEK",
    });
    const oneDay = readEvent(sentBack(eventValues({ ...blank, datePrecision: "WEEK" })), say);
    expect(oneDay.input).toMatchObject({ startsOn: "2026-10-15", endsOn: "2026-10-15" });
  });
});

test.each([
  ["sv", "Skriv vad aktiviteten heter", "Välj en dag"],
  ["en", "Write what the event is called", "Choose a day"],
] as const)(
  "a draft needs a title and a day, and says so at both, in %s",
  (language, title, startsOn) => {
    expect(readEvent({}, sayIn(language)).issues).toEqual([
      { path: ["title"], message: title },
      { path: ["startsOn"], message: startsOn },
    ]);
  },
);

test("what cannot be read is told at its field, in rows too", () => {
  const { issues } = readEvent(
    formValues([
      ["title", "Möte"],
      ["startsOn", "2026-02-30"],
      ["capacity", "tolv"],
      ["onlineUrl", "www.example.org"],
      ["contributors.4.person", "Anna Exempel"],
      ["registration.deadlineAt", "12:00"],
    ]),
    say,
  );
  expect(new Set(issues.map(({ path }) => path.join(".")))).toEqual(
    new Set([
      "startsOn",
      "capacity",
      "onlineUrl",
      "contributors.0.role",
      "registration.deadlineOn",
    ]),
  );
});

test("a change comes to the fields that follow from it and to no others", () => {
  expect(eventFields(new Set(["venue.room"]))).toEqual(new Set(["venue"]));
  expect(eventFields(new Set(["alsoFor", "title"]))).toEqual(new Set(["audience", "title"]));
  expect(eventFields(new Set(["startsOn"]))).toEqual(
    new Set(["startsOn", "endsOn", "startsAt", "endsAt", "doorsAt"]),
  );
});

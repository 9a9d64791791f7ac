import * as fc from "fast-check";
import { expect, test } from "vitest";
import { luhnCheckDigit } from "../src/organisation-number.ts";
import { parseRecord, recordKinds, ruleSentences } from "../src/index.ts";
import type { InputRuleCode } from "../src/rule.ts";
import { input, refusals } from "./record-fixture.ts";

const clock = (time: string) => `2026-10-14T${time}:00+02:00`;
/** Made here, of a serial that is given to nobody: no such number stands in any file. */
const personalNumber = `811218-999${luhnCheckDigit("811218999")}`;

type Case = readonly [
  kind: (typeof recordKinds)[number],
  fields: Record<string, unknown>,
  path: string,
];

/** What breaks each rule, and where it is told. */
const broken: Record<InputRuleCode, readonly Case[]> = {
  NOT_A_DAY: [["Event", { startsOn: "2026-02-30", endsOn: "2026-03-01" }, "startsOn"]],
  NOT_A_PARTIAL_DATE: [["Document", { publishedOn: "2026-25" }, "publishedOn"]],
  NOT_AN_INSTANT: [["Event", { updatedAt: "2026-10-14 08:30" }, "updatedAt"]],
  NOT_A_TIME_ZONE: [["Event", { timeZone: "Europe/Sollentuna" }, "timeZone"]],
  NOT_A_SLUG: [["Event", { slug: "Frukostmöte" }, "slug"]],
  NOT_A_MUNICIPALITY: [
    ["Event", { venue: { municipalityCode: "0100" } }, "venue.municipalityCode"],
  ],
  NOT_A_MEMBER_PARTY: [
    ["Association", { memberships: [{ partyCode: "XX" }] }, "memberships.0.partyCode"],
  ],
  NOT_AN_ORGANISATION_NUMBER: [
    ["Organisation", { organisationNumber: "212000-0135" }, "organisationNumber"],
  ],
  PERSONAL_IDENTITY_NUMBER: [
    ["Event", { title: `Möte med ${personalNumber}` }, "title"],
    ["NewsItem", { text: `19${personalNumber}` }, "text"],
  ],
  UNREADABLE_CHARACTERS: [
    ["Event", { title: "Frukost\0möte" }, "title"],
    ["NewsItem", { text: "Halvt \uD83D tecken" }, "text"],
    ["Document", { url: "https://example.org/\0" }, "url"],
  ],
  REPEATED: [["Event", { audience: ["CARE", "CARE"] }, "audience"]],
  END_BEFORE_START: [
    ["Event", { endsOn: "2026-10-13" }, "endsOn"],
    ["Event", { startsAt: clock("10:00"), endsAt: clock("09:59") }, "endsAt"],
    ["ThemeWeek", { endsOn: "2026-10-11" }, "endsOn"],
    ["Initiative", { startsOn: "2020", endsOn: "2019" }, "endsOn"],
    ["EsfProject", { grantedFrom: "2020-01-02", grantedTo: "2020-01-01" }, "grantedTo"],
    ["Hold", { startsAt: clock("10:00"), endsAt: null }, "endsAt"],
    [
      "Association",
      { memberships: [{ partyCode: "FK", from: "2020", to: "2019-12" }] },
      "memberships.0.to",
    ],
  ],
  TOO_MANY_DAYS: [["Event", { endsOn: "2027-10-15" }, "endsOn"]],
  DOORS_AFTER_START: [["Event", { startsAt: clock("10:00"), doorsAt: clock("10:01") }, "doorsAt"]],
  TIME_WITHOUT_START: [["Event", { endsAt: clock("10:00") }, "startsAt"]],
  TIME_WITHOUT_DAY: [["Event", { datePrecision: "WEEK", startsAt: clock("10:00") }, "startsAt"]],
  START_ON_ANOTHER_DAY: [["Event", { startsAt: "2026-10-14T22:30:00Z" }, "startsAt"]],
  NOT_WITHIN_UNIT: [
    ["Event", { datePrecision: "WEEK", endsOn: "2026-10-19" }, "endsOn"],
    ["Event", { datePrecision: "MONTH", endsOn: "2026-11-01" }, "endsOn"],
    ["Event", { datePrecision: "SEASON", endsOn: "2026-12-01" }, "endsOn"],
  ],
  PREVIOUS_DAY_MISSING: [["Event", { status: "RESCHEDULED" }, "previousStartsOn"]],
  WEEK_MISSING: [["Event", { visibility: "WEEK" }, "themeWeekId"]],
  LINK_WITHOUT_ONLINE: [["Event", { onlineUrl: "https://example.org/" }, "onlineUrl"]],
  PART_OF_ITSELF: [
    ["Event", { partOfId: input("Event").id }, "partOfId"],
    ["Initiative", { predecessorId: input("Event").id }, "partOfId"],
  ],
  EXACTLY_ONE: [
    ["Initiative", { operators: [{}] }, "operators.0"],
    [
      "Initiative",
      { operators: [{ memberPartyCode: "FK", associationId: input("Event").id }] },
      "operators.0",
    ],
  ],
  PERSON_OR_ORGANISATION: [["Event", { contributors: [{ role: "SPEAKER" }] }, "contributors.0"]],
  VALUE_OR_DATE: [
    ["EsfProject", { figures: [{ kind: "GRANTED_TO", source: "ESF" }] }, "figures.0"],
  ],
  EVENT_AND_VERSION: [["Proposal", { eventVersion: null }, "eventVersion"]],
  RESERVED_NAME: [["Release", { name: "Latest" }, "name"]],
  EVENT_OR_WEEK: [["Confirmation", { eventId: null }, ""]],
  AGES_SWAPPED: [
    ["Initiative", { targetGroups: [{ ageFrom: 30, ageTo: 29 }] }, "targetGroups.0.ageTo"],
  ],
  STEP_FREE_OR_NOT: [["Event", { accessibility: ["STEP_FREE", "NOT_STEP_FREE"] }, "accessibility"]],
  SHARE_ABOVE_ONE: [
    [
      "Association",
      {
        memberships: [
          { partyCode: "FK", financingShare: { numerator: 3, denominator: 2, source: "lag" } },
        ],
      },
      "memberships.0.financingShare",
    ],
  ],
  DISTRIBUTION_NOT_FLAGGED: [
    [
      "Initiative",
      {
        outcomes: [
          { what: "år", source: "enkät", breakdown: [{ label: "alla", value: 99, unit: "%" }] },
        ],
      },
      "outcomes.0.asGiven",
    ],
  ],
  OWNER_NOT_ITSELF: [
    ["Association", { ownerId: "00000000-0000-4000-8000-000000000009" }, "ownerId"],
  ],
};

for (const [code, cases] of Object.entries(broken)) {
  test.each(cases)(`${code} is told of %s with %o at "%s"`, (kind, fields, path) => {
    expect(refusals(kind, fields)).toContain(`${code} ${path}`.trim());
  });
}

test("every rule says in Swedish and in English what to do", () => {
  for (const [code, { sv, en }] of Object.entries(ruleSentences)) {
    expect(sv, code).toMatch(/^[A-ZÅÄÖ].{10,}[^.]$/u);
    expect(en, code).toMatch(/^[A-Z].{10,}[^.]$/u);
  }
});

test.each(recordKinds)(
  "%s: the least is accepted, parses to itself again, and absent is the same as null",
  (kind) => {
    const parsed = parseRecord(kind, input(kind));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    expect(parseRecord(kind, parsed.value)).toEqual(parsed);
  },
);

test.each(recordKinds)(
  "%s: whatever JSON comes, the answer is a value or issues with sentences",
  (kind) => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.jsonValue(),
          fc.jsonValue().map((value) => input(kind, { title: value, name: value })),
        ),
        (json) => {
          const parsed = parseRecord(kind, json);
          if (parsed.ok) return;
          for (const { code, message } of parsed.issues) {
            expect(code).toMatch(/^[A-Z_]+$/);
            expect(message.sv.length * message.en.length).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: 50 },
    );
  },
);

test("unknown fields are left out of the value", () => {
  const parsed = parseRecord("Event", input("Event", { mood: "glad" }));
  expect(parsed.ok && "mood" in parsed.value).toBe(false);
});

test("an instant of any offset is kept in UTC", () => {
  const parsed = parseRecord("Event", input("Event", { startsAt: clock("08:30") }));
  expect(parsed.ok && parsed.value.startsAt).toBe("2026-10-14T06:30:00Z");
});

test.each([
  { endsAt: clock("10:00"), startsAt: clock("10:00") },
  { endsOn: "2027-10-14" },
  { datePrecision: "WEEK", startsOn: "2026-12-28", endsOn: "2027-01-03", partOfDay: "MORNING" },
  { datePrecision: "SEASON", startsOn: "2026-12-01", endsOn: "2027-02-28" },
  { datePrecision: "SEASON", startsOn: "2027-01-07", endsOn: "2027-01-09" },
  { startsAt: "2026-10-14T22:30:00Z", timeZone: "America/New_York" },
  { title: "Organisationsnummer 212000-0134" },
  { title: "Telefon 08-123 456 78, kl. 8.30–10.30, 16–29 år" },
])("an event may be so: %o", (fields) => {
  expect(refusals("Event", fields)).toEqual([]);
});

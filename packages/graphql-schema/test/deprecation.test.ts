import { buildSchema } from "graphql";
import { describe, expect, test } from "vitest";
import { brokenPromises, unclearDeprecations } from "./deprecation.ts";

const today = "2027-09-01";
const base = `
  type Query { event(slug: String, id: ID): Event }
  type Event { title: String!, place: Place, venue: Venue, kind: Kind }
  type Place { name: String! }
  type Venue { id: ID!, name: String! }
  enum Kind { BREAKFAST_MEETING OTHER }
  input EventInput { name: String!, town: String }
  type Mutation { createEvent(input: EventInput!): Event }
`;

function schemaWith(...edits: readonly (readonly [string, string])[]): string {
  return edits.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`Expected ${from} in ${text}`);
    return text.replace(from, to);
  }, base);
}

const fieldGone = ["place: Place, ", ""] as const;
const typeGone = ["type Place { name: String! }", ""] as const;

function placeDeprecated(since: string): readonly [string, string] {
  return [
    "place: Place,",
    `place: Place @deprecated(reason: "Since ${since}: use \`Event.venue\`"),`,
  ];
}

describe("a field that was released", () => {
  test("may not go without having been deprecated, and the refusal says what to do", () => {
    expect(brokenPromises(base, buildSchema(schemaWith(fieldGone)), today)).toEqual([
      "Event.place was removed. Put it back. What is to go is deprecated first, with the reason " +
        '"Since 2027-09-01: use …". It may go 6 months after that, once a release has had it so: ' +
        'see CONTRIBUTING.md, "Changing the schema"',
    ]);
  });

  test("may not go before it has been deprecated for six months", () => {
    const released = schemaWith(placeDeprecated("2027-03-02"));
    const [broken] = brokenPromises(released, buildSchema(schemaWith(fieldGone)), today);
    expect(broken).toMatch(/^Event\.place was removed/);
  });

  test("may go then, with the types to which nothing else leads", () => {
    const released = schemaWith(placeDeprecated("2027-03-01"));
    expect(brokenPromises(released, buildSchema(schemaWith(fieldGone)), today)).toEqual([]);
    const current = buildSchema(schemaWith(fieldGone, typeGone));
    expect(brokenPromises(released, current, today)).toEqual([]);
  });

  test("may stay deprecated for longer", () => {
    const released = schemaWith(placeDeprecated("2026-01-01"));
    expect(brokenPromises(released, buildSchema(released), today)).toEqual([]);
  });
});

test("arguments, input fields and enum values go in the same way", () => {
  const deprecated = '@deprecated(reason: "Since 2027-03-01: nothing takes its place")';
  const released = schemaWith(
    ["id: ID", `id: ID ${deprecated}`],
    ["town: String", `town: String ${deprecated}`],
    ["OTHER", `OTHER ${deprecated}`],
  );
  const current = schemaWith([", id: ID", ""], [", town: String", ""], [" OTHER", ""]);
  expect(brokenPromises(released, buildSchema(current), today)).toEqual([]);
  expect(brokenPromises(base, buildSchema(current), today)).toHaveLength(3);
});

test.each([
  ["a renamed field", "title: String!,", "name: String!,", /Event\.title was removed/],
  ["an output that may be null", "title: String!,", "title: String,", /Event\.title changed type/],
  ["another type", "kind: Kind", "kind: String", /Event\.kind changed type/],
  ["an enum value that is gone", " OTHER", "", /OTHER was removed from enum type Kind/],
  [
    "a new required input field",
    "town: String",
    "town: String, day: String!",
    /required field day/,
  ],
  [
    "an input that must be given now",
    "town: String",
    "town: String!",
    /EventInput\.town changed type/,
  ],
  [
    "a new required argument",
    "event(slug: String",
    "event(day: String!, slug: String",
    /required arg day/,
  ],
  [
    "an argument that must be given now",
    "slug: String",
    "slug: String!",
    /arg slug has changed type/,
  ],
])("%s breaks the promise", (_, from, to, said) => {
  const broken = brokenPromises(base, buildSchema(schemaWith([from, to])), today);
  expect(broken).toHaveLength(1);
  expect(broken[0]).toMatch(said);
});

test.each([
  ["a new field", "kind: Kind", "kind: Kind, day: String"],
  ["a new enum value, since clients handle ones that they don't know", "OTHER", "OTHER SEMINAR"],
  ["an output that is never null now", "kind: Kind", "kind: Kind!"],
  ["a new input field that may be left out", "town: String", "town: String, day: String"],
  ["an input that may be left out now", "input: EventInput!", "input: EventInput"],
  ["a new argument that may be left out", "slug: String", "slug: String, day: String"],
])("%s breaks nothing", (_, from, to) => {
  expect(brokenPromises(base, buildSchema(schemaWith([from, to])), today)).toEqual([]);
});

function unclearWith(reason: string): readonly string[] {
  const text = schemaWith(["place: Place,", `place: Place @deprecated(reason: "${reason}"),`]);
  return unclearDeprecations(buildSchema(text), today);
}

test.each([
  "Since 2027-03-01: use `Event.venue`",
  "Since 2027-09-01: use `Query.event(slug:)`, which takes both",
  "Since 2027-03-01: nothing takes its place, as associations keep no places",
])("deprecated with a reason that is clear: %j", (reason) => {
  expect(unclearWith(reason)).toEqual([]);
});

test.each([
  "No longer supported",
  "Use `Event.venue`",
  "Since 2027-03-01: see the documentation",
  "Since 2027-09-02: use `Event.venue`",
  "Since 2027-03-01: use `Event.location`",
  "Since 2027-03-01: use `Location.name`",
  "Since 2027-03-01: use `Event.place`",
])("deprecated with a reason that is refused, and told how to write it: %j", (reason) => {
  expect(unclearWith(reason)).toEqual([expect.stringMatching(/^Event\.place: ".*Expected /)]);
});

test("every kind of deprecation is read", () => {
  const deprecated = '@deprecated(reason: "old")';
  const text = schemaWith(
    ["kind: Kind", `kind: Kind ${deprecated}`],
    ["id: ID", `id: ID ${deprecated}`],
    ["town: String", `town: String ${deprecated}`],
    ["OTHER", `OTHER ${deprecated}`],
  );
  expect(unclearDeprecations(buildSchema(text), today).map((line) => line.split(": ")[0])).toEqual(
    expect.arrayContaining(["Event.kind", "EventInput.town", "Kind.OTHER"]),
  );
  expect(unclearDeprecations(buildSchema(text), today)).toHaveLength(4);
});

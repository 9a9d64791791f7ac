import { expect, test } from "vitest";
import { toldFields } from "../src/index.ts";
import { input } from "./record-fixture.ts";

const event = input("Event");

test("an event tells the same when it is made public, gets a new number or address, and however many come", () => {
  const later = {
    version: 7,
    updatedAt: "2026-02-01T00:00:00Z",
    visibility: "WEEK",
    slug: "another",
    formerSlugs: ["a-record"],
    mergedIds: [event.id],
    sequence: 3,
    attendance: { number: 40, qualifier: "ABOUT" },
  };
  expect(toldFields({ ...event, ...later })).toEqual(toldFields(event));
});

test("a field that the public feed leaves out is not told, one that is null no more than one that is absent", () => {
  expect(toldFields({ ...event, plannedMinutes: 90, theme: null })).toEqual(toldFields(event));
});

test("anything else is told, unknown fields too", () => {
  for (const change of [{ title: "Annat" }, { startsOn: "2026-10-13" }, { unheard: { of: [1] } }])
    expect(toldFields({ ...event, ...change })).not.toEqual(toldFields(event));
});

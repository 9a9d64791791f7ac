import { expect, test } from "vitest";
import * as z from "zod";
import { annotations } from "../src/annotation.ts";
import { recordKinds, recordSchemas, writtenFields } from "../src/index.ts";

const named = (kind: (typeof recordKinds)[number], name: string) =>
  writtenFields(kind).find((field) => field.name === name);

test("an author writes every field but those that follow from the write or from an act", () => {
  const unwritten = (kind: (typeof recordKinds)[number]) =>
    Object.keys(recordSchemas[kind].shape).filter((name) => named(kind, name) === undefined);
  const envelope = ["id", "ownerId", "version", "updatedAt"];
  const addressed = [...envelope, "formerSlugs", "mergedIds"];
  expect(unwritten("Event")).toEqual([
    ...addressed,
    "status",
    "previousStartsOn",
    "previousStartsAt",
    "sequence",
  ]);
  expect(unwritten("ThemeWeek")).toEqual([...addressed, "frameVersion"]);
  expect(unwritten("Association")).toEqual([...addressed, "visibility", "closedOn"]);
  for (const kind of [
    "Organisation",
    "EventSeries",
    "Initiative",
    "EsfProject",
    "Document",
    "NewsItem",
  ] as const)
    expect(unwritten(kind)).toEqual(addressed);
  for (const kind of ["Confirmation", "Hold"] as const) expect(unwritten(kind)).toEqual(envelope);
});

test("a field tells what it holds, whether it must be given and whether it can be null", () => {
  const plain = { list: false, required: false, nullable: true, description: undefined };
  expect(named("Event", "title")).toMatchObject({
    type: { is: "text" },
    required: true,
    nullable: false,
  });
  expect(named("Event", "startsOn")).toMatchObject({
    type: { is: "scalar", scalar: "Date" },
    required: true,
  });
  expect(named("Event", "startsAt")).toEqual({
    name: "startsAt",
    type: { is: "scalar", scalar: "DateTime" },
    ...plain,
  });
  expect(named("Event", "seriesId")).toEqual({
    name: "seriesId",
    type: { is: "id", refersTo: "EventSeries" },
    ...plain,
  });
  expect(named("Event", "audience")).toMatchObject({
    type: { is: "term", vocabulary: "Audience" },
    list: true,
    required: false,
    nullable: false,
  });
  expect(named("Event", "online")).toMatchObject({
    type: { is: "boolean" },
    required: false,
    nullable: false,
  });
  expect(named("Event", "capacity")).toMatchObject({ type: { is: "integer" } });
  expect(named("Document", "publishedOn")).toMatchObject({
    type: { is: "scalar", scalar: "PartialDate" },
  });
  expect(named("Document", "url")).toMatchObject({ type: { is: "scalar", scalar: "URL" } });
  expect(named("Event", "venue")?.type).toMatchObject({
    is: "part",
    name: "Venue",
    fields: expect.arrayContaining([expect.objectContaining({ name: "room" })]),
  });
  expect(named("Event", "slug")).toMatchObject({ required: false });
  expect(named("Event", "visibility")).toMatchObject({ required: false });
});

test.each(recordKinds)("%s: annotations don't show in its JSON Schema", (kind) => {
  const text = JSON.stringify(z.toJSONSchema(recordSchemas[kind], { io: "input" }));
  expect(text).not.toMatch(/"(?:vocabulary|refersTo|scalar)":|"description":"/);
});

test("a schema that is made from an annotated one has its annotations", () => {
  const made = recordSchemas.Event.shape.startsOn.refine(() => true);
  expect(annotations.get(made)).toEqual({ scalar: "Date" });
});

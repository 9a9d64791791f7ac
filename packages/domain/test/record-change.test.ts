import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changedRecord, type Fields, newRecord, type RecordKind } from "../src/index.ts";
import { input } from "./record-fixture.ts";

const now = new Date("2026-11-26T08:00:00Z");
const later = new Date("2026-11-27T08:00:00Z");
const birth = { id: input("Event").id, ownerId: input("Event").ownerId, now };
const event = {
  slug: "ett",
  title: "Ett",
  kind: "SEMINAR",
  startsOn: "2026-12-01",
  endsOn: "2026-12-01",
};

function born(fields: Fields = {}, kind: RecordKind = "Event"): Fields {
  const parsed = newRecord(kind, { ...(kind === "Event" ? event : {}), ...fields }, birth);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value.data;
}

function changed(held: Fields, change: Fields, kind: RecordKind = "Event"): Fields {
  const parsed = changedRecord(kind, held, change, later);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value.data;
}

describe("a new record", () => {
  test("is version 1 and a draft, owned by who it is for, whatever its author says of these", () => {
    const forged = { id: "x", ownerId: "x", version: 7, updatedAt: "1999-01-01T00:00:00Z" };
    expect(born(forged)).toEqual({
      ...event,
      id: birth.id,
      ownerId: birth.ownerId,
      version: 1,
      updatedAt: now.toISOString(),
      visibility: "DRAFT",
      sequence: 0,
    });
    expect(born({ visibility: "PUBLIC" })).toMatchObject({ visibility: "PUBLIC" });
  });

  test("has no field for what is null, so that the default stands", () => {
    expect(born({ summary: null, visibility: null })).not.toHaveProperty("summary");
    expect(born({ visibility: null })).toMatchObject({ visibility: "DRAFT" });
  });

  test("an association has no visibility to choose", () => {
    const data = newRecord(
      "Association",
      { slug: "prov", name: "Prov", shortName: "Prov" },
      { ...birth, ownerId: birth.id },
    );
    expect(data).toMatchObject({ ok: true, value: { value: { visibility: "PUBLIC" } } });
  });
});

describe("a change", () => {
  test("[F1] is of the same record and owner, whatever it says of these", () => {
    const forged = { id: input("Association").id, ownerId: "x", version: 9, title: "Två" };
    expect(changed(born(), forged)).toMatchObject({
      id: birth.id,
      ownerId: birth.ownerId,
      version: 2,
      title: "Två",
    });
  });

  test("keeps what is absent and clears what is null; the version rises by one", () => {
    const held = born({ summary: "Kort", venue: { name: "Salen" } });
    expect(changed(held, { title: "Två", summary: null })).toEqual({
      ...Object.fromEntries(Object.entries(held).filter(([name]) => name !== "summary")),
      title: "Två",
      version: 2,
      updatedAt: later.toISOString(),
    });
  });

  test("replaces a part and a list whole", () => {
    const held = born({ venue: { name: "Salen", room: "A" }, audience: ["CARE", "PUBLIC"] });
    expect(changed(held, { venue: { room: "B" }, audience: ["PUBLIC"] })).toMatchObject({
      venue: { room: "B" },
      audience: ["PUBLIC"],
    });
    expect(changed(held, { venue: { room: "B" } })["venue"]).toEqual({ room: "B" });
  });

  test("leaves what this version of the software doesn't know as it is", () => {
    expect(changed(born({ framtid: { allt: [1] } }), { title: "Två" })).toMatchObject({
      framtid: { allt: [1] },
    });
  });

  test("that breaks a rule is refused with its place, and says nothing of a version", () => {
    expect(
      changedRecord("Event", born(), { title: null, endsOn: "2026-11-01" }, later),
    ).toMatchObject({
      ok: false,
      issues: [{ path: ["title"] }],
    });
  });

  test("a slug that was in use goes on, unless it is taken up again", () => {
    const second = changed(born(), { slug: "tva" });
    expect(second).toMatchObject({ slug: "tva", formerSlugs: ["ett"] });
    const third = changed(second, { slug: "tre" });
    expect(third).toMatchObject({ formerSlugs: ["ett", "tva"] });
    expect(changed(third, { slug: "ett" })).toMatchObject({
      slug: "ett",
      formerSlugs: ["tva", "tre"],
    });
    expect(changed(second, { title: "Två" })).toMatchObject({ slug: "tva", formerSlugs: ["ett"] });
  });

  test("whatever the changes, the record is what they make of it and its version their number", () => {
    const change = fc.record(
      {
        title: fc.constantFrom("Ett", "Två"),
        summary: fc.constantFrom("Kort", null),
        audience: fc.constantFrom(["CARE"], [], null),
        capacity: fc.constantFrom(10, 20, null),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
        const first = born();
        const last = changes.reduce<Fields>((held, fields) => changed(held, fields), first);
        const model: Fields = Object.assign({}, first, ...changes);
        const { version, updatedAt: _at, ...rest } = last;
        expect(version).toBe(changes.length + 1);
        const known = Object.entries(model).filter(
          ([name, value]) => value !== null && name !== "version" && name !== "updatedAt",
        );
        expect(rest).toEqual(Object.fromEntries(known));
      }),
    );
  });
});

describe("iCalendar's sequence", () => {
  const seen = born({ visibility: "PUBLIC" });

  test.each<Fields>([
    { startsOn: "2026-11-30" },
    { endsOn: "2026-12-02" },
    { startsAt: "2026-12-01T08:00:00Z" },
    { partOfDay: "MORNING" },
    { venue: { name: "Aulan" } },
    { online: true },
    { status: "CANCELLED" },
  ])("rises when others must be told: %j", (change) => {
    expect(changed(seen, change)).toMatchObject({ sequence: 1 });
    expect(changed(born(), change)).toMatchObject({ sequence: 0 });
  });

  test("stays when what is in calendars is the same", () => {
    expect(changed(seen, { title: "Två", summary: "Kort", capacity: 10 })).toMatchObject({
      sequence: 0,
    });
    expect(changed(born(), { visibility: "PUBLIC" })).toMatchObject({ sequence: 0 });
  });
});

test("the frame of a theme week has a version that rises with its days, theme and audiences alone", () => {
  const week = born(
    { slug: "v", name: "Veckan", theme: "tema", startsOn: "2026-10-12", endsOn: "2026-10-16" },
    "ThemeWeek",
  );
  expect(week).toMatchObject({ frameVersion: 1 });
  const moved = changed(week, { endsOn: "2026-10-17" }, "ThemeWeek");
  expect(moved).toMatchObject({ frameVersion: 2 });
  expect(changed(moved, { name: "Annat" }, "ThemeWeek")).toMatchObject({ frameVersion: 2 });
  expect(changed(moved, { audiences: ["CARE"] }, "ThemeWeek")).toMatchObject({ frameVersion: 3 });
});

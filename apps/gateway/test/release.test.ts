import type { Database } from "@finsam/database";
import { newId, put, record, testDatabase } from "@finsam/database/testing";
import { anonymous, type Viewer } from "@finsam/domain";
import { contentHash } from "@finsam/planning";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { releaseRoutes } from "../src/routes/release.ts";

const [lead, weekId] = [newId(), newId()];
const coordinator: Viewer = {
  kind: "person",
  id: newId(),
  name: "Samordnare",
  email: "samordnare@example.org",
  roles: new Map([[lead, "COORDINATOR"]]),
  operator: false,
};

let database: Database;
let viewer: Viewer = anonymous;
const placed = {
  ownerId: lead,
  visibility: "PUBLIC",
  themeWeekId: weekId,
  startsOn: "2026-10-13",
  endsOn: "2026-10-13",
};
const breakfast = record("Event", {
  ...placed,
  title: "Frukost <b>först</b>",
  startsAt: "2026-10-13T06:30:00Z",
  plannedMinutes: 90,
  venue: { name: "Huset", room: "A", municipalityCode: "0163" },
});
const lunch = record("Event", { ...placed, title: "Lunch" });
beforeAll(async () => {
  database = await testDatabase("embedded");
  const release = {
    ownerId: lead,
    visibility: "INTERNAL",
    themeWeekId: weekId,
    releasedAt: "2026-09-01T08:00:00Z",
  };
  const lines = [breakfast, lunch].map(({ value, data }) => ({
    eventId: value.id,
    ownerId: lead,
    version: 1,
    contentHash: contentHash(JSON.parse(JSON.stringify(data))),
    placementHash: "0".repeat(64),
  }));
  await put(database, [
    record("Association", { id: lead, slug: "lead" }),
    record("ThemeWeek", { id: weekId, ownerId: lead, slug: "jamt", name: "Jämt med Finsam" }),
    breakfast,
    lunch,
  ]);
  await put(database, [
    record("Release", { ...release, number: 1, name: "Första", lines: lines.slice(0, 1) }),
    record("Release", { ...release, number: 2, name: "Andra", comment: "Med lunch", lines }),
  ]);
});
afterAll(() => database[Symbol.asyncDispose]());

const get = (release: string, accept = "application/json") =>
  releaseRoutes({
    prisma: database.prisma,
    identify: () => Promise.resolve({ viewer, headers: new Headers() }),
  }).request(`/theme-weeks/lead/jamt/releases/${release}`, { headers: { accept } });

describe("the address of a release", () => {
  test("by its number, its name or as the latest: the list with what each event told", async () => {
    const first = await (await get("1")).json();
    expect(first).toMatchObject({
      number: 1,
      name: "Första",
      releasedAt: "2026-09-01T08:00:00Z",
      entries: [{ version: 1, state: "AS_RELEASED", event: { title: breakfast.data["title"] } }],
      changes: [expect.stringContaining("ny")],
    });
    // What only planners see is not told.
    expect(JSON.stringify(first)).not.toContain("plannedMinutes");
    expect(await (await get(encodeURIComponent("Första"))).json()).toEqual(first);
    expect(await (await get("latest")).json()).toMatchObject({ number: 2, comment: "Med lunch" });
  });

  test("is a page for a person, in which nothing of a text is taken for HTML", async () => {
    const answer = await get("latest", "text/html");
    expect(answer.headers.get("content-type")).toContain("text/html");
    const html = await answer.text();
    expect(html).toContain("Jämt med Finsam: Andra (utgåva 2)");
    expect(html).toContain("tisdag 13 oktober kl. 8.30, Huset, A");
    expect(html).not.toContain("<b>");
    expect(html).toContain(`<a href="1">1. Första</a>`);
  });

  test("what has changed since says so, and what was taken back keeps its line alone", async () => {
    await put(database, [
      record("Event", { ...breakfast.data, version: 2, status: "CANCELLED", sequence: 1 }),
      record("Event", { ...lunch.data, version: 2, visibility: "DRAFT" }),
    ]);
    const { entries } = await (await get("2")).json();
    expect(entries).toMatchObject([
      { state: "CHANGED", event: { status: "SCHEDULED" } },
      { state: "GONE", event: null, version: 1 },
    ]);
    const html = await (await get("2", "text/html")).text();
    expect(html).toContain("Ändrad efter utgåvan");
    expect(html).toContain("Utgått");
    expect(html).not.toContain("Lunch");
  });

  test("the plan as it is is for arrangers' people", async () => {
    expect((await get("working")).status).toBe(404);
    expect((await get("3")).status).toBe(404);
    viewer = coordinator;
    const working = await get("working");
    expect(working.headers.get("cache-control")).toBe("no-store");
    expect(await working.json()).toMatchObject({
      number: null,
      entries: [{ event: { title: breakfast.data["title"], status: "CANCELLED" } }],
    });
  });
});

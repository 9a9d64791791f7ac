import { describe, expect, it } from "vitest";
import { planRows } from "../app/plan/plan-grid.ts";
import type { PlanEvent, PlannerWeek } from "../app/plan/planner-query.ts";

function event(id: string, fields: Partial<PlanEvent> = {}): PlanEvent {
  return {
    id,
    version: 1,
    slug: id,
    title: id,
    kind: "SEMINAR",
    audience: [],
    visibility: "WEEK",
    status: "SCHEDULED",
    startsOn: "2027-10-12",
    endsOn: "2027-10-12",
    datePrecision: "DAY",
    partOfDay: null,
    startsAt: null,
    endsAt: null,
    plannedMinutes: null,
    timeZone: "Europe/Stockholm",
    online: false,
    owner: { id: "1", slug: "suvs", shortName: "SUVS" },
    organisers: [],
    venue: null,
    ...fields,
  };
}

function week(events: PlanEvent[]): PlannerWeek {
  const days = [{ day: "2027-10-12", message: "Sportlov i Solna" }];
  return {
    id: "w",
    name: "Veckan",
    theme: "Arbete",
    startsOn: "2027-10-11",
    endsOn: "2027-10-15",
    arrangers: [],
    plan: {
      events,
      groups: { message: "", days, events: [], missing: [], gaps: [] },
      proposals: [],
    },
  };
}

const daysIn = (rows: ReturnType<typeof planRows>) => rows.map(({ day }) => day);

describe("the plan as a table", () => {
  it("has a row for each day of the week, empty ones too, with what is special of it", () => {
    const rows = planRows(week([event("a")]));
    expect(daysIn(rows)).toEqual([
      "2027-10-11",
      "2027-10-12",
      "2027-10-13",
      "2027-10-14",
      "2027-10-15",
    ]);
    expect(rows[1]?.notes).toEqual(["Sportlov i Solna"]);
    expect(rows[1]?.cells.get("suvs")).toHaveLength(1);
    expect(rows[0]?.cells.size).toBe(0);
  });

  it.each([
    ["lies outside the week", { startsOn: "2027-10-18", endsOn: "2027-10-18" }],
    ["may be on several days", { datePrecision: "WEEK", startsOn: "2027-10-11" } as const],
  ])("has a last row for what %s", (_why, fields) => {
    const rows = planRows(week([event("a", fields)]));
    expect(rows.at(-1)?.day).toBeUndefined();
    expect(
      rows
        .at(-1)
        ?.cells.get("suvs")
        ?.map(({ id }) => id),
    ).toEqual(["a"]);
    expect(rows).toHaveLength(6);
  });
});

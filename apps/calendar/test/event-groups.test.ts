import { expect, test } from "vitest";
import { eventGroups } from "../app/event-groups.ts";

const day = { datePrecision: "DAY", startsAt: null, endsAt: null } as const;

function event(name: string, startsOn: string, more: object = {}) {
  return { ...day, name, startsOn, endsOn: startsOn, ...more };
}

function told(events: readonly ReturnType<typeof event>[], today?: string) {
  return eventGroups(events, "sv", today).map(({ heading, events }) => {
    return `${heading}: ${events.map(({ name }) => name).join(" ")}`;
  });
}

test("events stand under the week in which they begin, over New Year too", () => {
  expect(
    told([event("a", "2026-12-30"), event("b", "2027-01-03"), event("c", "2027-01-04")]),
  ).toEqual(["v. 53, 28 december 2026–3 januari 2027: a b", "v. 1, 4–10 januari 2027: c"]);
});

test("what has no day or week is told as it is known", () => {
  const month = event("m", "2026-10-01", { datePrecision: "MONTH", endsOn: "2026-10-31" });
  const season = event("s", "2026-09-01", { datePrecision: "SEASON", endsOn: "2026-11-30" });
  const week = event("w", "2026-09-28", { datePrecision: "WEEK", endsOn: "2026-10-04" });
  expect(told([season, week, event("d", "2026-09-30"), month, event("e", "2026-10-02")])).toEqual([
    "Hösten 2026: s",
    "v. 40, 28 september–4 oktober 2026: w d e",
    "Oktober 2026: m",
  ]);
});

test("what began in an earlier week goes on; what began this week stands in it", () => {
  const today = "2026-10-15";
  const events = [
    event("long", "2026-09-01", { endsOn: "2026-11-01" }),
    event("monday", "2026-10-12", { endsOn: "2026-10-16" }),
  ];
  expect(told(events, today)).toEqual(["Pågår: long", "v. 42, 12–18 oktober 2026: monday"]);
  expect(told(events)[0]).toBe("v. 36, 31 augusti–6 september 2026: long");
});

import { expect, test } from "vitest";
import { eventTime, timeOnDay } from "../app/words/event-time.ts";

const day = { datePrecision: "DAY", startsAt: null, endsAt: null } as const;

test.each([
  ["torsdag 15 oktober 2026", { ...day, startsOn: "2026-10-15", endsOn: "2026-10-15" }],
  [
    "torsdag 15 oktober 2026 kl. 8.30–10.00",
    {
      ...day,
      startsOn: "2026-10-15",
      endsOn: "2026-10-15",
      startsAt: "2026-10-15T06:30:00Z",
      endsAt: "2026-10-15T08:00:00Z",
    },
  ],
  [
    "torsdag 15 oktober 2026, förmiddag",
    { ...day, startsOn: "2026-10-15", endsOn: "2026-10-15", partOfDay: "MORNING" },
  ],
  [
    "någon dag v. 49, 2–8 december 2019, förmiddag",
    {
      ...day,
      datePrecision: "WEEK",
      startsOn: "2019-12-02",
      endsOn: "2019-12-08",
      partOfDay: "MORNING",
    },
  ],
  [
    "december 2019",
    { ...day, datePrecision: "MONTH", startsOn: "2019-12-01", endsOn: "2019-12-31" },
  ],
  [
    "hösten 2019",
    { ...day, datePrecision: "SEASON", startsOn: "2019-09-01", endsOn: "2019-11-30" },
  ],
  [
    "vintern 2019",
    { ...day, datePrecision: "SEASON", startsOn: "2019-12-01", endsOn: "2020-02-29" },
  ],
] as const)("%s", (words, time) => {
  expect(eventTime(time, "sv")).toBe(words);
});

test("several days say both ends", () => {
  const time = { ...day, startsOn: "2026-10-15", endsOn: "2026-10-16" };
  expect(eventTime(time, "sv")).toBe("torsdag 15 oktober–fredag 16 oktober 2026");
  expect(eventTime(time, "en")).toBe("Thursday 15 October – Friday 16 October 2026");
});

test("clock times are those of Sweden on the day when clocks change", () => {
  const autumn = { ...day, startsOn: "2026-10-25", endsOn: "2026-10-25" };
  // 02.30 comes twice that night; the clock of the day is in winter time.
  const night = { startsAt: "2026-10-25T00:30:00Z", endsAt: "2026-10-25T01:30:00Z" };
  expect(eventTime({ ...autumn, ...night }, "sv")).toBe("söndag 25 oktober 2026 kl. 2.30–2.30");
  const noon = { startsAt: "2026-10-25T09:00:00Z", endsAt: "2026-10-25T11:00:00Z" };
  expect(timeOnDay({ ...autumn, ...noon }, "sv")).toBe("kl. 10.00–12.00");
  const spring = { ...day, startsOn: "2026-03-29", endsOn: "2026-03-29" };
  const morning = { startsAt: "2026-03-29T08:00:00Z", endsAt: null };
  expect(timeOnDay({ ...spring, ...morning }, "sv")).toBe("kl. 10.00");
});

test("an event in another zone is told by its own clocks", () => {
  const finland = {
    ...day,
    startsOn: "2026-10-15",
    endsOn: "2026-10-15",
    startsAt: "2026-10-15T06:00:00Z",
    timeZone: "Europe/Helsinki",
  };
  expect(timeOnDay(finland, "sv")).toBe("kl. 9.00 (östeuropeisk tid)");
});

test("under the heading of its day no more is told than the time", () => {
  const one = { ...day, startsOn: "2026-10-15", endsOn: "2026-10-15" };
  expect(timeOnDay(one, "sv")).toBeUndefined();
  expect(timeOnDay({ ...one, partOfDay: "MORNING" }, "sv")).toBe("förmiddag");
  expect(timeOnDay({ ...one, endsOn: "2026-10-16" }, "sv")).toBe(
    "torsdag 15 oktober–fredag 16 oktober 2026",
  );
});

import { expect, test } from "vitest";
import { monthRows } from "../app/month-rows.ts";

function daysOf(month: string, count: number) {
  return Array.from({ length: count }, (_, day) => {
    return { date: `${month}-${String(day + 1).padStart(2, "0")}` };
  });
}

test("a month that begins on a Thursday and ends on a Saturday has five weeks", () => {
  const rows = monthRows(daysOf("2026-10", 31));
  expect(rows.map(({ monday }) => monday)).toEqual([
    "2026-09-28",
    "2026-10-05",
    "2026-10-12",
    "2026-10-19",
    "2026-10-26",
  ]);
  expect(rows[0]?.days.map((day) => day?.date)).toEqual([
    undefined,
    undefined,
    undefined,
    "2026-10-01",
    "2026-10-02",
    "2026-10-03",
    "2026-10-04",
  ]);
  expect(rows.every(({ days }) => days.length === 7)).toBe(true);
  expect(rows[4]?.days[5]?.date).toBe("2026-10-31");
});

test("a February of four whole weeks has four rows without a gap", () => {
  const rows = monthRows(daysOf("2027-02", 28));
  expect(rows).toHaveLength(4);
  expect(rows.flatMap(({ days }) => days)).not.toContain(undefined);
});

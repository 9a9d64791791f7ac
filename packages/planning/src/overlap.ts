import type { Day } from "@finsam/domain";
import { type PartOfDay, type PlannedTime, touches } from "./planned-time.ts";

/** How two events meet in time: by the clock, or perhaps, since one of them has none. */
export type Meeting = "CLOCK" | "PERHAPS";

const minuteMs = 60_000;

/**
 * How two events meet in time; null: they don't. By the clock half-open, with so many minutes that must lie between them. Where one
 * has no clock time: when they share a day and, where it is stated, a part of it.
 */
export function meeting(a: PlannedTime, b: PlannedTime, minutesBetween = 0): Meeting | null {
  if (a.kind === "VAGUE" || b.kind === "VAGUE") return null;
  if (a.kind === "CLOCK" && b.kind === "CLOCK") {
    const between = minutesBetween * minuteMs;
    return a.start < b.end + between && b.start < a.end + between ? "CLOCK" : null;
  }
  return daysShared(a, b).some((day) => sharePart(a, b, day)) ? "PERHAPS" : null;
}

/** The days that two events are both on. An event by the clock counts here on each day that it reaches. */
function daysShared(a: Timed, b: Timed): Day[] {
  const others = new Set(allDays(b));
  return allDays(a).filter((day) => others.has(day));
}

type Timed = Exclude<PlannedTime, { kind: "VAGUE" }>;

function allDays(time: Timed): readonly Day[] {
  return time.kind === "CLOCK" && !time.isLong && time.first.day !== time.last.day
    ? [time.first.day, time.last.day]
    : time.days;
}

function sharePart(a: Timed, b: Timed, day: Day): boolean {
  if (a.kind === "DAYS") return a.part === null || isIn(b, day, a.part);
  return b.kind === "DAYS" && (b.part === null || isIn(a, day, b.part));
}

function isIn(time: Timed, day: Day, part: PartOfDay): boolean {
  return time.kind === "DAYS" ? time.part === null || time.part === part : touches(time, day, part);
}

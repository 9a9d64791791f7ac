import type { Slot } from "./moved-event.ts";
import type { PlanWeek } from "./plan.ts";
import { workingDays } from "./rule/gap.ts";

/** Which times a day has, for {@link weekSlots}. */
export interface SlotOptions {
  /** Minutes between two starts. Default 60. */
  readonly everyMinutes?: number;
  /** The first start, `HH:MM`. Default `08:00`. */
  readonly first?: string;
  /** The last start at most, inclusive, `HH:MM`. Default `17:00`. */
  readonly last?: string;
}

/** The times at which an event of a week may start where nobody has said otherwise: each hour of the working days. It keeps its length. */
export function weekSlots(
  week: Pick<PlanWeek, "startsOn" | "endsOn">,
  { everyMinutes = 60, first = "08:00", last = "17:00" }: SlotOptions = {},
): Slot[] {
  const times: string[] = [];
  for (let at = minuteOf(first); at <= minuteOf(last); at += everyMinutes) times.push(timeOf(at));
  return workingDays(week).flatMap((day) => times.map((time) => ({ day, time })));
}

/** The order of slots in time. */
export function compareSlots(a: Slot, b: Slot): number {
  const [left, right] = [slotKey(a), slotKey(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** What a slot is the same by. */
export function slotKey({ day, time }: Slot): string {
  return `${day} ${time}`;
}

/** Minutes since midnight of `HH:MM`. */
export function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

function timeOf(minute: number): string {
  return [Math.floor(minute / 60), minute % 60]
    .map((part) => String(part).padStart(2, "0"))
    .join(":");
}

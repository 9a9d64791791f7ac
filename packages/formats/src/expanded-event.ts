import type { Day } from "@finsam/domain";
import { checkedEvent } from "./checked-event.ts";
import type { EventGroup } from "./event-group.ts";
import { whereOf } from "./calendar-place.ts";
import {
  type CalendarEvent,
  contentFields,
  isMarkedAllDay,
  type Length,
  lengthBetween,
  lengthOf,
  lengthOfDuration,
  propertyOf,
  startOf,
  timeFields,
} from "./calendar-event.ts";
import type { ImportedItem, ImportLimits, ImportOptions } from "./parsed-import.ts";
import { dayAfter, expandRule, type StepBudget } from "./recurrence.ts";
import { ItemSkipped, skipped, type SkippedItem } from "./skip-reason.ts";
import {
  instantOfWall,
  recurrenceIdOf,
  type WallTime,
  wallKey,
  wallTime,
  wallTimeAt,
  type ZoneContext,
} from "./wall-time.ts";

/** What surrounds an event in its file. */
export interface Around extends Pick<ImportOptions, "from" | "to"> {
  readonly zones: ZoneContext;
  readonly limits: ImportLimits;
  readonly budget: StepBudget;
  /** Whether the file as a whole calls off what it has. */
  readonly calledOff: boolean;
}

/** What an event gives. */
export interface Expanded {
  readonly items: readonly ImportedItem[];
  readonly skipped: readonly SkippedItem[];
  readonly outside: number;
}

/** What the reading of one item costs, beside what finds it. */
const itemSteps = 20;

/** A start of an event, and how long it is there if it tells that itself. */
interface Start {
  readonly wall: WallTime;
  readonly length?: Length;
}

/** The items of an event: itself, or its occurrences within the window, each as it was changed. */
export function expandedEvent({ uid, master, overrides }: EventGroup, around: Around): Expanded {
  const items: ImportedItem[] = [];
  const skips: SkippedItem[] = [];
  let outside = 0;

  /** Runs the reading of one item, and tells if it is skipped. */
  function reading(event: CalendarEvent, read: () => void): void {
    try {
      read();
    } catch (error) {
      if (!(error instanceof ItemSkipped)) throw error;
      skips.push(skipped(whereOf(event), uid, error.code, error.sentence));
    }
  }

  function add(event: CalendarEvent, recurrenceId: string | null, start: Start, length: Length) {
    around.budget.take(itemSteps);
    const { fields, url, organiserNames } = contentFields(event, around.calledOff);
    const time = timeFields(start.wall, start.length ?? length, isMarkedAllDay(event));
    if (time.endsOn < around.from || time.startsOn > around.to) {
      if (recurrenceId === null) outside += 1;
      return;
    }
    const checked = checkedEvent({ ...fields, ...time });
    items.push({ uid, recurrenceId, event: checked, url, license: null, organiserNames });
  }

  const changed = new Map<string, CalendarEvent>();
  let openEnd: string | undefined;
  for (const override of overrides)
    reading(override, () => {
      const id = recurrenceOf(override, around.zones);
      changed.set(wallKey(id), override);
      const range = propertyOf(override, "RECURRENCE-ID")?.parameter("range");
      if (range?.toUpperCase() !== "THISANDFUTURE") return;
      if (openEnd === undefined || wallKey(id) < openEnd) openEnd = wallKey(id);
      skips.push(skipped(whereOf(override), uid, "THIS_AND_FUTURE"));
    });

  if (master !== undefined)
    reading(master, () => {
      const start = startOf(master, around.zones);
      const length = lengthOf(master, start, around.zones);
      const starts = startsOf(master, start, around);
      if (starts === undefined) return add(master, null, { wall: start }, length);
      for (const one of starts) {
        const key = wallKey(one.wall);
        if (changed.has(key) || changed.has(`${one.wall.day}T00:00:00`)) continue;
        if (openEnd !== undefined && key > openEnd) continue;
        add(master, recurrenceIdOf(one.wall), one, length);
      }
    });

  for (const override of changed.values())
    reading(override, () => {
      const start = startOf(override, around.zones);
      const length = lengthOf(override, start, around.zones);
      const id = recurrenceOf(override, around.zones);
      const named = id.time === null && start.time !== null ? { ...start, day: id.day } : id;
      add(override, recurrenceIdOf(named), { wall: start }, length);
    });

  return { items, skipped: skips, outside };
}

function recurrenceOf(event: CalendarEvent, zones: ZoneContext): WallTime {
  const property = propertyOf(event, "RECURRENCE-ID");
  return property === undefined
    ? startOf(event, zones)
    : wallTime(property.values[0], property, zones);
}

/** The starts of a recurring event within the window, in order; undefined for one that does not recur. */
function startsOf(event: CalendarEvent, start: WallTime, around: Around): Start[] | undefined {
  const { rules, properties } = event;
  const { zones, limits, budget } = around;
  const dates = (properties.get("RDATE") ?? []).flatMap((property) =>
    property.values.map((value) => dateOf(value, property, zones)),
  );
  if (rules.length === 0 && dates.length === 0) return undefined;
  const [rule, another] = rules;
  if (another !== undefined || rule === "EXRULE") throw new ItemSkipped("RULE_UNREADABLE");
  const window = windowBefore(around, 7);
  const ruled =
    rule === undefined
      ? [start]
      : expandRule({ rule, start, ...window, limit: limits.occurrences, budget });
  const starts = new Map<string, Start>(ruled.map((wall) => [wallKey(wall), { wall }]));
  for (const one of dates) if (isWithin(one.wall.day, window)) starts.set(wallKey(one.wall), one);
  for (const property of properties.get("EXDATE") ?? [])
    for (const value of property.values) exclude(starts, wallTime(value, property, zones), start);
  if (starts.size > limits.occurrences) throw new ItemSkipped("TOO_MANY_OCCURRENCES");
  return [...starts.values()].toSorted((a, b) => (wallKey(a.wall) < wallKey(b.wall) ? -1 : 1));
}

/** An occurrence that began some days before the window may reach into it. */
function windowBefore({ from, to }: Around, days: number): { from: Day; to: Day } {
  return { from: dayAfter(from, -days), to };
}

function isWithin(day: Day, { from, to }: { from: Day; to: Day }): boolean {
  return from <= day && day <= to;
}

function dateOf(
  value: unknown,
  property: Parameters<typeof wallTime>[1],
  zones: ZoneContext,
): Start {
  if (!Array.isArray(value)) return { wall: wallTime(value, property, zones) };
  const [begin, end]: unknown[] = value;
  const wall = wallTime(begin, property, zones);
  const length =
    typeof end === "string" && /^[+-]?P/.test(end)
      ? lengthOfDuration(end, wall)
      : lengthBetween(wall, wallTime(end, property, zones));
  return { wall, length };
}

/** A day without a time takes out what begins on it, as many programs write it. */
function exclude(starts: Map<string, Start>, excluded: WallTime, { time, zone }: WallTime): void {
  if (excluded.time === null && time !== null) {
    for (const [key, { wall }] of starts) if (wall.day === excluded.day) starts.delete(key);
    return;
  }
  const sameZone = excluded.time === null ? excluded : inZone(excluded, zone);
  starts.delete(wallKey(time === null ? { ...sameZone, time: null } : sameZone));
}

function inZone(wall: WallTime, zone: string): WallTime {
  return wall.zone === zone ? wall : wallTimeAt(instantOfWall(wall), zone);
}

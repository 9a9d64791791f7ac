import { eachDay } from "@finsam/domain";
import type { PlanEvent, PlannerWeek } from "./planner-query.ts";

/** A row of the plan: a day, or what has no day in the week. */
export interface PlanRow {
  /** Undefined: events that may be on some day, or that lie outside the week. */
  readonly day: string | undefined;
  /** What the check says of the day: a holiday, a school break. Empty for most. */
  readonly notes: readonly string[];
  /** The events by the slug of their owner, in order of time. */
  readonly cells: ReadonlyMap<string, readonly PlanEvent[]>;
}

/** The plan as a table: a row a day; at the end what has no day, where there is such. */
export function planRows({ startsOn, endsOn, plan }: PlannerWeek): PlanRow[] {
  const events = plan?.events ?? [];
  const days = [...eachDay(startsOn, endsOn)];
  const headings = plan?.groups.days ?? [];
  const rows = days.map((day) => ({
    day,
    notes: headings.filter((heading) => heading.day === day).map(({ message }) => message),
    cells: byOwner(events.filter((event) => dayOf(event) === day)),
  }));
  const elsewhere = events.filter((event) => !days.includes(dayOf(event) ?? ""));
  if (elsewhere.length === 0) return rows;
  return [...rows, { day: undefined, notes: [], cells: byOwner(elsewhere) }];
}

/** The day that an event begins; undefined where it may be on several. */
export function dayOf({ datePrecision, startsOn }: PlanEvent): string | undefined {
  return datePrecision === "DAY" ? startsOn : undefined;
}

function byOwner(events: readonly PlanEvent[]): ReadonlyMap<string, readonly PlanEvent[]> {
  return Map.groupBy(events, ({ owner }) => owner.slug);
}

import type { Event, Json } from "@finsam/domain";
import type { PlannedEvent } from "./planned-event.ts";

/**
 * When an event is, as a hash names it: instants in UTC, an end that is not known as null; without a clock time the days and the part of
 * the day.
 */
export function timeFact({ event }: PlannedEvent, { doors = false } = {}): Record<string, Json> {
  const { startsAt, endsAt, startsOn, endsOn, partOfDay, doorsAt }: Event = event;
  if (startsAt === null) return { startsOn, endsOn, partOfDay };
  return { start: startsAt, end: endsAt, ...(doors ? { doors: doorsAt } : {}) };
}

/** The same of a pair, in the order of their ids. */
export function timeFacts(a: PlannedEvent, b: PlannedEvent, options = {}): Json {
  return inOrder(a, b).map((event) => timeFact(event, options));
}

/** A pair in the order of ids, in which subjects stand. */
export function inOrder(a: PlannedEvent, b: PlannedEvent): [PlannedEvent, PlannedEvent] {
  return a.id < b.id ? [a, b] : [b, a];
}

import { onlinePlace, type PlannedEvent } from "./planned-event.ts";
import { daysFrom } from "./planned-time.ts";

/** A set of events in which those are found that a rule could pair with another. */
export interface CandidateIndex {
  /** Each other event, once, that may meet it: a day in reach, the same room, a person or a link of its own. */
  near(event: PlannedEvent): Iterable<PlannedEvent>;
}

/**
 * Finds events by all that a pair rule wants two events to share. Those that are wide may meet whatever is on the same day, wherever it is: what
 * somebody wants apart, for one.
 */
export function candidateIndex(
  events: readonly PlannedEvent[],
  isWide: (event: PlannedEvent) => boolean = () => true,
): CandidateIndex {
  const byKey = new Map<string, PlannedEvent[]>();
  const byDay = new Map<string, PlannedEvent[]>();
  const wideByDay = new Map<string, PlannedEvent[]>();
  for (const event of events) {
    const { narrow, days } = keysOf(event);
    for (const key of narrow) add(byKey, key, event);
    for (const day of days) add(byDay, day, event);
    if (isWide(event)) for (const day of days) add(wideByDay, day, event);
  }
  return {
    near(event) {
      const found = new Set<PlannedEvent>();
      const { narrow, days } = keysOf(event);
      for (const key of narrow) collect(byKey.get(key), event, found);
      const onDay = isWide(event) ? byDay : wideByDay;
      for (const day of days) collect(onDay.get(day), event, found);
      return found;
    },
  };
}

/** The same for a few events: to look at all others costs less than to sort them. */
export function everyOther(events: readonly PlannedEvent[]): CandidateIndex {
  return { near: (event) => events.filter(({ id }) => id !== event.id) };
}

interface Keys {
  /** A place in reach on a day, a venue, a link, a person. */
  readonly narrow: readonly string[];
  /** Days, where it is and in UTC. */
  readonly days: readonly string[];
}

const dayMs = 86_400_000;
const nothing: Keys = { narrow: [], days: [] };
const made = new WeakMap<PlannedEvent, Keys>();

function keysOf(planned: PlannedEvent): Keys {
  const held = made.get(planned);
  if (held !== undefined) return held;
  const keys = readKeys(planned);
  made.set(planned, keys);
  return keys;
}

function readKeys({ time, venueKey, people, event, countyCode, isOnline }: PlannedEvent): Keys {
  if (time.kind === "VAGUE") return nothing;
  const days = time.kind === "CLOCK" ? daysFrom(time.first.day, time.last.day) : [...time.days];
  // Two that overlap by the clock share a day of UTC, wherever they are.
  if (time.kind === "CLOCK")
    for (let day = Math.floor(time.start / dayMs); day * dayMs < time.end; day += 1)
      days.push(`utc ${day}`);
  const reach = [...(countyCode === null ? [] : [countyCode]), ...(isOnline ? [onlinePlace] : [])];
  const narrow = days.flatMap((day) => reach.map((place) => `${day} ${place}`));
  if (venueKey !== null) narrow.push(`venue ${venueKey}`);
  if (event.onlineUrl !== null) narrow.push(`link ${event.onlineUrl}`);
  for (const person of people.keys()) narrow.push(`person ${person}`);
  return { narrow, days };
}

function collect(
  events: readonly PlannedEvent[] | undefined,
  event: PlannedEvent,
  found: Set<PlannedEvent>,
): void {
  if (events !== undefined) for (const other of events) if (other.id !== event.id) found.add(other);
}

function add(map: Map<string, PlannedEvent[]>, key: string, event: PlannedEvent): void {
  const held = map.get(key);
  if (held === undefined) map.set(key, [event]);
  else held.push(event);
}

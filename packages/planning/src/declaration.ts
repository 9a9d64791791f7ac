import type { DeclaredPair } from "./plan.ts";
import type { PlannedEvent } from "./planned-event.ts";

/** What owners have declared about pairs of events. */
export interface Declarations {
  /** Whether an owner of one of them wants them apart (undvik samtidigt). */
  avoids(a: PlannedEvent, b: PlannedEvent): boolean;
  /** The events that are to be kept apart from an event, by their ids. */
  avoidedBy(eventId: string): readonly string[];
  /** Whether the owners of both let them be at the same time (får gå samtidigt). */
  mayCoincide(a: PlannedEvent, b: PlannedEvent): boolean;
}

/** Reads the declarations. What somebody says of two events of others counts for nothing. */
export function readDeclarations(
  pairs: readonly DeclaredPair[],
  owners: ReadonlyMap<string, string>,
): Declarations {
  const avoided = new Map<string, Set<string>>();
  const parallel = new Map<string, Set<string>>();
  for (const { ownerId, eventIds, kind } of pairs) {
    const [a, b] = eventIds;
    if (owners.get(a) !== ownerId && owners.get(b) !== ownerId) continue;
    if (kind === "AVOID") {
      add(avoided, a, b);
      add(avoided, b, a);
    } else add(parallel, keyOf(a, b), ownerId);
  }
  return {
    avoids: (a, b) => avoided.get(a.id)?.has(b.id) === true,
    avoidedBy: (eventId) => [...(avoided.get(eventId) ?? [])],
    mayCoincide(a, b) {
      const by = parallel.get(keyOf(a.id, b.id));
      return by !== undefined && by.has(a.ownerId) && by.has(b.ownerId);
    },
  };
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  const held = map.get(key);
  if (held === undefined) map.set(key, new Set([value]));
  else held.add(value);
}

function keyOf(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

import type { PlannedEvent } from "./planned-event.ts";

/** How two events belong together: one is a part of the other at any depth, or both of a third. */
export type Kinship = "WHOLE_AND_PART" | "PARTS_OF_ONE" | null;

/** How events belong together. */
export interface Wholes {
  kinship(a: PlannedEvent, b: PlannedEvent): Kinship;
  /** Whether an event is the one with that id, or a part of it at any depth. */
  isWithin(event: PlannedEvent, wholeId: string): boolean;
  /** Whether an event is a part of another, or has parts. */
  isInWhole(event: PlannedEvent): boolean;
}

/** Tells how events belong together, by the parts that are known. */
export function readWholes(events: readonly PlannedEvent[]): Wholes {
  const wholeOf = new Map(events.map(({ id, event }) => [id, event.partOfId]));
  const wholesOf = (id: string): string[] => {
    const wholes: string[] = [];
    for (let next = wholeOf.get(id) ?? null; next !== null; next = wholeOf.get(next) ?? null) {
      // Events that are part of each other in a circle: each is told once.
      if (wholes.includes(next)) break;
      wholes.push(next);
    }
    return wholes;
  };
  const wholes = new Map(
    events.flatMap(({ id, event }) =>
      event.partOfId === null ? [] : [[id, wholesOf(id)] as const],
    ),
  );
  const hasParts = new Set([...wholes.values()].flat());
  return {
    isInWhole: ({ id }) => wholes.has(id) || hasParts.has(id),
    kinship(a, b) {
      const ofA = wholes.get(a.id) ?? [];
      const ofB = wholes.get(b.id) ?? [];
      if (ofA.length === 0 && ofB.length === 0) return null;
      if (ofA.includes(b.id) || ofB.includes(a.id)) return "WHOLE_AND_PART";
      return ofA.some((id) => ofB.includes(id)) ? "PARTS_OF_ONE" : null;
    },
    isWithin: ({ id }, wholeId) => id === wholeId || (wholes.get(id)?.includes(wholeId) ?? false),
  };
}

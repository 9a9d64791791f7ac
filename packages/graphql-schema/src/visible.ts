import {
  seenEvents,
  seenRecords,
  seenWeeks,
  seesEvent,
  seesRecord,
  seesWeek,
  type SightedEvent,
  type SightedRow,
  type SightedWeek,
} from "@finsam/database";
import type { Context } from "./context.ts";

/** Records that the viewer may see, as a filter on any model of a record but events and theme weeks. */
export function visible({ sight }: Pick<Context, "sight">) {
  return seenRecords(sight);
}

/** Events that the viewer may see, as a filter. */
export function visibleEvents({ sight }: Pick<Context, "sight">) {
  return seenEvents(sight);
}

/** Theme weeks that the viewer may see, as a filter. */
export function visibleWeeks({ sight }: Pick<Context, "sight">) {
  return seenWeeks(sight);
}

/** A record that a link points to, or null where the viewer may not see it: the same as if it were not there. */
export function visibleOrNull<Row extends SightedRow>(
  row: Row | null,
  { sight }: Pick<Context, "sight">,
): Row | null {
  return row !== null && seesRecord(sight, row) ? row : null;
}

/** The same as {@link visibleOrNull} for an event. */
export function visibleEventOrNull<Row extends SightedEvent>(
  row: Row | null,
  { sight }: Pick<Context, "sight">,
): Row | null {
  return row !== null && seesEvent(sight, row) ? row : null;
}

/** The same as {@link visibleOrNull} for a theme week. */
export function visibleWeekOrNull<Row extends SightedWeek>(
  row: Row | null,
  { sight }: Pick<Context, "sight">,
): Row | null {
  return row !== null && seesWeek(sight, row) ? row : null;
}

/** Records whose owner is one of these associations, by slug. */
export function ownedBy(slugs: readonly string[], context: Pick<Context, "sight">) {
  return { owner: { is: { AND: [visible(context), { slug: { in: [...slugs] } }] } } };
}

import { type Fields, type Json, sameJson, toldFields } from "@finsam/domain";
import type { EventRecord } from "./content-hash.ts";

/** What has to change of an event; made at once for one's own, a proposal for others'. */
export interface EventUpdate {
  /** The association that owns the event. */
  readonly ownerId: string;
  /** The event that is to change. */
  readonly eventId: string;
  /** As an update takes it: absent stays, null clears. */
  readonly change: Fields;
}

/**
 * What brings a week's plan back to what a release told, in the order of the events' ids. What has come since goes out of the week and, unless it
 * is public, becomes a draft again. An event that is not held any more can't be brought back, and is not among the updates.
 *
 * @param current - every event of the plan, and what is still held of those that the release told of.
 */
export function rollBack(
  current: readonly EventRecord[],
  released: readonly EventRecord[],
  weekId: string,
): EventUpdate[] {
  const told = new Map(released.map((record) => [record.value.id, record]));
  return current
    .flatMap((record): EventUpdate[] => {
      const { id: eventId, ownerId } = record.value;
      const was = told.get(eventId);
      const change = was === undefined ? leavingWeek(record, weekId) : goingBack(record, was);
      return Object.keys(change).length === 0 ? [] : [{ ownerId, eventId, change }];
    })
    .toSorted((a, b) => (a.eventId < b.eventId ? -1 : 1));
}

function leavingWeek({ value }: EventRecord, weekId: string): Fields {
  if (value.themeWeekId !== weekId) return {};
  return { themeWeekId: null, ...(value.visibility === "PUBLIC" ? {} : { visibility: "DRAFT" }) };
}

function goingBack({ value, data }: EventRecord, was: EventRecord): Fields {
  const [now, then] = [toldFields(data), toldFields(was.data)];
  const change: Record<string, Json> = {};
  for (const name of new Set([...Object.keys(now), ...Object.keys(then)]))
    if (!sameJson(now[name] ?? null, then[name] ?? null)) change[name] = then[name] ?? null;
  const isSeen = value.visibility === "PUBLIC" || value.visibility === "WEEK";
  return isSeen ? change : { ...change, visibility: "WEEK" };
}

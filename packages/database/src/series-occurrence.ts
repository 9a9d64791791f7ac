import {
  type EventSeries,
  type Fields,
  followedSeries,
  occurrenceOf,
  parseRecord,
  swedishDay,
} from "@finsam/domain";
import type { PrismaClient } from "./generated/prisma/client.ts";
import { type HeldRecord, heldRecords } from "./held-record.ts";
import type { Transaction } from "./record.ts";

/** The fields of a new event with what it takes over from its series, which has the same owner: others' may be hidden. */
export async function fieldsFromSeries(
  client: PrismaClient | Transaction,
  ownerId: string,
  written: Fields,
): Promise<Fields> {
  const { seriesId } = written;
  if (typeof seriesId !== "string") return written;
  const [held] = await heldRecords(client, "EventSeries", [seriesId]);
  const isOwn = held?.deletedAt === null && held.ownerId === ownerId;
  const series = isOwn ? parseRecord("EventSeries", held.data) : undefined;
  if (!series?.ok || series.value.template === null) return written;
  return occurrenceOf(series.value.template, written);
}

/** An event and what changes in it. */
export interface FollowingChange {
  readonly held: HeldRecord;
  readonly fields: Fields;
}

/**
 * What changes in the occurrences of a series with it: its owner's events that have not ended, where they have not
 * departed from it. What has been is left as it was.
 */
export async function changesOfOccurrences(
  prisma: PrismaClient,
  before: EventSeries,
  after: EventSeries,
  now: Date,
): Promise<FollowingChange[]> {
  if (JSON.stringify(before.template) === JSON.stringify(after.template)) return [];
  const today = new Date(`${swedishDay(now)}T00:00:00Z`);
  const rows = await prisma.event.findMany({
    where: { seriesId: after.id, ownerId: after.ownerId, deletedAt: null, endsOn: { gte: today } },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  const events = await heldRecords(
    prisma,
    "Event",
    rows.map(({ id }) => id),
  );
  return events.flatMap((held) => {
    const event = parseRecord("Event", held.data);
    if (!event.ok || held.sourceId !== held.ownerId) return [];
    const fields = followedSeries(before.template, after.template, event.value, held.data);
    return Object.keys(fields).length > 0 ? { held, fields } : [];
  });
}

import { type Fields, parseRecord, type RecordOf } from "@finsam/domain";
import type { PrismaClient } from "./generated/prisma/client.ts";
import type { ReadRecord, Transaction } from "./record.ts";
import { heldRecords } from "./held-record.ts";
import { releasedContents, versionKey } from "./released-content.ts";
import { acceptances, arrangersOf } from "./visibility.ts";

/** The releases of a theme week by its lead. */
export interface WeekReleases {
  /** The first first. */
  readonly releases: readonly RecordOf<"Release">[];
  /** What their events told, by `eventId version`, as far as that is held and has not been taken back. */
  readonly released: ReadonlyMap<string, ReadRecord<"Event">>;
}

/** What a week has that is not known, or has none. */
export const noReleases: WeekReleases = { releases: [], released: new Map() };

/** The releases of theme weeks, by the weeks' ids; a week without any is absent. */
export async function weekReleases(
  client: PrismaClient | Transaction,
  weekIds: readonly string[],
): Promise<ReadonlyMap<string, WeekReleases>> {
  const rows = await client.$queryRaw<{ data: Fields }[]>`
    select r.data from release r join theme_week w on w.id = r.theme_week_id and w.owner_id = r.owner_id
    where r.theme_week_id = any(${weekIds}::uuid[]) and r.deleted_at is null and r.visibility <> 'DRAFT'
      and w.deleted_at is null
    order by r.number, r.id`;
  const releases = rows.flatMap(({ data }) => {
    const parsed = parseRecord("Release", data);
    return parsed.ok ? parsed.value : [];
  });
  const arrangers = await arrangersByWeek(client, [
    ...new Set(releases.map(({ themeWeekId }) => themeWeekId)),
  ]);
  const lines = releases.flatMap((release) => release.lines);
  const contents = await releasedContents(client, lines);
  return new Map(
    [...Map.groupBy(releases, ({ themeWeekId }) => themeWeekId)].map(([weekId, ofWeek]) => {
      const ids = arrangers.get(weekId) ?? [];
      const told = [...contents].filter(
        ([, { ownerId, isPublic }]) => isPublic || ids.includes(ownerId),
      );
      const released = new Map(told.map(([key, { record }]) => [key, record]));
      return [weekId, { releases: ofWeek, released }];
    }),
  );
}

async function arrangersByWeek(
  client: PrismaClient | Transaction,
  weekIds: string[],
): Promise<ReadonlyMap<string, string[]>> {
  if (weekIds.length === 0) return new Map();
  const weeks = await client.themeWeek.findMany({
    where: { id: { in: weekIds } },
    select: {
      id: true,
      ownerId: true,
      confirmations: { where: acceptances, select: { ownerId: true } },
    },
  });
  return new Map(weeks.map((week) => [week.id, arrangersOf(week)]));
}

/** What a release told, as far as it is held, in the order of its lines. */
export function releaseContent(
  release: RecordOf<"Release"> | undefined,
  released: WeekReleases["released"],
): ReadRecord<"Event">[] {
  return (release?.lines ?? []).flatMap((line) => released.get(versionKey(line)) ?? []);
}

/** What events tell that are public now, by their ids. */
export async function publicEventData(
  client: PrismaClient,
  eventIds: readonly string[],
): Promise<ReadonlyMap<string, Fields>> {
  const held = await heldRecords(client, "Event", eventIds);
  return new Map(
    held
      .filter(({ visibility, deletedAt }) => visibility === "PUBLIC" && deletedAt === null)
      .map(({ id, data }) => [id, data]),
  );
}

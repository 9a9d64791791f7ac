import { associationsOf, type Term, type Viewer } from "@finsam/domain";
import { Prisma, type PrismaClient } from "./generated/prisma/client.ts";
import type { HeldRecord } from "./held-record.ts";

/** What somebody sees beside what everybody does. */
export interface Sight {
  /** Associations of which she is one of the people or tokens: all their records that are not deleted. */
  readonly associationIds: readonly string[];
  /** Theme weeks that these arrange or are invited to. */
  readonly weeks: readonly SeenWeek[];
}

/** A theme week that is seen whatever its visibility. */
export interface SeenWeek {
  readonly id: string;
  /** Whose events of visibility WEEK are seen in it: all arrangers', or none's for who is invited only. */
  readonly arrangerIds: readonly string[];
}

/** What everybody sees. */
export const publicSight: Sight = { associationIds: [], weeks: [] };

/** Confirmations by which an association takes part in a theme week, as a filter. */
export const acceptances = {
  answer: "ACCEPTED",
  // Who accepts what she is not invited to arranges nothing.
  invited: true,
  deletedAt: null,
  visibility: { not: "DRAFT" },
} as const;

/** The lead of a theme week and those that have accepted; `confirmations` are its {@link acceptances}. */
export function arrangersOf({
  ownerId,
  confirmations,
}: {
  readonly ownerId: string;
  readonly confirmations: readonly { readonly ownerId: string }[];
}): string[] {
  return [...new Set([ownerId, ...confirmations.map((word) => word.ownerId)])];
}

/**
 * What a viewer sees now. One statement; none for who has no association, such as the public and the operator of the
 * platform.
 */
export async function sightOf(
  prisma: Pick<PrismaClient, "themeWeek">,
  viewer: Viewer,
): Promise<Sight> {
  const associationIds = associationsOf(viewer, "READER");
  if (associationIds.length === 0) return publicSight;
  const isOurs = (id: string): boolean => associationIds.includes(id);
  const rows = await prisma.themeWeek.findMany({
    where: {
      deletedAt: null,
      OR: [{ ownerId: { in: associationIds } }, { invitedIds: { hasSome: associationIds } }],
    },
    select: {
      id: true,
      ownerId: true,
      visibility: true,
      confirmations: { where: acceptances, select: { ownerId: true } },
    },
    orderBy: { id: "asc" },
  });
  const weeks = rows.flatMap((row) => {
    const { id, visibility } = row;
    const arrangerIds = arrangersOf(row);
    if (arrangerIds.some(isOurs)) return { id, arrangerIds };
    return visibility === "INTERNAL" ? { id, arrangerIds: [] } : [];
  });
  return { associationIds, weeks };
}

/** What decides whether a record is seen. */
export interface SightedRow {
  readonly ownerId: string;
  readonly visibility: Term<"Visibility">;
  readonly deletedAt: Date | null;
}

/** What decides whether an event is seen. */
export interface SightedEvent extends SightedRow {
  readonly themeWeekId: string | null;
}

/** What decides whether a theme week is seen. */
export interface SightedWeek extends SightedRow {
  readonly id: string;
}

/** Whether a record that was read is seen. Events and theme weeks have rules of their own. */
export function seesRecord(sight: Sight, row: SightedRow): boolean {
  return (
    row.deletedAt === null &&
    (row.visibility === "PUBLIC" || sight.associationIds.includes(row.ownerId))
  );
}

/** Whether an event that was read is seen: with visibility WEEK also by arrangers, where an arranger has placed it. */
export function seesEvent(sight: Sight, row: SightedEvent): boolean {
  const placed = row.deletedAt === null && row.visibility === "WEEK" && arrangesWith(sight, row);
  return placed || seesRecord(sight, row);
}

/** Whether a record is seen as it is held; of a theme week only what it says itself counts here. */
export function seesHeld(sight: Sight, held: HeldRecord): boolean {
  const { themeWeekId } = held.data;
  return seesEvent(sight, {
    ...held,
    themeWeekId: typeof themeWeekId === "string" ? themeWeekId : null,
  });
}

/** Whether a theme week that was read is seen. */
export function seesWeek(sight: Sight, row: SightedWeek): boolean {
  const told = row.deletedAt === null && sight.weeks.some(({ id }) => id === row.id);
  return told || seesRecord(sight, row);
}

/** Whether what only planners see of an event is seen: by its owner's people, and by arrangers of the week in which it is placed. */
export function seesPlanning(
  sight: Sight,
  event: Pick<SightedEvent, "ownerId" | "themeWeekId">,
): boolean {
  return sight.associationIds.includes(event.ownerId) || arrangesWith(sight, event);
}

/** Whether somebody sees the plan of a theme week: she is one of the people of an arranger. */
export function seesPlan({ weeks }: Sight, weekId: string): boolean {
  return weeks.some(({ id, arrangerIds }) => id === weekId && arrangerIds.length > 0);
}

/** Whether it is seen who is invited to a theme week: by its lead's people and by those of the invited. */
export function seesInvited(
  { associationIds }: Sight,
  week: { readonly ownerId: string; readonly invitedIds: readonly string[] },
): boolean {
  return [week.ownerId, ...week.invitedIds].some((id) => associationIds.includes(id));
}

function arrangesWith(
  { weeks }: Sight,
  { ownerId, themeWeekId }: Pick<SightedEvent, "ownerId" | "themeWeekId">,
): boolean {
  return weeks.some(({ id, arrangerIds }) => id === themeWeekId && arrangerIds.includes(ownerId));
}

const publicRecords = { visibility: "PUBLIC", deletedAt: null } as const;

/** The records that are seen, as a filter on any model of a record but events and theme weeks. */
export function seenRecords(sight: Sight) {
  return sight === publicSight ? publicRecords : { deletedAt: null, OR: wide(sight) };
}

/** The events that are seen, as a filter. */
export function seenEvents(sight: Sight) {
  if (sight === publicSight) return publicRecords;
  const placed = sight.weeks.map(({ id, arrangerIds }) => ({
    visibility: "WEEK" as const,
    themeWeekId: id,
    ownerId: { in: [...arrangerIds] },
  }));
  return { deletedAt: null, OR: [...wide(sight), ...placed] };
}

/** The theme weeks that are seen, as a filter. */
export function seenWeeks(sight: Sight) {
  if (sight === publicSight) return publicRecords;
  return { deletedAt: null, OR: [...wide(sight), { id: { in: sight.weeks.map(({ id }) => id) } }] };
}

function wide({ associationIds }: Sight) {
  return [{ visibility: "PUBLIC" as const }, { ownerId: { in: [...associationIds] } }];
}

/** What is seen of the records of a kind in SQL, for a statement with their table in scope. */
export function seenSql(sight: Sight, kind: Term<"RecordKind">): Prisma.Sql {
  if (sight === publicSight) return Prisma.sql`visibility = 'PUBLIC' and deleted_at is null`;
  const ways = [
    Prisma.sql`visibility = 'PUBLIC'`,
    Prisma.sql`owner_id = any(${sight.associationIds}::uuid[])`,
  ];
  if (kind === "THEME_WEEK")
    ways.push(Prisma.sql`id = any(${sight.weeks.map(({ id }) => id)}::uuid[])`);
  if (kind === "EVENT")
    for (const { id, arrangerIds } of sight.weeks)
      ways.push(
        Prisma.sql`(visibility = 'WEEK' and theme_week_id = ${id}::uuid and owner_id = any(${arrangerIds}::uuid[]))`,
      );
  return Prisma.sql`(deleted_at is null and (${Prisma.join(ways, " or ")}))`;
}

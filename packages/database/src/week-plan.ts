import {
  addDays,
  type Day,
  type Fields,
  parseRecord,
  periodIncludes,
  type RecordKind,
  type RecordOf,
  type WeekWordKind,
} from "@finsam/domain";
import { Prisma, type PrismaClient } from "./generated/prisma/client.ts";
import type { ReadRecord, Transaction } from "./record.ts";
import { recordTables } from "./record-table.ts";
import { noReleases, weekReleases } from "./week-release.ts";
import { acceptances, arrangersOf } from "./visibility.ts";

/** All that is held here of a theme week: what its arrangers plan with. Nothing of it is for others. */
export interface WeekRecords {
  readonly week: ReadRecord<"ThemeWeek">;
  /** The lead and the invited that have accepted. */
  readonly arrangerIds: readonly string[];
  /** The lead and the invited, with the kommunkoder of their members on the week's first day. */
  readonly associations: readonly {
    readonly id: string;
    readonly name: string;
    readonly slug: string;
    readonly municipalityCodes: readonly string[];
  }[];
  readonly confirmations: readonly RecordOf<"Confirmation">[];
  /** Those that are placed in the week by arrangers, and those that releases name as far as arrangers see them. */
  readonly events: readonly ReadRecord<"Event">[];
  /** Other public events around the week, and finished internal ones of `ownIds`. */
  readonly otherEvents: readonly RecordOf<"Event">[];
  readonly holds: readonly RecordOf<"Hold">[];
  readonly pairs: readonly RecordOf<"PairDeclaration">[];
  readonly acknowledgements: readonly RecordOf<"Acknowledgement">[];
  readonly proposals: readonly RecordOf<"Proposal">[];
  readonly proposalAnswers: readonly RecordOf<"ProposalAnswer">[];
  readonly signOffs: readonly RecordOf<"SignOff">[];
  /** The first first. */
  readonly releases: readonly RecordOf<"Release">[];
  /** What the events of releases told, by `eventId version`, as far as that is held. */
  readonly released: ReadonlyMap<string, ReadRecord<"Event">>;
}

/** Who may read words on a week: those of arrangers, and drafts of `ownIds`. */
interface Reading {
  readonly client: PrismaClient | Transaction;
  readonly weekId: string;
  readonly arrangerIds: readonly string[];
  readonly ownIds: readonly string[];
}

/** Reads a theme week with all that belongs to it. `ownIds`: the associations for which it is read. Undefined: there is none. */
export async function weekRecords(
  client: PrismaClient | Transaction,
  weekId: string,
  ownIds: readonly string[],
): Promise<WeekRecords | undefined> {
  const row = await weekRow(client, weekId);
  const [week] = await readRecords(client, "ThemeWeek", Prisma.sql`id = ${weekId}::uuid`);
  if (row === undefined || week === undefined) return undefined;
  const arrangerIds = arrangersOf(row);
  const reading: Reading = { client, weekId, arrangerIds, ownIds };
  const { startsOn, endsOn } = week.value;
  const { releases, released } = (await weekReleases(client, [weekId])).get(weekId) ?? noReleases;
  const events = await placedEvents(reading, releases);
  const placed = new Set(events.map(({ value }) => value.id));
  const others = await eventsAround(reading, startsOn, endsOn);
  return {
    week,
    arrangerIds,
    associations: await membersOf(client, [row.ownerId, ...row.invitedIds], startsOn),
    confirmations: await answersOf(reading, [...placed]),
    events,
    otherEvents: others.filter(({ id }) => !placed.has(id)),
    holds: await holdsAround(client, startsOn, endsOn),
    pairs: await words(reading, "PairDeclaration"),
    acknowledgements: await words(reading, "Acknowledgement"),
    proposals: await words(reading, "Proposal"),
    proposalAnswers: await words(reading, "ProposalAnswer"),
    signOffs: await words(reading, "SignOff"),
    releases,
    released,
  };
}

async function weekRow(client: PrismaClient | Transaction, weekId: string) {
  const row = await client.themeWeek.findFirst({
    where: { id: weekId, deletedAt: null },
    select: {
      ownerId: true,
      invitedIds: true,
      confirmations: { where: acceptances, select: { ownerId: true } },
    },
  });
  return row ?? undefined;
}

/** Records of a kind that are not deleted, by their ids. */
async function readRecords<Kind extends RecordKind>(
  client: PrismaClient | Transaction,
  kind: Kind,
  condition: Prisma.Sql,
): Promise<ReadRecord<Kind>[]> {
  const rows = await client.$queryRaw<{ data: Fields }[]>`
    select data from ${recordTables[kind]} where deleted_at is null and (${condition}) order by id`;
  return rows.flatMap(({ data }) => {
    const parsed = parseRecord(kind, data);
    return parsed.ok ? { value: parsed.value, data } : [];
  });
}

async function values<Kind extends RecordKind>(
  client: PrismaClient | Transaction,
  kind: Kind,
  condition: Prisma.Sql,
): Promise<RecordOf<Kind>[]> {
  return (await readRecords(client, kind, condition)).map(({ value }) => value);
}

/** What arrangers say of the week. A draft, such as an acknowledgement that stays at home, is its owner's alone. */
function words<Kind extends Exclude<WeekWordKind, "Release">>(
  { client, weekId, arrangerIds, ownIds }: Reading,
  kind: Kind,
): Promise<RecordOf<Kind>[]> {
  return values(
    client,
    kind,
    Prisma.sql`theme_week_id = ${weekId}::uuid and owner_id = any(${arrangerIds}::uuid[])
      and (visibility <> 'DRAFT' or owner_id = any(${ownIds}::uuid[]))`,
  );
}

function placedEvents(
  { client, weekId, arrangerIds }: Reading,
  releases: readonly RecordOf<"Release">[],
): Promise<ReadRecord<"Event">[]> {
  const carried = releases.flatMap(({ lines }) => lines.map(({ eventId }) => eventId));
  return readRecords(
    client,
    "Event",
    Prisma.sql`(theme_week_id = ${weekId}::uuid and visibility in ('WEEK', 'PUBLIC')
        and owner_id = any(${arrangerIds}::uuid[]))
      or (id = any(${carried}::uuid[]) and visibility = 'PUBLIC')`,
  );
}

/** From the day before to the day after, since events may reach over midnight and zones. */
function eventsAround({ client, ownIds }: Reading, from: Day, to: Day) {
  return values(
    client,
    "Event",
    Prisma.sql`starts_on <= ${dayAfter(to)} and ends_on >= ${dayBefore(from)}
      and (visibility = 'PUBLIC' or (visibility = 'INTERNAL' and owner_id = any(${ownIds}::uuid[])))`,
  );
}

function holdsAround(client: PrismaClient | Transaction, from: Day, to: Day) {
  return values(
    client,
    "Hold",
    Prisma.sql`on_day between ${dayBefore(from)} and ${dayAfter(to)} and visibility <> 'DRAFT'`,
  );
}

function answersOf({ client, weekId }: Reading, eventIds: readonly string[]) {
  return values(
    client,
    "Confirmation",
    Prisma.sql`visibility <> 'DRAFT'
      and (theme_week_id = ${weekId}::uuid or event_id = any(${eventIds}::uuid[]))`,
  );
}

async function membersOf(
  client: PrismaClient | Transaction,
  ids: readonly string[],
  on: Day,
): Promise<WeekRecords["associations"]> {
  const associations = await values(client, "Association", Prisma.sql`id = any(${ids}::uuid[])`);
  return associations.map(({ id, shortName, slug, memberships }) => ({
    id,
    name: shortName,
    slug,
    municipalityCodes: memberships
      .filter(({ partyCode, ...period }) => partyCode.length === 4 && periodIncludes(period, on))
      .map(({ partyCode }) => partyCode),
  }));
}

function dayBefore(day: Day): Date {
  return new Date(`${addDays(day, -1)}T00:00:00Z`);
}

function dayAfter(day: Day): Date {
  return new Date(`${addDays(day, 1)}T00:00:00Z`);
}

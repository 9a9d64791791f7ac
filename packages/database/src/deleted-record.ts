import type { Term } from "@finsam/domain";
import { Prisma, type PrismaClient } from "./generated/prisma/client.ts";
import { recordTables } from "./record-table.ts";

/** A record that was deleted and is kept for its owner. */
export interface DeletedRecord {
  readonly kind: Term<"RecordKind">;
  readonly id: string;
  /** Its title or name. */
  readonly title: string;
  readonly version: number;
  readonly deletedAt: Date;
}

/** Which deleted records are asked for. */
export interface DeletedRequest {
  readonly ownerId: string;
  /** Only those that come after, or before, this one in the order. */
  readonly after: Place | undefined;
  readonly before: Place | undefined;
  /** From the one deleted first instead of the one deleted last. */
  readonly backward: boolean;
  readonly take: number;
}

type Place = Pick<DeletedRecord, "deletedAt" | "id">;

const tables: Record<Term<"RecordKind">, Prisma.Sql> = {
  ASSOCIATION: recordTables.Association,
  ORGANISATION: recordTables.Organisation,
  EVENT: recordTables.Event,
  EVENT_SERIES: recordTables.EventSeries,
  INITIATIVE: recordTables.Initiative,
  ESF_PROJECT: recordTables.EsfProject,
  THEME_WEEK: recordTables.ThemeWeek,
  DOCUMENT: recordTables.Document,
  NEWS_ITEM: recordTables.NewsItem,
};

/** What an association has deleted and still keeps, the latest first, then by id. */
export function deletedRecords(
  prisma: PrismaClient,
  { ownerId, after, before, backward, take }: DeletedRequest,
): Promise<DeletedRecord[]> {
  const bounds = [
    ...(after === undefined ? [] : [beyond(after, Prisma.sql`<`, Prisma.sql`>`)]),
    ...(before === undefined ? [] : [beyond(before, Prisma.sql`>`, Prisma.sql`<`)]),
  ];
  const order = backward ? Prisma.sql`deleted_at, id desc` : Prisma.sql`deleted_at desc, id`;
  return prisma.$queryRaw<DeletedRecord[]>`
    select kind, id, title, version, deleted_at as "deletedAt" from (${deletedBy(ownerId)}) as deleted
    where ${Prisma.join([Prisma.sql`true`, ...bounds], " and ")}
    order by ${order} limit ${take}`;
}

/** How many records an association has deleted and still keeps. */
export async function countDeleted(prisma: PrismaClient, ownerId: string): Promise<number> {
  const [row] = await prisma.$queryRaw<{ total: number }[]>`
    select count(*)::int as total from (${deletedBy(ownerId)}) as deleted`;
  return row?.total ?? 0;
}

function deletedBy(ownerId: string): Prisma.Sql {
  const selects = Object.entries(tables).map(
    ([kind, table]) => Prisma.sql`
      select ${kind} as kind, id, coalesce(data->>'title', data->>'name') as title, version, deleted_at
      from ${table} where owner_id = ${ownerId}::uuid and deleted_at is not null`,
  );
  return Prisma.join(selects, " union all ");
}

function beyond({ deletedAt, id }: Place, earlier: Prisma.Sql, higher: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(deleted_at ${earlier} ${deletedAt} or (deleted_at = ${deletedAt} and id ${higher} ${id}::uuid))`;
}

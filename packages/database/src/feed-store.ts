import {
  type FeedItem,
  type FeedPosition,
  type FeedReading,
  type FeedSelection,
  type FeedStore,
  type ItemData,
} from "@finsam/change-feed";
import type { Term } from "@finsam/domain";
import * as z from "zod";
import { epochSql } from "./feed-epoch.ts";
import { recordData } from "./feed-record-data.ts";
import { Prisma, type PrismaClient } from "./generated/prisma/client.ts";

/** How much data a page holds at most, in bytes of UTF-8, unless its first item alone holds more. */
const maxPageBytes = 8 * 1024 * 1024;

interface PositionRow {
  readonly epoch: string;
  readonly head: bigint;
  readonly purgedUpTo: bigint;
}

/** A row of the page, or the only one where it has no items: then `number` is null. */
interface PageRow extends PositionRow {
  readonly number: bigint | null;
  readonly recordId: string;
  readonly kind: string;
  readonly state: Term<"ChangeState">;
  readonly data: string | null;
}

const dataSchema = z.custom<ItemData>((json) => typeof json === "object" && json !== null);

/** The change log as feeds read it: each question is one statement, and so one snapshot. */
export function feedStore(prisma: Pick<PrismaClient, "$queryRaw">): FeedStore {
  return {
    async position(selection) {
      const rows = await prisma.$queryRaw<
        PositionRow[]
      >`select * from (${positionSql(selection)}) as position`;
      return positionOf(rows);
    },
    async read(selection, after, take) {
      const rows = await prisma.$queryRaw<PageRow[]>`
        with position as materialized (${positionSql(selection)}),
        page as materialized (
          select audience, number, record_id, kind, state from change
          where ${selectedSql(selection)} and number > ${after}
          order by number limit ${take}
        ),
        item as (
          select page.*, found.data, row_number() over earlier as place,
            sum(coalesce(octet_length(found.data), 0)) over earlier as bytes
          from page left join ${recordData} on page.state = 'UPDATED'
          window earlier as (order by page.number)
        )
        select position.*, item.number, item.record_id as "recordId", item.kind, item.state, item.data
        from position left join item on item.bytes <= ${maxPageBytes} or item.place = 1
        order by item.number`;
      return readingOf(rows);
    },
  };
}

/** The changes of a selection, as a condition on a table with the columns `audience` and `owner_id`. */
function selectedSql({ audience, association }: FeedSelection): Prisma.Sql {
  return association === undefined
    ? Prisma.sql`audience = ${audience}`
    : Prisma.sql`audience = ${audience} and owner_id = ${association}::uuid`;
}

function positionSql(selection: FeedSelection): Prisma.Sql {
  const selected = selectedSql(selection);
  return Prisma.sql`
    select epoch, greatest(last_number, "purgedUpTo") as head, "purgedUpTo" from (
      select ${epochSql} as epoch,
        coalesce((select max(number) from change where ${selected}), 0) as last_number,
        coalesce((select max(number) from feed_purge where ${selected}), 0) as "purgedUpTo"
    ) as stand`;
}

function positionOf(rows: readonly PositionRow[]): FeedPosition {
  const [row] = rows;
  if (row === undefined) throw new TypeError("Expected a row with the position of the feed");
  const { epoch, head, purgedUpTo } = row;
  return { epoch, head, purgedUpTo };
}

function readingOf(rows: readonly PageRow[]): FeedReading {
  return { ...positionOf(rows), items: rows.flatMap(itemOf) };
}

function itemOf({ number, recordId, kind, state, data }: PageRow): FeedItem | [] {
  if (number === null) return [];
  const envelope = { kind, id: recordId, modified: number };
  // A record without data is not here any more, whatever the log says.
  if (state === "DELETED" || data === null) return { state: "deleted", ...envelope };
  return { state: "updated", ...envelope, data: dataSchema.parse(JSON.parse(data)) };
}

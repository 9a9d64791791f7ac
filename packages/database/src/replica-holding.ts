import type { PutItem, QuarantineItem, RemoveItem, UpdatedItem } from "@finsam/change-feed";
import { Prisma } from "./generated/prisma/client.ts";
import { insertRows } from "./insert-rows.ts";
import type { Transaction } from "./record.ts";

type ItemData = UpdatedItem["data"];

/** How many rows one statement writes. */
const batchSize = 1000;

/** What one feed holds of one record. */
export interface Holding {
  readonly recordId: string;
  readonly number: bigint;
  readonly walk: number;
  readonly kind: string;
  /** Null: removed, only the number is held. */
  readonly ownerId: string | null;
  /** Of what is shown; null: nothing is. */
  readonly version: number | null;
  /** The last valid data as they came. */
  readonly shown: ItemData | null;
  /** The data that came last, if they are in quarantine or of a kind that is not known here. */
  readonly kept: ItemData | null;
  /** Null: not in quarantine. */
  readonly issues: PrismaJson.Issues | null;
}

/** A holding and the feed that has it. */
export interface FeedHolding extends Holding {
  readonly feed: string;
  readonly source: string;
  readonly audience: string;
}

/** What feeds hold of records, by their ids. */
export async function holdingsOf(
  tx: Transaction,
  ids: readonly string[],
): Promise<Map<string, FeedHolding[]>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.$queryRaw<FeedHolding[]>`
    select h.record_id as "recordId", h.number, h.walk, h.kind, h.owner_id as "ownerId", h.version::float8 as version, h.shown, h.kept,
      h.issues, h.feed, c.source, c.audience
    from feed_holding h join feed_cursor c on c.feed = h.feed
    where h.record_id = any(${ids}::text[]) order by h.feed`;
  return Map.groupBy(rows, ({ recordId }) => recordId);
}

const inPlace = Prisma.sql`
  on conflict (feed, record_id) do update set (number, walk, kind, owner_id, version, shown, kept, issues) =
    (excluded.number, excluded.walk, excluded.kind, excluded.owner_id, excluded.version, excluded.shown, excluded.kept,
    excluded.issues)`;

/** Writes what a feed holds of records in the place of what it held. */
export async function putHoldings(
  tx: Transaction,
  feed: string,
  holdings: readonly Holding[],
): Promise<void> {
  for (let from = 0; from < holdings.length; from += batchSize)
    await insertRows(
      tx,
      "feed_holding",
      holdings.slice(from, from + batchSize).map((holding) => columnsOf(feed, holding)),
      inPlace,
    );
}

/** Named one by one: a holding may come with more. */
function columnsOf(feed: string, holding: Holding) {
  const { recordId, number, walk, kind, ownerId, version, shown, kept, issues } = holding;
  return { feed, recordId, number, walk, kind, ownerId, version, shown, kept, issues };
}

/** Forgets what a feed holds of records. */
export async function removeHoldings(
  tx: Transaction,
  feed: string,
  ids: readonly string[],
): Promise<void> {
  await tx.$executeRaw`delete from feed_holding where feed = ${feed} and record_id = any(${[...ids]}::text[])`;
}

/** The data of an item as Prisma takes it. */
export function inputJson(data: ItemData): Prisma.InputJsonObject {
  return JSON.parse(JSON.stringify(data));
}

/** What is held after an item, `before` being what was held of the record from the same feed. */
export function nextHolding(
  before: Holding | undefined,
  judged: PutItem | QuarantineItem | RemoveItem,
  walk: number,
): Holding {
  const { id: recordId, modified: number, kind } = judged.item;
  const nothing = { version: null, shown: null, kept: null, issues: null };
  const held = { recordId, number, walk, kind, ownerId: null, ...nothing };
  if (judged.action === "remove") return held;
  const { data } = judged.item;
  const ownerId = judged.owner;
  if (judged.action === "quarantine") {
    const { version = null, shown = null } = before ?? {};
    return { ...held, ownerId, version, shown, kept: data, issues: [...judged.issues] };
  }
  if (judged.record === null) return { ...held, ownerId, kept: data };
  return { ...held, ownerId, version: judged.record.value.version, shown: data };
}

import type {
  Applied,
  FeedCursor,
  PageToApply,
  RefuseItem,
  ReplicaItem,
  Terms,
} from "@finsam/change-feed";
import type { Issue } from "@finsam/domain";
import type { HeldRecord } from "./held-record.ts";
import { brake } from "./replica-brake.ts";
import { replicaCursor } from "./replica-cursor.ts";
import {
  type FeedHolding,
  type Holding,
  holdingsOf,
  nextHolding,
  putHoldings,
} from "./replica-holding.ts";
import { livingOf, type ParsedHolding, recordRows, showRecords } from "./replica-record.ts";
import { putRefusals } from "./replica-refusal.ts";
import type { WriteUnit } from "./write-transaction.ts";

/** A page, where it came from, and how it is written. */
export interface PageApplication {
  readonly unit: WriteUnit;
  readonly feed: string;
  readonly page: PageToApply;
  readonly terms: Terms;
  readonly careful: boolean;
}

/** Why a record that the database cannot take is in quarantine. */
const notStorable: Issue = {
  path: [],
  code: "NOT_STORABLE",
  message: {
    sv: "Posten går inte att spara här",
    en: "Expected a record whose values fit the database",
  },
};

/** Applies a page within a transaction (F6). */
export async function applyPage(application: PageApplication): Promise<Applied> {
  const { unit, feed, page, terms, careful } = application;
  const { tx } = unit;
  const cursor = await replicaCursor(tx, feed);
  const refusal = cursor === undefined ? "stale" : misfit(cursor, page);
  if (cursor === undefined || refusal !== undefined) return { outcome: refusal ?? "stale" };
  const ids = [...new Set(page.items.flatMap(idOf))];
  const before = await holdingsOf(tx, ids);
  const around = await surroundings(unit, ids, before);
  const judged = judgeAll(page.items, cursor, around);
  await putHoldings(tx, feed, [...judged.held.values()]);
  const touched = new Map([...judged.held.keys()].map((id) => [id, before.get(id) ?? []]));
  const after = await holdingsOf(tx, [...touched.keys()]);
  await brake(tx, touched, after, terms);
  await putRefusals(tx, feed, judged.refused, terms.at);
  const known = { after, rows: around.rows, parsed: judged.parsed };
  const failed = await showRecords({ unit, at: terms.at, careful }, touched, known);
  if (failed.length > 0) await setAside(application, failed, judged.held, before);
  await moveCursor(application, cursor);
  return { outcome: "applied", changed: judged.changed, refused: judged.refused.length };
}

function misfit(cursor: FeedCursor, page: PageToApply): "stale" | "other-epoch" | undefined {
  if (page.walk !== cursor.walk) return "stale";
  if (cursor.epoch !== null) return page.epoch === cursor.epoch ? undefined : "other-epoch";
  return page.epoch !== null && page.asked !== cursor.next ? "stale" : undefined;
}

function idOf(item: ReplicaItem): string | [] {
  return item.action === "refuse" ? [] : item.item.id;
}

/** What is here of the records of a page. */
interface Surroundings {
  readonly holdings: ReadonlyMap<string, readonly FeedHolding[]>;
  readonly rows: ReadonlyMap<string, HeldRecord>;
  /** Owners whose home is here or is followed. */
  readonly living: ReadonlySet<string>;
}

async function surroundings(
  { tx }: WriteUnit,
  ids: readonly string[],
  holdings: Surroundings["holdings"],
): Promise<Surroundings> {
  const rows = await recordRows(tx, ids);
  const living = await livingOf(
    tx,
    [...rows.values()].map(({ ownerId }) => ownerId),
  );
  return { holdings, rows, living };
}

function judgeAll(items: readonly ReplicaItem[], cursor: FeedCursor, around: Surroundings) {
  const held = new Map<string, Holding>();
  const refused: RefuseItem[] = [];
  const parsed = new Map<string, ParsedHolding>();
  let changed = 0;
  for (const item of items) {
    const judged = judge(item, cursor, around, held);
    if (judged.action === "refuse") {
      refused.push(judged);
      continue;
    }
    const { id, modified } = judged.item;
    const old = held.get(id) ?? around.holdings.get(id)?.find(({ feed }) => feed === cursor.feed);
    if (old !== undefined && old.walk === cursor.walk && old.number >= modified) continue;
    held.set(id, nextHolding(old, judged, cursor.walk));
    if (judged.action === "put" && judged.record !== null)
      parsed.set(id, { feed: cursor.feed, number: modified, record: judged.record });
    changed += 1;
  }
  return { held, refused, parsed, changed };
}

/** A record keeps its owner and kind (F1), and a removal counts only for one held from this source (F7). */
function judge(
  item: ReplicaItem,
  { feed, source }: FeedCursor,
  { holdings, rows, living }: Surroundings,
  held: ReadonlyMap<string, Holding>,
): ReplicaItem {
  if (item.action === "refuse") return item;
  const { id, kind } = item.item;
  const now = held.get(id);
  const holders = [
    ...(holdings.get(id) ?? []).filter((holding) => now === undefined || holding.feed !== feed),
    ...(now === undefined ? [] : [{ ...now, source }]),
  ].filter(({ ownerId }) => ownerId !== null);
  if (item.action === "remove") {
    const isHere = holders.length === 0 || holders.some((holding) => holding.source === source);
    return isHere ? item : { action: "refuse", id, reason: "HELD_FROM_ANOTHER_SOURCE" };
  }
  const row = rows.get(id);
  // What was removed stays its owner's, who may bring it back, unless nothing comes from her any more.
  const isTaken = row !== undefined && (row.deletedAt === null || living.has(row.ownerId));
  const others = isTaken ? [...holders, row] : holders;
  const isSame = others.every((other) => other.ownerId === item.owner && other.kind === kind);
  return isSame ? item : { action: "refuse", id, reason: "NOT_THE_SAME_RECORD" };
}

/** What could not be written counts as invalid: the version before stays shown. */
async function setAside(
  { unit: { tx }, feed }: PageApplication,
  failed: readonly string[],
  held: ReadonlyMap<string, Holding>,
  before: ReadonlyMap<string, readonly FeedHolding[]>,
): Promise<void> {
  const quarantined = failed.flatMap((id): Holding[] => {
    const holding = held.get(id);
    if (holding === undefined) return [];
    const old = before.get(id)?.find((other) => other.feed === feed);
    const { version = null, shown = null } = old ?? {};
    return [{ ...holding, version, shown, kept: holding.shown, issues: [notStorable] }];
  });
  await putHoldings(tx, feed, quarantined);
}

async function moveCursor({ unit, feed, page, terms }: PageApplication, cursor: FeedCursor) {
  if (cursor.next !== page.asked) return;
  const upToDate = page.isLast && !cursor.copying ? { upToDateAt: terms.at } : {};
  const { next, epoch } = page;
  // By `updateMany`: Prisma would else read the row first.
  await unit.tx.feedCursor.updateMany({
    where: { feed },
    data: { next, epoch, ...upToDate },
  });
}

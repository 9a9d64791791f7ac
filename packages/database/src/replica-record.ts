import type { UpdatedItem } from "@finsam/change-feed";
import {
  type AnyRecord,
  isRecordKind,
  parseAnyRecord,
  recordKinds,
  sameJson,
  isUuid,
} from "@finsam/domain";
import type { RelayedChange } from "./change-log.ts";
import { Prisma } from "./generated/prisma/client.ts";
import type { HeldRecord } from "./held-record.ts";
import type { IncomingRecord } from "./put-records.ts";
import type { Transaction } from "./record.ts";
import { recordTables } from "./record-table.ts";
import { type FeedHolding, holdingsOf, inputJson } from "./replica-holding.ts";
import { withdrawnRecord } from "./withdrawn-record.ts";
import type { WriteUnit } from "./write-transaction.ts";

/** How many records are looked at in one statement. */
const batchSize = 500;

/** Rows of records by their ids, deleted ones included, whatever their kind. Ids that are no UUIDs have none. */
export async function recordRows(
  tx: Transaction,
  ids: readonly string[],
): Promise<Map<string, HeldRecord>> {
  const uuids = ids.filter((id) => isUuid(id));
  if (uuids.length === 0) return new Map();
  const selects = recordKinds.map(
    (kind) => Prisma.sql`
      select ${kind} as kind, id, owner_id as "ownerId", source_id as "sourceId", version, visibility,
        deleted_at as "deletedAt", data
      from ${recordTables[kind]} where id = any(${uuids}::uuid[])`,
  );
  const rows = await tx.$queryRaw<HeldRecord[]>`${Prisma.join(selects, " union all ")}`;
  // Of two of different kinds the one that is not deleted counts.
  const ordered = rows.toSorted(
    (a, b) => Number(b.deletedAt !== null) - Number(a.deletedAt !== null),
  );
  return new Map(ordered.map((row) => [row.id, row]));
}

/** Those of these associations whose home is here (F11). */
function hostedOf(tx: Transaction, ownerIds: readonly string[]): Promise<ReadonlySet<string>> {
  return ownersWhere(tx, ownerIds, { kind: "HOSTED" });
}

/** Those of these associations whose home is here or is followed: their records may come back. */
export function livingOf(
  tx: Transaction,
  ownerIds: readonly string[],
): Promise<ReadonlySet<string>> {
  return ownersWhere(tx, ownerIds, { OR: [{ kind: "HOSTED" }, { peerId: { not: null } }] });
}

async function ownersWhere(
  tx: Transaction,
  ownerIds: readonly string[],
  condition: Prisma.SourceWhereInput,
): Promise<ReadonlySet<string>> {
  if (ownerIds.length === 0) return new Set();
  const rows = await tx.source.findMany({
    where: { associationId: { in: [...new Set(ownerIds)] }, ...condition },
    select: { associationId: true },
  });
  return new Set(rows.map(({ associationId }) => associationId));
}

/** How records are written: with `careful`, those that the database refuses are told instead of failing all. */
export interface Showing {
  readonly unit: WriteUnit;
  readonly at: Date;
  readonly careful: boolean;
}

/** What is known of records already. */
export interface KnownRecords {
  /** What the feeds hold of them now. */
  readonly after: ReadonlyMap<string, readonly FeedHolding[]>;
  /** Their rows. */
  readonly rows: ReadonlyMap<string, HeldRecord>;
  /** What has been parsed of them, by their ids. */
  readonly parsed: ReadonlyMap<string, ParsedHolding>;
}

/** A record as a feed holds it at one of its numbers. */
export interface ParsedHolding {
  readonly feed: string;
  readonly number: bigint;
  readonly record: AnyRecord;
}

/**
 * Brings the records of these ids to what the feeds hold of them now: of several the highest version is shown, and what
 * none holds is deleted (F6). What stays as it is gets no number. Answers the ids of those that could not be written.
 *
 * @param before what the feeds held of them
 * @param known of all of them; undefined: it is read
 */
export async function showRecords(
  showing: Showing,
  before: ReadonlyMap<string, readonly FeedHolding[]>,
  known?: KnownRecords,
): Promise<string[]> {
  const failed: string[] = [];
  const { tx } = showing.unit;
  const all = [...before.keys()];
  for (let from = 0; from < all.length; from += batchSize) {
    const ids = all.slice(from, from + batchSize);
    const ofThese = known ?? {
      after: await holdingsOf(tx, ids),
      rows: await recordRows(tx, ids),
      parsed: new Map(),
    };
    failed.push(...(await showBatch(showing, ids, before, ofThese)));
  }
  return failed;
}

async function showBatch(
  { unit, at, careful }: Showing,
  ids: readonly string[],
  before: ReadonlyMap<string, readonly FeedHolding[]>,
  { after, rows, parsed }: KnownRecords,
): Promise<string[]> {
  const owners = ids
    .flatMap((id) => [...(before.get(id) ?? []), ...(after.get(id) ?? [])])
    .flatMap(({ ownerId }) => ownerId ?? []);
  const hosted = await hostedOf(unit.tx, owners);
  const records: IncomingRecord[] = [];
  const relayed: RelayedChange[] = [];
  for (const id of ids) {
    const [was, is] = [before.get(id) ?? [], after.get(id) ?? []];
    const owner = [...is, ...was].find(({ ownerId }) => ownerId !== null)?.ownerId;
    const row = rows.get(id);
    if (owner === undefined || owner === null || hosted.has(owner)) continue;
    const record = recordToWrite({ was, is, row, at, parsed: parsed.get(id) });
    if (record !== undefined) records.push(record);
    relayed.push(...relayedOf({ id, owner, was, is, hasRow: record !== undefined }));
  }
  unit.relay(relayed);
  return careful ? await putEach(unit, records) : await putAll(unit, records);
}

interface Turn {
  readonly was: readonly FeedHolding[];
  readonly is: readonly FeedHolding[];
  readonly row: HeldRecord | undefined;
  readonly at: Date;
  readonly parsed: ParsedHolding | undefined;
}

/** Undefined: nothing is to be written. */
function recordToWrite({ was, is, row, at, parsed: known }: Turn): IncomingRecord | undefined {
  const best = bestOf(is);
  if (best !== undefined) {
    const { kind, shown } = best;
    const isSame =
      row?.kind === kind && row.deletedAt === null && sameJson({ ...row.data }, { ...shown });
    // What is no longer passed on beside the record is numbered with it.
    const isFreed = keptIn(was).size > keptIn(is).size;
    if (isSame && !isFreed) return undefined;
    const isKnown = known?.feed === best.feed && known.number === best.number;
    const record = isKnown ? known.record : parsed(kind, shown);
    return record && { ...record, data: inputJson(shown) };
  }
  // An association's own record is never deleted, only closed (F8).
  if (row === undefined || row.deletedAt !== null || row.kind === "Association") return undefined;
  if (bestOf(was) === undefined) return undefined;
  return withdrawnRecord(row.kind, row.data, at);
}

function bestOf(holdings: readonly FeedHolding[]) {
  let best: (FeedHolding & { version: number; shown: UpdatedItem["data"] }) | undefined;
  for (const holding of holdings) {
    const { version, shown } = holding;
    if (version !== null && shown !== null && version > (best?.version ?? 0))
      best = { ...holding, version, shown };
  }
  return best;
}

function parsed(kind: string, data: unknown): AnyRecord | undefined {
  const record = isRecordKind(kind) ? parseAnyRecord(kind, data) : undefined;
  return record?.ok === true ? record.value : undefined;
}

/** Audiences in which something is passed on that is no record here. */
function keptIn(holdings: readonly FeedHolding[]): Set<string> {
  return new Set(holdings.flatMap(({ audience, kept }) => (kept === null ? [] : audience)));
}

function relayedOf({
  id,
  owner,
  was,
  is,
  hasRow,
}: Pick<Turn, "was" | "is"> & { id: string; owner: string; hasRow: boolean }): RelayedChange[] {
  const changes: RelayedChange[] = [];
  const place = { recordId: id, kind: [...is, ...was][0]?.kind ?? "", ownerId: owner };
  const now = keptIn(is);
  for (const holding of is) {
    const { audience, kept, feed, number, walk } = holding;
    const old = was.find((other) => other.feed === feed);
    const isSame = old?.kept !== null && old?.number === number && old.walk === walk;
    if (kept !== null && !isSame) changes.push({ ...place, audience, state: "UPDATED" });
  }
  for (const audience of keptIn(was))
    if (!now.has(audience) && !hasRow) changes.push({ ...place, audience, state: "DELETED" });
  return uniqueAudiences(changes);
}

function uniqueAudiences(changes: readonly RelayedChange[]): RelayedChange[] {
  return [...new Map(changes.map((change) => [change.audience, change])).values()];
}

async function putAll(unit: WriteUnit, records: readonly IncomingRecord[]): Promise<string[]> {
  const byOwner = Map.groupBy(records, ({ value }) => value.ownerId);
  for (const [owner, own] of byOwner) await unit.put(owner, own, { replace: true });
  return [];
}

/** One by one, so that what the database cannot take spoils nothing else. */
async function putEach(unit: WriteUnit, records: readonly IncomingRecord[]): Promise<string[]> {
  const failed: string[] = [];
  for (const record of records) {
    await unit.tx.$executeRaw`savepoint one_record`;
    try {
      await unit.put(record.value.ownerId, [record], { replace: true });
      await unit.tx.$executeRaw`release savepoint one_record`;
    } catch {
      await unit.tx.$executeRaw`rollback to savepoint one_record`;
      failed.push(record.value.id);
    }
  }
  return failed;
}

import { recordKinds, type RecordKind } from "@finsam/domain";
import { writeAudit } from "./audit.ts";
import { Prisma } from "./generated/prisma/client.ts";
import type { IncomingRecord } from "./put-records.ts";
import type { Transaction } from "./record.ts";
import { recordTables } from "./record-table.ts";
import { lockReplica } from "./replica-lock.ts";
import { withdrawnRecord } from "./withdrawn-record.ts";
import { type Writable, writeTransaction } from "./write-transaction.ts";

/** Why a home could not be moved. */
export type MoveRefusal =
  | "UNKNOWN_ASSOCIATION"
  /** Its home isn't here. */
  | "NOT_HOSTED"
  /** Calendars are imported for it here: they end first. */
  | "HAS_IMPORTS"
  /** The new home has not been read to the end yet. */
  | "NOT_LIVE";

/** What came of a move. */
export type Moved =
  | {
      readonly ok: true;
      readonly association: { readonly id: string; readonly slug: string; readonly name: string };
      /** How many records were removed. */
      readonly removed: number;
    }
  | { readonly ok: false; readonly code: MoveRefusal };

/** How many records are removed in one turn. */
const batchSize = 200;

/**
 * Ends this server's being the home of an association: from now on nothing of it can be written here (F2). All stays
 * shown as it is until its new home is followed. `url`: the new home's public address.
 */
export async function moveHomeAway(
  { prisma }: Pick<Writable, "prisma">,
  { slug, url, now }: { readonly slug: string; readonly url: string; readonly now: Date },
): Promise<Moved> {
  return prisma.$transaction(async (tx): Promise<Moved> => {
    const association = await associationAt(tx, slug);
    if (association === undefined) return { ok: false, code: "UNKNOWN_ASSOCIATION" };
    const { id } = association;
    const imports = await tx.importFeed.count({ where: { associationId: id } });
    if (imports > 0) return { ok: false, code: "HAS_IMPORTS" };
    const moving = { kind: "PEER", state: "PAUSED", reason: "MOVING", since: now, url } as const;
    const { count } = await tx.source.updateMany({ where: { id, kind: "HOSTED" }, data: moving });
    if (count === 0) return { ok: false, code: "NOT_HOSTED" };
    const changes = [{ path: "home", before: null, after: url }];
    await writeAudit(tx, null, [{ action: "FOLLOW_SERVER", associationId: id, changes }], now);
    return { ok: true, association, removed: 0 };
  });
}

/**
 * Ends a move to another server once that has been read to the end: what this server alone still has of the association
 * (drafts, and what its new home has deleted since) is removed.
 */
export async function finishMove(
  database: Writable,
  { slug, now }: { readonly slug: string; readonly now: Date },
): Promise<Moved> {
  const { prisma } = database;
  const association = await prisma.$transaction((tx) => associationAt(tx, slug));
  if (association === undefined) return { ok: false, code: "UNKNOWN_ASSOCIATION" };
  const { id } = association;
  let removed = 0;
  for (;;) {
    const turn = await writeTransaction(database, async ({ tx, put }) => {
      await lockReplica(tx);
      if (!(await isRead(tx, id))) return undefined;
      const left = await unheld(tx, id, now);
      return left.length === 0 ? 0 : await put(id, left, { replace: true });
    });
    if (turn === undefined) return { ok: false, code: "NOT_LIVE" };
    if (turn === 0) return { ok: true, association, removed };
    removed += turn;
  }
}

async function associationAt(tx: Transaction, slug: string) {
  const found = await tx.association.findFirst({
    where: { slug, deletedAt: null },
    orderBy: { id: "asc" },
    select: { id: true, slug: true, name: true },
  });
  return found ?? undefined;
}

/** Whether a server is followed as its home, has been read to the end, and has given the association's own record. */
async function isRead(tx: Transaction, id: string): Promise<boolean> {
  const source = await tx.source.findFirst({
    where: { id, kind: "PEER", state: "LIVE", peerId: { not: null } },
    select: { id: true },
  });
  const held = await tx.feedHolding.count({ where: { recordId: id, version: { not: null } } });
  return source !== null && held > 0;
}

/** Records of an association that are here and that no feed holds, as deleted ones. */
async function unheld(tx: Transaction, ownerId: string, now: Date): Promise<IncomingRecord[]> {
  const kinds = recordKinds.filter((kind) => kind !== "Association");
  const selects = kinds.map(
    (kind) => Prisma.sql`
      select ${kind} as kind, data from ${recordTables[kind]} as here
      where owner_id = ${ownerId}::uuid and deleted_at is null and not exists (
        select from feed_holding held where held.record_id = here.id::text and held.version is not null)`,
  );
  const rows = await tx.$queryRaw<{ kind: RecordKind; data: unknown }[]>`
    ${Prisma.join(selects, " union all ")} limit ${batchSize}`;
  return rows.flatMap(({ kind, data }) => withdrawnRecord(kind, data, now) ?? []);
}

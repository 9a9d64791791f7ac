import { recordKinds, type RecordKind } from "@finsam/domain";
import { writeAudit } from "./audit.ts";
import { removeLinkRows } from "./link-rows.ts";
import type { Transaction } from "./record.ts";
import { recordTables } from "./record-table.ts";
import type { Writable } from "./write-transaction.ts";

/** A deleted record whose time has come. */
interface ExpiredRecord {
  readonly id: string;
  readonly version: number;
}

/** How many records one transaction destroys. */
const batchSize = 500;

/** An association's own record is closed, never deleted (F8). */
type DeletedKind = Exclude<RecordKind, "Association">;

const deletedKinds = recordKinds.filter((kind): kind is DeletedKind => kind !== "Association");

/**
 * Destroys (gallrar) what associations have deleted longer ago than they keep it: the record, its link rows and the
 * values in its audit entries. That it was, who changed it when and that it has been destroyed stays in the audit log,
 * and its tombstone in the change feeds. Answers how many records. Ends between two batches once `signal` is aborted.
 */
export async function destroyExpired(
  { prisma }: Pick<Writable, "prisma">,
  now: Date,
  signal?: AbortSignal,
): Promise<number> {
  let destroyed = 0;
  for (const { associationId, keepDeletedDays } of await prisma.retention.findMany()) {
    const keepMs = keepDeletedDays * 86_400_000;
    for (const kind of deletedKinds) {
      let batch: number;
      do {
        if (signal?.aborted === true) return destroyed;
        batch = await prisma.$transaction((tx) =>
          destroyBatch(tx, kind, { associationId, keepMs, now }),
        );
        destroyed += batch;
      } while (batch === batchSize);
    }
  }
  return destroyed;
}

async function destroyBatch(
  tx: Transaction,
  kind: DeletedKind,
  { associationId, keepMs, now }: { associationId: string; keepMs: number; now: Date },
): Promise<number> {
  const before = new Date(now.getTime() - keepMs);
  const table = recordTables[kind];
  // Whoever restores one of them, or destroys beside us, has it first.
  const records = await tx.$queryRaw<ExpiredRecord[]>`
    select id, version from ${table} where owner_id = ${associationId}::uuid and deleted_at < ${before}
    order by id limit ${batchSize} for update skip locked`;
  if (records.length === 0) return 0;
  const ids = records.map(({ id }) => id);
  const links = linkRows[kind];
  if (links !== undefined) await removeLinkRows(tx, ids, links.column, links.tables);
  await tx.$executeRaw`delete from ${table} where id = any(${ids}::uuid[])`;
  // A create that is sent again would answer with what is no more.
  await tx.$executeRaw`delete from idempotency_key where record_ids && ${ids}::uuid[]`;
  await emptyEntries(tx, ids);
  await writeAudit(
    tx,
    null,
    records.map(({ id, version }) => ({
      action: "DESTROY",
      associationId,
      record: { kind, id, version },
      changes: [],
    })),
    now,
  );
  return records.length;
}

/** Takes the values from the audit entries of records; which fields were changed stays. */
async function emptyEntries(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx.$executeRaw`set local finsam.destroying = 'on'`;
  await tx.$executeRaw`
    update audit_entry set changes = (
      select coalesce(jsonb_agg(jsonb_build_object('path', c.change->'path', 'before', null, 'after', null)
        order by c.position), '[]')
      from jsonb_array_elements(changes) with ordinality as c (change, position))
    where record_id = any(${ids}::uuid[])`;
  await tx.$executeRaw`set local finsam.destroying = 'off'`;
}

/** The rows that a record has beside its own. Those of other records that point to it are theirs. */
const linkRows: {
  readonly [Kind in DeletedKind]?: { readonly column: string; readonly tables: readonly string[] };
} = {
  Initiative: { column: "initiative_id", tables: ["initiative_age", "actor"] },
  EsfProject: { column: "esf_project_id", tables: ["subproject", "actor"] },
  Event: {
    column: "event_id",
    tables: [
      "event_association",
      "event_organisation",
      "event_initiative",
      "event_esf_project",
      "event_document",
    ],
  },
  Document: { column: "document_id", tables: ["document_initiative", "document_esf_project"] },
  NewsItem: {
    column: "news_item_id",
    tables: [
      "news_item_event",
      "news_item_initiative",
      "news_item_esf_project",
      "news_item_document",
    ],
  },
};

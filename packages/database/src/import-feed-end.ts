import { changedRecord, fieldChanges } from "@finsam/domain";
import { writeAudit } from "./audit.ts";
import type { ImportFeed } from "./import-feed.ts";
import { heldRecords } from "./held-record.ts";
import { isComing } from "./import-time.ts";
import { parsedOrThrow } from "./invalid-input.ts";
import type { WriteUnit } from "./write-transaction.ts";

/** Makes the records of an import those of its association, or deletes them. Answers how many. */
export async function handOver(
  { tx, put }: WriteUnit,
  { id, associationId }: Pick<ImportFeed, "id" | "associationId">,
  { deleteComing, now }: { readonly deleteComing: boolean; readonly now: Date },
): Promise<number> {
  const rows = await tx.event.findMany({ where: { sourceId: id }, select: { id: true } });
  const held = await heldRecords(
    tx,
    "Event",
    rows.map((row) => row.id),
  );
  const steps = held.map((record) => {
    const next = parsedOrThrow(changedRecord("Event", record.data, {}, now));
    const wasDeleted = record.deletedAt !== null;
    const isDeleted = wasDeleted || (deleteComing && isComing(record.data, now));
    const deletedAt = isDeleted ? (record.deletedAt ?? now).toISOString() : undefined;
    return {
      record,
      next,
      deletedAt,
      action: isDeleted && !wasDeleted ? "DELETE" : "UPDATE",
    } as const;
  });
  await put(
    associationId,
    steps.map(({ next, deletedAt }) => ({ ...next, deletedAt })),
  );
  await writeAudit(
    tx,
    null,
    steps.map(({ record, next, action }) => ({
      action,
      associationId,
      record: { kind: "Event" as const, id: record.id, version: next.value.version },
      changes: action === "DELETE" ? fieldChanges(record.data, null) : [],
    })),
    now,
  );
  return steps.length;
}

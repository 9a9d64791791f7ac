import type { ImportFeed } from "./import-feed.ts";
import type { ImportPlan } from "./import-plan.ts";
import type { Transaction } from "./record.ts";

/** Notes which record each item is, and what has gone. */
export async function rememberItems(
  tx: Transaction,
  plan: ImportPlan,
  feed: ImportFeed,
  at: Date,
): Promise<void> {
  const { associationId, id: feedId } = feed;
  const recordIds = (items: readonly { readonly recordId: string }[]): string[] =>
    items.map(({ recordId }) => recordId);
  await tx.importItem.deleteMany({ where: { recordId: { in: recordIds(plan.renamed) } } });
  await tx.importItem.createMany({
    data: plan.seen
      .filter(({ known }) => known === undefined)
      .map(({ item, recordId, contentHash, next, held }) => ({
        associationId,
        uid: item.uid,
        recurrenceId: item.recurrenceId ?? "",
        feedId,
        recordId,
        contentHash,
        version: next?.value.version ?? held?.version ?? 1,
        lastSeenAt: at,
      })),
  });
  for (const { known, recordId, contentHash, next } of plan.seen)
    if (known !== undefined && next !== undefined)
      await tx.importItem.update({
        where: { recordId },
        data: { contentHash, version: next.value.version },
      });
  await tx.importItem.updateMany({
    where: { recordId: { in: recordIds(plan.seen) } },
    data: { lastSeenAt: at, vanishedAt: null },
  });
  const gone = [...plan.removed.map(({ known }) => known), ...plan.past];
  await tx.importItem.updateMany({
    where: { recordId: { in: recordIds(gone) } },
    data: { vanishedAt: at },
  });
  for (const { known, held } of plan.removed)
    await tx.importItem.update({
      where: { recordId: known.recordId },
      data: { version: held.version + 1 },
    });
}

import { foldText } from "@finsam/domain";
import { heldRecords } from "./held-record.ts";
import type { ImportFeed } from "./import-feed.ts";
import { importedId } from "./import-id.ts";
import type { IncomingImport, Knowledge } from "./import-plan.ts";
import type { Transaction } from "./record.ts";

/** What is known of an import's items before a run. */
export async function knowledgeOf(
  tx: Transaction,
  feed: ImportFeed,
  incoming: IncomingImport,
  now: Date,
): Promise<Knowledge> {
  const { associationId } = feed;
  const known = await tx.importItem.findMany({ where: { associationId } });
  const newIds = incoming.items.map((item) => importedId(associationId, item));
  const ids = new Set([...known.map(({ recordId }) => recordId), ...newIds]);
  const held = await heldRecords(tx, "Event", [...ids]);
  const associations = await tx.association.findMany({
    where: { deletedAt: null },
    select: { id: true, name: true, shortName: true },
  });
  return {
    feed,
    known,
    held: new Map(held.map((record) => [record.id, record])),
    associationsByName: new Map(
      associations.flatMap(({ id, name, shortName }) =>
        [name, shortName].map((text) => [foldText(text), id] as const),
      ),
    ),
    now,
  };
}

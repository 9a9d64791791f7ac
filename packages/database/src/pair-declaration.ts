import { type Noun, putRows, type StoredRecord } from "./record.ts";
import { weekWordColumns } from "./week-word.ts";

/** Writes declarations of pairs. */
export const pairDeclarationNoun: Noun<"PairDeclaration"> = {
  held: (tx, ids) =>
    tx.pairDeclaration.findMany({
      where: { id: { in: ids } },
      select: { id: true, version: true },
    }),
  async put(tx, records, held) {
    await putRows(records.map(pairDeclarationRow), held, {
      create: (data) => tx.pairDeclaration.createMany({ data }),
      update: (id, data) => tx.pairDeclaration.updateMany({ where: { id }, data }),
    });
  },
};

function pairDeclarationRow(record: StoredRecord<"PairDeclaration">) {
  const { eventIds, kind } = record.value;
  return { ...weekWordColumns(record), eventIds, kind };
}

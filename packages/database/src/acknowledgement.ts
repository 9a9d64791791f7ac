import { type Noun, putRows, type StoredRecord } from "./record.ts";
import { weekWordColumns } from "./week-word.ts";

/** Writes acknowledgements. */
export const acknowledgementNoun: Noun<"Acknowledgement"> = {
  held: (tx, ids) =>
    tx.acknowledgement.findMany({
      where: { id: { in: ids } },
      select: { id: true, version: true },
    }),
  async put(tx, records, held) {
    await putRows(records.map(acknowledgementRow), held, {
      create: (data) => tx.acknowledgement.createMany({ data }),
      update: (id, data) => tx.acknowledgement.updateMany({ where: { id }, data }),
    });
  },
};

function acknowledgementRow(record: StoredRecord<"Acknowledgement">) {
  const { hash, by, why } = record.value;
  return { ...weekWordColumns(record), hash, by, why };
}

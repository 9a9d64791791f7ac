import { type Noun, putRows, type StoredRecord } from "./record.ts";
import { weekWordColumns } from "./week-word.ts";

/** Writes sign-offs. */
export const signOffNoun: Noun<"SignOff"> = {
  held: (tx, ids) =>
    tx.signOff.findMany({ where: { id: { in: ids } }, select: { id: true, version: true } }),
  async put(tx, records, held) {
    await putRows(records.map(signOffRow), held, {
      create: (data) => tx.signOff.createMany({ data }),
      update: (id, data) => tx.signOff.updateMany({ where: { id }, data }),
    });
  },
};

function signOffRow(record: StoredRecord<"SignOff">) {
  return weekWordColumns(record);
}

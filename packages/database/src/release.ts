import { keepReleased } from "./released-content.ts";
import { type Noun, putRows, type StoredRecord } from "./record.ts";
import { weekWordColumns } from "./week-word.ts";

/** Writes releases, with what their events told where it is held here. */
export const releaseNoun: Noun<"Release"> = {
  held: (tx, ids) =>
    tx.release.findMany({ where: { id: { in: ids } }, select: { id: true, version: true } }),
  async put(tx, records, held) {
    await putRows(records.map(releaseRow), held, {
      create: (data) => tx.release.createMany({ data }),
      update: (id, data) => tx.release.updateMany({ where: { id }, data }),
    });
    await keepReleased(tx, records);
  },
};

function releaseRow(record: StoredRecord<"Release">) {
  const { number, name } = record.value;
  return { ...weekWordColumns(record), number, name };
}

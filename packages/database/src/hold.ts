import {
  dateOf,
  instantOrNull,
  type Noun,
  putRows,
  recordColumns,
  type StoredRecord,
} from "./record.ts";

/** Writes holds. */
export const holdNoun: Noun<"Hold"> = {
  held: (tx, ids) =>
    tx.hold.findMany({ where: { id: { in: ids } }, select: { id: true, version: true } }),
  async put(tx, records, held) {
    await putRows(records.map(holdRow), held, {
      create: (data) => tx.hold.createMany({ data }),
      update: (id, data) => tx.hold.updateMany({ where: { id }, data }),
    });
  },
};

function holdRow(record: StoredRecord<"Hold">) {
  const { value } = record;
  return {
    ...recordColumns(record),
    on: dateOf(value.on),
    partOfDay: value.partOfDay,
    startsAt: instantOrNull(value.startsAt),
    endsAt: instantOrNull(value.endsAt),
    municipalityCode: value.municipalityCode,
    note: value.note,
  };
}

import { countAnswers } from "./confirmation.ts";
import {
  addressColumns,
  dateOf,
  type Noun,
  putRows,
  recordColumns,
  searchColumns,
  type StoredRecord,
} from "./record.ts";

/** Writes theme weeks. */
export const themeWeekNoun: Noun<"ThemeWeek"> = {
  held: (tx, ids) =>
    tx.themeWeek.findMany({ where: { id: { in: ids } }, select: { id: true, version: true } }),
  async put(tx, records, held) {
    await putRows(records.map(weekRow), held, {
      create: (data) => tx.themeWeek.createMany({ data }),
      update: (id, data) => tx.themeWeek.updateMany({ where: { id }, data }),
    });
    // Who is invited decides whose acceptance counts.
    await countAnswers(
      tx,
      records.map(({ value }) => value.id),
    );
  },
};

function weekRow(record: StoredRecord<"ThemeWeek">) {
  const { value } = record;
  return {
    ...recordColumns(record),
    ...addressColumns(value),
    ...searchColumns([value.name], [value.theme]),
    name: value.name,
    theme: value.theme,
    audiences: value.audiences,
    startsOn: dateOf(value.startsOn),
    endsOn: dateOf(value.endsOn),
    frameVersion: value.frameVersion,
    invitedIds: value.invitedIds,
  };
}

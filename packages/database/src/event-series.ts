import { parseRecord } from "@finsam/domain";
import { eventSearchColumns } from "./event.ts";
import {
  addressColumns,
  jsonOrNull,
  type Noun,
  putRows,
  recordColumns,
  searchColumns,
  type StoredRecord,
  type Transaction,
} from "./record.ts";

/** Writes series of events. */
export const eventSeriesNoun: Noun<"EventSeries"> = {
  held: (tx, ids) =>
    tx.eventSeries.findMany({ where: { id: { in: ids } }, select: { id: true, version: true } }),
  async put(tx, records, held) {
    await putRows(records.map(seriesRow), held, {
      create: (data) => tx.eventSeries.createMany({ data }),
      update: (data) =>
        tx.eventSeries.update({ where: { id: data.id }, data, select: { id: true } }),
    });
    await findEventsBySeries(
      tx,
      records.map(({ value }) => value.id),
    );
  },
};

function seriesRow(record: StoredRecord<"EventSeries">) {
  const { value } = record;
  return {
    ...recordColumns(record),
    ...addressColumns(value),
    ...searchColumns([value.name, ...value.aliases], [value.description]),
    name: value.name,
    aliases: value.aliases,
    description: value.description,
    template: jsonOrNull(value.template),
  };
}

/** An event is found by its series' name too: writes that into the events that were there before the name. */
async function findEventsBySeries(tx: Transaction, seriesIds: string[]): Promise<void> {
  const events = await tx.event.findMany({
    where: { seriesId: { in: seriesIds } },
    select: { id: true, data: true, series: { select: { name: true } } },
  });
  for (const { id, data, series } of events) {
    const event = parseRecord("Event", data);
    if (!event.ok) continue;
    await tx.event.update({
      where: { id },
      data: eventSearchColumns(event.value, series?.name),
      select: { id: true },
    });
  }
}

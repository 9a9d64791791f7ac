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
      update: (id, data) => tx.eventSeries.updateMany({ where: { id }, data }),
    });
    await findEventsBySeries(
      tx,
      new Map(
        records.map(({ value, deletedAt }) => [
          value.id,
          value.visibility === "PUBLIC" && deletedAt === undefined ? value.name : undefined,
        ]),
      ),
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

/** An event is found by the name of its series too, if that is public: writes it into the events that are there, or takes it out. */
async function findEventsBySeries(
  tx: Transaction,
  names: ReadonlyMap<string, string | undefined>,
): Promise<void> {
  const events = await tx.$queryRaw<{ id: string; seriesId: string; data: unknown }[]>`
    select id, series_id as "seriesId", data from event where series_id = any(${[...names.keys()]}::uuid[])
    order by id for update`;
  for (const { id, seriesId, data } of events) {
    const event = parseRecord("Event", data);
    if (!event.ok) continue;
    await tx.event.update({
      where: { id },
      data: eventSearchColumns(event.value, names.get(seriesId)),
      select: { id: true },
    });
  }
}

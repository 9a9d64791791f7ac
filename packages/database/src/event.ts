import { type Event, sortInstant } from "@finsam/domain";
import { memberParty } from "@finsam/domain/register";
import { confirmOrganisers } from "./confirmation.ts";
import { putEventLinks } from "./event-link.ts";
import { insertRows } from "./insert-rows.ts";
import {
  addressColumns,
  dateOf,
  instantOrNull,
  jsonOrNull,
  type Noun,
  putRows,
  recordColumns,
  searchColumns,
  type StoredRecord,
  type Transaction,
} from "./record.ts";
import { dropWithdrawn, keepArrived } from "./released-content.ts";
import { publicSight, seenSql } from "./visibility.ts";

/** Writes events with their links, and derives who is shown as their organisers. */
export const eventNoun: Noun<"Event"> = {
  held: (tx, ids) =>
    tx.event.findMany({ where: { id: { in: ids } }, select: { id: true, version: true } }),
  async put(tx, records, held) {
    const seriesIds = records.flatMap(({ value }) => value.seriesId ?? []);
    const seriesNames = await namesOfSeries(tx, seriesIds);
    await dropWithdrawn(tx, records);
    await putRows(
      records.map((record) => eventRow(record, seriesNames)),
      held,
      {
        create: (rows) => insertRows(tx, "event", rows),
        update: (id, data) => tx.event.updateMany({ where: { id }, data }),
      },
    );
    await keepArrived(tx, records);
    await putEventLinks(
      tx,
      records.map(({ value }) => value),
      held,
    );
    await confirmOrganisers(
      tx,
      records.map(({ value }) => value.id),
      [],
    );
  },
};

/**
 * The names of those series that are public: an event must not be found by the name of a hidden one. A series that somebody
 * is changing just now counts as hidden; none of these changes before this transaction ends.
 */
async function namesOfSeries(
  tx: Transaction,
  seriesIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (seriesIds.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ id: string; name: string }[]>`
    select id, name from event_series
    where id = any(${seriesIds}::uuid[]) and ${seenSql(publicSight, "EVENT_SERIES")}
    order by id for share skip locked`;
  return new Map(rows.map(({ id, name }) => [id, name]));
}

function eventRow(record: StoredRecord<"Event">, seriesNames: ReadonlyMap<string, string>) {
  const { value } = record;
  const { venue } = value;
  return {
    ...recordColumns(record),
    ...addressColumns(value),
    ...eventSearchColumns(
      value,
      value.seriesId === null ? undefined : seriesNames.get(value.seriesId),
    ),
    title: value.title,
    summary: value.summary,
    description: value.description,
    theme: value.theme,
    kind: value.kind,
    audience: value.audience,
    startsOn: dateOf(value.startsOn),
    endsOn: dateOf(value.endsOn),
    datePrecision: value.datePrecision,
    partOfDay: value.partOfDay,
    doorsAt: instantOrNull(value.doorsAt),
    startsAt: instantOrNull(value.startsAt),
    endsAt: instantOrNull(value.endsAt),
    timeZone: value.timeZone,
    sortAt: new Date(sortInstant(value)),
    plannedMinutes: value.plannedMinutes,
    venue: jsonOrNull(venue),
    municipalityCode: venue?.municipalityCode ?? null,
    online: value.online,
    onlineUrl: value.onlineUrl,
    contributors: value.contributors,
    registration: jsonOrNull(value.registration),
    capacity: value.capacity,
    accessibility: value.accessibility,
    status: value.status,
    previousStartsOn: dateOf(value.previousStartsOn),
    previousStartsAt: instantOrNull(value.previousStartsAt),
    sequence: value.sequence,
    attendance: jsonOrNull(value.attendance),
    partOfId: value.partOfId,
    seriesId: value.seriesId,
    themeWeekId: value.themeWeekId,
  };
}

/** What search reads of an event, the name of its series included where that is public. */
export function eventSearchColumns(event: Event, seriesName: string | undefined) {
  const { venue } = event;
  const municipality = venue?.municipalityCode ? memberParty(venue.municipalityCode) : undefined;
  return searchColumns(
    [event.title, event.theme],
    [
      event.summary,
      event.description,
      seriesName,
      venue?.name,
      venue?.locality,
      municipality?.name,
      ...event.contributors.flatMap(({ person, affiliation }) => [person, affiliation]),
    ],
  );
}

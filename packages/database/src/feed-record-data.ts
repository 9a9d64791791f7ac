import { hiddenFields, type RecordKind, recordKinds } from "@finsam/domain";
import { Prisma } from "./generated/prisma/client.ts";
import { recordTables } from "./record-table.ts";

const isOurs = Prisma.sql`owner_id in (select association_id from source where kind = 'HOSTED')`;

/**
 * Where the data of a change's record is found: statements that each give one column `data`, and no row but for the kind
 * that they hold. They see the change as `page`, with its audience, and what is found must be for that audience. What is relayed without a row among the records (of an unknown kind, or
 * in quarantine) gets a statement of its own here, before those of the records.
 */
const places: readonly Prisma.Sql[] = [
  Prisma.sql`
    select h.kept as data from feed_holding h join feed_cursor c on c.feed = h.feed
    where h.record_id = page.record_id::text and h.kept is not null and c.audience = page.audience`,
  ...recordKinds.map(
    (kind) =>
      Prisma.sql`select ${shownData(kind)} as data from ${recordTables[kind]}
        where page.kind = ${Prisma.raw(`'${kind}'`)} and id = page.record_id`,
  ),
];

/** A lateral item of a `from` that holds the change as `page`: the record's data as text, in `found.data`. */
export const recordData = Prisma.sql`lateral (
  select data::text as data from (${Prisma.join(places, " union all ")}) as place limit 1
) as found`;

/** The data of a row without what the page's audience is not told. What came from another server is passed on as it came (F11). */
function shownData(kind: RecordKind): Prisma.Sql {
  const hidden = hiddenFields[kind];
  if (hidden === undefined) return Prisma.sql`data`;
  const { audience, fields } = hidden;
  return Prisma.sql`case when page.audience = ${audience} and ${isOurs} then data - ${fields}::text[] else data end`;
}

import {
  type Noun,
  putRows,
  recordColumns,
  type StoredRecord,
  type Transaction,
} from "./record.ts";

/** Writes confirmations. Who is shown as an organiser follows from {@link confirmOrganisers}. */
export const confirmationNoun: Noun<"Confirmation"> = {
  held: (tx, ids) =>
    tx.confirmation.findMany({ where: { id: { in: ids } }, select: { id: true, version: true } }),
  async put(tx, records, held) {
    await putRows(records.map(confirmationRow), held, {
      create: (data) => tx.confirmation.createMany({ data }),
      update: (id, data) => tx.confirmation.updateMany({ where: { id }, data }),
    });
    await countAnswers(
      tx,
      records.flatMap(({ value }) => value.themeWeekId ?? []),
      records.flatMap(({ value }) => value.eventId ?? []),
    );
  },
};

/**
 * Derives whether the answers to theme weeks are of somebody invited, and from that who are organisers of their events; and
 * of these events. A week that is not known here has invited nobody.
 */
export async function countAnswers(
  tx: Transaction,
  themeWeekIds: readonly string[],
  eventIds: readonly string[] = [],
): Promise<void> {
  if (themeWeekIds.length > 0)
    await tx.$executeRaw`
      update confirmation c set invited = i.invited
      from (
        select a.id, coalesce(a.owner_id = any(w.invited_ids), false) as invited
        from confirmation a left join theme_week w on w.id = a.theme_week_id
        where a.theme_week_id = any(${themeWeekIds}::uuid[])) i
      where i.id = c.id and c.invited is distinct from i.invited`;
  await confirmOrganisers(tx, eventIds, themeWeekIds);
}

/**
 * Derives which associations are organisers of events: the owner that names itself, and each other that it names
 * and that has said yes to the event, or to the event's theme week and not no to the event. For these events and
 * for every event of these theme weeks.
 */
export async function confirmOrganisers(
  tx: Transaction,
  eventIds: readonly string[],
  themeWeekIds: readonly string[],
): Promise<void> {
  if (eventIds.length === 0 && themeWeekIds.length === 0) return;
  await tx.$executeRaw`
    with answer as (
      select ea.event_id, ea.association_id, ea.position is not null and case
        when ea.association_id = ea.owner_id then true
        else coalesce(
          (select c.answer = 'ACCEPTED' from confirmation c
            where c.event_id = e.id and c.owner_id = ea.association_id and c.deleted_at is null and c.visibility <> 'DRAFT'
            order by c.updated_at desc, c.id limit 1),
          (select c.answer = 'ACCEPTED' and c.invited from confirmation c
            where c.theme_week_id = e.theme_week_id and c.owner_id = ea.association_id and c.deleted_at is null and c.visibility <> 'DRAFT'
            order by c.updated_at desc, c.id limit 1),
          e.theme_week_id is not null and exists (
            select from theme_week w where w.id = e.theme_week_id and w.owner_id = ea.association_id),
          false)
        end as confirmed
      from event_association ea join event e on e.id = ea.event_id
      where e.id = any(${eventIds}::uuid[]) or e.theme_week_id = any(${themeWeekIds}::uuid[])
    )
    update event_association ea
    set confirmed = answer.confirmed, belongs = answer.confirmed or ea.association_id = ea.owner_id
    from answer
    where answer.event_id = ea.event_id and answer.association_id = ea.association_id
      and (ea.confirmed, ea.belongs)
        is distinct from (answer.confirmed, answer.confirmed or ea.association_id = ea.owner_id)`;
}

function confirmationRow(record: StoredRecord<"Confirmation">) {
  const { value } = record;
  return {
    ...recordColumns(record),
    eventId: value.eventId,
    themeWeekId: value.themeWeekId,
    frameVersion: value.frameVersion,
    answer: value.answer,
  };
}

import {
  audiencesOf,
  type AudienceSurroundings,
  internalAudience,
  parseAnyRecord,
  type RecordKind,
  type Term,
  type WeekParties,
  weekWordKinds,
} from "@finsam/domain";
import { countAnswers } from "./confirmation.ts";
import { Prisma } from "./generated/prisma/client.ts";
import type { StoredRecord, Transaction } from "./record.ts";
import { recordTables } from "./record-table.ts";
import { acceptances } from "./visibility.ts";

/** A change of something that is passed on without being a record here, not yet numbered. */
export interface RelayedChange {
  readonly audience: string;
  readonly recordId: string;
  /** A kind of record, or one that this version does not know. */
  readonly kind: string;
  readonly ownerId: string;
  readonly state: Term<"ChangeState">;
}

/**
 * Numbers what a transaction has written, in every audience that may see it or could before (F3, F4, F12, F13), and
 * what follows from it for records that it has not written: the confirmations of an event, the events of a theme week.
 * Numbers are taken here and nowhere else, as the last thing that a transaction does, and its counters in the order of
 * the audiences' names: so they rise in the order of commits, and writers never wait for each other in a circle.
 */
export async function numberChanges(
  tx: Transaction,
  writes: readonly StoredRecord[],
  hostedIds: ReadonlySet<string>,
  relayed: readonly RelayedChange[] = [],
): Promise<void> {
  if (writes.length === 0) {
    await take(tx, relayed);
    return;
  }
  // Of a record that was written twice, the last state.
  const lastOf = new Map(writes.map((record) => [record.value.id, record]));
  const written = [...lastOf.values()];
  const writtenIds: ReadonlySet<string> = new Set(lastOf.keys());
  await lockSurroundings(tx, written);
  const dependents = await dependentsOf(tx, written, writtenIds);
  const all = [...written, ...dependents];
  const around = await surroundings(tx, all);
  const held = await heldAudiences(tx, all);
  const pending: RelayedChange[] = [];
  for (const record of all) {
    const { id, ownerId } = record.value;
    const place = { recordId: id, kind: record.kind, ownerId };
    const before = held.get(id) ?? new Set();
    const after = new Set(isDeleted(record) ? [] : audiencesOf(record, around(record)));
    const isWritten = writtenIds.has(id);
    for (const audience of after)
      if (isWritten || !before.has(audience))
        pending.push({ ...place, audience, state: "UPDATED" });
    for (const audience of before)
      if (!after.has(audience)) pending.push({ ...place, audience, state: "DELETED" });
    if (isWritten && hostedIds.has(ownerId)) {
      const state = isDeleted(record) ? "DELETED" : "UPDATED";
      pending.push({ ...place, audience: internalAudience(ownerId), state });
    }
  }
  const passedOn = new Set(relayed.map(keyOf));
  await take(tx, [...pending.filter((change) => !passedOn.has(keyOf(change))), ...relayed]);
}

/** Of a record in an audience there is one change. */
function keyOf({ audience, recordId }: RelayedChange): string {
  return `${audience} ${recordId}`;
}

function isDeleted({ deletedAt }: StoredRecord): boolean {
  return deletedAt != null;
}

/** Takes the numbers, one counter after the other, and writes each change in the place of the record's last one. */
async function take(tx: Transaction, pending: readonly RelayedChange[]): Promise<void> {
  const byAudience = Map.groupBy(pending, ({ audience }) => audience);
  for (const [audience, changes] of [...byAudience].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    await tx.$executeRaw`
      with counter as (
        insert into change_counter (audience, last_number) values (${audience}, ${changes.length})
        on conflict (audience) do update set last_number = change_counter.last_number + ${changes.length}
        returning last_number
      )
      insert into change (audience, record_id, number, kind, owner_id, state, changed_at)
      select ${audience}, c.id, counter.last_number - ${changes.length} + c.position, c.kind, c.owner_id,
        c.state::change_state, clock_timestamp()
      from counter, unnest(
        ${changes.map(({ recordId }) => recordId)}::uuid[], ${changes.map(({ kind }) => kind)}::text[],
        ${changes.map(({ ownerId }) => ownerId)}::uuid[], ${changes.map(({ state }) => state)}::text[]
      ) with ordinality as c (id, kind, owner_id, state, position)
      on conflict (audience, record_id) do update
      set number = excluded.number, state = excluded.state, changed_at = excluded.changed_at`;
  }
}

/** The audiences, internal ones apart, in which records are now. */
async function heldAudiences(
  tx: Transaction,
  records: readonly StoredRecord[],
): Promise<Map<string, Set<string>>> {
  const rows = await tx.change.findMany({
    where: {
      recordId: { in: records.map(({ value }) => value.id) },
      state: "UPDATED",
      NOT: { audience: { startsWith: internalAudience("") } },
    },
    select: { recordId: true, audience: true },
  });
  const held = new Map<string, Set<string>>();
  for (const { recordId, audience } of rows) {
    const audiences = held.get(recordId) ?? new Set();
    held.set(recordId, audiences.add(audience));
  }
  return held;
}

/**
 * An event and a confirmation of it, or a theme week and the answer to it, may be written at the same time by two who do
 * not see each other's. Each waits here for the other: events before weeks, and after all rows of its own.
 */
async function lockSurroundings(tx: Transaction, written: readonly StoredRecord[]): Promise<void> {
  const eventIds: string[] = [];
  const placedIn: string[] = [];
  const answered: string[] = [];
  for (const { kind, value } of written) {
    if (kind !== "Confirmation" && "themeWeekId" in value && value.themeWeekId !== null)
      placedIn.push(value.themeWeekId);
    if (kind !== "Confirmation") continue;
    if (value.eventId !== null) eventIds.push(value.eventId);
    if (value.themeWeekId !== null) answered.push(value.themeWeekId);
  }
  if (eventIds.length > 0)
    await tx.$queryRaw`select id from event where id = any(${eventIds}::uuid[]) order by id for share`;
  if (answered.length > 0)
    await tx.$queryRaw`select id from theme_week where id = any(${answered}::uuid[]) order by id for update`;
  // Who is invited, and whom an event names, may have changed since the answers were written.
  await countAnswers(tx, answered, eventIds);
  if (placedIn.length > 0)
    await tx.$queryRaw`select id from theme_week where id = any(${placedIn}::uuid[]) order by id for share`;
}

/** Records that were not written but whose audiences depend on what was. */
async function dependentsOf(
  tx: Transaction,
  written: readonly StoredRecord[],
  writtenIds: ReadonlySet<string>,
): Promise<StoredRecord[]> {
  const eventIds = written.flatMap(({ kind, value }) => (kind === "Event" ? value.id : []));
  const answered = written.flatMap(({ kind, value }) =>
    kind === "Confirmation" && value.themeWeekId !== null ? value.themeWeekId : [],
  );
  const led = written.flatMap(({ kind, value }) => (kind === "ThemeWeek" ? value.id : []));
  const weekIds = [...answered, ...led];
  const select = { sourceId: true, data: true } as const;
  const events =
    weekIds.length === 0
      ? []
      : await tx.event.findMany({
          where: { themeWeekId: { in: weekIds }, visibility: "WEEK", deletedAt: null },
          select: { ...select, id: true },
        });
  const aboutEvents = [...eventIds, ...events.map(({ id }) => id)];
  const confirmations =
    aboutEvents.length + led.length === 0
      ? []
      : await tx.confirmation.findMany({
          where: {
            OR: [{ eventId: { in: aboutEvents } }, { themeWeekId: { in: led } }],
            deletedAt: null,
          },
          select,
        });
  return [
    ...events.flatMap((row) => storedOf({ ...row, kind: "Event" })),
    ...confirmations.flatMap((row) => storedOf({ ...row, kind: "Confirmation" })),
    ...(await weekWords(tx, weekIds)).flatMap(storedOf),
  ].filter(({ value }) => !writtenIds.has(value.id));
}

/** The row of a record as far as its audiences depend on it. */
interface DependentRow {
  readonly kind: RecordKind;
  readonly sourceId: string;
  readonly data: unknown;
}

function storedOf({ kind, sourceId, data }: DependentRow): StoredRecord[] {
  const parsed = parseAnyRecord(kind, data);
  return parsed.ok ? [{ ...parsed.value, sourceId, data: {} }] : [];
}

/** What associations say of theme weeks. */
async function weekWords(tx: Transaction, weekIds: string[]): Promise<DependentRow[]> {
  if (weekIds.length === 0) return [];
  const selects = weekWordKinds.map(
    (kind) => Prisma.sql`
      select ${kind} as kind, source_id as "sourceId", data from ${recordTables[kind]}
      where theme_week_id = any(${weekIds}::uuid[]) and deleted_at is null`,
  );
  return tx.$queryRaw<DependentRow[]>`${Prisma.join(selects, " union all ")}`;
}

/** What the audiences of these records depend on beside themselves, read once for all. */
async function surroundings(
  tx: Transaction,
  records: readonly StoredRecord[],
): Promise<(record: StoredRecord) => AudienceSurroundings> {
  const eventIds = records.flatMap(({ kind, value }) =>
    kind === "Confirmation" && value.eventId !== null ? value.eventId : [],
  );
  const events =
    eventIds.length === 0
      ? []
      : await tx.event.findMany({
          where: { id: { in: eventIds }, deletedAt: null },
          select: { id: true, visibility: true, themeWeekId: true, ownerId: true },
        });
  const eventOf = new Map(events.map((event) => [event.id, event]));
  const weekIdOf = (record: StoredRecord): string | null => {
    if (!("themeWeekId" in record.value)) return null;
    const eventId = record.kind === "Confirmation" ? record.value.eventId : null;
    return eventId === null
      ? record.value.themeWeekId
      : (eventOf.get(eventId)?.themeWeekId ?? null);
  };
  const weeks = await weekParties(tx, new Set(records.flatMap((record) => weekIdOf(record) ?? [])));
  return (record) => {
    const weekId = weekIdOf(record);
    const eventId = record.kind === "Confirmation" ? record.value.eventId : null;
    return {
      event: eventId === null ? undefined : eventOf.get(eventId),
      week: weekId === null ? undefined : weeks.get(weekId),
    };
  };
}

async function weekParties(
  tx: Transaction,
  weekIds: ReadonlySet<string>,
): Promise<Map<string, WeekParties>> {
  if (weekIds.size === 0) return new Map();
  const weeks = await tx.themeWeek.findMany({
    where: { id: { in: [...weekIds] }, deletedAt: null },
    select: {
      id: true,
      ownerId: true,
      visibility: true,
      confirmations: { where: acceptances, select: { ownerId: true } },
    },
  });
  return new Map(
    weeks.map(({ id, ownerId, visibility, confirmations }) => [
      id,
      { leadId: ownerId, visibility, acceptedIds: confirmations.map((word) => word.ownerId) },
    ]),
  );
}

import { createHash } from "node:crypto";
import { canonicalJson, type Fields, parseRecord, type Term, toldFields } from "@finsam/domain";
import type { PrismaClient } from "./generated/prisma/client.ts";
import type { ReadRecord, StoredRecord, Transaction } from "./record.ts";

/** A version of an event. */
export interface VersionKey {
  readonly eventId: string;
  readonly version: number;
}

/** A version of an event that a release carries, and the hash of what it told. */
type CarriedVersion = VersionKey & { readonly contentHash: string };

/** Keeps what events tell as releases carry them, as far as that is held here just now. */
export async function keepReleased(
  tx: Transaction,
  records: readonly StoredRecord<"Release">[],
): Promise<void> {
  const lines = records.flatMap(({ value, deletedAt }) => (deletedAt == null ? value.lines : []));
  if (lines.length === 0) return;
  const events = await tx.event.findMany({
    where: { id: { in: lines.map(({ eventId }) => eventId) }, deletedAt: null },
    select: { id: true, version: true, visibility: true, data: true },
  });
  const held = new Map(events.map((event) => [event.id, event]));
  await keep(
    tx,
    lines.filter((line) => {
      const event = held.get(line.eventId);
      return event !== undefined && isAsCarried(event, line);
    }),
  );
}

/** Keeps what events tell that come here after the releases that carry them. To be called when the events have been written. */
export async function keepArrived(
  tx: Transaction,
  records: readonly StoredRecord<"Event">[],
): Promise<void> {
  const placed = records.filter(
    ({ value, deletedAt }) => deletedAt == null && value.themeWeekId !== null,
  );
  if (placed.length === 0) return;
  const lines = await tx.$queryRaw<CarriedVersion[]>`
    select line->>'eventId' as "eventId", (line->>'version')::int as version, line->>'contentHash' as "contentHash"
    from release r cross join jsonb_array_elements(r.data->'lines') as line
    where r.theme_week_id = any(${placed.map(({ value }) => value.themeWeekId)}::uuid[]) and r.deleted_at is null
      and line->>'eventId' = any(${placed.map(({ value }) => value.id)}::text[])`;
  if (lines.length === 0) return;
  const held = new Map(placed.map(({ value, data }) => [value.id, { ...value, data }]));
  await keep(
    tx,
    lines.filter((line) => {
      const event = held.get(line.eventId);
      return event !== undefined && isAsCarried(event, line);
    }),
  );
}

/**
 * Whether an event is as a release carries it. Its owner makes it public by a version of its own, which may be the first that
 * comes here: then what it tells decides.
 */
function isAsCarried(
  event: {
    readonly version: number;
    readonly visibility: Term<"Visibility">;
    readonly data: unknown;
  },
  line: CarriedVersion,
): boolean {
  if (event.visibility !== "WEEK" && event.visibility !== "PUBLIC") return false;
  if (event.version === line.version) return true;
  return event.visibility === "PUBLIC" && contentHash(event.data) === line.contentHash;
}

/** The same as releases name. */
function contentHash(data: unknown): string {
  const told = toldFields(JSON.parse(JSON.stringify(data)));
  return createHash("sha256").update(canonicalJson(told)).digest("hex");
}

async function keep(tx: Transaction, lines: readonly VersionKey[]): Promise<void> {
  if (lines.length === 0) return;
  await tx.$executeRaw`
    insert into released_content (event_id, version, data)
    select e.id, line.version, e.data
    from unnest(${lines.map(({ eventId }) => eventId)}::uuid[], ${lines.map(({ version }) => version)}::int[])
      as line (event_id, version)
    join event e on e.id = line.event_id
    on conflict do nothing`;
}

/**
 * Lets go of what releases have told of events whose owners take it back: one that is deleted, or no longer for arrangers or
 * the public, and one that was public and is so no longer. To be called before the events are written.
 */
export async function dropWithdrawn(
  tx: Transaction,
  records: readonly StoredRecord<"Event">[],
): Promise<void> {
  const gone = records.filter(
    ({ value, deletedAt }) =>
      deletedAt != null || value.visibility === "DRAFT" || value.visibility === "INTERNAL",
  );
  const narrowed = records.filter(({ value }) => value.visibility === "WEEK");
  if (gone.length + narrowed.length === 0) return;
  await tx.$executeRaw`
    delete from released_content r
    where r.event_id = any(${gone.map(({ value }) => value.id)}::uuid[])
      or (r.event_id = any(${narrowed.map(({ value }) => value.id)}::uuid[])
        and exists (select from event e where e.id = r.event_id and e.visibility = 'PUBLIC'))`;
}

/** What an event told at a version that a release carries, and how it stands now. */
export interface ReleasedContent {
  readonly record: ReadRecord<"Event">;
  readonly ownerId: string;
  /** Whether it is public now; else it is seen by the arrangers of its week. */
  readonly isPublic: boolean;
}

/** What events told at versions that releases carry, by `eventId version`. What is not held, or was taken back, is absent. */
export async function releasedContents(
  client: PrismaClient | Transaction,
  keys: readonly VersionKey[],
): Promise<ReadonlyMap<string, ReleasedContent>> {
  if (keys.length === 0) return new Map();
  const ids = [...new Set(keys.map(({ eventId }) => eventId))];
  const rows = await client.$queryRaw<
    (VersionKey & { data: Fields; ownerId: string; isPublic: boolean })[]
  >`
    select r.event_id as "eventId", r.version, r.data, e.owner_id as "ownerId", e.visibility = 'PUBLIC' as "isPublic"
    from released_content r join event e on e.id = r.event_id
    where r.event_id = any(${ids}::uuid[]) and e.deleted_at is null and e.visibility in ('WEEK', 'PUBLIC')`;
  return new Map(
    rows.flatMap(({ eventId, version, data, ownerId, isPublic }) => {
      const parsed = parseRecord("Event", data);
      if (!parsed.ok) return [];
      const record = { value: parsed.value, data };
      return [[versionKey({ eventId, version }), { record, ownerId, isPublic }]];
    }),
  );
}

/** A version of an event as a key of a map. */
export function versionKey({ eventId, version }: VersionKey): string {
  return `${eventId} ${version}`;
}

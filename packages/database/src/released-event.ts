import { changedRecord, fieldChanges, type Fields } from "@finsam/domain";
import { writeAudit } from "./audit.ts";
import type { PrismaClient } from "./generated/prisma/client.ts";
import { latestReleases } from "./latest-release.ts";
import { heldRecords, lockVersions } from "./held-record.ts";
import { parsedOrThrow } from "./invalid-input.ts";
import { type Writable, writeTransaction } from "./write-transaction.ts";

/** An event hosted here that a release has carried, that its owner has signed as it went out, and that is not public yet. */
export interface ReleasedDraft {
  readonly id: string;
  readonly version: number;
  readonly contentHash: string;
  readonly data: Fields;
}

/**
 * Events of associations hosted here that wait to be made public: in the latest release of their week by its lead, and signed with
 * the same content by their own association, which still takes part. Whether an event tells the same still is for the caller to see.
 */
export function releasedDrafts(prisma: PrismaClient): Promise<ReleasedDraft[]> {
  return prisma.$queryRaw<ReleasedDraft[]>`
    with latest as (${latestReleases})
    select e.id, e.version, line->>'contentHash' as "contentHash", e.data
    from latest l cross join jsonb_array_elements(l.data->'lines') as line
    join event e on e.id = (line->>'eventId')::uuid and e.theme_week_id = l.theme_week_id
      and e.visibility = 'WEEK' and e.deleted_at is null and e.source_id = e.owner_id
    join source s on s.id = e.owner_id and s.kind = 'HOSTED'
    join theme_week w on w.id = e.theme_week_id
    where (w.owner_id = e.owner_id or exists (
        select from confirmation c where c.theme_week_id = w.id and c.owner_id = e.owner_id and c.answer = 'ACCEPTED'
          and c.invited and c.deleted_at is null and c.visibility <> 'DRAFT'))
      and exists (
        select from sign_off o cross join jsonb_array_elements(o.data->'events') as signed
        where o.theme_week_id = w.id and o.owner_id = e.owner_id and o.deleted_at is null
          and signed->>'eventId' = line->>'eventId' and signed->>'contentHash' = line->>'contentHash')
    order by e.id`;
}

/** Makes an event public that a release has carried, unless it has been written meanwhile. The server's own act, in the audit log. */
export function publishReleased(
  database: Writable,
  { id, version }: Pick<ReleasedDraft, "id" | "version">,
  now: Date,
): Promise<boolean> {
  return writeTransaction(database, async ({ tx, put }) => {
    const versions = await lockVersions(tx, "Event", [id]);
    const [held] = await heldRecords(tx, "Event", [id]);
    if (held === undefined || versions.get(id) !== version) return false;
    const next = parsedOrThrow(changedRecord("Event", held.data, { visibility: "PUBLIC" }, now));
    await put(held.sourceId, [next]);
    await writeAudit(
      tx,
      null,
      [
        {
          action: "PUBLISH",
          associationId: held.ownerId,
          record: { kind: "Event", id, version: next.value.version },
          changes: fieldChanges(held.data, next.data),
        },
      ],
      now,
    );
    return true;
  });
}

import { type Fields, parseRecord } from "@finsam/domain";
import type { PrismaClient } from "./generated/prisma/client.ts";
import { latestReleases } from "./latest-release.ts";
import type { ReadRecord } from "./record.ts";
import { draftMessages, type NewMessage } from "./week-message.ts";
import { noticeOnce, type WeekSlugs } from "./week-notice.ts";

/** An event hosted here that its owner has changed since the latest release of its week carried it, for all to see. */
export interface HotFix extends WeekSlugs {
  readonly ownerId: string;
  /** What its owner is called. */
  readonly owner: string;
  readonly ownerSlug: string;
  readonly themeWeekId: string;
  readonly week: string;
  readonly leadId: string;
  /** The lead and the invited that have accepted: they see the plan. */
  readonly arrangerIds: readonly string[];
  readonly before: ReadRecord<"Event">;
  readonly now: ReadRecord<"Event">;
}

/**
 * Public events of associations hosted here that have been cancelled, put off or moved since the latest release that carried them
 * (their SEQUENCE has risen), and of which nobody has been written to.
 */
export async function hotFixes(prisma: PrismaClient): Promise<HotFix[]> {
  const rows = await prisma.$queryRaw<
    (Omit<HotFix, "before" | "now"> & { before: Fields; now: Fields })[]
  >`
    with latest as (${latestReleases})
    select e.owner_id as "ownerId", a.short_name as owner, a.slug as "ownerSlug", l.theme_week_id as "themeWeekId",
      l.name as week, w.slug as "weekSlug", l.lead_id as "leadId", lead.slug as "leadSlug",
      l.lead_id || array(
        select c.owner_id from confirmation c where c.theme_week_id = w.id and c.answer = 'ACCEPTED'
          and c.invited and c.deleted_at is null and c.visibility <> 'DRAFT') as "arrangerIds",
      c.data as before, e.data as now
    from latest l cross join jsonb_array_elements(l.data->'lines') as line
    join event e on e.id = (line->>'eventId')::uuid and e.visibility = 'PUBLIC' and e.deleted_at is null
    join source s on s.id = e.owner_id and s.kind = 'HOSTED'
    join association a on a.id = e.owner_id
    join theme_week w on w.id = l.theme_week_id
    join association lead on lead.id = l.lead_id
    join released_content c on c.event_id = e.id and c.version = (line->>'version')::int
    where coalesce((e.data->>'sequence')::int, 0) > coalesce((c.data->>'sequence')::int, 0)
      and not exists (
        select from week_notice n
        where n.association_id = e.owner_id and n.record_id = e.id
          and n.version >= coalesce((e.data->>'sequence')::int, 0))
    order by e.id`;
  return rows.flatMap(({ before, now, ...fix }) => {
    const [was, is] = [parseRecord("Event", before), parseRecord("Event", now)];
    return was.ok && is.ok
      ? { ...fix, before: { value: was.value, data: before }, now: { value: is.value, data: now } }
      : [];
  });
}

/** Puts messages about a change in its owner's outbox, once. Answers whether it did. */
export function messageOnce(
  prisma: PrismaClient,
  { ownerId: associationId, now: { value } }: HotFix,
  messages: readonly NewMessage[],
  at: Date,
): Promise<boolean> {
  const notice = { associationId, recordId: value.id, version: value.sequence };
  return noticeOnce(prisma, notice, (tx) => draftMessages(tx, messages), at);
}

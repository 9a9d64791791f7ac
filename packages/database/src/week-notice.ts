import type { PrismaClient } from "./generated/prisma/client.ts";
import { type MailText, queueMails } from "./mail.ts";
import type { Transaction } from "./record.ts";
import { addressesOf } from "./role-address.ts";

/** By what a theme week is found by people: the slug of who leads it, and its own. */
export interface WeekSlugs {
  readonly leadSlug: string;
  readonly weekSlug: string;
}

/** Something of a theme week that people of an association hosted here are to be told of by mail. */
export interface PendingNotice extends WeekSlugs {
  readonly kind: "INVITATION" | "PROPOSAL";
  readonly associationId: string;
  /** What the association is called. */
  readonly association: string;
  /** The theme week, or the proposal. */
  readonly recordId: string;
  /** Of the frame that an invitation is to; 1 of a proposal. */
  readonly version: number;
  readonly week: string;
  readonly startsOn: Date;
  /** Inclusive. */
  readonly endsOn: Date;
  /** Whose invitation or proposal it is. */
  readonly from: string;
  /** The event that a proposal is about; null: a new one, or an invitation. */
  readonly event: string | null;
  readonly why: string | null;
  /** Addresses of the association's coordinators and administrators. */
  readonly receivers: readonly string[];
}

/**
 * Invitations to theme weeks that have not ended, and to their new frames, and proposals, of which the people of associations
 * hosted here have not been told, and to which they have not answered. In no order.
 */
export async function pendingNotices(prisma: PrismaClient, now: Date): Promise<PendingNotice[]> {
  const rows = await prisma.$queryRaw<Omit<PendingNotice, "receivers">[]>`
    with hosted as (
      select a.id, a.short_name from association a join source s on s.id = a.id and s.kind = 'HOSTED'
    ), week as (
      select w.*, l.short_name as lead, l.slug as lead_slug from theme_week w join association l on l.id = w.owner_id
      where w.deleted_at is null and w.visibility <> 'DRAFT' and w.ends_on >= ${now}
    )
    select 'INVITATION' as kind, h.id as "associationId", h.short_name as association, w.id as "recordId",
      w.frame_version as version, w.name as week, w.lead_slug as "leadSlug", w.slug as "weekSlug", w.starts_on as "startsOn", w.ends_on as "endsOn",
      w.lead as "from", null as event, null as why
    from week w join hosted h on h.id = any(w.invited_ids)
    where not exists (
        select from confirmation c where c.theme_week_id = w.id and c.owner_id = h.id and c.deleted_at is null
          and (c.frame_version = w.frame_version or c.answer = 'DECLINED'))
      and not exists (
        select from week_notice n where n.association_id = h.id and n.record_id = w.id and n.version = w.frame_version)
    union all
    select 'PROPOSAL', h.id, h.short_name, p.id, 1, w.name, w.lead_slug, w.slug, w.starts_on, w.ends_on, f.short_name, e.title, p.data->>'why'
    from proposal p join hosted h on h.id = p.to_id join week w on w.id = p.theme_week_id
    join association f on f.id = p.owner_id left join event e on e.id = p.event_id
    where p.deleted_at is null and p.visibility <> 'DRAFT' and p.owner_id <> p.to_id
      and not exists (
        select from proposal_answer a where a.proposal_id = p.id and a.owner_id = p.to_id and a.deleted_at is null)
      and not exists (select from week_notice n where n.association_id = h.id and n.record_id = p.id)`;
  const receivers = await coordinatorsOf(
    prisma,
    rows.map(({ associationId }) => associationId),
  );
  // Where nobody can be told yet, it waits for the first who can.
  return rows.flatMap((row) => {
    const ofRow = receivers.get(row.associationId);
    return ofRow === undefined ? [] : { ...row, receivers: ofRow };
  });
}

/** What of a record an association's people are told, once. */
type Notice = Pick<PendingNotice, "associationId" | "recordId" | "version">;

/** Notes that people have been told, with what tells them; of several servers that try, one does. Answers whether it did. */
export function noticeOnce(
  prisma: PrismaClient,
  { associationId, recordId, version }: Notice,
  tell: (tx: Transaction) => Promise<void>,
  at: Date,
): Promise<boolean> {
  return prisma.$transaction(async (tx) => {
    const { count } = await tx.weekNotice.createMany({
      data: [{ associationId, recordId, version, at }],
      skipDuplicates: true,
    });
    if (count === 0) return false;
    await tell(tx);
    return true;
  });
}

/** Tells people of something by mails, once. Answers whether it did. */
export function mailOnce(
  prisma: PrismaClient,
  notice: Notice,
  mails: readonly MailText[],
  at: Date,
): Promise<boolean> {
  return noticeOnce(prisma, notice, (tx) => queueMails(tx, mails), at);
}

/** The addresses of the coordinators and administrators of associations, by the associations' ids. */
export function coordinatorsOf(
  client: Pick<PrismaClient, "role">,
  associationIds: readonly string[],
): Promise<ReadonlyMap<string, string[]>> {
  return addressesOf(client, associationIds, ["COORDINATOR", "ADMIN"]);
}

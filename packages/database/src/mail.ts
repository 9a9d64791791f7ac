import type { PrismaClient } from "./generated/prisma/client.ts";
import type { Transaction } from "./record.ts";

/** A mail as it is written, in plain text. */
export interface MailText {
  /** The address, one. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** A mail that somebody has undertaken to send now. */
export interface ClaimedMail extends MailText {
  readonly id: string;
}

/** Puts a mail in the outbox: it goes if and when the transaction commits. Answers its id. */
export async function queueMail(
  client: PrismaClient | Transaction,
  { to, subject, text }: MailText,
): Promise<string> {
  const { id } = await client.mail.create({ data: { to, subject, text }, select: { id: true } });
  return id;
}

/** Puts mails in the outbox, one after the other. */
export async function queueMails(
  client: PrismaClient | Transaction,
  mails: readonly MailText[],
): Promise<void> {
  for (const mail of mails) await queueMail(client, mail);
}

/**
 * Takes mails that are due, oldest first, for one attempt each. No other process gets them until the next attempt,
 * which comes after a minute, then two, four … at most an hour; none comes after a mail's first 24 hours.
 */
export async function claimMails(prisma: PrismaClient, atMost: number): Promise<ClaimedMail[]> {
  return prisma.$queryRaw<ClaimedMail[]>`
    with due as (
      select id from mail
      where sent_at is null and next_attempt_at <= now() and created_at > now() - interval '24 hours'
      order by created_at, id limit ${atMost} for update skip locked
    ), claimed as (
      update mail set attempts = attempts + 1,
        next_attempt_at = now() + least(interval '1 minute' * 2 ^ least(attempts, 6), interval '1 hour')
      from due where mail.id = due.id
      returning mail.id, mail."to", mail.subject, mail.text, mail.created_at
    )
    select id, "to", subject, text from claimed order by created_at, id`;
}

/** Notes that a mail has been sent. Its text goes with it unless `keepText`: it may hold a link to sign in by. */
export async function noteMailSent(
  prisma: PrismaClient,
  id: string,
  { keepText }: { keepText: boolean },
): Promise<void> {
  await prisma.mail.update({
    where: { id },
    data: { sentAt: new Date(), lastError: null, ...(keepText ? {} : { text: "" }) },
    select: { id: true },
  });
}

/** Notes why an attempt failed. */
export async function noteMailFailed(
  prisma: PrismaClient,
  id: string,
  reason: string,
): Promise<void> {
  await prisma.mail.update({
    where: { id },
    data: { lastError: reason },
    select: { id: true },
  });
}

/** Drops the texts of mails that could not be sent in 24 hours, and so never will be. */
export async function dropUnsentTexts(prisma: PrismaClient): Promise<void> {
  await prisma.$executeRaw`
    update mail set text = ''
    where sent_at is null and created_at <= now() - interval '24 hours' and text <> ''`;
}

/** When the next mail is due; undefined if none waits. */
export async function nextMailAt(prisma: PrismaClient): Promise<Date | undefined> {
  const next = await prisma.mail.findFirst({
    where: { sentAt: null, createdAt: { gt: new Date(Date.now() - 24 * 3_600_000) } },
    orderBy: { nextAttemptAt: "asc" },
    select: { nextAttemptAt: true },
  });
  return next?.nextAttemptAt;
}

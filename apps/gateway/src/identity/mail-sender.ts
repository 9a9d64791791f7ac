import { setTimeout as sleep } from "node:timers/promises";
import {
  claimMails,
  type ClaimedMail,
  type Database,
  dropUnsentTexts,
  nextMailAt,
  noteMailFailed,
  noteMailSent,
} from "@finsam/database";
import type { Logger } from "pino";

/** Takes one mail away. Rejects if it can't. */
export type Deliver = (mail: ClaimedMail) => Promise<void>;

/** Sends what is in the outbox. Disposing of it lets a mail that is on its way finish, and no other begin. */
export interface MailSender extends AsyncDisposable {
  /** Looks into the outbox at once. */
  wake(): void;
}

/** What the sender is built on. */
export interface MailSenderParts {
  readonly database: Pick<Database, "prisma" | "changed">;
  readonly deliver: Deliver;
  /** Whether a mail's text is kept when it has been delivered: where that only shows it on this machine. */
  readonly keepText: boolean;
  readonly log: Logger;
}

/** How often the outbox is looked into where nothing wakes the sender, at most, in ms: others may have filled it. */
const lookEveryMs = 60_000;

/** How long after a write the outbox is looked into, in ms: many writes cost one look. */
const afterWriteMs = 200;

/** How long a mail that is on its way may hold up the stop, in ms. */
const finishWithinMs = 3000;

/** How many mails are taken at a time. */
const batch = 10;

/** Starts to send. What it can't send is tried again, see {@link claimMails}. */
export function createMailSender(parts: MailSenderParts): MailSender {
  const { database, deliver, keepText, log } = parts;
  const { prisma } = database;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let again = false;
  let looking: Promise<void> | undefined;

  async function send(mail: ClaimedMail): Promise<void> {
    try {
      await deliver(mail);
    } catch (error) {
      // Not the error itself: it may name the address.
      log.warn(
        { mail: mail.id, code: codeOf(error) },
        "a mail could not be sent; it is tried again",
      );
      await noteMailFailed(prisma, mail.id, reasonOf(error));
      return;
    }
    await noteMailSent(prisma, mail.id, { keepText });
  }

  async function sendAll(): Promise<void> {
    again = false;
    const mails = await claimMails(prisma, batch);
    for (const mail of mails) if (!stopped) await send(mail);
    // There may be more than were taken.
    if (mails.length === batch) again = true;
    else await dropUnsentTexts(prisma);
  }

  async function look(): Promise<void> {
    let waitMs = lookEveryMs;
    try {
      await sendAll();
      const next = stopped ? undefined : await nextMailAt(prisma);
      if (next !== undefined)
        waitMs = Math.min(waitMs, Math.max(1000, next.getTime() - Date.now()));
    } catch (error) {
      log.error({ err: error }, "the outbox can't be read");
    }
    looking = undefined;
    if (again) wake();
    else lookWithin(waitMs);
  }

  function wake(): void {
    if (stopped) return;
    clearTimeout(timer);
    timer = undefined;
    again = true;
    looking ??= look();
  }

  function lookWithin(ms: number): void {
    if (!stopped) timer = setTimeout(wake, ms).unref();
  }

  let soon: NodeJS.Timeout | undefined;
  const unlisten = database.changed.listen(() => {
    soon ??= setTimeout(() => {
      soon = undefined;
      wake();
    }, afterWriteMs).unref();
  });
  wake();
  return {
    wake,
    async [Symbol.asyncDispose]() {
      stopped = true;
      unlisten();
      clearTimeout(soon);
      clearTimeout(timer);
      await Promise.race([looking, sleep(finishWithinMs, undefined, { ref: false })]);
    },
  };
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string"
    ? error.code
    : undefined;
}

function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 500);
}

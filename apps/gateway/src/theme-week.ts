import {
  type Database,
  hotFixes,
  messageOnce,
  mailOnce,
  pendingNotices,
  publishReleased,
  releasedDrafts,
} from "@finsam/database";
import { contentHash } from "@finsam/planning";
import type { Logger } from "pino";
import type { Reached } from "./reached.ts";
import { startRepeating } from "./repeating.ts";
import { hotFixMessages, weekNoticeMail } from "./theme-week-mail.ts";

/** What is needed to do what theme weeks ask of this server. */
export interface ThemeWeekParts extends Reached {
  readonly database: Pick<Database, "prisma" | "engine" | "changed">;
  readonly log: Logger;
  /** The clock. */
  readonly now: () => Date;
  /** How often it is looked whether something has changed, in ms. Default 250. */
  readonly everyMs?: number;
  /** After so long it is looked whatever has changed, in ms: another process may have been told. Default a minute. */
  readonly atLeastEveryMs?: number;
}

/**
 * Does at home what theme weeks ask: makes events of associations hosted here public once a release has carried what they
 * have signed, tells their people by mail of invitations and proposals, and writes messages about what they change after a release. Looks after each change. Several servers may do so at once.
 */
export function startThemeWeeks(parts: ThemeWeekParts): AsyncDisposable {
  const { database, log, everyMs = 250, atLeastEveryMs = 60_000 } = parts;
  let changed = true;
  let looked = 0;
  const stopListening = database.changed.listen(() => {
    changed = true;
  });
  const repeating = startRepeating({
    async work() {
      if (!changed && performance.now() - looked < atLeastEveryMs) return;
      changed = false;
      looked = performance.now();
      await publishWhatIsReleased(parts);
      await tellPeople(parts);
      await draftHotFixMessages(parts);
    },
    failed: (error) => {
      changed = true;
      log.warn({ err: error }, "the theme weeks could not be looked at");
    },
    everyMs: () => everyMs,
  });
  return {
    async [Symbol.asyncDispose]() {
      stopListening();
      await repeating[Symbol.asyncDispose]();
    },
  };
}

/** Looks once. Answers how many events have been made public. */
export async function publishWhatIsReleased({
  database,
  log,
  now,
}: Pick<ThemeWeekParts, "database" | "log" | "now">): Promise<number> {
  let published = 0;
  for (const draft of await releasedDrafts(database.prisma)) {
    // What its owner has changed since is not what went out: it waits for the next sign-off.
    if (contentHash(draft.data) !== draft.contentHash) continue;
    if (await publishReleased(database, draft, now())) published += 1;
  }
  if (published > 0) log.info({ events: published }, "released events were made public");
  return published;
}

/** Looks once. Answers of how many things people were told. */
export async function tellPeople({
  database,
  log,
  now,
  publicUrl,
  pages,
}: Omit<ThemeWeekParts, "everyMs">): Promise<number> {
  let told = 0;
  for (const notice of await pendingNotices(database.prisma, now())) {
    const mail = weekNoticeMail(notice, { publicUrl, pages });
    const mails = notice.receivers.map((to) => ({ to, ...mail }));
    if (await mailOnce(database.prisma, notice, mails, now())) told += 1;
  }
  if (told > 0) log.info({ notices: told }, "people were told of theme weeks");
  return told;
}

/** Looks once. Answers of how many changes messages wait in an outbox. */
export async function draftHotFixMessages({
  database,
  now,
  pages,
}: Pick<ThemeWeekParts, "database" | "now" | "pages">): Promise<number> {
  let drafted = 0;
  for (const fix of await hotFixes(database.prisma)) {
    const messages = hotFixMessages(fix, pages, now());
    if (await messageOnce(database.prisma, fix, messages, now())) drafted += 1;
  }
  return drafted;
}

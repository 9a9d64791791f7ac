import {
  alertOnce,
  associationsToAlert,
  type Database,
  type FaultyAssociation,
  type FaultySource,
} from "@finsam/database";
import { sourceReason } from "@finsam/graphql-schema/source-reason";
import type { Logger } from "pino";
import type { Reached } from "./reached.ts";
import { startRepeating } from "./repeating.ts";

/** What is needed to tell people of sources that fail. */
export interface SourceAlertParts extends Reached {
  readonly database: Pick<Database, "prisma" | "changed">;
  readonly log: Logger;
  /** The clock. */
  readonly now: () => Date;
  /** Who is told of an association that nobody manages here. */
  readonly operatorEmails: readonly string[];
  /** How often sources are looked at, in ms. Default a minute. */
  readonly everyMs?: number;
}

/**
 * Tells the administrators of an association by mail when one of its sources fails or waits for a person, at most once a
 * day. Several servers may do so at once.
 */
export function startSourceAlerts(parts: SourceAlertParts): AsyncDisposable {
  const { log, everyMs = 60_000 } = parts;
  return startRepeating({
    work: () => alertOfSources(parts),
    failed: (error) => log.warn({ err: error }, "the sources could not be looked at"),
    everyMs: () => everyMs,
  });
}

/** Looks once. Answers of how many associations mails were queued. */
export async function alertOfSources({
  database,
  log,
  now,
  publicUrl,
  pages,
  operatorEmails,
}: Omit<SourceAlertParts, "everyMs">): Promise<number> {
  const at = now();
  let alerted = 0;
  for (const faulty of await associationsToAlert(database.prisma, at)) {
    const { id: associationId, admins } = faulty;
    const receivers = admins.length > 0 ? admins : operatorEmails;
    const mail = alertMail(faulty, { publicUrl, pages });
    const mails = receivers.map((to) => ({ to, ...mail }));
    if (mails.length === 0) continue;
    if (!(await alertOnce(database.prisma, { associationId, mails, now: at }))) continue;
    alerted += 1;
    log.info(
      { association: associationId, receivers: mails.length },
      "a failing source was told of",
    );
  }
  return alerted;
}

function alertMail({ name, slug, sources }: FaultyAssociation, { publicUrl, pages }: Reached) {
  const state =
    pages?.sources(slug) ?? `${publicUrl}/graphql?query=${encodeURIComponent(statusQuery)}`;
  return {
    subject: `${name}: uppgifterna i Finsam uppdateras inte`,
    text: `Hej!

Finsam på ${publicUrl} får inte in nya uppgifter från ${name}:

${sources.map(faultLine).join("\n")}

Det som redan har kommit in visas under tiden, men kan vara gammalt. ${
      sources.some(({ state }) => state === "PAUSED")
        ? "En källa som är pausad väntar på att någon som driver Finsam godkänner den."
        : "Be den som sköter er server eller webbplats att titta på det."
    }

Så står det till just nu:
${state}

Det här är förbundet ${slug} i Finsam. Vi skriver högst en gång om dygnet.
`,
  };
}

const statusQuery = "{ sources { association { name } state reason asOf } }";

function faultLine({ url, state, reason, since }: FaultySource): string {
  const why = reason === null ? "" : ` ${sourceReason(reason).sv}.`;
  const from = since === null ? "" : ` sedan ${timeOf(since)}`;
  const what = state === "PAUSED" ? "pausad" : "svarar inte som den ska";
  return `- ${url ?? "källan"}: ${what}${from}.${why}`;
}

function timeOf(instant: Date): string {
  return instant.toLocaleString("sv", {
    timeZone: "Europe/Stockholm",
    dateStyle: "long",
    timeStyle: "short",
  });
}

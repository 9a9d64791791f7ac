import type { HotFix, MailText, NewMessage, PendingNotice } from "@finsam/database";
import { encodeGlobalId } from "@finsam/graphql-schema";
import { changeSentence, releaseDiff } from "@finsam/planning";
import type { Reached } from "./reached.ts";

/** The mail that tells of an invitation to a theme week, or of a proposal. It leads to where it is answered. */
export function weekNoticeMail(
  notice: PendingNotice,
  { publicUrl, pages }: Reached,
): Pick<MailText, "subject" | "text"> {
  return notice.kind === "INVITATION"
    ? invitationMail(notice, pages?.arrangers(notice) ?? publicUrl)
    : proposalMail(notice, pages?.proposals(notice) ?? publicUrl);
}

function invitationMail(notice: PendingNotice, address: string) {
  const { association, week, from, version } = notice;
  const isNewFrame = version > 1;
  return {
    subject: isNewFrame ? `${week}: nya uppgifter, är ni fortfarande med?` : `${week}: är ni med?`,
    text: `Hej!

${
  isNewFrame
    ? `${from} har ändrat dagar, tema eller målgrupper för temaveckan ”${week}”. Har ni tackat ja gäller det fortfarande, men svara gärna igen.`
    : `${from} bjuder in ${association} att vara med och arrangera temaveckan ”${week}”.`
}
Den är ${daysOf(notice)}.

Tackar ni ja kan ni lägga in egna aktiviteter, och ser vad de andra planerar. Svara här:
${address}
`,
  };
}

function proposalMail({ week, from, event, why }: PendingNotice, address: string) {
  const subject = event === null ? "en ny aktivitet" : `”${event}”`;
  return {
    subject: `${week}: ${from} föreslår något om ${subject}`,
    text: `Hej!

${from} har lagt ett förslag om ${subject} i temaveckan ”${week}”.${why === null ? "" : `\n\n${why}`}

Inget ändras förrän ni har sagt ja. Se förslaget och svara här:
${address}
`,
  };
}

function daysOf({ startsOn, endsOn }: PendingNotice): string {
  const format = new Intl.DateTimeFormat("sv", { timeZone: "UTC", dateStyle: "long" });
  return format.formatRange(startsOn, endsOn);
}

/**
 * What the lead and the other organisers are to be told when an event is changed after a release, for its owner to look through.
 * It leads to the event: in the plan, or for who doesn't see that, as everybody reads it.
 */
export function hotFixMessages(
  fix: HotFix,
  pages: Reached["pages"],
  createdAt: Date,
): NewMessage[] {
  const { ownerId, owner, themeWeekId, week, leadId, before, now } = fix;
  const lines = releaseDiff([before], [now]).flatMap((change) => changeSentence(change)?.sv ?? []);
  const receivers = new Set([leadId, ...before.value.organiserIds, ...now.value.organiserIds]);
  receivers.delete(ownerId);
  if (lines.length === 0) return [];
  const pageFor = (toId: string) =>
    fix.arrangerIds.includes(toId)
      ? pages?.planned(fix, encodeGlobalId("Event", now.value.id))
      : pages?.event(fix.ownerSlug, now.value.slug);
  const link = (page: string | undefined) =>
    page === undefined ? "" : `\nAktiviteten finns här:\n${page}\n`;
  return [...receivers].map((toId) => ({
    associationId: ownerId,
    themeWeekId,
    toId,
    subject: `${week}: ändrat efter utgåvan, ”${now.value.title}”`,
    text: `Hej!

${owner} har ändrat en aktivitet i ${week} efter den senaste utgåvan:

${lines.map((line) => `- ${line}`).join("\n")}
${link(pageFor(toId))}`,
    createdAt,
  }));
}

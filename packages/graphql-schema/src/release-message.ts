import type { NewMessage, WeekRecords, WeekSlugs } from "@finsam/database";
import { associationsTouched, changeSentence, type ReleaseChange } from "@finsam/planning";

/** The address of the page on which arrangers see a week's releases. */
export type ReleasesAddress = (week: WeekSlugs) => string;

/** What is told of a release. */
interface Released {
  readonly name: string;
  readonly number: number;
  readonly changes: readonly ReleaseChange[];
  readonly releasedAt: Date;
}

/**
 * What the other arrangers that a release touches are to be told: a message each, for the lead to look through.
 * `address`: where they read on; undefined: there is no page for it.
 */
export function releaseMessages(
  { week, arrangerIds, associations }: WeekRecords,
  { name, number, changes, releasedAt: createdAt }: Released,
  address: ReleasesAddress | undefined,
): NewMessage[] {
  const { id: themeWeekId, ownerId, name: weekName, slug: weekSlug } = week.value;
  const lead = associations.find(({ id }) => id === ownerId);
  const page = lead && address?.({ leadSlug: lead.slug, weekSlug });
  return arrangerIds.flatMap((toId): NewMessage[] => {
    const lines = changes
      .filter((change) => associationsTouched(change).includes(toId))
      .flatMap((change) => changeSentence(change)?.sv ?? []);
    if (toId === ownerId || lines.length === 0) return [];
    return [
      {
        associationId: ownerId,
        themeWeekId,
        toId,
        subject: `${weekName}: ${name} (utgåva ${number})`,
        text: `Hej!

${lead?.name ?? "Den som leder veckan"} har gett ut ”${name}”, utgåva ${number} av ${weekName}. Det här rör er:

${lines.map((line) => `- ${line}`).join("\n")}
${page === undefined ? "" : `\nHela utgåvan finns här:\n${page}\n`}`,
        createdAt,
      },
    ];
  });
}

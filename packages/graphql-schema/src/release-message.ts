import type { NewMessage, WeekRecords } from "@finsam/database";
import { associationsTouched, changeSentence, type ReleaseChange } from "@finsam/planning";

/** What the other arrangers that a release touches are to be told: a message each, for the lead to look through. */
export function releaseMessages(
  { week, arrangerIds, associations }: WeekRecords,
  { name, number }: { readonly name: string; readonly number: number },
  changes: readonly ReleaseChange[],
  createdAt: Date,
): NewMessage[] {
  const { id: themeWeekId, ownerId, name: weekName } = week.value;
  const lead = associations.find(({ id }) => id === ownerId)?.name ?? "Den som leder veckan";
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

${lead} har gett ut ”${name}”, utgåva ${number} av ${weekName}. Det här rör er:

${lines.map((line) => `- ${line}`).join("\n")}
`,
        createdAt,
      },
    ];
  });
}

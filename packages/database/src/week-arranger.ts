import type { AnyRecord } from "@finsam/domain";
import { invalid } from "./invalid-input.ts";
import type { Transaction } from "./record.ts";
import { acceptances, arrangersOf } from "./visibility.ts";

/** Throws where an event is for the arrangers of a theme week of whom its owner is none: she accepts the week first. */
export async function requireArrangers(
  tx: Transaction,
  records: readonly AnyRecord[],
): Promise<void> {
  const placed = records.flatMap(({ kind, value }) =>
    kind === "Event" && value.visibility === "WEEK" && value.themeWeekId !== null
      ? [{ ownerId: value.ownerId, themeWeekId: value.themeWeekId }]
      : [],
  );
  if (placed.length === 0) return;
  const weeks = await tx.themeWeek.findMany({
    where: { id: { in: placed.map(({ themeWeekId }) => themeWeekId) }, deletedAt: null },
    select: {
      id: true,
      ownerId: true,
      confirmations: { where: acceptances, select: { ownerId: true } },
    },
  });
  const arranges = new Set(
    weeks.flatMap((week) => arrangersOf(week).map((ownerId) => `${week.id} ${ownerId}`)),
  );
  if (placed.some(({ themeWeekId, ownerId }) => !arranges.has(`${themeWeekId} ${ownerId}`)))
    throw invalid("NOT_AN_ARRANGER", ["themeWeekId"]);
}

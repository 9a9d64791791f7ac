/** Confirmations by which an association takes part in a theme week, as a filter. */
export const acceptances = { answer: "ACCEPTED", deletedAt: null } as const;

/**
 * Events in a theme week that one of its arrangers has placed there: its lead, or an association that accepted.
 * Anybody can name a week in an event of its own; that alone places nothing in it.
 */
export function placedByArranger(themeWeekId: string) {
  return {
    themeWeekId,
    owner: {
      is: {
        OR: [
          { themeWeeks: { some: { id: themeWeekId } } },
          { confirmations: { some: { themeWeekId, ...acceptances } } },
        ],
      },
    },
  };
}

/** Whether an association arranges a week: it leads it or has accepted. */
export function arranges(
  associationId: string,
  week: { ownerId: string; confirmations: readonly { ownerId: string }[] },
): boolean {
  return (
    week.ownerId === associationId ||
    week.confirmations.some((confirmation) => confirmation.ownerId === associationId)
  );
}

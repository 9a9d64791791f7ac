import { acceptances } from "@finsam/database";
import { arranges, type Term } from "@finsam/domain";

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

/** Whether the owner of an event is an arranger of a week, so that the event stands in it. */
export function isPlacedIn(
  event: { readonly ownerId: string },
  week: {
    readonly ownerId: string;
    readonly visibility: Term<"Visibility">;
    readonly confirmations: readonly { readonly ownerId: string }[];
  },
): boolean {
  const acceptedIds = week.confirmations.map(({ ownerId }) => ownerId);
  return arranges(
    { leadId: week.ownerId, acceptedIds, visibility: week.visibility },
    event.ownerId,
  );
}

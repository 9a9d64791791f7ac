import { nameOf } from "../checked-plan.ts";
import { inBoth, titleOf } from "../wording.ts";
import type { Fix } from "./fix.ts";
import type { Fixable } from "./fixable.ts";

/** B3: the association confirms, or is no longer named. */
export function confirmFixes({ finding, events, plan }: Fixable): Fix[] {
  const ids = finding.subjects.flatMap((one) => (one.kind === "association" ? one.id : []));
  return events.flatMap((planned) =>
    ids.flatMap((associationId): Fix[] => {
      const { id: eventId, ownerId, event } = planned;
      const name = nameOf(plan, associationId);
      return [
        {
          sentence: inBoth((language) =>
            language === "sv"
              ? `Bekräfta att ${name} är med och arrangerar ${titleOf(planned, language)}`
              : `Confirm that ${name} is an organiser of ${titleOf(planned, language)}`,
          ),
          eventId,
          ownerId: associationId,
          action: { kind: "CONFIRM", eventId, associationId },
        },
        {
          sentence: inBoth((language) =>
            language === "sv"
              ? `Ta bort ${name} som arrangör av ${titleOf(planned, language)}`
              : `Name ${name} no more as an organiser of ${titleOf(planned, language)}`,
          ),
          eventId,
          ownerId,
          action: {
            kind: "CHANGE_EVENT",
            change: { organiserIds: event.organiserIds.filter((id) => id !== associationId) },
          },
        },
      ];
    }),
  );
}

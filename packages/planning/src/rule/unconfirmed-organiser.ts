import { type CheckedPlan, nameOf } from "../checked-plan.ts";
import type { Said } from "../finding.ts";
import type { PlannedEvent } from "../planned-event.ts";
import { inBoth, titleOf } from "../wording.ts";

/** B3: associations that are named as organisers and have not confirmed it. The lead and co-organising organisations need not. */
export function unconfirmedOrganisers({ event }: PlannedEvent, plan: CheckedPlan): string[] {
  return event.organiserIds.filter(
    (id) => id !== plan.input.week.ownerId && !plan.confirms(id, event),
  );
}

/** What B3 says of one of them. */
export function unconfirmedOrganiser(
  event: PlannedEvent,
  associationId: string,
  plan: CheckedPlan,
): Said {
  const name = nameOf(plan, associationId);
  return {
    severity: "BLOCK",
    sentence: inBoth((language) =>
      language === "sv"
        ? `${name} står som arrangör av ${titleOf(event, language)} men har inte bekräftat det`
        : `${name} is named as an organiser of ${titleOf(event, language)} but has not confirmed it`,
    ),
    facts: null,
  };
}

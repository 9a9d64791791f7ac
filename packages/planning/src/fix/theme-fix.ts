import { nameOf } from "../checked-plan.ts";
import { inBoth, titleOf } from "../wording.ts";
import type { Fix } from "./fix.ts";
import type { Fixable } from "./fixable.ts";

/** W5: the other association is an organiser of this one too, where it takes part in the week and so confirms it. */
export function organiserFixes({ events, plan }: Fixable): Fix[] {
  const ours = events.find(({ id }) => plan.isInPlan(id));
  const outside = events.find(({ id }) => !plan.isInPlan(id));
  if (ours === undefined || outside === undefined || !plan.arrangerIds.has(outside.ownerId))
    return [];
  const { organiserIds } = ours.event;
  return [
    {
      sentence: inBoth((language) => {
        const name = nameOf(plan, outside.ownerId);
        return language === "sv"
          ? `Gör ${titleOf(ours, language)} tillsammans med ${name}`
          : `Make ${titleOf(ours, language)} together with ${name}`;
      }),
      eventId: ours.id,
      ownerId: ours.ownerId,
      action: {
        kind: "CHANGE_EVENT",
        change: { organiserIds: [...new Set([...organiserIds, outside.ownerId])] },
      },
    },
  ];
}

import { nameOf } from "../checked-plan.ts";
import type { PlannedEvent } from "../planned-event.ts";
import { inBoth, titleOf } from "../wording.ts";
import type { Fix } from "./fix.ts";
import type { Fixable } from "./fixable.ts";

/**
 * D1: one of the two becomes a draft again and stands for nothing; the other names its owner as organiser. Two steps, since they are of two owners.
 */
export function twiceFixes({ events, plan }: Fixable): Fix[] {
  const [a, b] = events;
  if (a === undefined || b === undefined) return [];
  const orders = [
    [a, b],
    [b, a],
  ] as const;
  return orders.flatMap(([kept, taken]): Fix[] => {
    if (!plan.isInPlan(taken.id)) return [];
    const name = nameOf(plan, kept.ownerId);
    return [
      {
        sentence: inBoth((language) =>
          language === "sv"
            ? `Gör ${titleOf(taken, language)} (${nameOf(plan, taken.ownerId)}) till utkast: aktiviteten finns hos ${name}`
            : `Make ${titleOf(taken, language)} (${nameOf(plan, taken.ownerId)}) a draft: ${name} has it`,
        ),
        eventId: taken.id,
        ownerId: taken.ownerId,
        action: { kind: "CHANGE_EVENT", change: { themeWeekId: null, visibility: "DRAFT" } },
      },
      ...(plan.isInPlan(kept.id) ? named(kept, taken.ownerId, nameOf(plan, taken.ownerId)) : []),
    ];
  });
}

function named(kept: PlannedEvent, associationId: string, name: string): Fix[] {
  const { organiserIds } = kept.event;
  if (organiserIds.includes(associationId)) return [];
  return [
    {
      sentence: inBoth((language) =>
        language === "sv"
          ? `Ange ${name} som arrangör av ${titleOf(kept, language)}`
          : `Name ${name} as an organiser of ${titleOf(kept, language)}`,
      ),
      eventId: kept.id,
      ownerId: kept.ownerId,
      action: { kind: "CHANGE_EVENT", change: { organiserIds: [...organiserIds, associationId] } },
    },
  ];
}

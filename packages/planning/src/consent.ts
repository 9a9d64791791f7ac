import type { Event } from "@finsam/domain";
import type { PlanConfirmation, PlanWeek } from "./plan.ts";

/** What associations have said of a week and its events, as far as it counts. */
export interface Consent {
  /** The lead and the invited that have accepted and not withdrawn. */
  readonly arrangerIds: ReadonlySet<string>;
  /** Whether an association has confirmed that it organises an event. */
  confirms(associationId: string, event: Event): boolean;
  /** Those of its named organisers that count. */
  organisersOf(event: Event): ReadonlySet<string>;
}

/** Reads the associations' own words. Who accepts a week without being invited arranges nothing. */
export function readConsent(week: PlanWeek, confirmations: readonly PlanConfirmation[]): Consent {
  const arrangerIds = new Set([week.ownerId]);
  const eventWords = new Set<string>();
  for (const { ownerId, eventId, themeWeekId, answer } of confirmations) {
    if (answer !== "ACCEPTED") continue;
    if (themeWeekId === week.id && week.invitedIds.includes(ownerId)) arrangerIds.add(ownerId);
    if (eventId !== null) eventWords.add(`${ownerId} ${eventId}`);
  }
  const confirms = (associationId: string, { id, ownerId, themeWeekId }: Event): boolean =>
    associationId === ownerId ||
    eventWords.has(`${associationId} ${id}`) ||
    (themeWeekId === week.id && arrangerIds.has(associationId));
  return {
    arrangerIds,
    confirms,
    organisersOf: (event) =>
      new Set(event.organiserIds.filter((associationId) => confirms(associationId, event))),
  };
}

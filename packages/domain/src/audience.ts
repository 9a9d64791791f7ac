import type { AnyRecord } from "./parse.ts";
import type { Term } from "./vocabulary.ts";

/** Who takes part in a theme week. */
export interface WeekParties {
  /** The association that leads it: its owner. */
  readonly leadId: string;
  /** Associations that have said yes, and not withdrawn it. */
  readonly acceptedIds: readonly string[];
  /** The week's own. Nobody is told of a `DRAFT`. */
  readonly visibility: Term<"Visibility">;
}

/** What the audiences of a record depend on beside itself. Undefined: not known here, or deleted. */
export interface AudienceSurroundings {
  /** The event that a confirmation is about. */
  readonly event?:
    | { visibility: Term<"Visibility">; themeWeekId: string | null; ownerId: string }
    | undefined;
  /** The theme week of the event, or that the word is about. */
  readonly week?: WeekParties | undefined;
}

/** Everybody: the feed at `/feed`. */
export const publicAudience = "public";

/** Peers, for the times at which associations are busy. */
export const holdsAudience = "holds";

/** Every write of an association's records, for this server alone: never a feed. */
export function internalAudience(associationId: string): string {
  return `internal/${associationId}`;
}

/** The lead of a theme week and those that it has invited. */
export function invitedAudience(themeWeekId: string): string {
  return `weeks/${themeWeekId}/invited`;
}

/** The arrangers of a theme week: its lead and those that have accepted. */
export function arrangersAudience(themeWeekId: string): string {
  return `weeks/${themeWeekId}`;
}

/** Whether an association arranges a theme week: it leads it or has accepted. */
export function arranges(week: WeekParties, associationId: string): boolean {
  return week.leadId === associationId || week.acceptedIds.includes(associationId);
}

/** The audiences, internal ones apart, whose feeds hold a record that is not deleted (F12). */
export function audiencesOf(
  { kind, value }: AnyRecord,
  { event, week }: AudienceSurroundings,
): readonly string[] {
  if (value.visibility === "DRAFT") return [];
  switch (kind) {
    case "Event":
      return eventAudiences(value, week);
    case "ThemeWeek":
      return [
        ...(value.visibility === "PUBLIC" ? [publicAudience] : []),
        ...(value.invitedIds.length > 0 ? [invitedAudience(value.id)] : []),
      ];
    case "Confirmation": {
      if (value.eventId !== null) return event === undefined ? [] : eventAudiences(event, week);
      if (value.themeWeekId === null || week === undefined || week.visibility === "DRAFT")
        return [];
      const told = value.answer === "ACCEPTED" && week.visibility === "PUBLIC";
      return [...(told ? [publicAudience] : []), invitedAudience(value.themeWeekId)];
    }
    case "Hold":
      return [holdsAudience];
    case "PairDeclaration":
    case "Acknowledgement":
    case "Proposal":
    case "ProposalAnswer":
    case "SignOff":
      return week !== undefined && arranges(week, value.ownerId)
        ? [arrangersAudience(value.themeWeekId)]
        : [];
    case "Release": {
      if (week === undefined || week.leadId !== value.ownerId) return [];
      const told = week.visibility === "PUBLIC" ? [publicAudience] : [];
      return [...told, arrangersAudience(value.themeWeekId)];
    }
    default:
      return value.visibility === "PUBLIC" ? [publicAudience] : [];
  }
}

function eventAudiences(
  {
    visibility,
    themeWeekId,
    ownerId,
  }: { visibility: Term<"Visibility">; themeWeekId: string | null; ownerId: string },
  week: WeekParties | undefined,
): string[] {
  if (visibility === "PUBLIC") return [publicAudience];
  const placed = visibility === "WEEK" && themeWeekId !== null && week !== undefined;
  return placed && arranges(week, ownerId) ? [arrangersAudience(themeWeekId)] : [];
}

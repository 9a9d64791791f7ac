import type { Confirmation, Day, Event, Hold, Term, ThemeWeek } from "@finsam/domain";

/** An association as a plan sees it. */
export interface PlanAssociation {
  /** The id of its record. */
  readonly id: string;
  /** What people call it: the short name. */
  readonly name: string;
  /** Kommunkoder of its members on the week's first day. */
  readonly municipalityCodes: readonly string[];
}

/** Two events of which an owner has said how they go together. */
export interface DeclaredPair {
  /** Who says so. */
  readonly ownerId: string;
  /** Two different events, in any order. */
  readonly eventIds: readonly [string, string];
  /** `AVOID`: undvik samtidigt. `PARALLEL`: får gå samtidigt. */
  readonly kind: "AVOID" | "PARALLEL";
}

/** Days without school in a municipality (lov). */
export interface SchoolBreak {
  /** Kommunkod, four digits. */
  readonly municipalityCode: string;
  /** As people say it: `höstlov`. */
  readonly name: string;
  /** Inclusive. */
  readonly from: Day;
  /** Inclusive. */
  readonly to: Day;
}

/** Days on which something for the whole country takes place, such as Finsamkonferensen. */
export interface NationalDate {
  /** As people say it: `Finsamkonferensen`. */
  readonly name: string;
  /** Inclusive. */
  readonly from: Day;
  /** Inclusive. */
  readonly to: Day;
  /** Whether it was called off: it is then in nobody's way. */
  readonly cancelled: boolean;
  /** The event that it is, if it is recorded: it and its parts are exempt. */
  readonly eventId: string | null;
}

/** What does not come from the associations' own records. */
export interface PlanCalendars {
  /** For W7. `calendarsFor` of `@finsam/planning/calendar` has those that are known. */
  readonly schoolBreaks: readonly SchoolBreak[];
  /** For W8. `calendarsFor` has those that are known. */
  readonly nationalDates: readonly NationalDate[];
}

/** An event as a release told of it. */
export interface ReleasedEvent {
  /** Of the event. */
  readonly id: string;
  /** First day. */
  readonly startsOn: Day;
  /** Last day, inclusive. */
  readonly endsOn: Day;
  /** An instant in UTC; null where it was not told. */
  readonly startsAt: string | null;
  /** Exclusive, an instant in UTC; null where it was not told. */
  readonly endsAt: string | null;
  /** Whether one could be there, follow it online, or both. */
  readonly mode: EventMode;
  /** As it was written; null where there was none. */
  readonly venue: string | null;
  /** As it was written; null where there was none. */
  readonly room: string | null;
}

/** An event in a release of which no more is held than how to see that it has moved. */
export interface ReleasedPlacement {
  /** Of the event. */
  readonly id: string;
  /** As `placementHash` makes it. */
  readonly placementHash: string;
}

/** An event in a release: what it told, or at least its hash. */
export type ToldEvent = ReleasedEvent | ReleasedPlacement;

/** What the check has to know of a release. */
export interface PlanRelease {
  /** From 1, rising. */
  readonly number: number;
  /** Each once, in any order. */
  readonly events: readonly ToldEvent[];
}

/** How people take part. */
export type EventMode = "ON_SITE" | "ONLINE" | "HYBRID";

/** An association's word that it has seen a finding and lets it be. */
export interface Acknowledgement {
  /** The association that says so. */
  readonly ownerId: string;
  /** Of the finding. */
  readonly hash: string;
  /** Who of its people, as she is called. */
  readonly by: string;
  /** RFC 3339. */
  readonly at: string;
  /** In her words; null where she gave none. */
  readonly why: string | null;
}

/** What may be set for a week. */
export interface PlanSettings {
  /** Between events of different owners in one room, in minutes. Default 30. */
  readonly roomBufferMinutes: number;
  /** To or from a municipality that is not known, in minutes. Default 60. */
  readonly unknownTravelMinutes: number;
  /** Between two municipalities, in minutes; undefined: not known. Default: {@link travelMinutes}. */
  readonly travelMinutes: (from: string, to: string) => number | undefined;
}

/** Who asks: decides what of held dates, drafts and internal events is told, and whose acknowledgements count. */
export interface PlanViewer {
  /** Those in which she has a role; what all of them may see is told. */
  readonly associationIds: readonly string[];
}

/** Everything that the check looks at. */
export interface PlanInput {
  /** The whole week, or one event as a dry run: then only what it takes part in is told, and no gaps. */
  readonly check: { readonly kind: "WEEK" } | { readonly kind: "EVENT"; readonly event: Event };
  /** Null: sees what is the same for all arrangers. */
  readonly viewer: PlanViewer | null;
  /** The frame, and whom the lead has invited. */
  readonly week: PlanWeek;
  /** The lead and the invited, at least. */
  readonly associations: readonly PlanAssociation[];
  /** All that arrangers have placed in the week or a release has carried. */
  readonly events: readonly Event[];
  /** Answers to the week's invitation and about single events; those that don't count are left out by the check. */
  readonly confirmations: readonly PlanConfirmation[];
  /** Other public events, and internal ones of the viewer's associations. */
  readonly otherEvents: readonly Event[];
  /** Times that associations need, for W6. */
  readonly holds: readonly Hold[];
  /** School breaks and national dates, for W7 and W8. */
  readonly calendars: PlanCalendars;
  /** What owners have said of two events; a word on two events of others counts for nothing. */
  readonly pairs: readonly DeclaredPair[];
  /** In any order. */
  readonly releases: readonly PlanRelease[];
  /** In any order; those of other findings are left out by the check. */
  readonly acknowledgements: readonly Acknowledgement[];
  /** What may be set for a week. Default: `defaultSettings`. */
  readonly settings: PlanSettings;
}

/** A week as the check sees it. */
export type PlanWeek = Pick<
  ThemeWeek,
  "id" | "ownerId" | "startsOn" | "endsOn" | "audiences" | "invitedIds"
>;

/** An association's answer as the check sees it. */
export type PlanConfirmation = Pick<Confirmation, "ownerId" | "eventId" | "themeWeekId" | "answer">;

/** An audience of an event. */
export type Audience = Term<"Audience">;

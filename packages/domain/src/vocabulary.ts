/**
 * Every closed set of terms in the domain, by the name of its type. Nothing is imported here, so that a page
 * can show labels without carrying the schemas. Order is the order in which a person meets them.
 */
export const vocabulary = {
  MemberPartyKind: ["MUNICIPALITY", "REGION", "FORSAKRINGSKASSAN", "ARBETSFORMEDLINGEN"],
  BoardRole: ["CHAIR", "VICE_CHAIR", "MEMBER", "SUBSTITUTE"],
  OrganisationKind: [
    "SOCIAL_ENTERPRISE",
    "CIVIL_SOCIETY",
    "COMPANY",
    "CONSULTANT",
    "ASSOCIATION",
    "PUBLIC_BODY",
    "NETWORK",
    "OTHER",
  ],
  Visibility: ["DRAFT", "INTERNAL", "WEEK", "PUBLIC"],
  EventKind: [
    "BREAKFAST_MEETING",
    "SEMINAR",
    "WORKSHOP",
    "CONFERENCE",
    "OPENING",
    "MEETING",
    "BOARD_MEETING",
    "OTHER",
  ],
  Audience: [
    "CASEWORKERS",
    "MANAGERS",
    "POLITICIANS",
    "EMPLOYERS",
    "CIVIL_SOCIETY",
    "CARE",
    "PARTICIPANTS",
    "PUBLIC",
  ],
  DatePrecision: ["DAY", "WEEK", "MONTH", "SEASON"],
  PartOfDay: ["MORNING", "AFTERNOON", "EVENING"],
  EventStatus: ["SCHEDULED", "RESCHEDULED", "POSTPONED", "CANCELLED"],
  AccessibilityFact: [
    "STEP_FREE",
    "NOT_STEP_FREE",
    "HEARING_LOOP",
    "SIGN_LANGUAGE",
    "CAPTIONS",
    "PARKING",
    "REMOTE_PARTICIPATION",
  ],
  ContributorRole: ["SPEAKER", "MODERATOR", "HOST", "PERFORMER", "SUPPLIER"],
  RegistrationStatus: ["UNKNOWN", "NOT_REQUIRED", "OPEN", "FULL", "WAITLIST", "CLOSED"],
  AttendanceQualifier: ["EXACT", "ABOUT", "AT_LEAST"],
  InitiativeKind: ["INDIVIDUAL", "STRUCTURAL"],
  InitiativeStatus: ["PLANNED", "RUNNING", "ENDED", "IN_REGULAR_OPERATIONS"],
  ApplicationStatus: ["PLANNED", "SUBMITTED", "GRANTED", "REJECTED", "RUNNING", "ENDED"],
  PhaseKind: ["APPLICATION", "ANALYSIS_AND_PLANNING", "IMPLEMENTATION", "CLOSING"],
  DocumentKind: [
    "MODEL",
    "AGREEMENT",
    "REPORT",
    "EVALUATION",
    "MINUTES",
    "PRESENTATION",
    "INVITATION",
    "OTHER",
  ],
  NewsKind: ["NEWS", "REPORT_FROM_EVENT", "PRESS_RELEASE", "JOB_ADVERT", "NOTICE"],
  ConfirmationAnswer: ["ACCEPTED", "DECLINED"],
  RecordKind: [
    "ASSOCIATION",
    "ORGANISATION",
    "EVENT",
    "EVENT_SERIES",
    "INITIATIVE",
    "ESF_PROJECT",
    "THEME_WEEK",
    "DOCUMENT",
    "NEWS_ITEM",
  ],
  SourceKind: ["HOSTED", "PEER", "FEED"],
  SourceState: ["LIVE", "STALE", "FAILING", "PAUSED"],
} as const;

/** The name of a closed set of terms, such as `EventKind`. */
export type VocabularyName = keyof typeof vocabulary;

/** One term of a closed set: `Term<"PartOfDay">` is `"MORNING" | "AFTERNOON" | "EVENING"`. */
export type Term<Name extends VocabularyName> = (typeof vocabulary)[Name][number];

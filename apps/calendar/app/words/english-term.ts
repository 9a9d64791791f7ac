import type { Term, VocabularyName } from "@finsam/domain";

/** The English words of the terms whose codes don't say it, in lower case as in running text. */
export const englishTerms: {
  readonly [Name in VocabularyName]?: Partial<Readonly<Record<Term<Name>, string>>>;
} = {
  MemberPartyKind: {
    FORSAKRINGSKASSAN: "Försäkringskassan",
    ARBETSFORMEDLINGEN: "Arbetsförmedlingen",
  },
  Visibility: { WEEK: "seen by the arrangers of the theme week" },
  DatePrecision: {
    DAY: "a settled day",
    WEEK: "some day of the week",
    MONTH: "some day of the month",
    SEASON: "some day of the season",
  },
  PairKind: { AVOID: "not at the same time", PARALLEL: "may be at the same time" },
  RecordKind: { INITIATIVE: "service", ESF_PROJECT: "ESF project" },
  SourceKind: {
    HOSTED: "kept here",
    PEER: "fetched from the association’s own server",
    FEED: "fetched from the association’s website",
  },
  SourceState: {
    LIVE: "up to date",
    STALE: "not updated for a while",
    FAILING: "cannot be fetched",
  },
  RoleName: { ADMIN: "administrator" },
  ActorKind: { TOKEN: "access key", SERVER: "the server" },
  AuditAction: {
    CREATE: "created",
    UPDATE: "changed",
    PUBLISH: "published",
    CANCEL: "cancelled",
    POSTPONE: "postponed",
    RESCHEDULE: "moved",
    REINSTATE: "reinstated",
    DELETE: "deleted",
    RESTORE: "restored",
    DESTROY: "destroyed",
    IMPORT: "took in",
    EXPORT: "took out",
    INVITE: "invited",
    REVOKE_INVITATION: "withdrew an invitation",
    JOIN: "accepted an invitation",
    CHANGE_ROLE: "changed a role",
    REMOVE_PERSON: "removed a person",
    CREATE_TOKEN: "created an access key",
    REVOKE_TOKEN: "revoked an access key",
    CHANGE_RETENTION: "changed how long deleted records are kept",
    PAUSE_SOURCE: "paused the source",
    RESUME_SOURCE: "resumed the source",
    CONFIRM_SOURCE: "approved the removals of the source",
    RESYNC_SOURCE: "fetched the source anew",
    FOLLOW_SERVER: "began to follow the association’s server",
    UNFOLLOW_SERVER: "stopped following the association’s server",
    SEND_MESSAGE: "sent a message",
  },
};

export { type Acknowledgement, acknowledgementSchema } from "./acknowledgement.ts";
export { type Actor, actorSchema } from "./actor.ts";
export type { ScalarName } from "./annotation.ts";
export { newApiTokenSchema } from "./api-token.ts";
export {
  type Appointment,
  appointmentSchema,
  type Association,
  associationSchema,
  type BoardTerm,
  boardTermSchema,
  type Membership,
  membershipSchema,
} from "./association.ts";
export {
  arranges,
  arrangersAudience,
  audiencesOf,
  type AudienceSurroundings,
  holdsAudience,
  internalAudience,
  invitedAudience,
  publicAudience,
  type WeekParties,
} from "./audience.ts";
export { type Confirmation, confirmationSchema } from "./confirmation.ts";
export {
  addDays,
  type Day,
  daysBetween,
  eachDay,
  isDay,
  NoSuchDateError,
  weekdayOf,
} from "./day.ts";
export { type Document, documentSchema } from "./document.ts";
export {
  type EsfProject,
  esfProjectSchema,
  type Figure,
  figureSchema,
  type Phase,
  phaseSchema,
  type Subproject,
  subprojectSchema,
} from "./esf-project.ts";
export {
  type Attendance,
  attendanceSchema,
  type Contributor,
  contributorSchema,
  type Event,
  eventSchema,
  type Registration,
  registrationSchema,
} from "./event.ts";
export {
  type EventSeries,
  eventSeriesSchema,
  type EventTemplate,
  eventTemplateSchema,
} from "./event-series.ts";
export {
  cancelledEvent,
  type EventChange,
  type NewTime,
  postponedEvent,
  publishedEvent,
  reinstatedEvent,
  rescheduledEvent,
} from "./event-change.ts";
export {
  type EventTime,
  eventTimeSchema,
  isoWeekOfEvent,
  MAX_EVENT_DAYS,
  sortInstant,
} from "./event-time.ts";
export { brokenRuleAt, type Issue, type Parsed, parseWith } from "./failure.ts";
export {
  canonicalJson,
  type FieldChange,
  fieldChanges,
  type Json,
  sameJson,
} from "./field-change.ts";
export { type HiddenFields, hiddenFields } from "./hidden-field.ts";
export { type Hold, holdSchema } from "./hold.ts";
export {
  type Initiative,
  initiativeSchema,
  type TargetGroup,
  targetGroupSchema,
} from "./initiative.ts";
export { INVITATION_DAYS, newInvitationSchema } from "./invitation.ts";
export { type Image, imageSchema, type NewsItem, newsItemSchema } from "./news-item.ts";
export { isOrganisationNumber } from "./organisation-number.ts";
export { type Organisation, organisationSchema } from "./organisation.ts";
export { type Outcome, outcomeSchema, type OutcomeShare, outcomeShareSchema } from "./outcome.ts";
export { type Sentence } from "./issue-sentence.ts";
export { type Home, type OwnedElsewhere, refuseWrite, type Writing } from "./ownership.ts";
export {
  type AnyRecord,
  isRecordKind,
  type Kinded,
  parseAnyRecord,
  parseRecord,
  type RecordOf,
  recordSchemas,
} from "./parse.ts";
export {
  earliestDay,
  isPartialDate,
  latestDay,
  type PartialDate,
  partialDateLabel,
  type Period,
  periodDays,
  periodIncludes,
} from "./partial-date.ts";
export { type PairDeclaration, pairDeclarationSchema } from "./pair-declaration.ts";
export { type IntendedWrite, mayManage, mayOperate, mayWrite } from "./permission.ts";
export { type Proposal, proposalSchema } from "./proposal.ts";
export { proposedChange } from "./proposed-change.ts";
export { type ProposalAnswer, proposalAnswerSchema } from "./proposal-answer.ts";
export { type FieldType, type RecordField, writtenFields } from "./record-field.ts";
export {
  type RecordKind,
  recordKinds,
  type WeekWordKind,
  weekWordKinds,
  type WordKind,
  wordKinds,
} from "./record-kind.ts";
export { clockTimeSchema, idempotencyKeySchema } from "./primitives.ts";
export {
  type Birth,
  changedRecord,
  type Fields,
  newRecord,
  type ParsedRecord,
  type RecordAction,
} from "./record-change.ts";
export { type Release, releaseLineSchema, releaseSchema, reservedReleaseNames } from "./release.ts";
export { retentionSchema } from "./retention.ts";
export { type RuleCode, ruleSentences } from "./rule.ts";
export { foldText, searchWords, wordStem } from "./search-text.ts";
export { followedSeries, occurrenceOf } from "./series-occurrence.ts";
export { eventVersionSchema, type SignOff, signOffSchema } from "./sign-off.ts";
export { isSlug, slugify } from "./slug.ts";
export { type ThemeWeek, themeWeekSchema } from "./theme-week.ts";
export { toldFields } from "./told-fields.ts";
export { isUuid } from "./uuid.ts";
export { type Venue, venueSchema } from "./venue.ts";
export {
  type Anonymous,
  anonymous,
  associationsOf,
  hasRole,
  type Roles,
  type SignedInPerson,
  type TokenHolder,
  type Viewer,
} from "./viewer.ts";
export { type Term, vocabulary, type VocabularyName } from "./vocabulary.ts";
export {
  canonicalInstant,
  type Instant,
  instantOf,
  isTimeZone,
  localDay,
  localTime,
  startOfDay,
  swedishDay,
} from "./zone.ts";

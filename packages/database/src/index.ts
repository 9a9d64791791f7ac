export {
  findToken,
  hashToken,
  newToken,
  noteTokenUse,
  type TokenFinding,
  type ValidToken,
} from "./api-token.ts";
export { applyImport, type ImportOutcome, type ImportRun } from "./apply-import.ts";
export {
  archiveFiles,
  type ArchiveIssue,
  type ArchiveManifest,
  ArchiveRefused,
} from "./archive.ts";
export { type AuditNote, writeAudit } from "./audit.ts";
export {
  auditEntries,
  type AuditEntry,
  type AuditQuery,
  findAuditEntries,
  recordTitles,
} from "./audit-entry.ts";
export { type Author } from "./author.ts";
export { type RecordChanges, changeRecords, type SeenRecord } from "./change-records.ts";
export {
  type ChangePosition,
  currentPosition,
  decodePosition,
  encodePosition,
  PositionUnknown,
  PositionUnreadable,
} from "./change-position.ts";
export { ChangeSignal } from "./change-signal.ts";
export { createRecords, createWithin, type Creation } from "./create-records.ts";
export type {} from "./json-columns.ts";
export { type NoticeListener, Notices } from "./notices.ts";
export {
  type Database,
  type DatabaseOptions,
  type DatabasePlace,
  openDatabase,
} from "./database.ts";
export {
  countDeleted,
  type DeletedRecord,
  deletedRecords,
  type DeletedRequest,
} from "./deleted-record.ts";
export {
  type DatabaseError,
  DatabaseUnreachable,
  DatabaseUrlInvalid,
  type DataFolderHolder,
  DataFolderLocked,
  MigrationEdited,
  MigrationFailed,
  MigrationHalfApplied,
  MigrationLockTimeout,
  MigrationUnknown,
  type PostgresNeed,
  type ServerPlace,
  UnsupportedPostgres,
} from "./database-error.ts";
export {
  databasePast,
  type DatabasePast,
  noteOrigin,
  type NotedOrigin,
} from "./database-origin.ts";
export { destroyExpired } from "./destroy-expired.ts";
export { type ArchiveExport, auditLines, exportArchive } from "./export-archive.ts";
export { type FollowedChange, followChanges, type Following } from "./follow-changes.ts";
export { beginEpoch, startEpoch } from "./feed-epoch.ts";
export { feedHeads } from "./feed-heads.ts";
export { publishingAssociations } from "./feed-association.ts";
export {
  addPeerToken,
  findPeer,
  heldPeerTokens,
  type Peer,
  type PeerToken,
  revokePeerToken,
} from "./feed-peer.ts";
export { purgeTombstones } from "./feed-purge.ts";
export { feedRight, type FeedRight, readableFeeds } from "./feed-right.ts";
export { feedStore } from "./feed-store.ts";
export { Prisma, type PrismaClient } from "./generated/prisma/client.ts";
export { type default as PrismaTypes, getDatamodel } from "./generated/pothos-types.ts";
export {
  claimMails,
  type ClaimedMail,
  dropUnsentTexts,
  type MailText,
  nextMailAt,
  noteMailFailed,
  noteMailSent,
  queueMail,
} from "./mail.ts";
export {
  lockInvitations,
  type Invitation,
  type InvitationInput,
  invitePerson,
  openInvitations,
  revokeInvitation,
} from "./invitation.ts";
export {
  type ApiTokenInput,
  apiTokensOf,
  createApiToken,
  type IssuedApiToken,
  type NewApiToken,
  revokeApiToken,
} from "./issued-api-token.ts";
export { finishMove, type Moved, moveHomeAway, type MoveRefusal } from "./move-home.ts";
export { managedAssociation } from "./manage-authority.ts";
export {
  addImportFeed,
  claimImportFeed,
  dueImportFeeds,
  type ImportFeed,
  importFeed,
  importFeeds,
  type NewImportFeed,
  noteImportRun,
  removeImportFeed,
  type SkippedImport,
  wishImportFeed,
} from "./import-feed.ts";
export { type ImportOrigin, importOrigin } from "./import-origin.ts";
export { importOnce, type OnceOutcome } from "./import-once.ts";
export { type IncomingImport, type IncomingItem } from "./import-plan.ts";
export { type ArchiveImport, importArchive } from "./import-archive.ts";
export { migrate, type MigrateOptions } from "./migrate.ts";
export {
  addPeer,
  type FollowedPeer,
  followedPeers,
  hostedAssociations,
  type NamedAssociation,
  type NewPeer,
  type PeerAdded,
  peerFeeds,
  removePeer,
} from "./peer.ts";
export {
  copiedRecords,
  type QuarantinedRecord,
  quarantinedRecords,
  type RefusedRecord,
  refusedRecords,
} from "./peer-finding.ts";
export { noteResyncBegun, noteSources, type SourceNote } from "./peer-state.ts";
export { dropUnfollowed } from "./peer-unfollowed.ts";
export { changeRole, peopleOf, type Person, removePerson } from "./person.ts";
export { type PublicState, publicState } from "./public-state.ts";
export { type IncomingRecord } from "./put-records.ts";
export { type ReadRecord, type StoredRecord, type Transaction } from "./record.ts";
export { removeExpired, type RemovedRows } from "./remove-expired.ts";
export { changeRetention, type Retention, type RetentionInput, retentionOf } from "./retention.ts";
export { countMatches, type SearchHit, searchRecords } from "./search.ts";
export { replicaStore } from "./replica-store.ts";
export {
  alertOnce,
  associationsToAlert,
  type FaultyAssociation,
  type FaultySource,
} from "./source-alert.ts";
export { hostAssociation } from "./source.ts";
export { type SourceWish } from "./source-action.ts";
export { awaitsConfirmation } from "./source-confirmation.ts";
export { type WishedSource, wishSource } from "./source-wish.ts";
export { textFilter } from "./text-filter.ts";
export { invalid } from "./invalid-input.ts";
export {
  type Outcome,
  type RecordKey,
  type Refusal,
  type WriteOutcome,
  WriteRefused,
} from "./refusal.ts";
export {
  acceptances,
  publicSight,
  seenEvents,
  seenRecords,
  seenWeeks,
  seesEvent,
  seesHeld,
  seesInvited,
  seesPlan,
  seesPlanning,
  seesRecord,
  seesWeek,
  type Sight,
  type SightedEvent,
  type SightedRow,
  type SightedWeek,
  sightOf,
} from "./visibility.ts";
export { outcomeWithin, sayWithin, sayWord, type Word } from "./say-word.ts";
export { type HotFix, hotFixes, messageOnce } from "./hot-fix.ts";
export { publishReleased, type ReleasedDraft, releasedDrafts } from "./released-event.ts";
export {
  draftMessages,
  type MessageAct,
  type NewMessage,
  settleMessage,
  type WeekMessage,
  weekMessages,
} from "./week-message.ts";
export {
  coordinatorsOf,
  mailOnce,
  type PendingNotice,
  pendingNotices,
  type WeekSlugs,
} from "./week-notice.ts";
export { versionKey } from "./released-content.ts";
export { heldRecords } from "./held-record.ts";
export { type WeekRecords, weekRecords } from "./week-plan.ts";
export {
  noReleases,
  publicEventData,
  releaseContent,
  weekReleases,
  type WeekReleases,
} from "./week-release.ts";
export { type Writable, writeTransaction, type WriteUnit } from "./write-transaction.ts";

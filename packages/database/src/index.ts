export { type AuditNote, writeAudit } from "./audit.ts";
export { type Author } from "./author.ts";
export { type RecordChanges, changeRecords, type SeenRecord } from "./change-records.ts";
export { ChangeSignal } from "./change-signal.ts";
export { createRecords, type Creation } from "./create-records.ts";
export type {} from "./json-columns.ts";
export {
  type Database,
  type DatabaseOptions,
  type DatabasePlace,
  openDatabase,
} from "./database.ts";
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
export { Prisma, type PrismaClient } from "./generated/prisma/client.ts";
export { type default as PrismaTypes, getDatamodel } from "./generated/pothos-types.ts";
export { migrate, type MigrateOptions } from "./migrate.ts";
export { type IncomingRecord } from "./put-records.ts";
export { type StoredRecord, type Transaction } from "./record.ts";
export { countMatches, type SearchHit, searchRecords } from "./search.ts";
export { hostAssociation } from "./source.ts";
export { textFilter } from "./text-filter.ts";
export { type RecordKey, type Refusal, type WriteOutcome } from "./refusal.ts";
export { acceptances, publicRecords } from "./visibility.ts";
export { type Writable, writeTransaction, type WriteUnit } from "./write-transaction.ts";

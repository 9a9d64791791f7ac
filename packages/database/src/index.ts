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
export { type IncomingRecord, putRecords } from "./put-records.ts";
export { type StoredRecord, type Transaction } from "./record.ts";
export { countMatches, type SearchHit, searchRecords } from "./search.ts";
export { hostAssociation } from "./source.ts";
export { textFilter } from "./text-filter.ts";
export { publicRecords } from "./visibility.ts";

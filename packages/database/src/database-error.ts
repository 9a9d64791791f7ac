/** Everything that opening or migrating a database throws on purpose; `code` tells which. */
export type DatabaseError =
  | DatabaseUrlInvalid
  | DatabaseUnreachable
  | UnsupportedPostgres
  | DataFolderLocked
  | MigrationFailed
  | MigrationEdited
  | MigrationHalfApplied
  | MigrationUnknown
  | MigrationLockTimeout;

/** The address isn't one of PostgreSQL. It may hold a password, so it is not repeated. */
export class DatabaseUrlInvalid extends Error {
  readonly code = "DATABASE_URL_INVALID";

  constructor() {
    super("Expected a database address such as postgresql://user@host:5432/name");
  }
}

/** Where a server was looked for. Never a password. */
export interface ServerPlace {
  /** A name, an address or, for a socket, a folder. */
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
}

/** The server didn't answer, or didn't let us in; `reason` is its own word or the network's. */
export class DatabaseUnreachable extends Error {
  readonly code = "DATABASE_UNREACHABLE";
  readonly data: ServerPlace & { readonly reason: string };

  constructor(place: ServerPlace, reason: string) {
    const { host, port, database, user } = place;
    super(`Cannot open database ${database} at ${host}:${port} as ${user}: ${reason}`);
    this.data = { host, port, database, user, reason };
  }
}

/** What a server must have. */
export interface PostgresNeed {
  /** `version`: 16 or newer. `encoding`: UTF8. `ctype`: a locale that knows large and small Å, Ä and Ö. */
  readonly need: "version" | "encoding" | "ctype";
  readonly expected: string;
  readonly found: string;
}

/**
 * The server is too old, or the database cannot hold or compare Swedish letters. With LC_CTYPE "C",
 * PostgreSQL doesn't know that Ö and ö are one letter, and no search for the one finds the other.
 */
export class UnsupportedPostgres extends Error {
  readonly code = "UNSUPPORTED_POSTGRES";
  readonly data: PostgresNeed;

  constructor(data: PostgresNeed) {
    super(`Expected a PostgreSQL database with ${data.need} ${data.expected}, found ${data.found}`);
    this.data = data;
  }
}

/** Who holds a data folder, as far as it has told. */
export interface DataFolderHolder {
  readonly pid: number;
  /** When it took the folder. */
  readonly since: Date;
}

/** Another process, or this one, has the data folder open. Two at once would silently lose rows. */
export class DataFolderLocked extends Error {
  readonly code = "DATA_FOLDER_LOCKED";
  readonly data: { readonly path: string; readonly holder: DataFolderHolder | undefined };

  constructor(path: string, holder: DataFolderHolder | undefined) {
    const who = holder && ` by process ${holder.pid} since ${holder.since.toISOString()}`;
    super(`Expected the data folder ${path} to be free, but it is in use${who ?? ""}`);
    this.data = { path, holder };
  }
}

/** The statement at which a migration stopped. Nothing of the migration has happened. */
export class MigrationFailed extends Error {
  readonly code = "MIGRATION_FAILED";
  readonly data: {
    readonly migration: string;
    /** Without the comments before it. */
    readonly statement: string;
    /** The line of the file on which the statement begins, from 1. */
    readonly line: number;
  };

  constructor(migration: string, at: { statement: string; line: number }, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(`Migration ${migration} failed at line ${at.line} and was undone: ${reason}`, { cause });
    this.data = { migration, ...at };
  }
}

/** A migration's file isn't what it was when the database took it. */
export class MigrationEdited extends Error {
  readonly code = "MIGRATION_EDITED";
  readonly data: { readonly migration: string; readonly applied: string; readonly found: string };

  constructor(data: { migration: string; applied: string; found: string }) {
    super(`Expected migration ${data.migration} as it was applied, but its file has been changed`);
    this.data = data;
  }
}

/**
 * Another tool, such as `prisma migrate deploy`, began a migration and neither finished nor undid it. See
 * what it has left, undo that by hand, then run `remedy`: the migration is then applied at the next start.
 */
export class MigrationHalfApplied extends Error {
  readonly code = "MIGRATION_HALF_APPLIED";
  readonly data: { readonly migration: string; readonly startedAt: Date; readonly remedy: string };

  constructor(migration: string, startedAt: Date) {
    const remedy = `update _prisma_migrations set rolled_back_at = now() where migration_name = '${migration.replaceAll("'", "''")}' and finished_at is null`;
    super(
      `Migration ${migration} was begun at ${startedAt.toISOString()} by another tool and not finished: undo by hand what it has left, then run: ${remedy}`,
    );
    this.data = { migration, startedAt, remedy };
  }
}

/** The database has a migration that this program doesn't: it belongs to a newer version. */
export class MigrationUnknown extends Error {
  readonly code = "MIGRATION_UNKNOWN";
  readonly data: { readonly migration: string };

  constructor(migration: string) {
    super(
      `Expected a database of this version or older, but it has migration ${migration}, which this version doesn't know`,
    );
    this.data = { migration };
  }
}

/** Somebody else has been migrating the database for as long as we were willing to wait. */
export class MigrationLockTimeout extends Error {
  readonly code = "MIGRATION_LOCK_TIMEOUT";
  readonly data: { readonly waitedMs: number };

  constructor(waitedMs: number) {
    super(`Waited ${waitedMs} ms for another process that is migrating the database`);
    this.data = { waitedMs };
  }
}

import { Client, Pool } from "pg";
import {
  DatabaseUnreachable,
  DatabaseUrlInvalid,
  UnsupportedPostgres,
  type PostgresNeed,
  type ServerPlace,
} from "./database-error.ts";
import { sessionSettings } from "./session-settings.ts";

/** How the connections to a server are made and what ends them. All times in milliseconds. */
export interface PostgresOptions {
  /** `postgresql://user:password@host:port/name`. */
  readonly url: string;
  readonly poolSize: number;
  readonly connectionTimeoutMillis: number;
  readonly statementTimeoutMillis: number;
  readonly applicationName: string;
}

/** How long a transaction may stay open between two statements, in milliseconds. */
const idleInTransactionMillis = 60_000;

/** The oldest PostgreSQL that has `create collation … rules`. */
const oldestVersion = 16;

/**
 * Opens a pool of direct connections to a PostgreSQL server (not through a pooler that takes them away
 * between transactions: migrations hold a lock of the session). Throws DatabaseUrlInvalid,
 * DatabaseUnreachable or UnsupportedPostgres.
 */
export async function openPostgres(options: PostgresOptions): Promise<Pool> {
  const place = placeOf(options.url);
  const pool = new Pool({
    connectionString: options.url,
    max: options.poolSize,
    connectionTimeoutMillis: options.connectionTimeoutMillis,
    statement_timeout: options.statementTimeoutMillis,
    idle_in_transaction_session_timeout: idleInTransactionMillis,
    application_name: options.applicationName,
    options: Object.entries(sessionSettings)
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(" "),
    keepAlive: true,
  });
  // The pool drops a connection that breaks while idle; without a listener the process would end.
  pool.on("error", () => undefined);
  try {
    const unmet = unmetNeed(await factsOf(pool));
    if (unmet !== undefined) throw new UnsupportedPostgres(unmet);
  } catch (error) {
    await pool.end();
    if (error instanceof UnsupportedPostgres) throw error;
    throw new DatabaseUnreachable(place, reasonOf(error));
  }
  return pool;
}

/** What a server tells of itself and of the database. */
interface ServerFacts {
  readonly version: string;
  readonly encoding: string;
  readonly ctype: string;
  /** Whether it knows that Å and å are one letter. */
  readonly foldsLetters: boolean;
}

async function factsOf(pool: Pool): Promise<ServerFacts> {
  const { rows } = await pool.query<ServerFacts>(
    `select current_setting('server_version') as version, pg_encoding_to_char(encoding) as encoding,
       datctype as ctype, lower('ÅÄÖ') = 'åäö' as "foldsLetters" from pg_database where datname = current_database()`,
  );
  const [facts] = rows;
  if (facts === undefined) throw new TypeError("A database must be listed in pg_database");
  return facts;
}

/** The first thing that we need and a server hasn't; undefined if it has everything. */
export function unmetNeed(facts: ServerFacts): PostgresNeed | undefined {
  const { version, encoding, ctype, foldsLetters } = facts;
  if (Number.parseInt(version, 10) < oldestVersion) {
    return { need: "version", expected: `${oldestVersion} or newer`, found: version };
  }
  if (encoding !== "UTF8") return { need: "encoding", expected: "UTF8", found: encoding };
  if (!foldsLetters) {
    return { need: "ctype", expected: "C.UTF-8 or sv_SE.UTF-8", found: ctype };
  }
  return undefined;
}

/** As node-postgres reads it, with what it takes from the environment where the address is silent. */
function placeOf(url: string): ServerPlace {
  if (!/^postgres(ql)?:\/\//.test(url)) throw new DatabaseUrlInvalid();
  try {
    const { host, port, database, user } = new Client({ connectionString: url });
    return { host, port, database: database ?? "", user: user ?? "" };
  } catch {
    // What is thrown here can repeat the address.
    throw new DatabaseUrlInvalid();
  }
}

/** An address with several addresses behind it fails with one error for each. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join(", ");
  return error instanceof Error ? error.message : String(error);
}

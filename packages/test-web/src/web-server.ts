import { existsSync } from "node:fs";
import { join } from "node:path";
// Not from the whole packages: what Vitest sets up by does not read our packages from their sources.
import { freePort } from "@finsam/database/testing/free-port";
import {
  type ServerProcess,
  startServer,
  temporaryFolder,
} from "@finsam/test-network/server-process";

/** When it is for the server: a Wednesday in autumn, 08.40 in Sweden, with the examples before it. */
export const standsAt = "2026-09-09T06:40:00Z";

const built = join(import.meta.dirname, "../../../apps/calendar/build/server/index.js");

/** A gateway that serves the pages as they have been built. Disposing of it removes its database. */
export interface WebServer extends AsyncDisposable {
  /** Its public address, without a slash at the end. */
  readonly url: string;
  /** The first line of its log with that message, printed or to come. */
  readonly line: ServerProcess["line"];
}

/**
 * Starts the gateway with the sample data and the pages, on an embedded database unless `env` has another: the story of a week has
 * PostgreSQL. Its clock stands at {@link standsAt}. Throws where the pages have not been built. `env`: settings beside these.
 */
export async function startWebServer(
  env: Readonly<Record<string, string>> = {},
): Promise<WebServer> {
  if (!existsSync(built))
    throw new Error(
      "The calendar has not been built: run `pnpm build`, or `pnpm test:web` at the top",
    );
  await using started = new AsyncDisposableStack();
  const url = `http://127.0.0.1:${await freePort()}`;
  const server = started.use(
    await startServer({
      DATA_DIR: started.use(await temporaryFolder()).path,
      PUBLIC_URL: url,
      PORT: new URL(url).port,
      WEB: "auto",
      SAMPLE_DATA: "load",
      AUTH_SECRET: "a secret for tests of the pages alone",
      REQUESTS_PER_MINUTE: "1000000",
      NODE_OPTIONS: `--import=${join(import.meta.dirname, "standing-clock.ts")}`,
      STANDING_CLOCK: standsAt,
      ...env,
    }),
  );
  const ours = started.move();
  return { ...server, [Symbol.asyncDispose]: () => ours.disposeAsync() };
}

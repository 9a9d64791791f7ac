import { existsSync } from "node:fs";
import { join } from "node:path";
// Not from the whole packages: what Vitest sets up by does not read our packages from their sources.
import { freePort } from "@finsam/database/testing/free-port";
import { startPostgres } from "@finsam/database/testing/postgres";
import { type MailSink, startMailSink } from "@finsam/test-network/mail-sink";
import { startServer, temporaryFolder } from "@finsam/test-network/server-process";
import { operatorEmail } from "./coordinator.ts";

/** When it is for the server: a Wednesday in autumn, 08.40 in Sweden, with the examples before it. */
export const standsAt = "2026-09-09T06:40:00Z";

const built = join(import.meta.dirname, "../../../apps/calendar/build/server/index.js");

/** A gateway that serves the pages as they have been built. Disposing of it removes its database. */
export interface WebServer extends AsyncDisposable {
  /** Its public address, without a slash at the end. */
  readonly url: string;
  /** Where its mails go. */
  readonly post: MailSink;
}

/**
 * Starts the gateway with the sample data and the pages, on PostgreSQL where it can run, else on the embedded database; where CI is
 * true on PostgreSQL alone. Its clock stands at {@link standsAt}. Throws where the pages have not been built.
 */
export async function startWebServer(): Promise<WebServer> {
  if (!existsSync(built))
    throw new Error(
      "The calendar has not been built: run `pnpm build`, or `pnpm test:web` at the top",
    );
  await using started = new AsyncDisposableStack();
  const url = `http://127.0.0.1:${await freePort()}`;
  const post = started.use(await startMailSink());
  const server = started.use(
    await startServer({
      ...(await databaseOn(started)),
      PUBLIC_URL: url,
      PORT: new URL(url).port,
      WEB: "auto",
      SAMPLE_DATA: "load",
      AUTH_SECRET: "a secret for tests of the pages alone",
      REQUESTS_PER_MINUTE: "1000000",
      OPERATOR_EMAILS: operatorEmail,
      SMTP_URL: post.url,
      MAIL_FROM: "Finsam <finsam@example.org>",
      NODE_OPTIONS: `--import=${join(import.meta.dirname, "standing-clock.ts")}`,
      STANDING_CLOCK: standsAt,
    }),
  );
  const ours = started.move();
  return { url: server.url, post, [Symbol.asyncDispose]: () => ours.disposeAsync() };
}

/** What tells a server which database it has. */
async function databaseOn(started: AsyncDisposableStack): Promise<Record<string, string>> {
  try {
    const postgres = started.use(await startPostgres());
    return { DATABASE_URL: postgres.urlOf("postgres") };
  } catch (error) {
    if (process.env["CI"] === "true") throw error;
    return { DATA_DIR: started.use(await temporaryFolder()).path };
  }
}

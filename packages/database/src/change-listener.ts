import { Client, type Pool } from "pg";
import type { ChangeSignal } from "./change-signal.ts";
import type { Notices } from "./notices.ts";

/** How long to wait before the connection is made again, in milliseconds, and at most. */
const firstRetryMs = 100;
const longestRetryMs = 10_000;

/** The channel on which processes tell each other something in passing. */
const noticeChannel = "finsam_notice";

/** Tells every process that listens. */
export async function notify(pool: Pool, text: string): Promise<void> {
  await pool.query("select pg_notify($1, $2)", [noticeChannel, text]);
}

/**
 * Passes on what other processes tell by NOTIFY, over a connection of its own. When the connection is lost it is made
 * again, for as long as it takes, and then everybody is told once: something may have been missed.
 */
export function listenForChanges(
  url: string,
  applicationName: string,
  { changed, notices }: { readonly changed: ChangeSignal; readonly notices: Notices },
): AsyncDisposable {
  const ended = new AbortController();
  let client: Client | undefined;
  let retry: NodeJS.Timeout | undefined;
  let waitMs = firstRetryMs;

  async function connect(): Promise<void> {
    const own = new Client({
      connectionString: url,
      application_name: `${applicationName}-listen`,
      keepAlive: true,
    });
    client = own;
    let lost = false;
    const again = (): void => {
      if (lost || ended.signal.aborted) return;
      lost = true;
      own.end().catch(() => undefined);
      retry = setTimeout(() => void connect(), waitMs);
      waitMs = Math.min(waitMs * 2, longestRetryMs);
    };
    own.on("error", again).on("end", again);
    own.on("notification", ({ channel, payload = "" }) =>
      channel === noticeChannel ? notices.emit(payload) : changed.emit(),
    );
    try {
      await own.connect();
      await own.query(`listen finsam_change; listen ${noticeChannel}`);
      waitMs = firstRetryMs;
      changed.emit();
      notices.connected();
    } catch {
      again();
    }
  }

  void connect();
  return {
    async [Symbol.asyncDispose]() {
      ended.abort();
      clearTimeout(retry);
      await client?.end().catch(() => undefined);
    },
  };
}

import type { Logger } from "pino";
import * as z from "zod";
import type { OidcConfig } from "../config.ts";
import { discoveryUrl } from "./auth.ts";

/** How long the service may take to tell of itself, in ms. */
const answerWithinMs = 5000;

/** How long to wait before it is asked again, in ms: doubled from the first to the last. */
const retryMs = { first: 1000, last: 60_000 };

const discoverySchema = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
});

/**
 * Asks a service for its discovery document until it answers as it should, and then calls `onceReady`, one time. A start
 * never waits for it. Disposing of it ends the asking.
 */
export function awaitOidcService(
  oidc: OidcConfig,
  log: Logger,
  onceReady: () => Promise<void>,
): Disposable {
  const stopped = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let waitMs = retryMs.first;
  async function ask(): Promise<void> {
    try {
      await discover(oidc, stopped.signal);
      if (!stopped.signal.aborted) await onceReady();
    } catch (error) {
      if (stopped.signal.aborted) return;
      log.warn({ err: error, retryMs: waitMs }, "the OIDC service can't be used yet");
      timer = setTimeout(() => void ask(), waitMs).unref();
      waitMs = Math.min(waitMs * 2, retryMs.last);
    }
  }
  void ask();
  return {
    [Symbol.dispose]: () => {
      stopped.abort();
      clearTimeout(timer);
    },
  };
}

async function discover(oidc: OidcConfig, stopping: AbortSignal): Promise<void> {
  const signal = AbortSignal.any([stopping, AbortSignal.timeout(answerWithinMs)]);
  const answer = await fetch(discoveryUrl(oidc), { signal });
  if (!answer.ok) throw new Error(`Expected its discovery document, got status ${answer.status}`);
  const { issuer } = discoverySchema.parse(await answer.json());
  if (issuer !== oidc.issuer)
    throw new Error(`Expected the issuer ${oidc.issuer}, got ${JSON.stringify(issuer)}`);
}

import type { OperationDocument } from "./document.ts";
import { type Endpoint, limitsOf } from "./endpoint.ts";
import { eventStream } from "./event-stream.ts";
import { type ClientError, isClientError } from "./failure.ts";
import type { RequestOptions } from "./options.ts";
import { isPassing, pause, pauseAfter } from "./retry.ts";

/** How a subscription is followed. `retries` counts for its beginning; once it runs, it is taken up again for ever. */
export interface FollowOptions<Result, Variables> extends RequestOptions {
  /**
   * The variables that go on after the answer that came last; what is left out stays as it was. Default: the same as at the
   * beginning, so what happened in between is not told.
   */
  readonly resume?: ((last: Result) => Partial<Variables>) | undefined;
  /** Told each time that the stream has broken and is about to be taken up again. */
  readonly onInterruption?: ((error: ClientError) => void) | undefined;
  /** How long nothing may come before the stream counts as broken, in milliseconds. Default 45,000; the server pings every 12 s. */
  readonly quietMs?: number | undefined;
}

/**
 * The answers of a subscription, over as many connections as it takes. Ends when the server completes it or the reader stops;
 * throws what cannot pass, such as a refusal.
 */
export async function* follow<Result, Variables extends object>(
  endpoint: Endpoint,
  document: OperationDocument<Result, Variables>,
  variables: Variables,
  options: FollowOptions<Result, Variables>,
): AsyncGenerator<Result, void> {
  const { retries, signal } = limitsOf(endpoint, options);
  const { resume, onInterruption, quietMs = 45_000 } = options;
  let current = variables;
  let hasBegun = false;
  for (let failures = 1; ; failures += 1) {
    try {
      for await (const result of eventStream(endpoint, document, current, { signal, quietMs })) {
        hasBegun = true;
        failures = 0;
        current = Object.assign({}, current, resume?.(result));
        yield result;
      }
      return;
    } catch (error) {
      const goesOn = isClientError(error) && isPassing(error) && (hasBegun || failures <= retries);
      if (!goesOn) throw error;
      onInterruption?.(error);
      await pause(pauseAfter(error, Math.max(failures, 1)), signal);
    }
  }
}

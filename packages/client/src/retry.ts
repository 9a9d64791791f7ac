import { type ClientError, isClientError, NeverArrivedError } from "./failure.ts";

/** How an attempt that failed is repeated. */
export interface RetryRule {
  /** How often at most, after the first time. */
  readonly retries: number;
  /** Whether doing it twice is the same as doing it once. If not, only what was turned away before it began is repeated. */
  readonly isSafe: boolean;
  /** Ends the waiting. */
  readonly signal: AbortSignal | undefined;
}

/** A server that asks for a longer pause is not waited for, in milliseconds; the back-off is never as long. */
const longestPauseMs = 30_000;

/** Does something until it works, with growing pauses. Throws the last error, or the signal's reason. */
export async function withRetries<T>(attempt: () => Promise<T>, rule: RetryRule): Promise<T> {
  for (let attempts = 1; ; attempts += 1) {
    try {
      return await attempt();
    } catch (error) {
      const pauseMs = isClientError(error) ? pauseBefore(error, attempts, rule) : undefined;
      if (pauseMs !== undefined) await pause(pauseMs, rule.signal);
      else if (error instanceof NeverArrivedError)
        throw new NeverArrivedError(error.data.reason, attempts, error.cause);
      else throw error;
    }
  }
}

/** How long to wait before the next attempt, in milliseconds; undefined: there is none. */
function pauseBefore(
  error: ClientError,
  attempts: number,
  { retries, isSafe }: RetryRule,
): number | undefined {
  if (attempts > retries || !(isSafe ? isPassing(error) : wasTurnedAway(error))) return undefined;
  const ms = pauseAfter(error, attempts);
  return ms > longestPauseMs ? undefined : ms;
}

/** How long to wait after an attempt that failed, in milliseconds: as long as the server asks for, and never less than the back-off. */
export function pauseAfter(error: ClientError, attempts: number): number {
  const asked = error.code === "REFUSED" ? (error.data.retryAfterSeconds ?? 0) : 0;
  return Math.max(asked * 1000, backOffMs(attempts));
}

/** Whether the same may work in a moment. */
export function isPassing(error: ClientError): boolean {
  switch (error.code) {
    case "NEVER_ARRIVED":
      return true;
    case "REFUSED":
      return [429, 503].includes(error.data.status);
    case "UNREADABLE_ANSWER":
      return [502, 504].includes(error.data.status);
  }
}

/** Whether the server said "too many requests", which it says before it does anything. */
function wasTurnedAway(error: ClientError): boolean {
  return error.code === "REFUSED" && error.data.status === 429;
}

/** A pause that doubles from 0.3 s to 10 s, half of it by chance, so that many clients do not come back at once. */
function backOffMs(attempts: number): number {
  return Math.min(10_000, 300 * 2 ** (attempts - 1)) * (0.5 + Math.random() / 2);
}

/** Waits. Throws the signal's reason when it is aborted. */
export function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  signal?.throwIfAborted();
  return new Promise((resolve, reject) => {
    const abort = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", abort);
      resolve();
    }, ms);
    signal?.addEventListener("abort", abort, { once: true });
  });
}

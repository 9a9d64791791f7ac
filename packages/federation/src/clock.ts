import { setTimeout as sleep } from "node:timers/promises";

/** Time, so that tests can make it. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  now(): number;
  /** Resolves after so many milliseconds, or at once when the signal is aborted. Keeps no process alive. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
}

/** The machine's clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  wait: (ms, signal) => sleep(ms, undefined, { signal, ref: false }).catch(() => undefined),
};

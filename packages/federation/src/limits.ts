/** What a follower allows a publisher, and itself. */
export interface Limits {
  /** How long an answer may take, from the request to its last byte, in ms. */
  readonly answerMs: number;
  /** How large an answer may be, in bytes. At least 16 MiB must pass (P59). */
  readonly answerBytes: number;
  /** The shortest time from one request to the next, in ms. */
  readonly requestGapMs: number;
  /** How long a feed that is up to date is left alone where no hint comes, in ms. At most 5 minutes (P39). */
  readonly pollMs: number;
  /** The wait after a first failure, in ms; it doubles with each. */
  readonly backOffMs: number;
  /** The longest wait after failures, in ms. */
  readonly maxBackOffMs: number;
  /** The longest time for which a publisher may ask to be left alone, in ms. */
  readonly maxRetryAfterMs: number;
}

/** The limits where nothing else is said. */
export const defaultLimits: Limits = {
  answerMs: 60_000,
  answerBytes: 32 * 1024 * 1024,
  requestGapMs: 20,
  pollMs: 30_000,
  backOffMs: 1000,
  maxBackOffMs: 15 * 60_000,
  maxRetryAfterMs: 86_400_000,
};

/**
 * How long to wait, in ms: about the poll time without failures, else twice as long with each, spread over half of it so
 * that followers of one publisher do not come back together.
 *
 * @param random from 0 (inclusive) to 1 (exclusive)
 */
export function waitMs(
  { failures, atLeastMs }: { readonly failures: number; readonly atLeastMs: number },
  { pollMs, backOffMs, maxBackOffMs }: Limits,
  random: number,
): number {
  const whole =
    failures === 0 ? pollMs : Math.min(maxBackOffMs, backOffMs * 2 ** Math.min(failures - 1, 30));
  return Math.max(atLeastMs, whole / 2 + (random * whole) / 2);
}

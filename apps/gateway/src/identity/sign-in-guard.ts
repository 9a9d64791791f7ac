import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

/** Holds up those who try to sign in too often. */
export interface SignInGuard {
  /** Counts an attempt from an address. Answers the seconds until one is heeded, or undefined if this one is. */
  attemptFrom(address: string): Promise<number | undefined>;
  /** Counts a mail that is asked for, by its address in lower case. Known or not, all count alike. */
  attemptFor(email: string): Promise<number | undefined>;
}

/** How many attempts count in how many seconds. */
interface Limit {
  readonly attempts: number;
  readonly seconds: number;
}

const perAddress: Limit = { attempts: 30, seconds: 300 };
const perEmail: Limit = { attempts: 5, seconds: 900 };

/** The first lock-out takes a minute, each one within a day of the last twice as long, at most an hour. */
const lockOut = { firstSeconds: 60, mostSeconds: 3600, forgottenAfterSeconds: 24 * 3600 };

/** A guard for this process; what it knows ends with it. */
export function createSignInGuard(): SignInGuard {
  return { attemptFrom: limiter(perAddress), attemptFor: limiter(perEmail) };
}

function limiter({ attempts, seconds }: Limit): (key: string) => Promise<number | undefined> {
  const counted = new RateLimiterMemory({ points: attempts, duration: seconds });
  const lockOuts = new RateLimiterMemory({
    points: 1_000_000,
    duration: lockOut.forgottenAfterSeconds,
  });
  return async (key) => {
    try {
      await counted.consume(key);
      return undefined;
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      // One more than allowed: the lock-out begins. More than that: it goes on as it began.
      if (refused.consumedPoints > attempts + 1) return Math.ceil(refused.msBeforeNext / 1000);
      const { consumedPoints } = await lockOuts.penalty(key);
      const lasts = lockOut.firstSeconds * 2 ** (consumedPoints - 1);
      const blocked = Math.min(lasts, lockOut.mostSeconds);
      await counted.block(key, blocked);
      return blocked;
    }
  };
}

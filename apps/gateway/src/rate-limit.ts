import type { Viewer } from "@finsam/domain";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

/** How much anybody may ask of this process in a minute. */
export interface RateLimits {
  /** Requests of one address; for a whole office behind one address too. */
  readonly requestsPerMinute: number;
  /** Writes of one person, one API token, or one address of somebody unknown: each record of a list is one. */
  readonly writesPerMinute: number;
}

/** Takes `count`, by default one, from what is left. Answers the seconds until there is more, or undefined if that many were left. */
export type Spend = (count?: number) => Promise<number | undefined>;

/** Counts requests and writes. */
export interface RateLimiter {
  request(address: string): Promise<number | undefined>;
  /** What a viewer at an address spends by writing. */
  writesOf(viewer: Viewer, address: string): Spend;
}

/** A limiter for this process; what it knows ends with it. */
export function createRateLimiter({ requestsPerMinute, writesPerMinute }: RateLimits): RateLimiter {
  const requests = new RateLimiterMemory({ points: requestsPerMinute, duration: 60 });
  const writes = new RateLimiterMemory({ points: writesPerMinute, duration: 60 });
  return {
    request: (address) => spend(requests, address),
    writesOf: (viewer, address) => {
      const writer =
        viewer.kind === "anonymous" ? `address/${address}` : `${viewer.kind}/${viewer.id}`;
      // A list longer than a minute's writes takes all of them, else it could never be written.
      const most = Math.max(writesPerMinute, 1);
      return (count = 1) => spend(writes, writer, Math.min(count, most));
    },
  };
}

async function spend(
  limiter: RateLimiterMemory,
  key: string,
  count = 1,
): Promise<number | undefined> {
  try {
    await limiter.consume(key, count);
    return undefined;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.ceil(refused.msBeforeNext / 1000);
    throw refused;
  }
}

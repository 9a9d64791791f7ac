/**
 * The largest number that every JSON reader holds exactly, 2^53 − 1. A publisher stays below it; a reader of ours takes
 * larger ones, since other RPDE publishers have them.
 */
export const MAX_CHANGE_NUMBER = 9_007_199_254_740_991n;

/** What fits a signed integer of 64 bits, as databases keep numbers. */
const LARGEST = 2n ** 63n - 1n;

/** A change number as an address writes it: decimal, canonical, at most 2^63 − 1. Undefined: it is none. */
export function parseChangeNumber(text: string): bigint | undefined {
  return /^(?:0|[1-9]\d{0,18})$/.test(text) ? inRange(BigInt(text)) : undefined;
}

/**
 * The first number of a new epoch: above every number of the epochs before, as long as a feed has not spent more than a
 * thousand numbers a second since it began.
 *
 * @param now - milliseconds since 1970-01-01T00:00:00Z
 */
export function firstNumberOfEpoch(now: number): bigint {
  return BigInt(Math.floor(now));
}

/**
 * The `modified` of any RPDE feed as an integer that orders as the feed does. An integer, or a text that holds one, is
 * itself; an RFC 3339 instant becomes nanoseconds since 1970-01-01T00:00:00Z. Undefined: it is neither, or does not fit a
 * signed integer of 64 bits.
 */
export function changeNumberOf(modified: unknown): bigint | undefined {
  if (typeof modified === "bigint") return inRange(modified);
  if (typeof modified === "number")
    return Number.isSafeInteger(modified) ? BigInt(modified) : undefined;
  if (typeof modified !== "string") return undefined;
  const isInteger = /^-?\d{1,19}$/.test(modified);
  return inRange(isInteger ? BigInt(modified) : nanosecondsOf(modified));
}

function inRange(number: bigint | undefined): bigint | undefined {
  return number !== undefined && number <= LARGEST && number >= -LARGEST ? number : undefined;
}

function nanosecondsOf(text: string): bigint | undefined {
  const [, seconds, fraction = "", offset] =
    /^(\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:\d{2})(?:\.(\d{1,9}))?([Zz]|[+-]\d{2}:\d{2})$/.exec(
      text,
    ) ?? [];
  if (seconds === undefined || offset === undefined) return undefined;
  const milliseconds = Date.parse(`${seconds.replace(/[t ]/, "T")}${offset.toUpperCase()}`);
  if (Number.isNaN(milliseconds)) return undefined;
  return BigInt(milliseconds) * 1_000_000n + BigInt(fraction.padEnd(9, "0"));
}

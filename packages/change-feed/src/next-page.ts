import type { FeedAddress } from "./feed-address.ts";
import type { ResyncReason } from "./problem.ts";

/** Where a selection of a feed (an audience, narrowed by `association` or not) stands, read in one snapshot with its items. */
export interface FeedPosition {
  /** The feed's epoch now. */
  readonly epoch: string;
  /** The highest number that the selection has ever given in this epoch, purged tombstones included; 0: none. */
  readonly head: bigint;
  /** The highest number of a tombstone of the selection that has been purged in this epoch; 0: none. */
  readonly purgedUpTo: bigint;
}

/** What is answered to a request for a page. */
export type NextPage =
  /** The page with its items leads on to `next`. */
  | { readonly answer: "page"; readonly next: FeedAddress; readonly isLast: false }
  /** The page has no items: its `next` is the address that was asked for, letter by letter. */
  | { readonly answer: "page"; readonly next: "itself"; readonly isLast: true }
  /** 410: a full copy is needed. */
  | { readonly answer: "resync"; readonly reason: ResyncReason };

/** What was asked and what was found. */
export interface PageRequest {
  /** What the address of the page says. */
  readonly asked: FeedAddress;
  /** Where the selection stands, from the same snapshot as the items. */
  readonly position: FeedPosition;
  /** The number of the page's last item; undefined where there are no items above what was asked for. */
  readonly lastNumber: bigint | undefined;
  /** Whether the client knows our profile. */
  readonly profile: boolean;
}

/**
 * The rules of F5 in one place: the page, its `next`, or that a full copy is needed.
 *
 * A walk that cannot be vouched for ends for a client of our profile. A plain one reads on, and its `next` goes on naming
 * the epoch and `since` that it came with: if it learns our profile on the way it is told at once.
 */
export function nextPage({ asked, position, lastNumber, profile }: PageRequest): NextPage {
  const reason = brokenBy(asked, position);
  if (reason !== undefined && profile) return { answer: "resync", reason };
  if (lastNumber === undefined) return { answer: "page", next: "itself", isLast: true };
  if (reason !== undefined)
    return { answer: "page", next: { ...asked, afterChangeNumber: lastNumber }, isLast: false };
  const { epoch, head } = position;
  const since = lastNumber >= head ? lastNumber : sinceOf(asked, head);
  const next = { ...asked, afterChangeNumber: lastNumber, epoch, since };
  return { answer: "page", next, isLast: false };
}

/** Why a walk cannot be vouched for; undefined where it can. A walk that begins always can. */
function brokenBy(
  asked: FeedAddress,
  { epoch, head, purgedUpTo }: FeedPosition,
): ResyncReason | undefined {
  if (begins(asked)) return undefined;
  if (asked.epoch !== epoch) return "EPOCH_OVER";
  const since = sinceOf(asked, head);
  if ((asked.afterChangeNumber ?? 0n) > head || since > head) return "AHEAD_OF_FEED";
  return purgedUpTo > since ? "TOMBSTONES_PURGED" : undefined;
}

function begins({ afterChangeNumber, epoch, since }: FeedAddress): boolean {
  return (afterChangeNumber ?? 0n) === 0n && epoch === undefined && since === undefined;
}

/** A walk that begins has the head before it; one whose address lacks `since` has seen what it says and no more. */
function sinceOf(asked: FeedAddress, head: bigint): bigint {
  return begins(asked) ? head : (asked.since ?? asked.afterChangeNumber ?? 0n);
}

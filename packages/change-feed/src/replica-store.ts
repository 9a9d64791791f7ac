import type { Issue } from "@finsam/domain";
import type { Removals } from "./deletion-brake.ts";
import type { UpdatedItem } from "./feed-item.ts";
import type { PutItem, RefusalReason, ReplicaItem } from "./replica-item.ts";

/** A feed that is followed: one audience of one source. */
export interface FollowedFeed {
  /** Its name here, stable; what is held is kept under it (F6). */
  readonly feed: string;
  /** The source: the server whose feed it is. */
  readonly source: string;
  /** The name of the audience, such as `public`. */
  readonly audience: string;
}

/** Where a follower is in a feed. */
export interface FeedCursor extends FollowedFeed {
  /** The address to be asked for next, exactly as the page before gave it. */
  readonly next: string;
  /** The epoch being walked; null until a page names it, and for feeds without epochs. */
  readonly epoch: string | null;
  /** Rises by one at each full copy. What was held in an earlier walk is shown, but counts as not held. */
  readonly walk: number;
  /** Whether a full copy is under way: from its start until `endCopy`. */
  readonly copying: boolean;
  /** When the feed was last asked and had nothing more; null: not yet. */
  readonly upToDateAt: Date | null;
}

/** A page as a follower has judged it. */
export interface PageToApply {
  /** The cursor's walk when the page was asked for. */
  readonly walk: number;
  /** The address that was asked for. The cursor moves only if it stands there. */
  readonly asked: string;
  /** Where the page leads on to. */
  readonly next: string;
  /** The epoch that `next` names; null for a feed without epochs. */
  readonly epoch: string | null;
  /** Whether there is nothing more for now. */
  readonly isLast: boolean;
  /** In the order of the page. */
  readonly items: readonly ReplicaItem[];
}

/** Under which terms something is applied. The store has no clock of its own. */
export interface Terms {
  /** When the source was asked. */
  readonly at: Date;
  /**
   * Removals of public records from then on (inclusive) are counted together with these: 24 hours back (F9). Null: a
   * person has confirmed, nothing is held up, and neither these nor earlier ones of the same associations count later.
   */
  readonly removalsSince: Date | null;
}

/** What came of it. But for `applied`, nothing has changed. */
export type Applied =
  | {
      readonly outcome: "applied";
      /** How many records are held otherwise than before. */
      readonly changed: number;
      readonly refused: number;
    }
  /** The page is of an earlier walk, or of a feed that is not followed. */
  | { readonly outcome: "stale" }
  /** The page is of another epoch than the one being walked: a full copy is due (F5). */
  | { readonly outcome: "other-epoch" }
  /** Too much would be removed: a person has to confirm (F9). Those associations for which it is too much. */
  | { readonly outcome: "held-up"; readonly removals: readonly [Removals, ...Removals[]] };

/** An item in quarantine, to be looked at and tried again. */
export interface Quarantined {
  /** The version that is invalid, as it came. */
  readonly item: UpdatedItem;
  /** The id of the association that owns it. */
  readonly owner: string;
  /** Why it is invalid. */
  readonly issues: readonly [Issue, ...Issue[]];
}

/** An item that was refused; of the same record from the same feed the last one. */
export interface Refused {
  /** Of the item; null where it could not be read. */
  readonly id: string | null;
  /** Which rule it broke. */
  readonly reason: RefusalReason;
  /** When its page was asked for. */
  readonly at: Date;
}

/**
 * The following side: what is held of each record from each feed. Every method is one transaction: it is done whole or
 * not at all. A record is shown while at least one feed holds it: of several, the one with the highest `version` (F6).
 *
 * A relay's own feeds are written in the same transactions; how is not seen here.
 */
export interface ReplicaStore {
  /** Undefined: never followed, or dropped. */
  cursor(feed: string): Promise<FeedCursor | undefined>;

  /**
   * Starts a full copy: the first, after a resync (F5), after an association has moved its home here, or daily for a plain
   * RPDE feed. Everything stays shown. A copy that was under way is given up for the new one.
   *
   * @param start - the address of the feed's first page
   */
  beginCopy(feed: FollowedFeed, start: string): Promise<FeedCursor>;

  /**
   * Applies a page and moves the cursor (F6).
   *
   * - It counts only if its walk is the cursor's, and its epoch too; a cursor without an epoch takes the page's, if the
   *   page was asked for where it stands.
   * - An item counts only if its number is higher than that held of the record from this feed in this walk. The number
   *   of a removal is held as well, also of a record that was never here: so no order of pages brings it back.
   * - A record keeps its owner and kind (F1): an item with the id of a record that is here with others, hosted or held
   *   from any feed, is refused.
   * - A removal removes what this feed holds. If only a feed of another source holds the record, it is refused (F7).
   * - The cursor moves to `next` only from `asked`; the last page sets `upToDateAt`, unless a copy is under way.
   */
  apply(feed: string, page: PageToApply, terms: Terms): Promise<Applied>;

  /**
   * Ends a full copy: removes what the feed held and this walk has not met, and what feeds of the same audience of other
   * sources hold of `owners`, whose home is now this source. Sets `upToDateAt`. Without a copy under way: `stale`.
   *
   * @param owners - ids of the associations whose home is the feed's source
   */
  endCopy(feed: string, owners: readonly string[], terms: Terms): Promise<Applied>;

  /**
   * Applies again what was in quarantine, after an upgrade (F8). An item counts only if the feed still holds it, in
   * quarantine, at that number.
   */
  release(feed: string, items: readonly PutItem[]): Promise<Applied>;

  /** Forgets the feed, its cursor and all that only it holds: a lost right is never held up (F9, F13). */
  drop(feed: string): Promise<void>;

  /** What is in quarantine, by id. */
  quarantined(feed: string): Promise<readonly Quarantined[]>;

  /** What was refused, the latest first. */
  refused(feed: string): Promise<readonly Refused[]>;
}

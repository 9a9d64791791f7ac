import type { FeedItem } from "./feed-item.ts";
import type { FeedPosition } from "./next-page.ts";

/** What a feed is asked for: the records of one audience, of all owners or of one. */
export interface FeedSelection {
  /** The name of the audience, such as `public` or `weeks/<id>`. */
  readonly audience: string;
  /** The id of the owner. A tombstone belongs to the owner that its record had. */
  readonly association?: string;
}

/** A part of a feed and where the feed stood when it was read, in one snapshot. */
export interface FeedReading extends FeedPosition {
  /** In the order of their numbers, ascending; each record once (F4). */
  readonly items: readonly FeedItem[];
}

/**
 * The publishing side: the change log as a feed reads it. An audience in which nothing was ever written is empty, at 0;
 * whether it exists, and who may read it, is not for the store to say.
 */
export interface FeedStore {
  /** Where a selection stands. For hints, and for answering that nothing has moved without reading items. */
  position(selection: FeedSelection): Promise<FeedPosition>;

  /**
   * Position and items come from one snapshot, in which all that is committed up to the last item's number is seen (F3).
   * Read apart, a purge between them would be a silent gap.
   *
   * @param after - items with higher numbers are read (exclusive); 0: from the beginning
   * @param take - how many items at most, at least 1
   */
  read(selection: FeedSelection, after: bigint, take: number): Promise<FeedReading>;
}

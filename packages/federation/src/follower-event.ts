import type { Applied, FeedCursor } from "@finsam/change-feed";
import type { SourceFault } from "./source-report.ts";

/** What the machine needs to know of a page; its items are judged where it is applied. */
export interface PageSeen {
  readonly next: string;
  readonly epoch: string | null;
  readonly isLast: boolean;
  /** The highest number of its items; null where it has none. */
  readonly highest: bigint | null;
}

/** What can happen to a follower: the rows of SPEC.md. */
export type FollowerEvent =
  // The store answers.
  | { readonly event: "loaded"; readonly cursor: FeedCursor | undefined; readonly now: number }
  | { readonly event: "begun"; readonly cursor: FeedCursor }
  | { readonly event: "applied"; readonly applied: Applied; readonly now: number }
  | { readonly event: "dropped" }
  | { readonly event: "store-failed" }
  // The publisher answers.
  | { readonly event: "page"; readonly page: PageSeen }
  | { readonly event: "resync" }
  | { readonly event: "withdrawn" }
  | { readonly event: "refused"; readonly fault: SourceFault }
  | { readonly event: "busy"; readonly retryAfterMs: number }
  | { readonly event: "failed"; readonly fault: SourceFault }
  | { readonly event: "lied"; readonly fault: SourceFault }
  // Time, hints and people.
  | { readonly event: "time" }
  | { readonly event: "hint" }
  | { readonly event: "pause" }
  | { readonly event: "resume" }
  | { readonly event: "confirm" }
  | { readonly event: "resync-asked" };

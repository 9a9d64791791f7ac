import type { AnyRecord, Issue } from "@finsam/domain";
import type { DeletedItem, UpdatedItem } from "./feed-item.ts";

/** Why an item is refused (F7, F11). */
export type RefusalReason =
  /** Its owner is hosted here. */
  | "HOSTED_HERE"
  /** Its owner's home is another server, or is not known here. */
  | "HOME_ELSEWHERE"
  /** Its `data` names no owner, or another id than the item. */
  | "NOT_A_RECORD"
  /** Its envelope cannot be read. */
  | "UNREADABLE"
  /** A record with its id is here already, hosted or from any feed, with another owner or of another kind (F1). */
  | "NOT_THE_SAME_RECORD"
  /** It deletes a record that is held here, but from another source. */
  | "HELD_FROM_ANOTHER_SOURCE";

/** A record that is valid, or of a kind that is not known here. */
export interface PutItem {
  /** Tells it from the other items. */
  readonly action: "put";
  /** As it came. */
  readonly item: UpdatedItem;
  /** The id of the association that owns it. */
  readonly owner: string;
  /** Null for a kind that is not known here: it is kept and relayed, not shown (F11). */
  readonly record: AnyRecord | null;
}

/** A record that is invalid: what was held before stays shown, marked; it is relayed as it came (F8). */
export interface QuarantineItem {
  /** Tells it from the other items. */
  readonly action: "quarantine";
  /** As it came. */
  readonly item: UpdatedItem;
  /** The id of the association that owns it. */
  readonly owner: string;
  /** Why it is invalid. */
  readonly issues: readonly [Issue, ...Issue[]];
}

/** A record that has left the feed. */
export interface RemoveItem {
  /** Tells it from the other items. */
  readonly action: "remove";
  /** As it came. */
  readonly item: DeletedItem;
}

/** What is written down and not applied. */
export interface RefuseItem {
  /** Tells it from the other items. */
  readonly action: "refuse";
  /** Null where it could not be read. */
  readonly id: string | null;
  /** Which rule it breaks. */
  readonly reason: RefusalReason;
}

/** What a follower has made of an item: everything that can be judged without looking at what is held. */
export type ReplicaItem = PutItem | QuarantineItem | RemoveItem | RefuseItem;

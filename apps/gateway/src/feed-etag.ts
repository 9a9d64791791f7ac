import { createHash } from "node:crypto";
import type { FeedPosition } from "@finsam/change-feed";

/** What a page is a function of. */
export interface PageIdentity {
  /** The absolute address that was asked for, letter by letter. */
  readonly address: string;
  readonly contentType: string;
  readonly compressed: boolean;
  readonly position: FeedPosition;
  readonly isLast: boolean;
}

/**
 * The strong `ETag` of a page (RFC 9110 § 8.8.3). Nothing can change in what a page selects without moving the head or the purge
 * mark of it. Whether it is the last is readable in it, so that a 304 tells for how long it holds without the items
 * being read.
 */
export function feedEtag({ address, contentType, compressed, position, isLast }: PageIdentity) {
  const { epoch, head, purgedUpTo } = position;
  const facts = JSON.stringify([address, contentType, epoch, String(head), String(purgedUpTo)]);
  const hash = createHash("sha256").update(facts).digest("base64url").slice(0, 27);
  return `"${hash}.${isLast ? "last" : "page"}${compressed ? ".gzip" : ""}"`;
}

import type { RefusalReason, Removals } from "@finsam/change-feed";
import type { Term } from "@finsam/domain";

/** Why a source is not as it should be. Stable codes. */
export type SourceFault =
  /** No answer: no connection, or it broke. */
  | "UNREACHABLE"
  /** No whole answer in time. */
  | "TOO_SLOW"
  /** The server says that it cannot answer just now (HTTP 5xx). */
  | "SERVER_ERROR"
  /** The server asks for patience (HTTP 429, or 503 with a time). */
  | "ASKED_TO_WAIT"
  /** The bytes of a page are not those that were sent (P43). */
  | "DIGEST_DIFFERS"
  /** The page answers another address: an answer has gone astray (P43). */
  | "OTHER_PAGE"
  /** An answer is larger than a page may be. */
  | "TOO_LARGE"
  /** The answer is compressed though that was not asked for. */
  | "COMPRESSED"
  /** The answer leads elsewhere. */
  | "REDIRECT"
  /** The answer has another content type than a page. */
  | "NOT_A_FEED"
  /** The answer is no page. */
  | "NOT_A_PAGE"
  /** The page's `next` leads to another address than the feed's. */
  | "NEXT_ELSEWHERE"
  /** Pages lead on for ever. */
  | "ENDLESS"
  /** HTTP 401: the token is missing or not valid. */
  | "UNAUTHORIZED"
  /** HTTP 403: the token has no right to the feed. */
  | "FORBIDDEN"
  /** HTTP 404 and others: there is no such feed. */
  | "NO_SUCH_FEED"
  /** This server's own database did not answer. */
  | "OWN_DATABASE";

/** What a follower tells of its feed whenever something has changed, and each time that it has been read to the end. */
export interface SourceReport {
  readonly state: Term<"SourceState">;
  /** Null where the state says all. */
  readonly reason: SourceFault | "COPYING" | "PERSON" | "REMOVALS" | "WITHDRAWN" | null;
  /** With `REMOVALS`: what a person has to confirm (F9). */
  readonly removals?: readonly Removals[];
}

/** One item that was refused, as it is written to the log. */
export interface RefusedItem {
  readonly id: string | null;
  readonly reason: RefusalReason;
}

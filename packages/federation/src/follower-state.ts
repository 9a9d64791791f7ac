import type { FeedCursor } from "@finsam/change-feed";
import type { PageSeen } from "./follower-event.ts";
import type { SourceReport } from "./source-report.ts";

/** What a follower is doing: the columns of SPEC.md. */
export type Phase =
  /** Its cursor is being read. */
  | "loading"
  /** A full copy is being begun. */
  | "beginning"
  /** A page has been asked for. */
  | "asking"
  /** A page is being applied. */
  | "applying"
  /** A full copy is being ended. */
  | "ending"
  /** What only this feed held is being dropped. */
  | "dropping"
  /** Nothing is under way until a time comes. */
  | "waiting"
  /** Nothing is under way until a person says so. */
  | "paused"
  /** The feed is no longer followed. */
  | "ended";

/** All that a follower remembers between two events. What must outlive the process is in the store. */
export interface FollowerState {
  readonly phase: Phase;
  /** The address of the feed's first page. */
  readonly start: string;
  /** As it was last read or begun, and moved since; undefined: not yet known. */
  readonly cursor: FeedCursor | undefined;
  /** Failures in a row. 0: the last answer was as it should be. */
  readonly failures: number;
  /** Whether a hint came while something was under way: the feed may have moved since it was asked. */
  readonly hinted: boolean;
  /** Whether a person wants the source to rest. */
  readonly pausing: boolean;
  /** Whether a full copy is to be taken as soon as nothing is under way. */
  readonly resyncing: boolean;
  /** Whether a person has confirmed removals: until the feed has been read to its end, none is held up. */
  readonly confirmed: boolean;
  /** Why it is paused; null in every other phase. */
  readonly pausedBy: "person" | "brake" | null;
  /** The page that is being applied; null: none. */
  readonly page: PageSeen | null;
  /** The highest number that this walk has met; null: none yet. */
  readonly highest: bigint | null;
  /** How many pages in a row brought nothing new although they led on. */
  readonly idlePages: number;
  /** When this process last read the whole feed, in ms since 1970; null: not yet. */
  readonly wholeAt: number | null;
}

/** Where a follower begins. */
export function firstState(
  start: string,
  given: { readonly pausing?: boolean; readonly confirmed?: boolean } = {},
): FollowerState {
  const { pausing = false, confirmed = false } = given;
  return {
    phase: "loading",
    start,
    cursor: undefined,
    failures: 0,
    hinted: false,
    pausing,
    resyncing: false,
    confirmed,
    pausedBy: null,
    page: null,
    highest: null,
    idlePages: 0,
    wholeAt: null,
  };
}

/** What is to be done next. One that asks for an answer is answered by one event. */
export type Effect =
  | { readonly effect: "load" }
  | { readonly effect: "begin" }
  | { readonly effect: "ask"; readonly address: string }
  | { readonly effect: "apply"; readonly confirmed: boolean }
  | { readonly effect: "end"; readonly confirmed: boolean }
  | { readonly effect: "drop" }
  /** Wait: until the feed is asked again anyway (no failures), or longer with each failure. */
  | { readonly effect: "wait"; readonly failures: number; readonly atLeastMs: number }
  | { readonly effect: "report"; readonly report: SourceReport };

/** The next state and what is to be done. */
export interface Step {
  readonly state: FollowerState;
  readonly effects: readonly Effect[];
}

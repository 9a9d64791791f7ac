import type { Sentence } from "@finsam/domain";
import type { CheckedFinding } from "./checked-finding.ts";
import type { DayHeading } from "./day-heading.ts";
import type { Severity } from "./finding.ts";

/** All that is found of two events. */
export interface PairGroup {
  /** In the order of their ids. */
  readonly eventIds: readonly [string, string];
  /** Of the heaviest that is not acknowledged; of the heaviest, where all are. */
  readonly severity: Severity;
  /** Whether the viewer has acknowledged all of it. */
  readonly isAcknowledged: boolean;
  /** The heaviest first. */
  readonly findings: readonly CheckedFinding[];
}

/** All that is found of one event, folded: `”Frukostmöte” krockar med 3`. */
export interface EventGroup {
  /** The event that clashes, or has something wrong by itself. */
  readonly eventId: string;
  /** Of the heaviest that is not acknowledged; of the heaviest, where all are. */
  readonly severity: Severity;
  /** Whether the viewer has acknowledged all of it. */
  readonly isAcknowledged: boolean;
  /** How many it clashes with, or what is wrong with it. */
  readonly sentence: Sentence;
  /** What it meets, the heaviest first. A pair stands with both of its events, as one and the same object. */
  readonly pairs: readonly PairGroup[];
  /** What is found of it alone, the heaviest first. */
  readonly alone: readonly CheckedFinding[];
}

/** What an event lacks before it can go out (saknas inför utgivning): B3, B4 and W12. */
export interface MissingGroup {
  /** The event that lacks something. */
  readonly eventId: string;
  /** `BLOCK` where it keeps the event out of the release, else `CHECK`. */
  readonly severity: Severity;
  /** Whether the viewer has acknowledged all of it; blocks never are. */
  readonly isAcknowledged: boolean;
  /** All that it lacks, in one sentence. */
  readonly sentence: Sentence;
  /** One for each thing that it lacks, the heaviest first. */
  readonly findings: readonly CheckedFinding[];
}

/** Findings as a person reads them. */
export interface FindingGroups {
  /** How much there is of each. */
  readonly summary: Sentence;
  /** The heaviest first, the most clashes first, acknowledged ones last. */
  readonly events: readonly EventGroup[];
  /** What keeps its event out of the release first. */
  readonly missing: readonly MissingGroup[];
  /** Days that something is the matter with (W7), in order. */
  readonly days: readonly DayHeading[];
  /** What the week as a whole lacks (G1–G5). */
  readonly gaps: readonly CheckedFinding[];
}

import type { CheckedFinding } from "./checked-finding.ts";
import { findingKey } from "./finding.ts";
import { costOf } from "./suggestion.ts";

/** What another plan would find that this one doesn't, and the other way about. */
export interface FindingComparison {
  /** Found in the other plan alone. */
  readonly appeared: readonly CheckedFinding[];
  /** Found in this plan alone. */
  readonly gone: readonly CheckedFinding[];
  /** Found in both, as the other plan tells them. */
  readonly same: readonly CheckedFinding[];
  /** What the other plan's findings cost more, in minutes of moving (see {@link costs}); below 0: it is better. */
  readonly costDifference: number;
}

/** Compares the findings of a plan with those of what it might be (tänk om). A finding that has become heavier or lighter is another. */
export function compareFindings(
  before: readonly CheckedFinding[],
  after: readonly CheckedFinding[],
): FindingComparison {
  const held = new Set(before.map(findingKey));
  const kept = new Set(after.map(findingKey));
  const appeared = after.filter((finding) => !held.has(findingKey(finding)));
  const gone = before.filter((finding) => !kept.has(findingKey(finding)));
  return {
    appeared,
    gone,
    same: after.filter((finding) => held.has(findingKey(finding))),
    costDifference: costOf(appeared) - costOf(gone),
  };
}

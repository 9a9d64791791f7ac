import { type Finding, severities, subjectKey } from "./finding.ts";
import { groupedBy } from "./grouped-by.ts";
import { findingHash } from "./hash.ts";
import type { Acknowledgement, PlanInput } from "./plan.ts";

/** A finding as the check answers it. */
export interface CheckedFinding extends Finding {
  /** By which it is acknowledged (see {@link findingHash}). */
  readonly hash: string;
  /** By whom it has been acknowledged, with these facts. */
  readonly acknowledgements: readonly Acknowledgement[];
  /** Whether one of the viewer's associations has: for them it is silent. Blocks never are. */
  readonly isAcknowledged: boolean;
}

/** Findings as they are answered: with hashes and acknowledgements, the heaviest first. */
export function answerOf(
  { acknowledgements, viewer }: Pick<PlanInput, "acknowledgements" | "viewer">,
  findings: readonly Finding[],
): CheckedFinding[] {
  const byHash = groupedBy(acknowledgements, ({ hash }) => hash);
  return findings
    .map((finding) => {
      const hash = findingHash(finding);
      const given = finding.severity === "BLOCK" ? [] : (byHash.get(hash) ?? []);
      const isAcknowledged = given.some(({ ownerId }) => viewer?.associationIds.includes(ownerId));
      return { ...finding, hash, acknowledgements: given, isAcknowledged };
    })
    .toSorted(inAnswerOrder);
}

/** The order in which findings are answered, the same whatever the order of what was checked. */
export function inAnswerOrder(a: Finding, b: Finding): number {
  const byWeight = severities.indexOf(a.severity) - severities.indexOf(b.severity);
  if (byWeight !== 0) return byWeight;
  const [left, right] = [keyOf(a), keyOf(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

const keys = new WeakMap<Finding, string>();

/** Made once: a finding is compared with many, and kept from check to check. */
function keyOf(finding: Finding): string {
  const held = keys.get(finding);
  if (held !== undefined) return held;
  const key = [finding.rule, ...finding.subjects.map(subjectKey)].join(" ");
  keys.set(finding, key);
  return key;
}

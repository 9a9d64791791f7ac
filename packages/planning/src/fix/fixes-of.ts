import { checkedPlan } from "../checked-plan.ts";
import type { Finding, RuleId } from "../finding.ts";
import type { PlanInput } from "../plan.ts";
import { breakFixes, outsideFixes } from "./block-fix.ts";
import { confirmFixes } from "./confirm-fix.ts";
import {
  accessibilityFixes,
  missingFixes,
  personFixes,
  placeFixes,
  timeFixes,
} from "./fill-in-fix.ts";
import type { Fix } from "./fix.ts";
import type { Fixable } from "./fixable.ts";
import { audienceFixes, dayFixes, idleFixes, onlineFixes, partFixes } from "./gap-fix.ts";
import { moveFixes } from "./move-fix.ts";
import { parallelFixes } from "./parallel-fix.ts";
import { releaseFixes } from "./release-fix.ts";
import { organiserFixes } from "./theme-fix.ts";
import { twiceFixes } from "./twice-fix.ts";

type FixMaker = (fixable: Fixable) => Fix[];

/** Who makes the fixes of each rule, in the order in which they are offered. */
const makers: Readonly<Record<RuleId, readonly FixMaker[]>> = {
  B1: [breakFixes],
  B2: [moveFixes, outsideFixes],
  B3: [confirmFixes],
  B4: [missingFixes],
  W1: [timeFixes, moveFixes, placeFixes],
  W2: [timeFixes, moveFixes, personFixes],
  W3: [timeFixes, moveFixes, parallelFixes],
  W4: [moveFixes, parallelFixes],
  W5: [moveFixes, organiserFixes],
  W6: [timeFixes, moveFixes],
  W7: [moveFixes],
  W8: [moveFixes],
  W10: [timeFixes, moveFixes],
  W11: [timeFixes, moveFixes],
  W12: [accessibilityFixes],
  W13: [releaseFixes],
  D1: [twiceFixes],
  G1: [dayFixes],
  G2: [idleFixes],
  G3: [audienceFixes],
  G4: [onlineFixes],
  G5: [partFixes],
};

/**
 * What would make a finding go, the best first; none where only talking helps. A move is offered where it brings no block and no warning.
 * Made for one finding at a time, since each move is tried against the whole plan, once for an event of an input: ask when a person opens
 * a finding.
 */
export function fixesOf(finding: Finding, input: PlanInput): Fix[] {
  const plan = checkedPlan(input);
  const events = finding.subjects.flatMap((one) =>
    one.kind === "event" ? (plan.eventById(one.id) ?? []) : [],
  );
  return makers[finding.rule].flatMap((make) => make({ finding, events, plan }));
}

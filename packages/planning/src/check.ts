import { candidateIndex, type CandidateIndex, everyOther } from "./candidate-pair.ts";
import { type CheckedPlan, checkedPlan } from "./checked-plan.ts";
import { answerOf, type CheckedFinding } from "./checked-finding.ts";
import type { Finding } from "./finding.ts";
import { pairWithin, pairWithInternal, pairWithOutside } from "./pair-findings.ts";
import type { PlanInput } from "./plan.ts";
import type { PlannedEvent } from "./planned-event.ts";
import { gaps } from "./rule/gap.ts";
import { inOrder } from "./time-facts.ts";
import { singleFindings } from "./single-findings.ts";

/**
 * Checks a week's plan, or one event against it. Pure: everything is an argument. The answer is the same whatever the order of what is
 * given, the heaviest first.
 */
export function planningCheck(input: PlanInput): CheckedFinding[] {
  return answerOf(input, findAll(checkedPlan(input)));
}

/** All findings of a plan. */
export function findAll(plan: CheckedPlan): Finding[] {
  if (plan.only !== undefined) return findOne(plan.only, plan);
  const index = candidateIndex(plan.events, isKeptApart(plan));
  const others = candidateIndex([...plan.others, ...plan.internal], isNever);
  return [
    ...plan.events.flatMap((event) => singleFindings(event, plan)),
    ...plan.events.flatMap((event) => [
      // Each pair once.
      ...findWithin(event, plan, index, (other) => event.id < other.id),
      ...findBeyond(event, plan, others),
    ]),
    ...gaps(plan),
  ];
}

/** Whether W10 and W11 may pair an event with one that is out of reach. */
export function isKeptApart(plan: CheckedPlan): (event: PlannedEvent) => boolean {
  return ({ id }) => plan.avoidedBy(id).length > 0;
}

/** Outside the plan nothing is kept apart: only W1, W2, W5 and D1 look there. */
export function isNever(): boolean {
  return false;
}

/** What an event takes part in: alone, with the plan and with what lies outside it. */
export function findOne(event: PlannedEvent, plan: CheckedPlan): Finding[] {
  return [
    ...singleFindings(event, plan),
    ...findWithin(event, plan, everyOther(plan.events), () => true),
    ...findBeyond(event, plan, everyOther([...plan.others, ...plan.internal])),
  ].map((finding) => (isDraft(event) ? { ...finding, seenBy: [event.ownerId] } : finding));
}

function isDraft({ event }: PlannedEvent): boolean {
  return event.visibility === "DRAFT" || event.visibility === "INTERNAL";
}

/** An event and those others of the plan that are wanted. */
export function findWithin(
  event: PlannedEvent,
  plan: CheckedPlan,
  index: CandidateIndex,
  isWanted: (other: PlannedEvent) => boolean,
): Finding[] {
  const findings: Finding[] = [];
  for (const other of index.near(event))
    if (isWanted(other)) findings.push(...pairWithin(...inOrder(event, other), plan));
  return findings;
}

/** An event of the plan and what lies outside it. */
export function findBeyond(
  event: PlannedEvent,
  plan: CheckedPlan,
  index: CandidateIndex,
): Finding[] {
  const findings: Finding[] = [];
  for (const other of index.near(event))
    findings.push(
      ...(other.event.visibility === "PUBLIC"
        ? pairWithOutside(event, other, plan)
        : pairWithInternal(event, other, plan)),
    );
  return findings;
}

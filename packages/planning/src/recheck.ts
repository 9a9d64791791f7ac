import { candidateIndex, everyOther } from "./candidate-pair.ts";
import { findAll, findBeyond, findWithin, isKeptApart, isNever } from "./check.ts";
import { answerOf, type CheckedFinding, inAnswerOrder } from "./checked-finding.ts";
import { type CheckedPlan, checkedPlan } from "./checked-plan.ts";
import type { Finding } from "./finding.ts";
import type { PlanInput } from "./plan.ts";
import type { PlannedEvent } from "./planned-event.ts";
import { gaps } from "./rule/gap.ts";
import { singleFindings } from "./single-findings.ts";

/** A check of a whole week that can be gone on from. */
export interface PlanCheck {
  /** What was checked. */
  readonly input: PlanInput;
  /** As {@link planningCheck} answers them. */
  readonly findings: readonly CheckedFinding[];
}

/** What a check has read of its plan: the next one need not read it again. */
const plans = new WeakMap<PlanCheck, CheckedPlan>();

/** Checks a week and keeps what the next check needs. */
export function beginCheck(input: PlanInput): PlanCheck {
  const plan = checkedPlan(input);
  return kept(plan, answerOf(input, findAll(plan)));
}

/**
 * Checks a week anew after some of its events have changed, which are other objects then: the answer is that of a whole check. Where
 * anything else is another object, or what was declared or belongs together is concerned, everything is checked.
 */
export function recheck(before: PlanCheck, input: PlanInput): PlanCheck {
  if (!isAllElseEqual(before.input, input)) return beginCheck(input);
  const held = plans.get(before) ?? checkedPlan(before.input);
  const plan = checkedPlan(input);
  const changed = changedIds(held, plan);
  if ([...changed].some((id) => concernsOthers(id, held) || concernsOthers(id, plan)))
    return beginCheck(input);
  const unchanged = before.findings.filter(
    ({ severity, subjects }) =>
      severity !== "GAP" &&
      !subjects.some((subject) => subject.kind === "event" && changed.has(subject.id)),
  );
  const found = answerOf(input, [...findingsOf(changed, plan), ...gaps(plan)]);
  return kept(plan, merged(unchanged, found));
}

function kept(plan: CheckedPlan, findings: readonly CheckedFinding[]): PlanCheck {
  const check = { input: plan.input, findings };
  plans.set(check, plan);
  return check;
}

/** What the changed events take part in, each pair once. */
function findingsOf(changed: ReadonlySet<string>, plan: CheckedPlan): Finding[] {
  const outside = [...plan.others, ...plan.internal];
  const isFew = changed.size <= 5;
  const index = isFew ? everyOther(plan.events) : candidateIndex(plan.events, isKeptApart(plan));
  const others = isFew ? everyOther(outside) : candidateIndex(outside, isNever);
  const isNew = (event: PlannedEvent) => changed.has(event.id);
  const isFirst = (event: PlannedEvent) => (other: PlannedEvent) =>
    !isNew(other) || event.id < other.id;
  return [
    ...plan.events
      .filter(isNew)
      .flatMap((event) => [
        ...singleFindings(event, plan),
        ...findWithin(event, plan, index, isFirst(event)),
        ...findBeyond(event, plan, others),
      ]),
    ...outside.filter(isNew).flatMap((other) => {
      const only = everyOther([other]);
      return plan.events
        .filter((event) => !isNew(event))
        .flatMap((event) => findBeyond(event, plan, only));
    }),
  ];
}

/** Everything but the events. Acknowledgements count for all findings. */
function isAllElseEqual(a: PlanInput, b: PlanInput): boolean {
  const { events: _events, otherEvents: _others, ...rest } = a;
  const { events: _now, otherEvents: _othersNow, ...restNow }: PlanInput = b;
  const others: Readonly<Record<string, unknown>> = restNow;
  return Object.entries(rest).every(([name, value]) => others[name] === value);
}

/** What has changed of all that is known: also a draft may be what an event of the plan is a part of. */
function changedIds(before: CheckedPlan, now: CheckedPlan): ReadonlySet<string> {
  const changed = new Set<string>();
  for (const [id, event] of before.known)
    if (now.known.get(id) !== event || before.isInPlan(id) !== now.isInPlan(id)) changed.add(id);
  for (const id of now.known.keys()) if (!before.known.has(id)) changed.add(id);
  return changed;
}

/** Whether what is found of others depends on an event: a part of it, or what it is to be kept apart from. */
function concernsOthers(id: string, plan: CheckedPlan): boolean {
  const event = plan.eventById(id);
  return event !== undefined && (plan.isInWhole(event) || plan.avoidedBy(id).length > 0);
}

function merged(a: readonly CheckedFinding[], b: readonly CheckedFinding[]): CheckedFinding[] {
  const all: CheckedFinding[] = [];
  let next = 0;
  for (const finding of a) {
    for (
      let other = b[next];
      other !== undefined && inAnswerOrder(other, finding) < 0;
      other = b[next]
    ) {
      all.push(other);
      next += 1;
    }
    all.push(finding);
  }
  return [...all, ...b.slice(next)];
}

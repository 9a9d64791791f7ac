import type { CheckedFinding } from "./checked-finding.ts";
import { type CheckedPlan, checkedPlan } from "./checked-plan.ts";
import { severities } from "./finding.ts";
import { eventSentence, missingSentence, summarySentence } from "./group-sentence.ts";
import { dayHeadings } from "./day-heading.ts";
import type { EventGroup, FindingGroups, MissingGroup, PairGroup } from "./finding-group.ts";
import type { PlanInput } from "./plan.ts";
import type { PlannedEvent } from "./planned-event.ts";

/**
 * Groups what a check has found, so that a week of hundreds of events can be read: by pair, folded per event; what is missing before a release,
 * days off and gaps apart.
 */
export function groupFindings(
  findings: readonly CheckedFinding[],
  input: PlanInput,
): FindingGroups {
  const plan = checkedPlan(input);
  const alone = new Map<string, CheckedFinding[]>();
  const missing = new Map<string, CheckedFinding[]>();
  const pairs = new Map<string, { ids: readonly [string, string]; findings: CheckedFinding[] }>();
  const daysOff: CheckedFinding[] = [];
  const gaps: CheckedFinding[] = [];
  for (const finding of findings) {
    const [a, b] = finding.subjects.flatMap((one) => (one.kind === "event" ? one.id : []));
    const { rule } = finding;
    if (finding.severity === "GAP") gaps.push(finding);
    else if (a === undefined) continue;
    else if (b !== undefined) {
      const held = pairs.get(`${a} ${b}`);
      if (held === undefined) pairs.set(`${a} ${b}`, { ids: [a, b], findings: [finding] });
      else held.findings.push(finding);
    } else if (rule === "B3" || rule === "B4" || rule === "W12") add(missing, a, finding);
    else if (rule === "W7") {
      daysOff.push(finding);
      // In the answer for all, on the event for its own people.
      if (isViewers(plan.eventById(a), input)) add(alone, a, finding);
    } else add(alone, a, finding);
  }
  const pairGroups = [...pairs.values()].map(({ ids, findings: found }) => ({
    eventIds: ids,
    ...weightOf(found),
    findings: found,
  }));
  const events = eventGroups(pairGroups, alone, plan);
  const lacking = [...missing].map(([eventId, found]): MissingGroup => ({
    eventId,
    ...weightOf(found),
    sentence: missingSentence(plan.eventById(eventId), found, plan),
    findings: found,
  }));
  return {
    summary: summarySentence(pairGroups, lacking, gaps),
    events,
    missing: lacking.toSorted((a, b) => byWeight(a, b) || (a.eventId < b.eventId ? -1 : 1)),
    days: dayHeadings(daysOff, plan),
    gaps,
  };
}

function eventGroups(
  pairs: readonly PairGroup[],
  alone: ReadonlyMap<string, readonly CheckedFinding[]>,
  plan: CheckedPlan,
): EventGroup[] {
  const pairsOf = new Map<string, PairGroup[]>();
  for (const pair of pairs.toSorted(byWeight))
    for (const id of pair.eventIds)
      // What lies outside the plan has no line of its own.
      if (plan.isInPlan(id)) add(pairsOf, id, pair);
  return [...new Set([...pairsOf.keys(), ...alone.keys()])]
    .map((eventId): EventGroup => {
      const own = { pairs: pairsOf.get(eventId) ?? [], alone: alone.get(eventId) ?? [] };
      const all = [...own.pairs.flatMap(({ findings }) => findings), ...own.alone];
      const sentence = eventSentence(plan.eventById(eventId), own);
      return { eventId, ...weightOf(all), sentence, ...own };
    })
    .toSorted(
      (a, b) =>
        byWeight(a, b) || b.pairs.length - a.pairs.length || (a.eventId < b.eventId ? -1 : 1),
    );
}

type Weight = Pick<PairGroup, "severity" | "isAcknowledged">;

function weightOf(findings: readonly CheckedFinding[]): Weight {
  const open = findings.filter(({ isAcknowledged }) => !isAcknowledged);
  const counted = open.length > 0 ? open : findings;
  const severity = severities.find((one) => counted.some((finding) => finding.severity === one));
  return { severity: severity ?? "ADVICE", isAcknowledged: open.length === 0 };
}

/** Acknowledged ones last, the heaviest first. */
function byWeight(a: Weight, b: Weight): number {
  if (a.isAcknowledged !== b.isAcknowledged) return a.isAcknowledged ? 1 : -1;
  return severities.indexOf(a.severity) - severities.indexOf(b.severity);
}

function isViewers(event: PlannedEvent | undefined, { viewer }: PlanInput): boolean {
  return event !== undefined && viewer?.associationIds.includes(event.ownerId) === true;
}

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const held = map.get(key);
  if (held === undefined) map.set(key, [value]);
  else held.push(value);
}

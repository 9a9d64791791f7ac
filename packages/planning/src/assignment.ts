/**
 * A plan for a whole week at once: a time for each event. Loads a solver of 3.5 MB at the first need.
 *
 * @packageDocumentation
 */

import { type Choice, ownCosts, type Pin, type ProposedEvent } from "./assignment-choice.ts";
import { clashes } from "./assignment-clash.ts";
import { crowds } from "./assignment-crowd.ts";
import { readIntake, withEvents } from "./assignment-intake.ts";
import { needs } from "./assignment-need.ts";
import { type Placement, placementOf } from "./assignment-placement.ts";
import type { PinProblem, Unplaced } from "./assignment-refusal.ts";
import { solve } from "./assignment-solver.ts";
import { costOfChosen } from "./assignment-table.ts";
import { planningCheck } from "./check.ts";
import type { CheckedFinding } from "./checked-finding.ts";
import { checkedPlan } from "./checked-plan.ts";
import { findingKey } from "./finding.ts";
import { moved, type Slot } from "./moved-event.ts";
import type { PlanInput } from "./plan.ts";
import { costOf, costOfMove } from "./suggestion.ts";

export type { Pin, ProposedEvent } from "./assignment-choice.ts";
export { needCosts } from "./assignment-need.ts";
export type { Placement, PlacementKind } from "./assignment-placement.ts";
export type { PinCode, PinProblem, Unplaced, UnplacedCode } from "./assignment-refusal.ts";
export { type SlotOptions, weekSlots } from "./week-slot.ts";
export type { Move, Slot } from "./moved-event.ts";

/** What {@link assignWeek} is asked. */
export interface AssignWeekInput {
  /** The week as it stands. Its events without a proposal stay where they are. */
  readonly plan: PlanInput;
  /** One for each event; events that the plan has or new ones. */
  readonly proposals: readonly ProposedEvent[];
  /** Times that a person has decided; they hold, also where they are not among the accepted ones. */
  readonly pins: readonly Pin[];
  /** Of the solver's random numbers. Default 1. */
  readonly seed?: number;
  /** After so long the best that was found is the answer, in milliseconds. Default 5000. */
  readonly timeLimitMs?: number;
}

/** A time for each event of a week. */
export interface Assignment {
  /** `LIMIT_REACHED`: the best that was found, perhaps not the best there is. */
  readonly status: "OPTIMAL" | "LIMIT_REACHED" | "NOTHING_TO_PLACE";
  /** In the order of the events' ids. */
  readonly placements: readonly Placement[];
  /** In the order of the events' ids. */
  readonly unplaced: readonly Unplaced[];
  /** In the order of the events' ids, then of time. */
  readonly pinProblems: readonly PinProblem[];
  /** In minutes of moving; 0 where there is nothing to place. */
  readonly cost: number;
  /** What `planningCheck` finds of the week when all are in their places. */
  readonly findings: readonly CheckedFinding[];
}

/**
 * Finds a time for each event of a week: none that brings a block, as few warnings as can be, as much as can be covered, as little moved
 * as can be. The costs are those of suggestions, but a warning costs whether or not it is there today, and {@link needCosts} come to them.
 * The answer is the same whatever the order of what is given; only where time was the limit it may differ. The solver is loaded at the
 * first need and blocks the thread while it runs: in a browser this belongs in a worker.
 *
 * @throws TypeError where two proposals are about one event
 */
export async function assignWeek({
  plan: input,
  proposals,
  pins,
  seed = 1,
  timeLimitMs = 5000,
}: AssignWeekInput): Promise<Assignment> {
  const { choices, ...refused } = readIntake(input, proposals, pins);
  const asked = withEvents(
    input,
    choices.map(({ event }) => event),
  );
  if (choices.length === 0) {
    const findings = planningCheck(asked);
    return { status: "NOTHING_TO_PLACE", placements: [], ...refused, cost: 0, findings };
  }
  const plan = checkedPlan(asked);
  const ids = new Set(choices.map(({ event }) => event.id));
  const fixed = plan.events.filter(({ id }) => !ids.has(id));
  const found = clashes(choices, plan);
  const table = {
    own: ownCosts(choices, plan, fixed),
    clashes: found,
    crowds: crowds(choices, found),
    needs: needs(choices, fixed, input.week),
  };
  const { chosen, cost, isOptimal } = await solve(table, { seed, timeLimitMs });
  const placed = choices.flatMap((choice, place) => {
    const slot = choice.options[chosen[place] ?? 0]?.slot;
    return slot === undefined ? [] : { choice, slot };
  });
  const after = withEvents(
    input,
    placed.map(({ choice, slot }) => moved(choice.event, slot)),
  );
  const findings = planningCheck(after);
  const lacking = costOfChosen({ ...table, own: [], clashes: [] }, chosen);
  verify(placed, findings, { before: planningCheck(asked), cost: cost - lacking });
  const afterwards = checkedPlan(after);
  return {
    status: isOptimal ? "OPTIMAL" : "LIMIT_REACHED",
    placements: placed.map(({ choice, slot }) => placementOf(choice, slot, afterwards)),
    ...refused,
    cost,
    findings,
  };
}

interface Placed {
  readonly choice: Choice;
  readonly slot: Slot;
}

/** Proves by the check itself what was reckoned: no new block but those of pins, and the same moves and warnings. Else a rule is wrong here. */
function verify(
  placed: readonly Placed[],
  findings: readonly CheckedFinding[],
  promised: { readonly before: readonly CheckedFinding[]; readonly cost: number },
): void {
  const ids = new Set(placed.map(({ choice }) => choice.event.id));
  const pinned = new Set(placed.flatMap(({ choice }) => (choice.isPinned ? choice.event.id : [])));
  const touches = ({ subjects }: CheckedFinding, events: ReadonlySet<string>): boolean =>
    subjects.some((subject) => subject.kind === "event" && events.has(subject.id));
  const known = new Set(promised.before.map(findingKey));
  const block = findings.find(
    (finding) =>
      finding.severity === "BLOCK" && !known.has(findingKey(finding)) && !touches(finding, pinned),
  );
  if (block !== undefined) throw new Error(`Expected no new block: ${block.sentence.en}`);
  const moves = placed.reduce((sum, { choice, slot }) => sum + costOfMove(choice.event, slot), 0);
  const cost = moves + costOf(findings.filter((finding) => touches(finding, ids)));
  if (cost !== promised.cost)
    throw new Error(`Expected the check to cost ${promised.cost}, and it costs ${cost}`);
}

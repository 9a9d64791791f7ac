import type { Event } from "@finsam/domain";
import { groupedBy } from "./grouped-by.ts";
import {
  type Choice,
  type Option,
  optionsOf,
  type Pin,
  type ProposedEvent,
  timeBlocks,
} from "./assignment-choice.ts";
import { type PinProblem, pinProblem, type Unplaced, unplaced } from "./assignment-refusal.ts";
import { compareSlots, slotKey } from "./week-slot.ts";
import { type CheckedPlan, checkedPlan } from "./checked-plan.ts";
import { type Finding, findingKey } from "./finding.ts";
import type { PlanInput } from "./plan.ts";

/** What there is to choose, and what is wrong with the rest. */
export interface Intake {
  /** In the order of the events' ids. */
  readonly choices: readonly Choice[];
  readonly unplaced: readonly Unplaced[];
  readonly pinProblems: readonly PinProblem[];
}

/** Reads proposals and pins, in any order. */
export function readIntake(
  input: PlanInput,
  proposals: readonly ProposedEvent[],
  pins: readonly Pin[],
): Intake {
  const sorted = proposals.toSorted((a, b) => (a.event.id < b.event.id ? -1 : 1));
  const ids = new Set(sorted.map(({ event }) => event.id));
  if (ids.size < sorted.length) throw new TypeError("Expected one proposal for each event");
  const plan = checkedPlan(
    withEvents(
      input,
      sorted.map(({ event }) => event),
    ),
  );
  const placed = new Set(plan.events.map(({ id }) => id));
  const { pinOf, problems } = readPins(pins, ids);
  const choices: Choice[] = [];
  const refused: Unplaced[] = [];
  for (const proposal of sorted) {
    const { event } = proposal;
    const pin = pinOf.get(event.id);
    const options = optionsOf(proposal, pin);
    const free = options.filter((option) => timeBlocks(option, plan).length === 0);
    const blocks = free.length === options.length ? [] : blocksOf(options, plan);
    if (!placed.has(event.id)) refused.push(unplaced(event.id, "NOT_IN_PLAN"));
    else if (options.length === 0) refused.push(unplaced(event.id, "NO_SLOT"));
    else if (pin !== undefined) {
      if (blocks.length > 0) problems.push(pinProblem(pin, "BLOCKED", blocks));
      choices.push({ event, isPinned: true, options });
    } else if (free.length === 0) refused.push(unplaced(event.id, "BLOCKED", blocks));
    else choices.push({ event, isPinned: false, options: free });
  }
  return { choices, unplaced: refused, pinProblems: problems.toSorted(comparePinProblems) };
}

/** The week's plan with some events as they are given; they may be new to it. */
export function withEvents(input: PlanInput, events: readonly Event[]): PlanInput {
  const given = new Set(events.map(({ id }) => id));
  return {
    ...input,
    check: { kind: "WEEK" },
    events: [...input.events.filter(({ id }) => !given.has(id)), ...events],
  };
}

/** What each accepted time brings, each block once. */
function blocksOf(options: readonly Option[], plan: CheckedPlan): Finding[] {
  const found = options.flatMap((option) => timeBlocks(option, plan));
  return [...new Map(found.map((finding) => [findingKey(finding), finding])).values()];
}

function readPins(pins: readonly Pin[], ids: ReadonlySet<string>) {
  const pinOf = new Map<string, Pin>();
  const problems: PinProblem[] = [];
  for (const [id, named] of groupedBy(pins, ({ eventId }) => eventId)) {
    const distinct = [...new Map(named.map((pin) => [slotKey(pin.slot), pin])).values()];
    const [pin] = distinct;
    if (!ids.has(id)) problems.push(...distinct.map((one) => pinProblem(one, "NO_PROPOSAL")));
    else if (distinct.length > 1)
      problems.push(...distinct.map((one) => pinProblem(one, "CONTRADICTED")));
    else if (pin !== undefined) pinOf.set(id, pin);
  }
  return { pinOf, problems };
}

function comparePinProblems({ pin: a }: PinProblem, { pin: b }: PinProblem): number {
  return a.eventId < b.eventId ? -1 : a.eventId > b.eventId ? 1 : compareSlots(a.slot, b.slot);
}

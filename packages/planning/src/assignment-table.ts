import type { Clash } from "./assignment-clash.ts";
import type { Crowd } from "./assignment-crowd.ts";
import type { Need } from "./assignment-need.ts";

/** All that an assignment is reckoned from: numbers and places, no events. */
export interface CostTable {
  /** By choice, then option: what it costs whatever else is chosen. */
  readonly own: readonly (readonly number[])[];
  readonly clashes: readonly Clash[];
  /** Follow from the clashes. */
  readonly crowds: readonly Crowd[];
  readonly needs: readonly Need[];
}

/** Which option of each choice is taken, by their places. */
export type Chosen = readonly number[];

/** What a choice for all costs. */
export function costOfChosen(
  { own, clashes, needs }: Omit<CostTable, "crowds">,
  chosen: Chosen,
): number {
  const at = (choice: number): number => chosen[choice] ?? 0;
  const alone = own.reduce((sum, costs, choice) => sum + (costs[at(choice)] ?? 0), 0);
  const together = clashes.reduce((sum, { a, b, costs }) => sum + (costs[at(a)]?.[at(b)] ?? 0), 0);
  const lacking = needs.reduce(
    (sum, { cost, met }) =>
      met.some(([choice, option]) => at(choice) === option) ? sum : sum + cost,
    0,
  );
  return alone + together + lacking;
}

const maxRounds = 20;

/** A good answer to begin with, found by bettering one choice after the other; always the same one. */
export function firstChosen(table: CostTable): number[] {
  const { own, clashes, needs } = table;
  const chosen = own.map(cheapest);
  // What concerns a choice is all that changes with it.
  const parts = own.map((costs, choice) => ({
    own: own.map((all, place) => (place === choice ? costs : all.map(() => 0))),
    clashes: clashes.filter(({ a, b }) => a === choice || b === choice),
    needs: needs.filter(({ met }) => met.some(([place]) => place === choice)),
  }));
  for (let round = 0; round < maxRounds; round += 1) {
    let isBetter = false;
    parts.forEach((part, choice) => {
      let best = costOfChosen(part, chosen);
      for (const option of part.own[choice]?.keys() ?? []) {
        const cost = costOfChosen(part, chosen.with(choice, option));
        if (cost >= best) continue;
        best = cost;
        chosen[choice] = option;
        isBetter = true;
      }
    });
    if (!isBetter) break;
  }
  return chosen;
}

/** The place of the lowest cost, the first of equals. */
export function cheapest(costs: readonly number[]): number {
  return costs.indexOf(Math.min(...costs));
}

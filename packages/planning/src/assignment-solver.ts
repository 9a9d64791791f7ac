import { assignmentModel } from "./assignment-model.ts";
import { type Chosen, costOfChosen, type CostTable, firstChosen } from "./assignment-table.ts";

/** How far the solver may go. */
export interface SolverLimits {
  /** Of its random numbers. */
  readonly seed: number;
  readonly timeLimitMs: number;
}

/** An answer of the solver. */
export interface Solved {
  readonly chosen: Chosen;
  readonly cost: number;
  /** Whether nothing costs less; false: a limit came first, and it is the best that was found. */
  readonly isOptimal: boolean;
}

/** How many branches are looked at: a limit that, unlike time, is the same on every machine. */
const maxNodes = 2000;

const options = {
  mip_max_nodes: maxNodes,
  // All costs are whole minutes.
  mip_rel_gap: 0,
  mip_abs_gap: 0.5,
  // There is a good answer to begin with.
  mip_heuristic_run_feasibility_jump: false,
} as const;

/**
 * Finds the choice that costs least. Most clashes never come to be, so the solver is first told of crowds alone; of those that it then
 * would have for nothing it is told, and asked again, until it pays for all. It is loaded here (3.5 MB of WebAssembly), and blocks the
 * thread while it runs.
 */
export async function solve(
  table: CostTable,
  { seed, timeLimitMs }: SolverLimits,
): Promise<Solved> {
  const end = performance.now() + timeLimitMs;
  const { default: loaded } = await import("highs");
  // Its types tell of the CommonJS build, Node and bundlers load the other one.
  const highs = await (typeof loaded === "function" ? loaded : loaded.default)();
  let chosen = firstChosen(table);
  let cost = costOfChosen(table, chosen);
  const paid = new Set<number>();
  for (;;) {
    const { data, columns } = assignmentModel(table, paid);
    const found = highs.withModel(data, (model) => {
      model.options.set({
        ...options,
        random_seed: seed,
        time_limit: Math.max(0, end - performance.now()) / 1000,
      });
      model.setSolution(taken(columns, chosen));
      model.run();
      const { colValue } = model.getSolution();
      return {
        isSolved: model.getModelStatus() === highs.constants.modelStatus.optimal,
        bound: model.getObjectiveValue(),
        chosen: columns.map((all) => all.findIndex((of) => (colValue[of] ?? 0) > 0.5)),
      };
    });
    const foundCost = found.chosen.includes(-1) ? Infinity : costOfChosen(table, found.chosen);
    if (foundCost < cost) [chosen, cost] = [found.chosen, foundCost];
    const isOptimal = found.isSolved && cost < found.bound + 1;
    if (isOptimal || !found.isSolved) return { chosen, cost, isOptimal };
    for (const place of unpaid(table, found.chosen)) paid.add(place);
  }
}

/** The clashes that a choice has. */
function unpaid({ clashes }: CostTable, chosen: Chosen): number[] {
  return clashes.flatMap(({ a, b, costs }, place) =>
    (costs[chosen[a] ?? 0]?.[chosen[b] ?? 0] ?? 0) > 0 ? [place] : [],
  );
}

/** The options as the solver takes an answer to begin with: 1 for those chosen, 0 for the others; the rest follows. */
function taken(columns: readonly (readonly number[])[], chosen: Chosen) {
  const values = columns.flatMap((options, choice) =>
    options.map((_, option) => (chosen[choice] === option ? 1 : 0)),
  );
  return { indices: columns.flat(), values };
}

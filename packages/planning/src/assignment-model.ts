import type { ModelData } from "highs";
import type { CostTable } from "./assignment-table.ts";

/** An assignment as an integer program, and where in it the options are. */
export interface AssignmentModel {
  readonly data: ModelData;
  /** The column of each option, by choice. */
  readonly columns: readonly (readonly number[])[];
}

interface Row {
  readonly entries: readonly (readonly [column: number, value: number])[];
  readonly lower: number;
  readonly upper: number;
}

/**
 * Writes an assignment as an integer program. One 0/1 column for each option, of which a choice takes exactly one. What clashes and needs
 * cost is on columns of their own, which rows force up: x(options of a) + x(options of b) − z ≤ 1, and x(options that meet it) + g ≥ 1.
 * Of the clashes only those that are `paid`, by their places, have rows; all have a part in their crowds.
 */
export function assignmentModel(table: CostTable, paid: ReadonlySet<number>): AssignmentModel {
  const cost: number[] = [];
  const column = (price: number): number => cost.push(price) - 1;
  const columns = table.own.map((costs) => costs.map(column));
  const binaries = cost.length;
  const rows: Row[] = columns.map((options) => ({ entries: ones(options), lower: 1, upper: 1 }));
  const clashColumns = table.clashes.map((clash, place) => {
    const layers = levels(clash.costs).map(({ price, sides }) => {
      const z = column(price);
      for (const [left, right] of paid.has(place) ? sides : []) {
        const both = [...at(columns[clash.a], left), ...at(columns[clash.b], right)];
        rows.push({ entries: [...ones(both), [z, -1]], lower: -Infinity, upper: 1 });
      }
      return z;
    });
    return layers[0] ?? [];
  });
  for (const { clashes, times } of table.crowds) {
    const crowded = times.map((members) => {
      const options = members.flatMap(([choice, taken]) => at(columns[choice], taken));
      const y = column(0);
      // Two at a time clash once, three clash three times.
      rows.push({ entries: [...ones(options), [y, -1]], lower: -Infinity, upper: 1 });
      const twice = options.map((of) => [of, 2] as const);
      rows.push({ entries: [...twice, [y, -1]], lower: -Infinity, upper: 3 });
      return y;
    });
    const owed = clashes.flatMap((place) => clashColumns[place] ?? []);
    const entries = [...ones(crowded), ...owed.map((z) => [z, -1] as const)];
    rows.push({ entries, lower: -Infinity, upper: 0 });
  }
  for (const { cost: price, met } of table.needs) {
    const g = column(price);
    const options = met.flatMap(([choice, option]) => at(columns[choice], [option]));
    rows.push({ entries: ones([...options, g]), lower: 1, upper: Infinity });
  }
  const all = cost.length;
  return {
    columns,
    data: {
      numCols: all,
      numRows: rows.length,
      colCost: cost,
      colLower: cost.map(() => 0),
      colUpper: cost.map((_, of) => (of < binaries ? 1 : Infinity)),
      // Only the options are whole numbers by themselves; the others follow from them.
      integrality: cost.map((_, of) => (of < binaries ? 1 : 0)),
      rowLower: rows.map(({ lower }) => lower),
      rowUpper: rows.map(({ upper }) => upper),
      matrix: {
        format: "csr",
        numRows: rows.length,
        numCols: all,
        starts: startsOf(rows),
        indices: rows.flatMap(({ entries }) => entries.map(([of]) => of)),
        values: rows.flatMap(({ entries }) => entries.map(([, value]) => value)),
      },
    },
  };
}

function startsOf(rows: readonly Row[]): number[] {
  let start = 0;
  return [0, ...rows.map(({ entries }) => (start += entries.length))];
}

function ones(columns: readonly number[]): (readonly [number, number])[] {
  return columns.map((column) => [column, 1]);
}

function at(columns: readonly number[] | undefined, places: readonly number[]): number[] {
  return places.flatMap((place) => columns?.[place] ?? []);
}

/** A matrix of costs as layers: each adds a price for the options that cost so much together, those of one side gathered that meet the same. */
function levels(costs: readonly (readonly number[])[]) {
  const prices = [...new Set(costs.flat())].filter((price) => price > 0).toSorted((a, b) => a - b);
  return prices.map((price, place) => {
    const sides = new Map<string, [left: number[], right: number[]]>();
    costs.forEach((row, left) => {
      const right = row.flatMap((cost, option) => (cost >= price ? [option] : []));
      if (right.length === 0) return;
      const key = right.join(" ");
      const held = sides.get(key);
      if (held === undefined) sides.set(key, [[left], right]);
      else held[0].push(left);
    });
    return { price: price - (prices[place - 1] ?? 0), sides: [...sides.values()] };
  });
}

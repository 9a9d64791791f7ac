import type { Choice } from "./assignment-choice.ts";
import type { Clash } from "./assignment-clash.ts";
import { slotKey } from "./week-slot.ts";

/**
 * Three or more choices, and times at which any two of them clash. It says nothing new, and lets the solver see at once that not all of
 * them can be there: by pairs alone, half of each could.
 */
export interface Crowd {
  /** The clashes between the choices, by their places. */
  readonly clashes: readonly number[];
  /** Choices and their options, by their places, at times that have no option in common. */
  readonly times: readonly (readonly CrowdMember[])[];
}

/** A choice and some of its options, by their places. */
export type CrowdMember = readonly [choice: number, options: readonly number[]];

type Matrix = ReadonlyMap<number, { readonly place: number; readonly costs: Clash["costs"] }>;

/** Crowds: choices that clash pairwise at a slot, with those slots before it at which they do, too. */
export function crowds(choices: readonly Choice[], clashes: readonly Clash[]): Crowd[] {
  const size = choices.length;
  const matrix: Matrix = new Map(
    clashes.map(({ a, b, costs }, place) => [a * size + b, { place, costs }]),
  );
  const optionAt = choices.map(
    ({ options }) => new Map(options.map(({ slot }, option) => [slotKey(slot), option])),
  );
  const slots = [...new Set(optionAt.flatMap((options) => [...options.keys()]))].toSorted();
  const groups = groupsOf(size, clashes);
  const clash = (a: number, at: string, b: number, then: string): boolean => {
    const [left, right] = [optionAt[a]?.get(at), optionAt[b]?.get(then)];
    // Where one has no such option, nothing speaks against it.
    if (left === undefined || right === undefined) return true;
    return (matrix.get(a * size + b)?.costs[left]?.[right] ?? 0) > 0;
  };
  return groups.flatMap((group) => {
    const pairs = group.flatMap((a, place) => group.slice(place + 1).map((b) => [a, b] as const));
    const allClash = (at: string, then: string): boolean =>
      pairs.every(([a, b]) => clash(a, at, b, then) && clash(a, then, b, at));
    const spans = slots.flatMap((slot, last) => {
      if (!allClash(slot, slot)) return [];
      const taken = [slot];
      for (let before = last - 1; before >= 0; before -= 1) {
        const earlier = slots[before];
        if (earlier === undefined || ![...taken, earlier].every((at) => allClash(at, earlier)))
          break;
        taken.push(earlier);
      }
      return [taken];
    });
    const places = pairs.flatMap(([a, b]) => matrix.get(a * size + b)?.place ?? []);
    return apart(spans).map((family) => ({
      clashes: places,
      times: family.map((span) =>
        group.map(
          (choice) => [choice, span.flatMap((at) => optionAt[choice]?.get(at) ?? [])] as const,
        ),
      ),
    }));
  });
}

/** Spans of time in families of which no two have a slot in common. */
function apart(spans: readonly (readonly string[])[]): string[][][] {
  const families: { taken: Set<string>; spans: string[][] }[] = [];
  for (const span of spans) {
    const free = families.find(({ taken }) => !span.some((slot) => taken.has(slot)));
    if (free === undefined) families.push({ taken: new Set(span), spans: [[...span]] });
    else {
      free.spans.push([...span]);
      for (const slot of span) free.taken.add(slot);
    }
  }
  return families.map((family) => family.spans);
}

/** Groups of three or more choices of which each clashes with each, so that most pairs are in one. */
function groupsOf(size: number, clashes: readonly Clash[]): number[][] {
  const pairs = new Set(clashes.map(({ a, b }) => a * size + b));
  const covered = new Set<number>();
  const groups: number[][] = [];
  for (const { a, b } of clashes) {
    if (covered.has(a * size + b)) continue;
    const group = [a, b];
    for (let next = b + 1; next < size; next += 1)
      if (group.every((member) => pairs.has(member * size + next))) group.push(next);
    for (const [place, left] of group.entries())
      for (const right of group.slice(place + 1)) covered.add(left * size + right);
    if (group.length > 2) groups.push(group);
  }
  return groups;
}

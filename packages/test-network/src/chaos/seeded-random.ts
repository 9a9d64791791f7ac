/** Chance that can be repeated: the same seed gives the same numbers in the same order. */
export interface SeededRandom {
  /** From 0 (inclusive) to 1 (exclusive). */
  next(): number;
  /** A whole number from `least` to `most`, both inclusive. */
  between(least: number, most: number): number;
  /** One of a list that isn't empty. */
  pick<Value>(list: readonly Value[]): Value;
  /** Another chance that follows from this one and from a name. */
  fork(name: string): SeededRandom;
}

/** Numbers by mulberry32, which is enough to choose faults by. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  return {
    next,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    pick(list) {
      const value = list[Math.floor(next() * list.length)];
      if (value === undefined) throw new RangeError("Expected a list that is not empty");
      return value;
    },
    fork: (name) => seededRandom(hashed(name, seed)),
  };
}

/** FNV-1a. */
function hashed(name: string, seed: number): number {
  let hash = seed ^ 0x811c9dc5;
  for (const byte of Buffer.from(name)) hash = Math.imul(hash ^ byte, 16_777_619);
  return hash;
}

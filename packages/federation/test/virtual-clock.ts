import { setImmediate } from "node:timers/promises";
import type { Clock } from "../src/clock.ts";

/** A clock that moves when nothing else happens: to the next time for which somebody waits. */
export class VirtualClock implements Clock {
  #now: number;
  #timers: { readonly at: number; readonly resolve: () => void }[] = [];

  constructor(now = Date.parse("2026-10-01T12:00:00Z")) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  wait(ms: number, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = { at: this.#now + ms, resolve };
      this.#timers.push(timer);
      signal.addEventListener("abort", () => {
        this.#timers = this.#timers.filter((other) => other !== timer);
        resolve();
      });
    });
  }

  /** Lets everything go on until that is true. */
  async until(isDone: () => boolean | Promise<boolean>): Promise<void> {
    for (let steps = 0; !(await isDone()); steps += 1) {
      if (steps > 20_000) throw new Error("Expected it to happen in the end");
      await settle();
      if (await isDone()) return;
      this.#next();
    }
  }

  /** Lets so much time pass, with all that happens in it. */
  async pass(ms: number): Promise<void> {
    const end = this.#now + ms;
    for (;;) {
      await settle();
      const next = Math.min(...this.#timers.map(({ at }) => at));
      if (next > end) break;
      this.#next();
    }
    this.#now = end;
  }

  #next(): void {
    const [first] = this.#timers.toSorted((a, b) => a.at - b.at);
    if (first === undefined) return;
    this.#timers = this.#timers.filter((timer) => timer !== first);
    this.#now = Math.max(this.#now, first.at);
    first.resolve();
  }
}

async function settle(): Promise<void> {
  for (let count = 0; count < 5; count += 1) await setImmediate();
}

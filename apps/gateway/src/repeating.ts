import { setTimeout as sleep } from "node:timers/promises";

/** Work that is done again and again. */
export interface RepeatedWork {
  /** Does it once. Aborted: it ends as soon as can be. */
  readonly work: (signal: AbortSignal) => Promise<unknown>;
  /** What is done about an error of the work, which is then done again in its time. */
  readonly failed: (error: unknown) => void;
  /** How long is waited before the first time, in ms. Default: not at all. */
  readonly firstMs?: number;
  /** How long is waited after each time, in ms. */
  readonly everyMs: () => number;
}

/** Begins to do something again and again. Keeps no process alive. Disposing of it waits for what is under way. */
export function startRepeating({
  work,
  failed,
  firstMs = 0,
  everyMs,
}: RepeatedWork): AsyncDisposable {
  const stopping = new AbortController();
  const { signal } = stopping;

  async function run(): Promise<void> {
    if (firstMs > 0) await wait(firstMs, signal);
    while (!signal.aborted) {
      await work(signal).catch(failed);
      await wait(everyMs(), signal);
    }
  }

  const running = run();
  return {
    async [Symbol.asyncDispose]() {
      stopping.abort();
      await running;
    },
  };
}

/** Ends early when the signal is aborted. */
async function wait(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal, ref: false }).catch(() => undefined);
}

/** Tells those who wait that the change log has moved. What has moved they read from the log: a signal carries nothing. */
export class ChangeSignal {
  readonly #listeners = new Set<() => void>();
  #begin: (() => void) | undefined;

  /** `begin` is called when somebody listens for the first time: so nothing is set up where nobody does. */
  constructor(begin?: () => void) {
    this.#begin = begin;
  }

  /** Calls `listener` after each change from now on, until the result is called. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    this.#begin?.();
    this.#begin = undefined;
    return () => {
      this.#listeners.delete(listener);
    };
  }

  emit(): void {
    for (const listener of this.#listeners) listener();
  }
}

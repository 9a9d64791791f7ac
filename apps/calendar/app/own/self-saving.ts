/** Saves something by itself, once at a time. */
export class SelfSaving {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending: Promise<void> | undefined;
  /** Whether it waits for somebody to choose first. */
  isStopped = false;

  /** What is being saved at the moment. */
  get sending(): Promise<void> | undefined {
    return this.#sending;
  }

  /** Saves after a pause in milliseconds, if there is something to save by then; what was planned before is forgotten. */
  later(pauseMs: number, isDue: () => boolean, save: () => Promise<void>): void {
    this.cancel();
    this.#timer = setTimeout(() => {
      if (this.isStopped || !isDue()) return;
      if (this.#sending === undefined)
        this.#sending = save().finally(() => {
          this.#sending = undefined;
        });
      else this.later(pauseMs, isDue, save);
    }, pauseMs);
  }

  /** Forgets what was planned. */
  cancel(): void {
    clearTimeout(this.#timer);
  }
}

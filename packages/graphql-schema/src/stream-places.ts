/** Places for streams of events in this process: each keeps a place for as long as it is open. */
export class StreamPlaces {
  readonly #limit: number;
  #taken = 0;

  /** `limit`: how many streams may be open at once, inclusive. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Takes a place until the result is disposed of; undefined where none is free. */
  take(): Disposable | undefined {
    if (this.#taken >= this.#limit) return undefined;
    this.#taken += 1;
    let kept = true;
    return {
      [Symbol.dispose]: () => {
        if (kept) this.#taken -= 1;
        kept = false;
      },
    };
  }
}

/** An answer as it came, with the tag by which the server tells whether it still holds. */
export interface RememberedAnswer {
  /** The `ETag`. */
  readonly etag: string;
  /** The body. */
  readonly text: string;
}

/** Answers by their address, the latest used; for platforms whose `fetch` has no HTTP cache. */
export class AnswerMemory {
  readonly #answers = new Map<string, RememberedAnswer>();
  readonly #size: number;

  /** Remembers at most so many answers. */
  constructor(size: number) {
    this.#size = size;
  }

  /** The answer from this address, which counts as used now. */
  get(url: string): RememberedAnswer | undefined {
    const answer = this.#answers.get(url);
    if (answer !== undefined) this.set(url, answer);
    return answer;
  }

  /** Keeps an answer, and forgets the one that was not used for longest. */
  set(url: string, answer: RememberedAnswer): void {
    this.#answers.delete(url);
    this.#answers.set(url, answer);
    for (const [oldest] of this.#answers) {
      if (this.#answers.size <= this.#size) break;
      this.#answers.delete(oldest);
    }
  }
}

/** How many answers to remember where nothing is said: 100, and none where the platform has an HTTP cache, as browsers do. */
export function defaultMemorySize(): number {
  return "process" in globalThis && !("document" in globalThis) ? 100 : 0;
}

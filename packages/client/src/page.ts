/** One page of a list. */
export interface Page<T> {
  /** What stands on it. */
  readonly items: readonly T[];
  /** Names the place after it: give it to `after`. Null where the page is empty. */
  readonly endCursor: string | null;
  /** Whether there is more. */
  readonly hasNextPage: boolean;
}

/** Loads the page after a cursor, of at most so many items. */
export type LoadPage<T> = (place: {
  readonly after: string | undefined;
  readonly first: number;
}) => Promise<Page<T>>;

/** The largest page that the endpoint gives. */
const largestPage = 100;

/**
 * A list that is longer than one answer: nothing is asked for until it is read, and no page before it is needed. Each reading
 * begins anew.
 */
export class Pages<T> implements AsyncIterable<T> {
  readonly #load: LoadPage<T>;
  readonly #pageSize: number;

  /** Made by the client. `pageSize`: items a page, 1–100, default 50. */
  constructor(load: LoadPage<T>, pageSize = 50) {
    this.#load = load;
    this.#pageSize = pageSize;
  }

  /** The first items, at most so many; in one request up to 100. Throws as a request of the client does. */
  async first(count: number): Promise<readonly T[]> {
    const items: T[] = [];
    if (count < 1) return items;
    for await (const page of this.#pages(Math.min(count, largestPage))) {
      items.push(...page.items);
      if (items.length >= count) break;
    }
    return items.slice(0, count);
  }

  /** Page by page; `after`: from the place that a page's `endCursor` names. Throws as a request of the client does. */
  pages(after?: string): AsyncGenerator<Page<T>, void> {
    return this.#pages(this.#pageSize, after);
  }

  /** Item by item. Throws as a request of the client does. */
  async *[Symbol.asyncIterator](): AsyncGenerator<T, void> {
    for await (const { items } of this.pages()) yield* items;
  }

  async *#pages(first: number, after?: string): AsyncGenerator<Page<T>, void> {
    for (let place = after; ;) {
      const page = await this.#load({ after: place, first });
      yield page;
      if (!page.hasNextPage || page.endCursor === null) return;
      place = page.endCursor;
    }
  }
}

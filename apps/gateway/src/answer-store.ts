import { LRUCache } from "lru-cache";

/** An answer as it was sent, with status 200. */
export interface KeptAnswer {
  readonly contentType: string;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** Keeps whole answers by their `ETag`: those that were asked for last. */
export type AnswerStore = Pick<LRUCache<string, KeptAnswer>, "get" | "set">;

/** How much the answers may take together by default, in bytes. */
const defaultBytes = 32 * 1024 * 1024;

/** What an answer takes beside its body, about, in bytes. */
const overhead = 512;

/** An empty store of this process. One answer takes at most a sixteenth of `maxBytes`; a larger one is not kept. Default: 32 MiB. */
export function createAnswerStore(maxBytes = defaultBytes): AnswerStore {
  return new LRUCache({
    maxSize: maxBytes,
    maxEntrySize: maxBytes / 16,
    sizeCalculation: ({ body }) => body.length + overhead,
  });
}

import { type APQStore, useAPQ } from "@graphql-yoga/plugin-apq";
import type { Plugin } from "graphql-yoga";
import { LRUCache } from "lru-cache";

/** How much text of documents a process keeps, in characters. */
const maxCharacters = 4 * 1024 * 1024;

/**
 * Persisted queries by Apollo's protocol (APQ): a client sends the SHA-256 of its document alone, and once more with the document
 * where that is not known here. Anybody may register one, so this process keeps those that were asked for last, and forgets the
 * others. A hash that is not that of its document is refused. Both refusals have status 200, as clients of the protocol expect:
 * they look for the code.
 */
export function persistedQueries(): Plugin {
  return useAPQ({ store: documentStore(), responseConfig: { forceStatusCodeOk: true } });
}

function documentStore(): APQStore {
  const documents = new LRUCache<string, string>({
    maxSize: maxCharacters,
    sizeCalculation: (document, hash) => document.length + hash.length,
  });
  return {
    get: (hash) => documents.get(hash),
    set: (hash, document) => documents.set(hash, document),
  };
}

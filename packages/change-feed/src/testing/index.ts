/// <reference lib="esnext.disposable" preserve="true" />
/**
 * Contract suites for those who keep a feed or a replica in a store of their own, and the stores in memory that pass them. Needs
 * vitest.
 *
 * @packageDocumentation
 */

export { type FeedStoreHarness, feedStoreSuite } from "./feed-store-suite.ts";
export { MemoryFeed } from "./memory-feed-store.ts";
export { MemoryReplica } from "./memory-replica-store.ts";
export {
  type ReplicaStoreHarness,
  replicaStoreSuite,
  type ShownRecord,
} from "./replica-store-suite.ts";

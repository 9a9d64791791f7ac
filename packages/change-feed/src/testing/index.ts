export { type FeedStoreHarness, feedStoreSuite } from "./feed-store-suite.ts";
export { MemoryFeed } from "./memory-feed-store.ts";
export { MemoryReplica } from "./memory-replica-store.ts";
export {
  type ReplicaStoreHarness,
  replicaStoreSuite,
  type ShownRecord,
} from "./replica-store-suite.ts";

import { MemoryReplica, replicaStoreSuite } from "../src/testing/index.ts";

replicaStoreSuite("in memory", () => Promise.resolve(new MemoryReplica()));

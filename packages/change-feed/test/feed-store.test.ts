import { feedStoreSuite, MemoryFeed } from "../src/testing/index.ts";

feedStoreSuite("in memory", () => Promise.resolve(new MemoryFeed()));

import { defineConfig } from "vitest/config";

export default defineConfig({
  // Our own packages are read from their sources.
  ssr: { resolve: { conditions: ["source", "node"], externalConditions: ["source", "node"] } },
  test: {
    globalSetup: ["./src/setup.ts"],
    // One server and one browser at a time: what is seen must not depend on what else runs.
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 120_000,
  },
});

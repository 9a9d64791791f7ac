import { defineConfig } from "vitest/config";

export default defineConfig({
  // Our own packages are read from their sources.
  ssr: {
    resolve: { conditions: ["source", "node", "module"], externalConditions: ["source", "node"] },
  },
  test: {
    globalSetup: ["@finsam/database/testing/setup"],
    // A first open of the embedded engine compiles it, and the machine may have other work.
    testTimeout: 90_000,
    hookTimeout: 120_000,
  },
});

import { defineConfig } from "vitest/config";

export default defineConfig({
  // As Node resolves it: else graphql is there twice, once for us and once for the packages that we use.
  resolve: { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] },
  // Our own packages are read from their sources.
  ssr: { resolve: { conditions: ["source", "node"], externalConditions: ["source", "node"] } },
  test: {
    globalSetup: ["@finsam/database/testing/setup"],
    // A first open of the embedded engine compiles it.
    testTimeout: 90_000,
    hookTimeout: 120_000,
  },
});

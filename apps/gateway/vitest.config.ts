import { defineConfig } from "vitest/config";

export default defineConfig({
  // As Node resolves it: else graphql is there twice, once for us and once for the packages that we use.
  resolve: { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] },
  // Our own packages are read from their sources.
  ssr: { resolve: { conditions: ["source", "node"], externalConditions: ["source", "node"] } },
  test: {
    globalSetup: ["@finsam/database/testing/setup"],
    // Tests of the whole server start processes, which open a database that is made first.
    provide: { crashes: 1 },
    testTimeout: 90_000,
    hookTimeout: 120_000,
  },
});

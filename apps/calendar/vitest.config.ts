import { defineConfig } from "vitest/config";

export default defineConfig({
  // Our own packages are read from their sources.
  ssr: { resolve: { conditions: ["source", "node"], externalConditions: ["source", "node"] } },
  // Properties are many runs.
  test: { testTimeout: 30_000 },
});

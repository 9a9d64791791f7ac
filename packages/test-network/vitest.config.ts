import { defineConfig } from "vitest/config";

export default defineConfig({
  // Our own packages are read from their sources.
  ssr: { resolve: { conditions: ["source", "node"], externalConditions: ["source", "node"] } },
  test: { testTimeout: 180_000, hookTimeout: 180_000 },
});

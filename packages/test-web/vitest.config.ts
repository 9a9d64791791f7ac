import { defineConfig } from "vitest/config";

export default defineConfig({
  // Our own packages are read from their sources.
  ssr: { resolve: { conditions: ["source", "node"], externalConditions: ["source", "node"] } },
  test: {
    globalSetup: ["./src/setup.ts"],
    // Each file has a browser of its own, and waits more than it works. What writes has a server of its own too.
    maxWorkers: 2,
    testTimeout: 90_000,
    hookTimeout: 120_000,
  },
});

import { defineConfig } from "vitest/config";

export default defineConfig({
  // Our own packages are read from their sources.
  ssr: { resolve: { conditions: ["source", "node"], externalConditions: ["source", "node"] } },
  test: {
    globalSetup: ["./src/setup.ts", "./src/gateway-setup.ts"],
    // Packages are fetched and compiled, and the machine may have other work.
    testTimeout: 180_000,
    hookTimeout: 300_000,
  },
});

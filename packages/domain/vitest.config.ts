import { defineConfig } from "vitest/config";

export default defineConfig({
  // Every character of Unicode, for one, takes its time on a machine with other work on it.
  test: { testTimeout: 30_000 },
});

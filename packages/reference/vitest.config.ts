import { defineConfig } from "vitest/config";

export default defineConfig({
  // TypeDoc compiles what it reads.
  test: { testTimeout: 120_000 },
});

import { defineConfig } from "vitest/config";

export default defineConfig({
  // API Extractor, TypeScript and Node are started for each package that is tried.
  test: { testTimeout: 120_000 },
});

import { mergeConfig } from "vitest/config";
import config from "./vitest.config.ts";

// `pnpm test:crash`: what every run has a taste of, in full.
export default mergeConfig(config, {
  test: { include: ["test/crash.test.ts"], provide: { crashes: 20 } },
});

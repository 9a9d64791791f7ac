import type { Browser } from "playwright-core";
import { describe } from "vitest";
import { chromiumNames, chromiumPath, launchChromium } from "./launch-chromium.ts";

/** Tests in Chromium. Without one they are skipped, and the title says why; where CI is true they fail. */
export function describeInChromium(
  title: string,
  tests: (launch: () => Promise<Browser>) => void,
): void {
  const skipped = chromiumPath() === undefined && process.env["CI"] !== "true";
  const why = skipped
    ? `skipped: no ${chromiumNames.join(", ")} in PATH and no CHROMIUM_PATH`
    : "Chromium";
  describe.skipIf(skipped)(`${title} (${why})`, () => {
    tests(launchChromium);
  });
}

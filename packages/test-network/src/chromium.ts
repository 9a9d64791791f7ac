import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { describe } from "vitest";

const names = ["chromium", "chromium-browser", "google-chrome"];

/** Without sandbox, since tests may run as root, and without asking anybody but the pages' own server. */
const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Where Chromium is: what CHROMIUM_PATH says, else the first that PATH has; undefined if none. */
function chromiumPath(): string | undefined {
  const given = process.env["CHROMIUM_PATH"];
  if (given !== undefined && given !== "") return given;
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
}

/** Tests in Chromium. Without one they are skipped, and the title says why; where CI is true they fail. */
export function describeInChromium(
  title: string,
  tests: (launch: () => Promise<Browser>) => void,
): void {
  const executablePath = chromiumPath();
  const skipped = executablePath === undefined && process.env["CI"] !== "true";
  const why = skipped ? `skipped: no ${names.join(", ")} in PATH and no CHROMIUM_PATH` : "Chromium";
  describe.skipIf(skipped)(`${title} (${why})`, () => {
    tests(async () => {
      if (executablePath === undefined) throw new Error(`Expected one of ${names.join(", ")}`);
      return chromium.launch({ executablePath, args });
    });
  });
}

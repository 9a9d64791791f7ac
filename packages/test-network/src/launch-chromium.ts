import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

/** What Chromium is called, here and there. */
export const chromiumNames: readonly string[] = ["chromium", "chromium-browser", "google-chrome"];

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
export function chromiumPath(): string | undefined {
  const given = process.env["CHROMIUM_PATH"];
  if (given !== undefined && given !== "") return given;
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return chromiumNames
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find(existsSync);
}

/** Starts this machine's Chromium, without a window. Throws where there is none. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = chromiumPath();
  if (executablePath === undefined) throw new Error(`Expected one of ${chromiumNames.join(", ")}`);
  return chromium.launch({ executablePath, args });
}

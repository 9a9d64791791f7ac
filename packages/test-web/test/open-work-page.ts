import type { WorkPage } from "../src/work-pages.ts";
import { hydrated } from "./hydrated.ts";
import type { Visit } from "./visit.ts";

/** The gateway's own, which no script takes over. */
const plainPages = new Set(["/account", "/en/account"]);

/** Opens a page for who is signed in, waits until its scripts have taken it over, and presses what is to be pressed there. */
export async function openWorkPage(visit: Visit, { path, press }: WorkPage): Promise<void> {
  const { page } = visit;
  await visit.open(path);
  await page.waitForLoadState("load");
  if (!plainPages.has(path)) await hydrated(page);
  if (press === undefined) return;
  await page.getByRole("link", { name: press, exact: true }).click();
  await page.getByRole("heading", { name: press, level: 2 }).waitFor();
}

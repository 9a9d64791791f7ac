import type { WorkPage } from "../src/work-pages.ts";
import type { Visit } from "./visit.ts";

/** Opens a page for who is signed in, and presses what is to be pressed there. */
export async function openWorkPage(visit: Visit, { path, press }: WorkPage): Promise<void> {
  const { page } = visit;
  await visit.open(path);
  await page.waitForLoadState("load");
  if (press === undefined) return;
  await page.getByRole("link", { name: press, exact: true }).click();
  await page.getByRole("heading", { name: press, level: 2 }).waitFor();
}

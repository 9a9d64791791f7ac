import axe, { type AxeResults, type RunOptions } from "axe-core";
import type { Page } from "playwright-core";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Rules whose outcome depends on the colours alone. */
const ofColours = ["color-contrast", "link-in-text-block"];

/** How colours are, and by which rules a page is seen in them: its parts are the same in all. */
const looks = [
  { name: "light", media: { colorScheme: "light", forcedColors: "none" }, rules: undefined },
  { name: "dark", media: { colorScheme: "dark", forcedColors: "none" }, rules: ofColours },
  { name: "forced", media: { colorScheme: "light", forcedColors: "active" }, rules: ofColours },
] as const;

/** What axe finds on a page in light, dark and forced colours: a line for each element. */
export async function barriersOn(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const barriers: string[] = [];
  for (const { name, media, rules } of looks) {
    await page.emulateMedia(media);
    for (const line of await found(page, rules)) barriers.push(`${name}: ${line}`);
  }
  return barriers;
}

async function found(page: Page, rules?: readonly string[]): Promise<string[]> {
  const options: RunOptions = {
    runOnly: rules === undefined ? tags : { type: "rule", values: [...rules] },
    resultTypes: ["violations"],
  };
  const run = `axe.run(document, ${JSON.stringify(options)})`;
  const { violations } = await page.evaluate<AxeResults>(run);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${String(target)} ${html.slice(0, 160)}`),
  );
}

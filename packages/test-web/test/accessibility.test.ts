import { describeInChromium } from "@finsam/test-network/chromium";
import axe, { type AxeResults, type RunOptions } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { everyPage } from "./every-page.ts";
import { type Visit, visit } from "./visit.ts";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Rules whose outcome depends on the colours alone. */
const ofColours = ["color-contrast", "link-in-text-block"];

/** How colours are, and by which rules a page is seen in them: its parts are the same in all. */
const looks = [
  { name: "light", media: { colorScheme: "light", forcedColors: "none" }, rules: undefined },
  { name: "dark", media: { colorScheme: "dark", forcedColors: "none" }, rules: ofColours },
  { name: "forced", media: { colorScheme: "light", forcedColors: "active" }, rules: ofColours },
] as const;

/** What axe, which the page has, finds: a line for each element. Default: by every rule of the tags. */
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

describeInChromium("public pages, as axe sees them", (launch) => {
  let browser: Browser;
  let reader: Visit;
  beforeAll(async () => {
    browser = await launch();
    reader = await visit(browser);
  });
  afterAll(async () => {
    await reader[Symbol.asyncDispose]();
    await browser.close();
  });

  describe.each(everyPage)("$path", ({ path }) => {
    test.each([320, 1280])(
      "%i px wide: nothing, in light, dark and forced colours",
      async (width) => {
        await reader.page.setViewportSize({ width, height: 800 });
        await reader.open(path);
        await reader.page.evaluate(axe.source);
        const barriers: string[] = [];
        for (const { name, media, rules } of looks) {
          await reader.page.emulateMedia(media);
          for (const line of await found(reader.page, rules)) barriers.push(`${name}: ${line}`);
        }
        expect(barriers).toEqual([]);
      },
    );
  });
});

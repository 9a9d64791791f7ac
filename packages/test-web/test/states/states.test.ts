import { describeInChromium } from "@finsam/test-network/chromium";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { barriersOn } from "../axe.ts";
import { otherFonts } from "../fonts.ts";
import { dress, lookFault, workLooks } from "../look.ts";
import { widerThanWindow } from "../measure.ts";
import { assembleCast, type Cast } from "./cast.ts";
import { states } from "./states.ts";

describeInChromium("pages after somebody has done something", (launch) => {
  let browser: Browser;
  let cast: Cast;
  let fonts: string | undefined;
  beforeAll(async () => {
    browser = await launch();
    cast = await assembleCast(browser);
    const page = await cast.window();
    await page.goto("/");
    fonts = await otherFonts(page);
  });
  afterEach(() => cast.close());
  afterAll(async () => {
    await cast[Symbol.asyncDispose]();
    await browser.close();
  });

  test.for(states)("$name", { timeout: 180_000 }, async ({ name, path, reach }) => {
    const page = await reach(cast);
    try {
      expect(new URL(page.url()).pathname).toBe(path);
      expect(fonts === undefined ? await pictureFaults(page, name) : []).toEqual([]);
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await barriersOn(page)).toEqual([]);
        expect(await page.evaluate(widerThanWindow)).toEqual([]);
      }
    } finally {
      await undo(page);
    }
  });
});

async function pictureFaults(page: Page, name: string): Promise<string[]> {
  const faults: (string | undefined)[] = [];
  for (const look of workLooks) {
    await dress(page, look);
    faults.push(await lookFault(page, name, look, "state"));
  }
  return faults.filter((fault) => fault !== undefined);
}

/** Takes back what was done, where that can be, so that no state rests on another. */
async function undo(page: Page): Promise<void> {
  const button = page.getByRole("button", { name: "Ångra" });
  if ((await button.count()) === 0) return;
  const told = page.locator(".outcome").getByText(/./).first();
  const before = await told.innerText();
  await button.click();
  const isDone = async () => ![before, "Ett ögonblick…"].includes(await told.innerText());
  await expect.poll(isDone, { timeout: 30_000 }).toBe(true);
}

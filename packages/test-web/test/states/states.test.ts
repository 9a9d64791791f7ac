import { describeInChromium } from "@finsam/test-network/chromium";
import type { Browser } from "playwright-core";
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
    expect(new URL(page.url()).pathname).toBe(path);
    const faults: (string | undefined)[] = [];
    if (fonts === undefined)
      for (const look of workLooks) {
        await dress(page, look);
        faults.push(await lookFault(page, name, look, "state"));
      }
    expect(faults.filter((one) => one !== undefined)).toEqual([]);
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await barriersOn(page)).toEqual([]);
      expect(await page.evaluate(widerThanWindow)).toEqual([]);
    }
    // What can be taken back is, so that no state rests on another.
    const undo = page.getByRole("button", { name: "Ångra" });
    if ((await undo.count()) === 0) return;
    await undo.click();
    await page.locator(".outcome").getByText(/./).first().waitFor();
  });
});

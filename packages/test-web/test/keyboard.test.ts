import { describeInChromium } from "@finsam/test-network/chromium";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { everyOpenPage } from "./every-page.ts";
import { focusNow, isInMainOrAfter, stopFaults } from "./focus.ts";
import { type Visit, visit } from "./visit.ts";

describeInChromium("pages that need no sign-in, by keyboard and without JavaScript", (launch) => {
  let browser: Browser;
  let reader: Visit;
  beforeAll(async () => {
    browser = await launch();
    reader = await visit(browser, { javaScriptEnabled: false, width: 360 });
  });
  afterAll(async () => {
    await reader[Symbol.asyncDispose]();
    await browser.close();
  });

  describe.each(everyOpenPage)("$path", ({ path }) => {
    test("the first stop leads past the menu", async () => {
      await reader.open(path);
      await reader.page.keyboard.press("Tab");
      expect(await reader.page.evaluate(focusNow, undefined)).toMatchObject({
        is: expect.stringContaining(`href="#main"`),
        isSeen: true,
        isMarked: true,
      });
      await reader.page.keyboard.press("Enter");
      expect(await reader.page.evaluate(() => document.activeElement?.id)).toBe("main");
      await reader.page.keyboard.press("Tab");
      expect(await reader.page.evaluate(isInMainOrAfter)).toBe(true);
    });

    test("every stop is seen, and the last one leaves the page", async () => {
      await reader.open(path);
      expect(await stopFaults(reader.page)).toEqual([]);
    });
  });
});

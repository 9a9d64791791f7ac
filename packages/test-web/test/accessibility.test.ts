import { describeInChromium } from "@finsam/test-network/chromium";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { barriersOn } from "./axe.ts";
import { everyOpenPage } from "./every-page.ts";
import { type Visit, visit } from "./visit.ts";

describeInChromium("pages that need no sign-in, as axe sees them", (launch) => {
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

  describe.each(everyOpenPage)("$path", ({ path }) => {
    test.each([320, 1280])(
      "%i px wide: nothing, in light, dark and forced colours",
      async (width) => {
        await reader.page.setViewportSize({ width, height: 800 });
        await reader.open(path);
        expect(await barriersOn(reader.page)).toEqual([]);
      },
    );
  });
});

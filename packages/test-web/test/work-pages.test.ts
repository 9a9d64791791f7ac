import { describeInChromium } from "@finsam/test-network/chromium";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { workPages } from "../src/work-pages.ts";
import { barriersOn } from "./axe.ts";
import { stopFaults } from "./focus.ts";
import { widerThanWindow } from "./measure.ts";
import { openWorkPage } from "./open-work-page.ts";
import { coordinator, type Visit, visit } from "./visit.ts";

/** How much of the scripts of a page for who is signed in is borne, compressed, in bytes. */
const mostScript = 150_000;

describeInChromium("pages for who is signed in", (launch) => {
  let browser: Browser;
  let signedIn: Visit;
  beforeAll(async () => {
    browser = await launch();
    signedIn = await visit(browser, { session: coordinator });
  });
  afterAll(async () => {
    await signedIn[Symbol.asyncDispose]();
    await browser.close();
  });

  describe.each(workPages)("$name", (page) => {
    test.each([320, 1280])("%i px wide: axe finds nothing, and it fits", async (width) => {
      await signedIn.page.setViewportSize({ width, height: 800 });
      await openWorkPage(signedIn, page);
      expect(await barriersOn(signedIn.page)).toEqual([]);
      expect(await signedIn.page.evaluate(widerThanWindow)).toEqual([]);
    });

    test("by keyboard every stop is seen, and the last one leaves the page", async () => {
      await signedIn.page.setViewportSize({ width: 1280, height: 800 });
      await openWorkPage(signedIn, page);
      expect(await stopFaults(signedIn.page)).toEqual([]);
    });

    test("its scripts weigh no more than is borne, and nothing complains", async () => {
      await using visitor = await visit(browser, { session: coordinator });
      const sizes: Promise<number>[] = [];
      visitor.page.on("requestfinished", (request) => {
        if (request.resourceType() !== "script") return;
        sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
      });
      await openWorkPage(visitor, page);
      const sum = (await Promise.all(sizes)).reduce((total, bytes) => total + bytes, 0);
      expect(sum).toBeLessThanOrEqual(mostScript);
      expect(visitor.complaints).toEqual([]);
    });

    test("is read without JavaScript", async () => {
      await using reader = await visit(browser, { session: coordinator, javaScriptEnabled: false });
      const answer = await reader.open(page.path);
      expect(answer.status()).toBe(200);
      expect(await reader.page.locator("h1").count()).toBe(1);
      expect(await reader.page.title()).toMatch(/\S+.* – Finsam$/);
    });
  });
});

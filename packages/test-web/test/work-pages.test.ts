import { describeInChromium } from "@finsam/test-network/chromium";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { workPages } from "../src/work-pages.ts";
import { barriersOn } from "./axe.ts";
import { widerThanWindow } from "./measure.ts";
import { openWorkPage } from "./open-work-page.ts";
import { type Visit, visit } from "./visit.ts";

/** How much of the scripts of a page for who is signed in is borne, compressed, in bytes. */
const mostScript = 150_000;

describeInChromium("pages for who is signed in", (launch) => {
  let browser: Browser;
  let coordinator: Visit;
  beforeAll(async () => {
    browser = await launch();
    coordinator = await visit(browser, { isSignedIn: true });
  });
  afterAll(async () => {
    await coordinator[Symbol.asyncDispose]();
    await browser.close();
  });

  describe.each(workPages)("$name", (page) => {
    test.each([320, 1280])("%i px wide: axe finds nothing, and it fits", async (width) => {
      await coordinator.page.setViewportSize({ width, height: 800 });
      await openWorkPage(coordinator, page);
      expect(await barriersOn(coordinator.page)).toEqual([]);
      expect(await coordinator.page.evaluate(widerThanWindow)).toEqual([]);
    });

    test("its scripts weigh no more than is borne, and nothing complains", async () => {
      await using visitor = await visit(browser, { isSignedIn: true });
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
      await using reader = await visit(browser, { isSignedIn: true, javaScriptEnabled: false });
      const answer = await reader.open(page.path);
      expect(answer.status()).toBe(200);
      expect(await reader.page.locator("h1").count()).toBe(1);
      expect(await reader.page.title()).toMatch(/\S+.* – Finsam$/);
    });
  });
});

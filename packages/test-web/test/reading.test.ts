import { describeInChromium } from "@finsam/test-network/chromium";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { everyPage } from "./every-page.ts";
import { clippedText, textSizes, widerThanWindow } from "./measure.ts";
import { origin, type Visit, visit } from "./visit.ts";

describeInChromium("public pages without JavaScript", (launch) => {
  const noScript = { javaScriptEnabled: false };
  let browser: Browser;
  let reader: Visit;
  beforeAll(async () => {
    browser = await launch();
    reader = await visit(browser, noScript);
  });
  afterAll(async () => {
    await reader[Symbol.asyncDispose]();
    await browser.close();
  });

  describe.each(everyPage)("$path", ({ path, language, status }) => {
    test("is a whole page, which asks nobody else, keeps nothing and runs nothing", async () => {
      // Somebody who has never been here.
      await using reader = await visit(browser, noScript);
      const answer = await reader.open(path);
      expect(answer.status()).toBe(status);
      const policy = (await answer.headerValue("content-security-policy")) ?? "";
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/script-src|unsafe/);
      expect(await answer.headerValue("set-cookie")).toBeNull();
      expect(await reader.page.context().cookies()).toEqual([]);
      // What is drawn has been loaded, or refused.
      await reader.page.screenshot({ caret: "initial" });
      expect([...reader.origins].filter((one) => one !== "null")).toEqual([origin]);
      // Chromium tells of a page that is missing, as of any file.
      const isExpected = (one: string) => status === 404 && one.includes("status of 404");
      expect(reader.complaints.filter((one) => !isExpected(one))).toEqual([]);
      const seen = await reader.page.evaluate(() => ({
        language: document.documentElement.lang,
        h1: document.querySelectorAll("h1").length,
        main: document.querySelectorAll("main").length,
        description: document.querySelector<HTMLMetaElement>("meta[name=description]")?.content,
        scripts: [...document.scripts]
          .filter(({ type }) => type !== "application/ld+json")
          .map(({ outerHTML }) => outerHTML),
        handlers: [...document.querySelectorAll("*")]
          .filter((element) =>
            element
              .getAttributeNames()
              .some((name) => name.startsWith("on") || name === "style" || name === "srcdoc"),
          )
          .map(({ outerHTML }) => outerHTML.slice(0, 200)),
        data: [...document.querySelectorAll("script[type='application/ld+json']")].map(
          ({ textContent }) => textContent,
        ),
      }));
      expect(seen).toMatchObject({ language, h1: 1, main: 1, scripts: [], handlers: [] });
      // What is told to machines is JSON-LD.
      const contexts = seen.data.map((data) => Object.keys(JSON.parse(data)).includes("@context"));
      expect(contexts).not.toContain(false);
    });

    test("fits in 320 px", async () => {
      await reader.page.setViewportSize({ width: 320, height: 800 });
      await reader.open(path);
      expect(await reader.page.evaluate(widerThanWindow)).toEqual([]);
    });

    test("has room for text of twice the size", async () => {
      await reader.page.setViewportSize({ width: 1280, height: 800 });
      await reader.open(path);
      const before = await reader.page.evaluate(textSizes);
      await reader.page.evaluate(() => {
        document.documentElement.style.fontSize = "200%";
      });
      const after = await reader.page.evaluate(textSizes);
      const kept = before.filter(({ size }, at) => (after[at]?.size ?? 0) < size * 1.9);
      expect(kept).toEqual([]);
      expect(before).not.toEqual([]);
      expect(await reader.page.evaluate(widerThanWindow)).toEqual([]);
      expect(await reader.page.evaluate(clippedText)).toEqual([]);
    });
  });

  test("pages with different headings have different titles", async () => {
    const headings = new Map<string, Set<string>>();
    for (const { path } of everyPage) {
      await reader.open(path);
      const title = await reader.page.title();
      const heading = await reader.page.locator("h1").innerText();
      expect(title).toMatch(/\S+.* – Finsam$/);
      headings.set(title, (headings.get(title) ?? new Set()).add(heading));
    }
    const same = [...headings].filter(([, under]) => under.size > 1);
    expect(same.map(([title, under]) => [title, ...under])).toEqual([]);
  });
});

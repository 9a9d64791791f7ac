import { describeInChromium } from "@finsam/test-network/chromium";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { smallTargets, widerThanWindow } from "./measure.ts";
import { assembleCast, type Cast } from "./states/cast.ts";

const plan = "/planera/suvs/exempel-temavecka";
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const lecture = "Exempel: Föreläsning om vägen tillbaka till arbete";

describeInChromium("the planner on a phone", (launch) => {
  let browser: Browser;
  let cast: Cast;
  beforeAll(async () => {
    browser = await launch();
    cast = await assembleCast(browser);
  });
  afterAll(async () => {
    await cast[Symbol.asyncDispose]();
    await browser.close();
  });

  test("the menu unfolds by touch and leads on; where there is room it lies open", async () => {
    const page = await cast.window("SUVS", phone);
    await page.goto(plan);
    const menu = page.getByRole("navigation", { name: "Mitt arbete" });
    const news = menu.getByRole("link", { name: "Nyheter" });
    expect(await news.isVisible()).toBe(false);
    await menu.getByText("Meny").tap();
    await isForFingers(page);
    await news.tap();
    await page.getByRole("heading", { name: "Nyheter", level: 1 }).waitFor();
    await page.setViewportSize({ width: 1280, height: 844 });
    expect(await news.isVisible()).toBe(true);
    expect(await menu.getByText("Meny").isVisible()).toBe(false);
  });

  test("by touch an event is chosen, moved to another day and moved back", async () => {
    const page = await cast.window("SUVS", phone);
    await page.goto(plan);
    await isForFingers(page);
    await page.getByRole("table").getByRole("link", { name: lecture }).tap();
    const panel = page.getByRole("region", { name: lecture });
    await panel.waitFor();
    await isForFingers(page);
    expect(await dayOf(page)).toMatch(/^Tisdag/);
    // A list is the phone's own.
    await panel.getByLabel("Dag", { exact: true }).selectOption({ label: "Onsdag 21 oktober" });
    await panel.getByRole("button", { name: "Flytta", exact: true }).tap();
    await page.getByText(/är flyttad till onsdag 21 oktober/).waitFor();
    expect(await dayOf(page)).toMatch(/^Onsdag/);
    await isForFingers(page);
    await page.getByRole("button", { name: "Ångra" }).tap();
    await page.getByText(/är flyttad till tisdag 20 oktober/).waitFor();
    expect(await dayOf(page)).toMatch(/^Tisdag/);
  });
});

/** Fails where something is too small to be pressed by a finger, or wider than the phone. */
async function isForFingers(page: Page): Promise<void> {
  expect(await page.evaluate(smallTargets)).toEqual([]);
  expect(await page.evaluate(widerThanWindow)).toEqual([]);
}

/** The day on which the plan has the event. */
function dayOf(page: Page): Promise<string> {
  const row = page.getByRole("row").filter({ has: page.getByRole("link", { name: lecture }) });
  return row.getByRole("rowheader").innerText();
}

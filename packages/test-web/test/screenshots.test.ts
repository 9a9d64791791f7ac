import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describeInChromium } from "@finsam/test-network/chromium";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { publicPages } from "../src/public-pages.ts";
import { fontsOf } from "./fonts.ts";
import { kept, pictureFault, references } from "./picture.ts";
import { type Visit, visit } from "./visit.ts";

const widths = { narrow: 360, wide: 1280 };
const colorSchemes = ["light", "dark"] as const;

/** How much of a page a picture shows, in px from its top. */
const highest = 2500;

const fontsFile = join(references, "fonts.txt");

describeInChromium("public pages look as they did", (launch) => {
  let browser: Browser;
  let reader: Visit;
  let otherFonts: string | undefined;
  beforeAll(async () => {
    browser = await launch();
    reader = await visit(browser);
    await reader.open("/");
    const fonts = await fontsOf(reader.page);
    await mkdir(references, { recursive: true });
    if (kept === "all" || (kept === "new" && !existsSync(fontsFile)))
      await writeFile(fontsFile, fonts);
    const known = await readFile(fontsFile, "utf8");
    // Letters of another font fill other pixels: nothing can be said there.
    if (fonts !== known && process.env["CI"] !== "true")
      otherFonts = `this machine draws with other fonts than the references: ${fonts.trim().replaceAll("\n", ", ")}`;
  });
  afterAll(async () => {
    await reader[Symbol.asyncDispose]();
    await browser.close();
  });

  test.for(publicPages)("$name", async ({ name, path }, { skip }) => {
    if (otherFonts !== undefined) skip(otherFonts);
    const faults: string[] = [];
    for (const [size, width] of Object.entries(widths)) {
      await reader.page.setViewportSize({ width, height: 800 });
      await reader.open(path);
      for (const colorScheme of colorSchemes) {
        await reader.page.emulateMedia({ colorScheme });
        const whole = await reader.page.evaluate(() => document.documentElement.scrollHeight);
        const picture = await reader.page.screenshot({
          fullPage: true,
          clip: { x: 0, y: 0, width, height: Math.min(whole, highest) },
          animations: "disabled",
        });
        const fault = await pictureFault(`${name}-${size}-${colorScheme}`, picture);
        if (fault !== undefined) faults.push(fault);
      }
    }
    expect(faults).toEqual([]);
  });
});

describe("the pictures", () => {
  test("are all of a page that there is", async () => {
    const expected = new Set(
      publicPages.flatMap(({ name }) =>
        Object.keys(widths).flatMap((size) =>
          colorSchemes.map((scheme) => `${name}-${size}-${scheme}.png`),
        ),
      ),
    );
    const there = (await readdir(references)).filter((file) => file.endsWith(".png"));
    let left = there.filter((file) => !expected.has(file));
    if (kept === "all") {
      for (const file of left) await rm(join(references, file));
      left = [];
    }
    expect(left).toEqual([]);
  });

  test("take no more room than is fair in everybody's clone", async () => {
    const sizes = await Promise.all(
      (await readdir(references)).map(async (file) => (await stat(join(references, file))).size),
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(6_000_000);
  });
});

import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describeInChromium } from "@finsam/test-network/chromium";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { publicPages } from "../src/public-pages.ts";
import { workPages } from "../src/work-pages.ts";
import { fontsOf } from "./fonts.ts";
import { openWorkPage } from "./open-work-page.ts";
import { kept, pictureFault, references } from "./picture.ts";
import { type Visit, visit } from "./visit.ts";

/** How pages are pictured. */
const looks = [
  { size: "narrow", width: 360, colorScheme: "light" },
  { size: "narrow", width: 360, colorScheme: "dark" },
  { size: "wide", width: 1280, colorScheme: "light" },
  { size: "wide", width: 1280, colorScheme: "dark" },
] as const;

/** Half as many of pages for who is signed in: each size and each scheme once. */
const workLooks = looks.filter(
  ({ size, colorScheme }) => (size === "narrow") === (colorScheme === "light"),
);

const pictured = [
  ...publicPages.map(({ name, path }) => ({
    name,
    path,
    press: undefined,
    isSignedIn: false,
    looks,
  })),
  ...workPages.map(({ name, path, press }) => {
    return { name, path, press, isSignedIn: true, looks: workLooks };
  }),
];

/** How much of a page a picture shows, in px from its top. */
const highest = 2500;

const fontsFile = join(references, "fonts.txt");

describeInChromium("pages look as they did", (launch) => {
  let browser: Browser;
  let reader: Visit;
  let coordinator: Visit;
  let otherFonts: string | undefined;
  beforeAll(async () => {
    browser = await launch();
    reader = await visit(browser);
    coordinator = await visit(browser, { isSignedIn: true });
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
    await coordinator[Symbol.asyncDispose]();
    await browser.close();
  });

  test.for(pictured)("$name", async ({ name, path, press, isSignedIn, looks }, { skip }) => {
    if (otherFonts !== undefined) skip(otherFonts);
    const visitor = isSignedIn ? coordinator : reader;
    const faults: string[] = [];
    for (const { size, width, colorScheme } of looks) {
      await visitor.page.setViewportSize({ width, height: 800 });
      await visitor.page.emulateMedia({ colorScheme });
      await openWorkPage(visitor, { name, path, ...(press !== undefined && { press }) });
      const whole = await visitor.page.evaluate(() => document.documentElement.scrollHeight);
      const picture = await visitor.page.screenshot({
        fullPage: true,
        clip: { x: 0, y: 0, width, height: Math.min(whole, highest) },
        animations: "disabled",
      });
      const fault = await pictureFault(`${name}-${size}-${colorScheme}`, picture);
      if (fault !== undefined) faults.push(fault);
    }
    expect(faults).toEqual([]);
  });
});

describe("the pictures", () => {
  test("are all of a page that there is", async () => {
    const expected = new Set(
      pictured.flatMap(({ name, looks }) =>
        looks.map(({ size, colorScheme }) => `${name}-${size}-${colorScheme}.png`),
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
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(9_000_000);
  });
});

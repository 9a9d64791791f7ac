import type { Page } from "playwright-core";
import { pictureFault } from "./picture.ts";

/** How a page is pictured. */
export interface Look {
  readonly size: "narrow" | "wide";
  /** Of the window, in px. */
  readonly width: number;
  readonly colorScheme: "light" | "dark";
}

const narrow: Look = { size: "narrow", width: 360, colorScheme: "light" };
const wide: Look = { size: "wide", width: 1280, colorScheme: "dark" };

/** How public pages are pictured. */
export const looks: readonly Look[] = [
  narrow,
  { ...narrow, colorScheme: "dark" },
  { ...wide, colorScheme: "light" },
  wide,
];

/** How pages for who is signed in are, and states: each size and each scheme once. */
export const workLooks: readonly Look[] = [narrow, wide];

/** How pages are that another page's pictures show nearly: in English, and a record's where there is one of a new record. */
export const oneLook: readonly Look[] = [narrow];

/** How much of a page a picture shows, in px from its top. */
const highest = { page: 2500, state: 1600 };

/** What the picture is called that a page has in a look. */
export function pictureName(page: string, { size, colorScheme }: Look): string {
  return `${page}-${size}-${colorScheme}`;
}

/** Makes the window what a look wants. */
export async function dress(page: Page, { width, colorScheme }: Look): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  await page.emulateMedia({ colorScheme, forcedColors: "none" });
}

/**
 * Compares what a page shows with its reference, or writes that. Answers what is wrong; undefined: nothing. `of`: a page as it opens, or
 * a state of it, which is seen in its first part.
 */
export async function lookFault(
  page: Page,
  name: string,
  look: Look,
  of: keyof typeof highest,
): Promise<string | undefined> {
  // What sticks to the window's edge is pictured where that is.
  await page.evaluate(() => scrollTo(0, 0));
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  const picture = await page.screenshot({
    fullPage: true,
    clip: { x: 0, y: 0, width: look.width, height: Math.min(whole, highest[of]) },
    animations: "disabled",
  });
  return pictureFault(pictureName(name, look), picture);
}

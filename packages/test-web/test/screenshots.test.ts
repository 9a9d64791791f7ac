import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { describeInChromium } from "@finsam/test-network/chromium";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pathIn, picturedInEnglish, publicPages, signInPages } from "../src/public-pages.ts";
import { workPages } from "../src/work-pages.ts";
import { otherFonts } from "./fonts.ts";
import { dress, lookFault, looks, oneLook, pictureName, workLooks } from "./look.ts";
import { openWorkPage } from "./open-work-page.ts";
import { kept, references } from "./picture.ts";
import { states } from "./states/states.ts";
import { coordinator, type Visit, visit } from "./visit.ts";

const pictured = [
  ...publicPages.map(({ name, path }) => ({ page: { name, path }, isPublic: true, looks })),
  ...signInPages.map(({ name, path }) => ({
    page: { name, path },
    isPublic: true,
    looks: workLooks,
  })),
  ...[...publicPages, ...signInPages]
    .filter(({ name }) => picturedInEnglish.includes(name))
    .map(({ name, path }) => {
      const page = { name: `en-${name}`, path: pathIn("en", path) };
      return { page, isPublic: true, looks: oneLook };
    }),
  ...workPages.map((page) => {
    return { page, isPublic: false, looks: page.isTwin === true ? oneLook : workLooks };
  }),
];

describeInChromium("pages look as they did", (launch) => {
  let browser: Browser;
  let reader: Visit;
  let signedIn: Visit;
  let fault: string | undefined;
  beforeAll(async () => {
    browser = await launch();
    reader = await visit(browser);
    signedIn = await visit(browser, { session: coordinator });
    await reader.open("/");
    fault = await otherFonts(reader.page);
  });
  afterAll(async () => {
    await reader[Symbol.asyncDispose]();
    await signedIn[Symbol.asyncDispose]();
    await browser.close();
  });

  test.for(pictured)("$page.name", async ({ page, isPublic, looks }, { skip }) => {
    if (fault !== undefined) skip(fault);
    const visitor = isPublic ? reader : signedIn;
    const faults: (string | undefined)[] = [];
    for (const look of looks) {
      await dress(visitor.page, look);
      await (isPublic ? visitor.open(page.path) : openWorkPage(visitor, page));
      faults.push(await lookFault(visitor.page, page.name, look, "page"));
    }
    expect(faults.filter((one) => one !== undefined)).toEqual([]);
  });
});

describe("the pictures", () => {
  test("are all of a page or a state that there is", async () => {
    const expected = new Set(
      [
        ...pictured.map(({ page: { name }, looks }) => ({ name, looks })),
        ...states.map(({ name }) => ({ name, looks: workLooks })),
      ].flatMap(({ name, looks }) => looks.map((look) => `${pictureName(name, look)}.png`)),
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

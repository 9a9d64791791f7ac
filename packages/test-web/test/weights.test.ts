import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describeInChromium } from "@finsam/test-network/chromium";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { publicPages } from "../src/public-pages.ts";
import { kept } from "./picture.ts";
import { visit } from "./visit.ts";
import { readWeights, type Weight, weightsPage } from "./weights-page.ts";

const file = join(import.meta.dirname, "../../../docs/web-weights.md");

/** How much of the scripts of a public page is borne, compressed, in bytes. */
const mostScript = 15_000;

/** How much a figure may move, as a share, before it is looked at. Less than 0.3 kB is nothing. */
const leeway = 0.1;
const nothing = 300;

/** What each page weighs as the server sends it, to a browser that has nothing yet. */
async function weigh(browser: Browser): Promise<Weight[]> {
  const weights: Weight[] = [];
  for (const { path } of publicPages) {
    await using reader = await visit(browser);
    const sizes: Promise<{ type: string; bytes: number }>[] = [];
    reader.page.on("requestfinished", (request) =>
      sizes.push(
        request.sizes().then(({ responseBodySize }) => ({
          type: request.resourceType(),
          bytes: responseBodySize,
        })),
      ),
    );
    await reader.open(path);
    await reader.page.waitForLoadState("networkidle");
    const all = await Promise.all(sizes);
    const sum = (...types: readonly string[]) =>
      all.filter(({ type }) => types.includes(type)).reduce((total, { bytes }) => total + bytes, 0);
    const [html, css, script] = [sum("document"), sum("stylesheet"), sum("script")];
    const other = all.reduce((total, { bytes }) => total + bytes, 0) - html - css - script;
    weights.push({ path, html, css, script, other });
  }
  return weights;
}

const parts = ["html", "css", "script", "other"] as const;

/** What has moved more than the leeway, a line each. */
function moved(before: readonly Weight[], now: readonly Weight[]): string[] {
  const gone = before.filter(({ path }) => !now.some((one) => one.path === path));
  return [
    ...gone.map(({ path }) => `${path}: is no longer there`),
    ...now.flatMap((weight) => {
      const known = before.find(({ path }) => path === weight.path);
      if (known === undefined) return [`${weight.path}: is not there yet`];
      return parts
        .filter(
          (part) => Math.abs(weight[part] - known[part]) > Math.max(nothing, known[part] * leeway),
        )
        .map((part) => `${weight.path}, ${part}: ${weight[part]} bytes instead of ${known[part]}`);
    }),
  ];
}

// A weight that has moved is part of the review: `-u` writes the new ones.
describeInChromium("what public pages weigh", (launch) => {
  let weights: Weight[];
  beforeAll(async () => {
    const browser = await launch();
    weights = await weigh(browser);
    await browser.close();
  });
  afterAll(async () => {
    if (kept === "all" || (kept === "new" && !existsSync(file)))
      await writeFile(file, weightsPage(weights, mostScript));
  });

  test("no page carries more scripts than is borne", () => {
    expect(weights.filter(({ script }) => script > mostScript)).toEqual([]);
  });

  test("every page comes compressed", () => {
    // Uncompressed, the style alone has 190 kB.
    expect(weights.filter(({ css }) => css === 0 || css > 40_000)).toEqual([]);
  });

  test("is what docs/web-weights.md says, within a tenth", async ({ skip }) => {
    if (kept === "all" || !existsSync(file)) skip("it is written now");
    expect(moved(readWeights(await readFile(file, "utf8")), weights)).toEqual([]);
  });
});

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describeInChromium } from "@finsam/test-network/chromium";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import {
  command,
  endOf,
  type InstalledExamples,
  installExamples,
  registryAt,
} from "../src/index.ts";
import { lint } from "./lint.ts";
import { type PageServer, servePages } from "./page-server.ts";
import { barriers, heading, inTime, linesOf, looks, openWindow } from "./visitor.ts";

const { registryUrl, folder: repository } = inject("finsamRelease");
const gateway = inject("finsamGateway");
const started = new AsyncDisposableStack();
let example: string;
beforeAll(async () => {
  const examples: InstalledExamples = started.use(
    await installExamples(repository, ["react"], registryAt(registryUrl)),
  );
  example = examples.folder("react");
  const env = { VITE_FINSAM_URL: `${gateway}/graphql` };
  await command("pnpm", ["run", "build"], { cwd: example, env });
});
afterAll(() => started.disposeAsync());

test("its types are right, libraries checked too, and so is its style", async () => {
  const checked = await endOf("pnpm", ["run", "check"], { cwd: example });
  expect(checked).toMatchObject({ code: 0 });
  expect(await lint(example)).toBe("");
});

test("its production bundle has nothing of the server, and its size is told", async () => {
  const assets = join(example, "dist/assets");
  const scripts = (await readdir(assets)).filter((name) => name.endsWith(".js"));
  const code = (await Promise.all(scripts.map((name) => readFile(join(assets, name))))).join("");
  console.log(
    `React example: ${(gzipSync(code).length / 1000).toFixed(1)} kB of JavaScript, gzipped`,
  );
  expect(code).toContain("persistedQuery");
  expect(code).not.toMatch(/prisma|pothos|graphql-yoga/i);
});

describeInChromium("example: React", (launch) => {
  let browser: Browser;
  let site: PageServer;
  beforeAll(async () => {
    browser = started.use(await launch());
    site = started.use(await servePages(join(example, "dist")));
  });

  const items = (page: Page) => page.getByRole("listitem");
  const more = (page: Page) => page.getByRole("button", { name: "Visa fler" });

  async function visit(...look: [look?: (typeof looks)[number]]) {
    const visitor = await openWindow(browser, ...look);
    return { ...visitor, go: () => visitor.page.goto(site.url) };
  }

  test("the first events are told with days and times as they are written in Swedish", async () => {
    await using visitor = await visit();
    const { page } = visitor;
    await visitor.go();
    await page.getByText("5 aktiviteter visas.").waitFor(inTime);
    expect(await linesOf(page, "Frukostmöte om återhämtning")).toEqual([
      expect.stringMatching(/^[a-zåäö]+dag \d+ [a-z]+(?: \d{4})? kl\. 8\.30–10\.30$/),
      "Exempelhuset, Sollentuna",
      "Arrangör: SUVS",
      expect.stringMatching(/^Anmälan senast [a-zåäö]+dag \d+ [a-z]+/),
    ]);
    expect(await heading(page, "Föreläsning om sömn").textContent()).toMatch(/^Inställd Exempel/);
    expect(visitor.errors).toEqual([]);
    expect([...visitor.hosts].toSorted()).toEqual(
      [new URL(site.url).host, new URL(gateway).host].toSorted(),
    );
  });

  test("more are shown when one asks, page by page to the end, and reading goes on at the first of them", async () => {
    await using visitor = await visit();
    const { page } = visitor;
    await visitor.go();
    await more(page).press("Enter");
    await page.getByText("10 aktiviteter visas.").waitFor(inTime);
    expect(await page.locator(":focus").textContent()).toBe(
      await items(page).nth(5).getByRole("heading").textContent(),
    );
    await more(page).press("Enter");
    await page.getByText("13 aktiviteter visas.").waitFor(inTime);
    expect(await more(page).count()).toBe(0);
    expect(new Set(await items(page).allTextContents()).size).toBe(13);
  });

  test("one municipality can be chosen, by its name", async () => {
    await using visitor = await visit();
    const { page } = visitor;
    await visitor.go();
    const select = page.getByLabel("Kommun");
    await select.selectOption("Täby", inTime);
    await page.getByText("2 aktiviteter visas.").waitFor(inTime);
    expect(await items(page).allTextContents()).toEqual([
      expect.stringContaining("Täby"),
      expect.stringContaining("Täby"),
    ]);
    await select.selectOption("Danderyd");
    await page.getByText("Inga aktiviteter de närmaste veckorna.").waitFor(inTime);
    expect(await select.getByRole("option").allTextContents()).toEqual([
      "Alla kommuner",
      "Danderyd",
      "Järfälla",
      "Norrtälje",
      "Sigtuna",
      "Sollentuna",
      "Stockholm",
      "Sundbyberg",
      "Täby",
      "Upplands Väsby",
      "Vallentuna",
      "Vaxholm",
      "Österåker",
    ]);
  });

  test("a list that is no longer looked at is no longer asked for", async () => {
    await using visitor = await visit();
    const { page } = visitor;
    const held = Promise.withResolvers<undefined>();
    await page.route(`${gateway}/**`, async (route) => {
      if (route.request().url().includes("0160")) await held.promise;
      await route.continue().catch(() => undefined);
    });
    await visitor.go();
    await page.getByText("5 aktiviteter visas.").waitFor(inTime);
    const ended = page.waitForEvent("requestfailed", inTime);
    await page.getByLabel("Kommun").selectOption("Täby", inTime);
    await page.getByText("Hämtar aktiviteter …").waitFor(inTime);
    await page.getByLabel("Kommun").selectOption("Danderyd");
    const request = await ended;
    held.resolve(undefined);
    expect(request.url()).toContain("0160");
    expect(request.failure()?.errorText).toBe("net::ERR_ABORTED");
    await page.getByText("Inga aktiviteter de närmaste veckorna.").waitFor(inTime);
  });

  test("where the endpoint is silent it says so, and tries again when one asks it to", async () => {
    await using visitor = await visit();
    const { page } = visitor;
    await page.route(`${gateway}/**`, (route) => route.abort("connectionrefused"));
    await visitor.go();
    await page.getByText("Tjänsten svarar inte. Försök igen om en stund.").waitFor(inTime);
    expect(await barriers(page)).toEqual([]);
    await page.unroute(`${gateway}/**`);
    await page.getByRole("button", { name: "Försök igen" }).press("Enter");
    await page.getByText("5 aktiviteter visas.").waitFor(inTime);
    expect(await page.locator(":focus").textContent()).toContain("Frukostmöte");
  });

  test.each(looks)("no barrier at $width px, $colorScheme", async (look) => {
    await using visitor = await visit(look);
    await visitor.go();
    await visitor.page.getByText("5 aktiviteter visas.").waitFor(inTime);
    expect(await barriers(visitor.page)).toEqual([]);
  });
});

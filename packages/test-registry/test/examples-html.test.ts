import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describeInChromium } from "@finsam/test-network/chromium";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { emptyProject, pnpm, type Project, registryAt } from "../src/index.ts";
import { servePages } from "./page-server.ts";
import {
  barriers,
  heading,
  inTime,
  item,
  linesOf,
  type Look,
  looks,
  openWindow,
} from "./visitor.ts";

const { registryUrl, folder: repository } = inject("finsamRelease");
const gateway = inject("finsamGateway");
const example = join(repository, "examples/plain-html");
const jsDelivr = /^https:\/\/cdn\.jsdelivr\.net\/npm\/(@finsam\/client@[\d.]+)\/dist\/browser\.js$/;
const cdn = "https://cdn.jsdelivr.net/**";

describeInChromium("example: plain HTML", (launch) => {
  let browser: Browser;
  let supplier: Project;
  let module: string;
  beforeAll(async () => {
    browser = await launch();
    supplier = await emptyProject(pnpm, registryAt(registryUrl));
    // What jsDelivr answers is the file in the package of that version.
    const page = await readFile(join(example, "index.html"), "utf8");
    const [address = ""] = /https:\/\/cdn[^"]+/.exec(page) ?? [];
    const [, version = ""] = jsDelivr.exec(address) ?? [];
    await supplier.add(version);
    module = join(supplier.folder, "node_modules/@finsam/client/dist/browser.js");
  });
  afterAll(async () => {
    await browser.close();
    await supplier[Symbol.asyncDispose]();
  });

  interface Visit {
    /** Of the section, instead of those that the example has. */
    readonly data?: Readonly<Record<string, string>>;
    readonly look?: Look;
    readonly script?: boolean;
  }

  async function visit({ data, look, script }: Visit = {}) {
    await using made = new AsyncDisposableStack();
    const attributes = Object.entries({ url: `${gateway}/graphql`, ...data });
    const site = made.use(
      await servePages(example, (page) =>
        attributes.reduce(
          (text, [name, value]) =>
            text.replace(new RegExp(`data-${name}="[^"]*"`), `data-${name}="${value}"`),
          page,
        ),
      ),
    );
    const visitor = made.use(await openWindow(browser, look, script));
    await visitor.page.route(jsDelivr, (route) =>
      route.fulfill({
        path: module,
        contentType: "text/javascript",
        headers: { "access-control-allow-origin": "*" },
      }),
    );
    const open = made.move();
    return {
      ...visitor,
      site,
      go: () => visitor.page.goto(site.url),
      [Symbol.asyncDispose]: () => open.disposeAsync(),
    };
  }

  test("what is to come is told with days and times as they are written in Swedish", async () => {
    await using visitor = await visit();
    const { page } = visitor;
    await visitor.go();
    await heading(page, "Halvdag").waitFor(inTime);
    expect(await linesOf(page, "Halvdag")).toEqual([
      expect.stringMatching(/^[a-zåäö]+dag \d+ [a-z]+(?: \d{4})? kl\. 9\.00–12\.30$/),
      "Exempelteatern, Upplands Väsby och digitalt",
      "Arrangör: SUVS",
      expect.stringMatching(/^Anmäl dig senast [a-zåäö]+dag \d+ [a-z]+/),
    ]);
    expect(await item(page, "Halvdag").getByRole("link").getAttribute("href")).toBe(
      "https://anmalan.suvs.example/sociala-foretag",
    );
    expect(await item(page, "Halvdag").getByRole("time").getAttribute("datetime")).toMatch(
      /^\d{4}-\d\d-\d\dT\d\d:00:00Z$/,
    );
    expect((await linesOf(page, "Studiebesök"))[0]).toMatch(
      /^någon dag \d+(?: [a-z]+)?–\d+ [a-z]+/,
    );
    expect(visitor.errors).toEqual([]);
  });

  test("that an event is cancelled or moved is said before anything else of it", async () => {
    await using visitor = await visit();
    const { page } = visitor;
    await visitor.go();
    await heading(page, "Halvdag").waitFor(inTime);
    expect(await heading(page, "Föreläsning om sömn").textContent()).toBe(
      "Inställd Exempel: Föreläsning om sömn och hälsa",
    );
    expect(await linesOf(page, "Föreläsning om sömn")).not.toContainEqual(
      expect.stringMatching(/Anmäl/),
    );
    expect(await heading(page, "Nätverksträff").textContent()).toMatch(/^Flyttad Exempel: /);
    expect((await linesOf(page, "Nätverksträff"))[1]).toMatch(
      /^Flyttad från [a-zåäö]+dag \d+ [a-z]+(?: \d{4})? kl\. 13\.30$/,
    );
  });

  test("nobody is asked but the page's own server, the endpoint and the module's address", async () => {
    await using visitor = await visit();
    await visitor.go();
    await heading(visitor.page, "Halvdag").waitFor(inTime);
    expect([...visitor.hosts].toSorted()).toEqual(
      [new URL(visitor.site.url).host, new URL(gateway).host, "cdn.jsdelivr.net"].toSorted(),
    );
  });

  test("by data attributes it shows some municipalities, or some associations", async () => {
    await using some = await visit({ data: { kommun: "0163 0114" } });
    await some.go();
    await heading(some.page, "Halvdag").waitFor(inTime);
    expect(await some.page.getByRole("listitem").allTextContents()).toEqual([
      expect.stringContaining("Sollentuna"),
      expect.stringContaining("Upplands Väsby"),
    ]);
    await using one = await visit({ data: { forbund: "sundbyberg", antal: "1" } });
    await one.go();
    await item(one.page, "").waitFor(inTime);
    expect(await one.page.getByRole("listitem").allTextContents()).toEqual([
      expect.stringContaining("Arrangör: Sundbyberg"),
    ]);
  });

  test("where nothing is to come, it says so", async () => {
    await using visitor = await visit({ data: { kommun: "0114", forbund: "roslagen" } });
    await visitor.go();
    await visitor.page.getByText("Inga aktiviteter de närmaste veckorna.").waitFor(inTime);
    expect(await visitor.page.getByRole("button").count()).toBe(0);
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
    await heading(page, "Halvdag").waitFor(inTime);
    expect(await page.getByRole("button").count()).toBe(0);
    // Who pressed it stands at the list, not at the top of the page.
    expect(await page.locator(":focus").getAttribute("class")).toBe("finsam");
  });

  test("where the module can't be had, it says so", async () => {
    await using visitor = await visit();
    await visitor.page.route(cdn, (route) => route.abort());
    await visitor.go();
    await visitor.page
      .getByText("Aktiviteterna kan inte hämtas. Försök igen om en stund.")
      .waitFor(inTime);
    expect(await visitor.page.getByRole("button").textContent()).toBe("Försök igen");
  });

  test("without JavaScript it names whom to ask", async () => {
    await using visitor = await visit({ script: false });
    await visitor.go();
    const words = visitor.page.locator("noscript p");
    expect(await words.innerText()).toMatch(/^Listan visas med JavaScript, som är avstängt/);
    expect(await words.locator("a").getAttribute("href")).toBe("https://finsamsuvs.se/");
  });

  test.each(looks)("no barrier at $width px, $colorScheme", async (look) => {
    await using visitor = await visit({ look });
    await visitor.go();
    await heading(visitor.page, "Halvdag").waitFor(inTime);
    expect(await barriers(visitor.page)).toEqual([]);
  });
});

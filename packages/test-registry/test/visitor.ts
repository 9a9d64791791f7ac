import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Locator, Page } from "playwright-core";

/** How long something may take to show, in milliseconds: the client repeats what fails. */
export const inTime = { timeout: 30_000 };

/** How a page is looked at. */
export interface Look {
  /** Of the window, in CSS pixels. 320 is what WCAG 2.2 asks of a page that is zoomed in (1.4.10). */
  readonly width: number;
  readonly colorScheme: "light" | "dark";
}

/** Narrow and wide, light and dark. */
export const looks: readonly Look[] = [320, 1200].flatMap((width) => [
  { width, colorScheme: "light" } as const,
  { width, colorScheme: "dark" } as const,
]);

/** Somebody with a browser, and whom the page has asked. */
export interface Visitor extends AsyncDisposable {
  readonly page: Page;
  /** Hosts with ports, of every request so far. */
  readonly hosts: ReadonlySet<string>;
  /** What went wrong in the page's own scripts. */
  readonly errors: readonly string[];
}

/** Opens a window without history or cache. */
export async function openWindow(
  browser: Browser,
  { width, colorScheme }: Look = { width: 1200, colorScheme: "light" },
  javaScriptEnabled = true,
): Promise<Visitor> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    colorScheme,
    javaScriptEnabled,
    locale: "sv-SE",
  });
  const page = await context.newPage();
  const hosts = new Set<string>();
  const errors: string[] = [];
  page.on("request", (request) => hosts.add(new URL(request.url()).host));
  page.on("pageerror", (error) => errors.push(String(error)));
  return { page, hosts, errors, [Symbol.asyncDispose]: () => context.close() };
}

/** The heading of the event with those words in its title. */
export function heading(page: Page, words: string): Locator {
  return page.getByRole("heading", { level: 2 }).filter({ hasText: words });
}

/** What is said of that event, a line each. */
export function linesOf(page: Page, words: string): Promise<string[]> {
  return item(page, words).getByRole("paragraph").allTextContents();
}

/** The item of that event. */
export function item(page: Page, words: string): Locator {
  return page.getByRole("listitem").filter({ has: heading(page, words) });
}

/** What a tool finds against WCAG 2.2 AA and good practice, and whether one has to scroll sideways. */
export async function barriers(page: Page): Promise<readonly string[]> {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  const wider = await page.evaluate<number>(
    "document.documentElement.scrollWidth - document.documentElement.clientWidth",
  );
  return [
    ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`),
    ...(wider > 0 ? [`${wider} px wider than the window`] : []),
  ];
}

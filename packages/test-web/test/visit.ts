import type { Browser, BrowserContextOptions, Page, Response } from "playwright-core";
import { inject } from "vitest";
import type { SessionCookie } from "../src/coordinator.ts";

/** The public address of the server that is only read, without a slash at the end. */
export const origin = inject("finsamWeb");

/** The session of who administers SUVS there. */
export const coordinator = inject("finsamSession");

/** Somebody who reads, and what came of it. */
export interface Visit extends AsyncDisposable {
  readonly page: Page;
  /** Whom the pages have asked. */
  readonly origins: ReadonlySet<string>;
  /** What the browser has complained of: a policy that was violated, a file that is missing, a script that failed. */
  readonly complaints: readonly string[];
  /** Opens a page and answers what the server sent. */
  open(path: string): Promise<Response>;
}

/** How a window is opened, beside what the browser knows. */
export interface VisitOptions extends BrowserContextOptions {
  /** In px. Default: 1280. */
  readonly width?: number;
  /** Of who sits at it. Default: nobody who is signed in. */
  readonly session?: SessionCookie;
}

/** Opens a window without history or cache. Default: 1280 wide, light, scripts allowed, nothing moves. */
export async function visit(
  browser: Browser,
  { width = 1280, session, ...options }: VisitOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width, height: 800 },
    locale: "sv-SE",
    reducedMotion: "reduce",
    ...options,
  });
  if (session !== undefined)
    await context.addCookies([{ ...session, url: options.baseURL ?? origin }]);
  const page = await context.newPage();
  const origins = new Set<string>();
  const complaints: string[] = [];
  page.on("request", (request) => origins.add(new URL(request.url()).origin));
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  return {
    page,
    origins,
    complaints,
    async open(path) {
      const answer = await page.goto(path);
      if (answer === null) throw new TypeError(`Expected an answer at ${path}`);
      return answer;
    },
    [Symbol.asyncDispose]: () => context.close(),
  };
}

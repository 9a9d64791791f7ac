import type { Browser, BrowserContextOptions, Page, Response } from "playwright-core";
import { inject } from "vitest";

/** The server's public address, without a slash at the end. */
export const origin = inject("finsamWeb");

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
  /** Whether it is that of who administers SUVS. Default: false. */
  readonly isSignedIn?: boolean;
}

/** Opens a window without history or cache. Default: 1280 wide, light, scripts allowed, nothing moves. */
export async function visit(
  browser: Browser,
  { width = 1280, isSignedIn = false, ...options }: VisitOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    locale: "sv-SE",
    reducedMotion: "reduce",
    ...options,
  });
  if (isSignedIn) await context.addCookies([{ ...inject("finsamSession"), url: origin }]);
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
      const answer = await page.goto(`${origin}${path}`);
      if (answer === null) throw new TypeError(`Expected an answer at ${path}`);
      return answer;
    },
    [Symbol.asyncDispose]: () => context.close(),
  };
}

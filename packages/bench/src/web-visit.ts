import { setTimeout as sleep } from "node:timers/promises";
import type { Browser, CDPSession, Page } from "playwright-core";

/** What one visit took. */
export interface VisitFigures {
  /** When the largest part of the page was drawn, in ms from the start (Largest Contentful Paint). */
  readonly largestPaintMs: number;
  /**
   * For how long tasks beyond 50 ms kept the page from answering, in ms. From the start: it is never less than the Total Blocking
   * Time of other tools, which begins at the first paint.
   */
  readonly blockedMs: number;
  /** When the page began to come from the server, before the slow network, in ms. */
  readonly serverMs: number;
  /** All that was sent, with headers. */
  readonly bytes: number;
  /** What of it was scripts. */
  readonly scriptBytes: number;
}

/** Whose visit it is. */
export interface Visitor {
  /** Of a session. Default: nobody is signed in. */
  readonly cookie?: { readonly name: string; readonly value: string };
}

/**
 * As Lighthouse's mobile: 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back for each request. Setting up a connection is not
 * slowed down.
 */
const network = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};

/** How many times slower than this machine's the telephone's processor is. */
const slower = 4;

/** After so long without a long task or a larger part a page that has loaded is done, in ms. */
const quietMs = 1000;

/** Run in the page before all else: notes what the browser tells of paints and long tasks. */
const observe = `
  globalThis.figures = { largestPaintMs: 0, blockedMs: 0, lastAt: 0 };
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) figures.largestPaintMs = startTime;
    figures.lastAt = performance.now();
  }).observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) figures.blockedMs += Math.max(0, duration - 50);
    figures.lastAt = performance.now();
  }).observe({ type: "longtask", buffered: true });`;

/** What a page notes by itself. */
type Noted = Omit<VisitFigures, "bytes" | "scriptBytes">;

const notedIfQuiet = `(() => {
  const { loadEventEnd, responseStart } = performance.getEntriesByType("navigation")[0];
  const { lastAt, largestPaintMs, blockedMs } = figures;
  return loadEventEnd > 0 && performance.now() - Math.max(loadEventEnd, lastAt) > ${quietMs}
    && { largestPaintMs, blockedMs, serverMs: responseStart };
})()`;

/** Opens an address with an empty cache, slowed down as a telephone is. Throws where there is no page. */
export async function measuredVisit(
  browser: Browser,
  address: string,
  { cookie }: Visitor = {},
): Promise<VisitFigures> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    locale: "sv-SE",
  });
  await using ours = new AsyncDisposableStack();
  ours.defer(() => context.close());
  if (cookie !== undefined) await context.addCookies([{ ...cookie, url: new URL(address).origin }]);
  const page = await context.newPage();
  await page.addInitScript(observe);
  const session = await context.newCDPSession(page);
  const sent = bytesOf(session);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", network);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
  await page.goto(address, { waitUntil: "load" });
  if (page.url() !== address) throw new Error(`Expected ${address}, got ${page.url()}`);
  const figures = await onceQuiet(page);
  if (figures.largestPaintMs === 0) throw new Error(`Expected a paint at ${address}`);
  return { ...figures, ...sent() };
}

/** What the page has noted once it is done. */
async function onceQuiet(page: Page): Promise<Noted> {
  for (let tries = 0; tries < 300; tries += 1) {
    // Not by waiting within the page, whose policy forbids what that takes.
    const noted = await page.evaluate<Noted | false>(notedIfQuiet);
    if (noted !== false) return noted;
    await sleep(100);
  }
  throw new Error(`Expected ${page.url()} to become quiet`);
}

/** Counts what comes over the network from now on. */
function bytesOf(session: CDPSession): () => Pick<VisitFigures, "bytes" | "scriptBytes"> {
  const scripts = new Set<string>();
  let [bytes, scriptBytes] = [0, 0];
  session.on("Network.responseReceived", ({ requestId, type }) => {
    if (type === "Script") scripts.add(requestId);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    bytes += encodedDataLength;
    if (scripts.has(requestId)) scriptBytes += encodedDataLength;
  });
  return () => ({ bytes, scriptBytes });
}

import type { Browser, CDPSession } from "playwright-core";

/** What one visit took. */
export interface VisitFigures {
  /** When the largest part of the page was drawn, in ms from the start (Largest Contentful Paint). */
  readonly largestPaintMs: number;
  /** For how long tasks beyond 50 ms kept the page from answering, up to a second after it had loaded, in ms. */
  readonly blockedMs: number;
  /** When the page began to come from the server, before the slow network, in ms. */
  readonly serverMs: number;
  /** All that was sent, with headers. */
  readonly bytes: number;
}

/** 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back for each request; setting up a connection is not slowed down. */
const network = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};

/** How many times slower than this machine's the telephone's processor is. */
const slower = 4;

/** Run in the page before all else: notes what the browser tells of paints and long tasks. */
const observe = `
  globalThis.figures = { largestPaintMs: 0, blockedMs: 0 };
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) figures.largestPaintMs = startTime;
  }).observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) figures.blockedMs += Math.max(0, duration - 50);
  }).observe({ type: "longtask", buffered: true });`;

/** Opens an address with an empty cache, slowed down as a telephone is. */
export async function measuredVisit(browser: Browser, address: string): Promise<VisitFigures> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    locale: "sv-SE",
  });
  await using ours = new AsyncDisposableStack();
  ours.defer(() => context.close());
  const page = await context.newPage();
  await page.addInitScript(observe);
  const session = await context.newCDPSession(page);
  const sent = bytesOf(session);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", network);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
  await page.goto(address, { waitUntil: "load" });
  await page.waitForTimeout(1000);
  const figures = await page.evaluate<Omit<VisitFigures, "bytes">>(`({ ...figures,
    serverMs: performance.getEntriesByType("navigation")[0].responseStart })`);
  if (figures.largestPaintMs === 0) throw new Error(`Expected a paint at ${address}`);
  return { ...figures, bytes: sent() };
}

/** Counts what comes over the network from now on. */
function bytesOf(session: CDPSession): () => number {
  let bytes = 0;
  session.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  return () => bytes;
}

import { launchChromium } from "@finsam/test-network/launch-chromium";
import { publicPages, startWebServer } from "@finsam/test-web";
import { quantile } from "./latency.ts";
import { measuredVisit, type VisitFigures } from "./web-visit.ts";

/** What a page costs somebody with a telephone; the median of the rounds. */
export interface WebFigures {
  readonly [column: string]: string | number;
}

/** Opens each public page as a mid-range telephone on a slow network would, each time with an empty cache. */
export async function benchWeb({
  rounds,
  tell,
}: {
  rounds: number;
  tell: (line: string) => void;
}): Promise<WebFigures[]> {
  tell("starting the server and Chromium …");
  await using server = await startWebServer();
  const browser = await launchChromium();
  await using ours = new AsyncDisposableStack();
  ours.defer(() => browser.close());
  const rows: WebFigures[] = [];
  for (const { path } of publicPages) {
    // What the server has to compile or to fetch for the first time is none of the page's.
    await measuredVisit(browser, `${server.url}${path}`);
    const visits: VisitFigures[] = [];
    for (let round = 0; round < rounds; round += 1)
      visits.push(await measuredVisit(browser, `${server.url}${path}`));
    const median = (figure: keyof VisitFigures) =>
      quantile(
        visits.map((visit) => visit[figure]),
        0.5,
      );
    rows.push({
      page: path,
      "LCP ms": Math.round(median("largestPaintMs")),
      "LCP ms, highest": Math.round(Math.max(...visits.map((visit) => visit.largestPaintMs))),
      "blocked ms": Math.round(median("blockedMs")),
      "server ms": Math.round(median("serverMs")),
      kB: (median("bytes") / 1000).toFixed(1),
    });
    tell(`${path}: ${rows.at(-1)?.["LCP ms"]} ms`);
  }
  return rows;
}

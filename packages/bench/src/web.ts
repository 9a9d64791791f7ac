import { loadavg } from "node:os";
import { startPostgres } from "@finsam/database/testing/postgres";
import { launchChromium } from "@finsam/test-network/launch-chromium";
import { linkIn, publicPages, signIn, startWebServer, workPages } from "@finsam/test-web";
import type { Browser } from "playwright-core";
import { quantile } from "./latency.ts";
import { memorySite } from "./memory-site.ts";
import { measuredVisit, type VisitFigures, type Visitor } from "./web-visit.ts";

/** How often to measure, and whom to tell how far it has come. */
export interface WebOptions {
  readonly rounds: number;
  readonly tell: (line: string) => void;
}

/** What a page costs somebody with a telephone; the median of the rounds where nothing else is said. */
export interface WebFigures {
  readonly page: string;
  readonly "LCP ms": number;
  readonly "LCP ms, highest": number;
  /** Of the same bytes from memory; null: not measured. */
  readonly "LCP ms from memory": number | null;
  readonly "blocked ms": number;
  readonly "server ms": number;
  readonly kB: number;
  readonly "of that scripts": number;
}

/** How late the largest part of a public page may be drawn, in ms. */
const latestPaintMs = 1000;

/** The pages for who is signed in that are measured: those on which she is most, and the heaviest of all. */
const measuredWork = ["arbete", "arbete-ny-aktivitet", "planera", "plan", "plan-utgivning"];

/**
 * Opens each public page and some of those for who is signed in as a mid-range telephone on a slow network would, each time with
 * an empty cache; beside each public one, in the same round, the same bytes from memory.
 */
export async function benchWeb(options: WebOptions): Promise<WebFigures[]> {
  const { tell } = options;
  tell(`load average before: ${loadavg()[0]?.toFixed(1)}`);
  const browser = await launchChromium();
  await using ours = new AsyncDisposableStack();
  ours.defer(() => browser.close());
  return [...(await measurePublic(browser, options)), ...(await measureWork(browser, options))];
}

/** The public pages whose largest part is drawn too late, a line for each. */
export function tooSlow(figures: readonly WebFigures[]): string[] {
  const isPublic = (page: string) => publicPages.some(({ path }) => path === page);
  return figures
    .filter((row) => isPublic(row.page) && row["LCP ms"] > latestPaintMs)
    .map((row) => {
      const { page, "LCP ms": took, "LCP ms from memory": bare } = row;
      return `${page}: LCP ${took} ms, more than ${latestPaintMs} (the same bytes from memory: ${bare} ms)`;
    });
}

/** Over PostgreSQL, as a server is run for real. */
async function measurePublic(browser: Browser, options: WebOptions): Promise<WebFigures[]> {
  options.tell("public pages: starting PostgreSQL and the server …");
  await using postgres = await startPostgres();
  await using server = await startWebServer({ DATABASE_URL: postgres.urlOf("postgres") });
  await using bare = await memorySite(server.url);
  const paths = publicPages.map(({ path }) => path);
  const visits = await rounds(options, paths, async (path, round) => {
    // Neither is always the one that comes after the other.
    const sites = round % 2 === 0 ? [server, bare] : [bare, server];
    const figures = new Map<string, VisitFigures>();
    for (const { url } of sites) figures.set(url, await measuredVisit(browser, `${url}${path}`));
    return { ours: figures.get(server.url), bare: figures.get(bare.url) };
  });
  return paths.map((path) => {
    const some = visits.get(path) ?? [];
    return figuresOf(
      path,
      some.flatMap((visit) => visit.ours ?? []),
      some.flatMap((visit) => visit.bare ?? []),
    );
  });
}

/** On the embedded database: only a server to try out lets somebody in without a mail. */
async function measureWork(browser: Browser, options: WebOptions): Promise<WebFigures[]> {
  options.tell("pages for who is signed in: starting the server …");
  await using server = await startWebServer();
  const cookie = await signIn(linkIn(await server.line("start-links"), "SUVS"));
  const visitor: Visitor = { cookie };
  const paths = measuredWork.map((name) => {
    const found = workPages.find((page) => page.name === name);
    if (found === undefined) throw new TypeError(`Expected a page ${name}`);
    return found.path;
  });
  const visits = await rounds(options, paths, (path) =>
    measuredVisit(browser, `${server.url}${path}`, visitor),
  );
  return paths.map((path) => figuresOf(path, visits.get(path) ?? []));
}

/** Visits all pages in each round, so that other work on the machine strikes all alike. Answers what came of it, by page. */
async function rounds<Visit>(
  { rounds, tell }: WebOptions,
  paths: readonly string[],
  visit: (path: string, round: number) => Promise<Visit>,
): Promise<ReadonlyMap<string, readonly Visit[]>> {
  const visits = new Map(paths.map((path): [string, Visit[]] => [path, []]));
  // What the server has to compile or to fetch for the first time is none of the page's.
  for (let round = -1; round < rounds; round += 1) {
    for (const path of paths) {
      const made = await visit(path, round);
      if (round >= 0) visits.get(path)?.push(made);
    }
    tell(round < 0 ? "each page has been opened once" : `round ${round + 1} of ${rounds} is done`);
  }
  return visits;
}

function figuresOf(
  page: string,
  visits: readonly VisitFigures[],
  bare: readonly VisitFigures[] = [],
): WebFigures {
  const all = (of: readonly VisitFigures[], figure: keyof VisitFigures) =>
    of.map((visit) => visit[figure]);
  const median = (figure: keyof VisitFigures) => quantile(all(visits, figure), 0.5);
  const kB = (bytes: number) => Math.round(bytes / 100) / 10;
  return {
    page,
    "LCP ms": Math.round(median("largestPaintMs")),
    "LCP ms, highest": Math.round(Math.max(...all(visits, "largestPaintMs"))),
    "LCP ms from memory":
      bare.length === 0 ? null : Math.round(quantile(all(bare, "largestPaintMs"), 0.5)),
    "blocked ms": Math.round(median("blockedMs")),
    "server ms": Math.round(median("serverMs")),
    kB: kB(median("bytes")),
    "of that scripts": kB(median("scriptBytes")),
  };
}

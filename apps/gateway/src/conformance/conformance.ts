import { isLoopback } from "../environment.ts";
import { checkAddresses, checkAudiences, checkResync } from "./check-refusals.ts";
import { checkHeaders, checkMethods, profileAccept } from "./check-headers.ts";
import { checkSelection } from "./check-selection.ts";
import { checkStreams } from "./check-streams.ts";
import { checkWalk, type Walk } from "./check-walk.ts";
import { Findings, type Verdict } from "./findings.ts";
import { createProbe, NoAnswer, type ProbeLimits } from "./probe.ts";
import type { RuleId, Told } from "./rule.ts";

/** What is tried, and how much of it. */
export interface Trial {
  /** The server's public address, or that of its feed. */
  readonly url: string;
  /** Undefined: only what everybody may read. */
  readonly token: string | undefined;
  /** How many pages are walked at most. */
  readonly mostPages: number;
  /** How long the whole may take, in ms. */
  readonly mostMs: number;
  readonly onPage: (pages: number, items: number) => void;
}

/** What was found out. */
export interface Report {
  readonly feed: string;
  readonly pages: number;
  readonly items: number;
  /** Whether the walk came to the last page. */
  readonly toTheEnd: boolean;
  readonly verdicts: readonly Verdict[];
  /** Why it ended early; undefined where it didn't. */
  readonly endedBy: Told | undefined;
}

const limits: ProbeLimits = { answerMs: 15_000, answerBytes: 64 * 1024 * 1024 };

/** Tries a server rule by rule. Only reads, a page at a time. */
export async function conformance(trial: Trial): Promise<Report> {
  const { url, token, mostPages, mostMs, onPage } = trial;
  const base = url.replace(/[?#].*$/, "").replace(/(\/feed)?\/*$/, "");
  const feed = `${base}/feed`;
  const findings = new Findings();
  const signal = AbortSignal.timeout(mostMs);
  const probe = createProbe(limits, token, signal);
  const bare = createProbe(limits, undefined, signal);
  const tools = { probe, findings };
  const hasToken = token !== undefined;
  let walk: Walk | undefined;
  let endedBy: Told | undefined;
  checkTransport(base, findings);
  try {
    const first = await probe(feed, { headers: { accept: profileAccept } });
    const fault = { address: feed, expected: "200", came: String(first.status) };
    if (findings.note("P8", first.status === 200, fault)) {
      walk = await checkWalk(feed, { ...tools, mostPages, onPage });
      if (walk.full !== undefined) await checkHeaders(walk.full, "public, max-age=3600", tools);
      const last = walk.last ?? lastOf(feed, walk);
      if (last !== undefined) await checkHeaders(last, "public, max-age=8", tools);
      await checkMethods(feed, tools);
      await checkAddresses(feed, tools);
      await checkSelection(feed, walk.owner, tools);
      await checkResync(feed, walk, tools);
      await checkAudiences(feed, hasToken, { ...tools, bare });
      await checkStreams(base, hasToken, tools);
    }
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    const { address, reason } = error.data;
    endedBy = signal.aborted
      ? { sv: `tiden var slut (${mostMs / 1000} s)`, en: `the time was up (${mostMs / 1000} s)` }
      : { sv: `${address} svarade inte (${reason})`, en: `${address} did not answer (${reason})` };
  }
  explain(findings, walk);
  const { pages = 0, items = 0 } = walk ?? {};
  const toTheEnd = walk?.last !== undefined;
  return { feed, pages, items, toTheEnd, verdicts: findings.verdicts(), endedBy };
}

/** The address of the last page of a walk that was cut off. */
function lastOf(feed: string, { position }: Walk): string | undefined {
  if (position === undefined) return undefined;
  const { epoch, since } = position;
  return `${feed}?${new URLSearchParams({ afterChangeNumber: since, epoch, since })}`;
}

function checkTransport(base: string, findings: Findings): void {
  const { protocol, hostname } = new URL(base);
  if (protocol !== "https:" && isLoopback(hostname))
    findings.unchecked("P59", {
      sv: "en adress på den egna datorn behöver ingen HTTPS",
      en: "an address of this machine needs no HTTPS",
    });
  else
    findings.note("P59", protocol === "https:", {
      address: base,
      expected: "https:",
      came: protocol,
    });
}

/** Why some rules may have had nothing to be tried on. */
function explain(findings: Findings, walk: Walk | undefined): void {
  const empty: Told = { sv: "flödet är tomt", en: "the feed is empty" };
  const cut: Told = {
    sv: "vandringen kom inte till slutet: pröva med fler sidor (--pages)",
    en: "the walk did not come to its end: try with more pages (--pages)",
  };
  const inFeed: readonly RuleId[] = ["P4", "P5", "P13", "P17", "P18", "P24", "P25"];
  if (walk?.items === 0) for (const rule of inFeed) findings.unchecked(rule, empty);
  if (walk !== undefined && walk.last === undefined) findings.unchecked("P19", cut);
  findings.unchecked("P29", {
    sv: "sidorna är för små för att behöva komprimeras",
    en: "the pages are too small to need compression",
  });
  findings.unchecked("P51", {
    sv: "inget förbund stod i det som lästes av flödet",
    en: "no association stood in what was read of the feed",
  });
}

import {
  type FeedState,
  formatFeedAddress,
  type Hint,
  type ReplicaStore,
} from "@finsam/change-feed";
import { publicAudience } from "@finsam/domain";
import type { PageAnswered } from "./ask-page.ts";
import { askState, type ToldState } from "./ask-state.ts";
import { associationReports, type AssociationReport, worst } from "./association-report.ts";
import type { Asking } from "./fetch-answer.ts";
import { type FeedFollower, followFeed } from "./follow-feed.ts";
import { followHints } from "./follow-hints.ts";
import type { FollowerLog } from "./follower-log.ts";
import type { Homes } from "./judge-item.ts";
import type { SourceReport } from "./source-report.ts";

/** How many items a page is asked for. */
const PAGE_ITEMS = 500;

/** How long hints are gathered before feeds are asked, in ms. */
const HINT_MS = 10;

/** For how long what a publisher tells of itself is not asked for again, in ms. */
const TOLD_MS = 1000;

/** For how long a feed is not tried again after the right to it was withdrawn, in ms. */
const WITHDRAWN_MS = 600_000;

/** What a follower of a whole publisher works with. */
export interface PeerParts extends Asking {
  /** Its name here, stable: feeds are kept under it. */
  readonly source: string;
  /** Its public address, without a slash at its end. */
  readonly url: string;
  /** Audiences whose feeds were followed before. */
  readonly audiences: readonly string[];
  readonly store: ReplicaStore;
  /** From 0 (inclusive) to 1 (exclusive). */
  readonly random: () => number;
  readonly log: FollowerLog;
  /** Where associations have their homes, at the moment. */
  readonly homes: () => Omit<Homes, "relayed">;
  readonly report: (reports: readonly AssociationReport[]) => Promise<void>;
  readonly pausing?: boolean;
  readonly confirmed?: boolean;
}

/** A publisher whose feeds are being followed. */
export interface PeerFollower extends Omit<FeedFollower, "hint"> {
  /** Whether anything is held up until a person confirms (F9). */
  isHeldUp(): boolean;
}

/** Follows every feed of a publisher that may be read: what is public, and what its `/feed/state` names beside that. */
export function followPeer(parts: PeerParts): PeerFollower {
  const peer = new Peer(parts);
  return {
    pause: () => peer.pause(true),
    resume: () => peer.pause(false),
    confirm: () => peer.each((feed) => feed.confirm()),
    resync: () => peer.each((feed) => feed.resync()),
    isHeldUp: () => peer.isHeldUp(),
    ended: peer.run(),
  };
}

class Peer {
  readonly #parts: PeerParts;
  readonly #feeds = new Map<string, FeedFollower>();
  readonly #reports = new Map<string, SourceReport>();
  #told: ToldState;
  #relayed: ReadonlySet<string> = new Set();
  /** When that was asked for, in ms since 1970. */
  #toldAt = Number.NEGATIVE_INFINITY;
  readonly #withdrawnAt = new Map<string, number>();
  #askedAt: Date | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  #reporting: Promise<void> = Promise.resolve();
  readonly #hinted = new Set<string>();
  /** Feeds that are found later begin as the person who pauses or resumes the source has left it. */
  #pausing: boolean;

  constructor(parts: PeerParts) {
    this.#parts = parts;
    this.#pausing = parts.pausing ?? false;
  }

  async run(): Promise<void> {
    const { audiences, url, random } = this.#parts;
    for (const audience of [publicAudience, ...audiences]) this.#follow(audience);
    await followHints(url, this.#parts, random, {
      heard: (hint) => this.#heard(hint),
      ended: () => this.each((feed) => feed.hint()),
    });
    // Nothing begins after the signal, so these are all.
    await Promise.all([...this.#feeds.values()].map(({ ended }) => ended));
    await this.#reporting;
  }

  pause(pausing: boolean): void {
    this.#pausing = pausing;
    this.each((feed) => (pausing ? feed.pause() : feed.resume()));
  }

  each(act: (feed: FeedFollower) => void): void {
    for (const feed of this.#feeds.values()) act(feed);
  }

  isHeldUp(): boolean {
    return [...this.#reports.values()].some(({ reason }) => reason === "REMOVALS");
  }

  #follow(audience: string): void {
    const { source, url, signal, clock } = this.#parts;
    if (this.#feeds.has(audience) || signal.aborted) return;
    const withdrawnAt = this.#withdrawnAt.get(audience) ?? Number.NEGATIVE_INFINITY;
    if (clock.now() - withdrawnAt < WITHDRAWN_MS) return;
    const follower = followFeed({
      ...this.#parts,
      homes: () => ({ ...this.#parts.homes(), relayed: this.#relayed }),
      pausing: this.#pausing,
      feed: { feed: `${source}/${audience}`, source, audience },
      start: formatFeedAddress(url, { audience, limit: PAGE_ITEMS }),
      turn: (request) => this.#inTurn(request),
      report: (report, askedAt) => this.#reported(audience, report, askedAt),
    });
    this.#feeds.set(audience, follower);
    void (async () => {
      await follower.ended;
      this.#feeds.delete(audience);
      this.#withdrawnAt.set(audience, clock.now());
      // Whether the publisher itself says so: who regains the right later is told, and need not wait.
      this.#toldAt = Number.NEGATIVE_INFINITY;
      this.#feeds.get(publicAudience)?.hint();
    })();
  }

  /** One request at a time, each after a look at what the publisher says of itself. */
  #inTurn(request: () => Promise<PageAnswered>): Promise<PageAnswered> {
    const turn = this.#turn.then(async () => {
      await this.#readState();
      return request();
    });
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async #readState(): Promise<void> {
    const now = this.#parts.clock.now();
    if (Math.abs(now - this.#toldAt) < TOLD_MS) return;
    this.#toldAt = now;
    const told = await askState(this.#parts.url, this.#parts);
    if (told === undefined) return;
    this.#told = told;
    this.#relayed = relayedBy(told);
    if (told === "plain") return;
    const named = readable(told);
    for (const audience of this.#withdrawnAt.keys())
      if (!named.includes(audience)) this.#withdrawnAt.delete(audience);
    for (const audience of named) this.#follow(audience);
  }

  #heard({ audience }: Hint): void {
    const { clock, signal } = this.#parts;
    // A feed that is not known yet is found by what the publisher tells before the next page.
    const isKnown = this.#feeds.has(audience);
    const known = isKnown ? audience : publicAudience;
    if (!isKnown) this.#toldAt = Number.NEGATIVE_INFINITY;
    if (this.#hinted.size > 0) {
      this.#hinted.add(known);
      return;
    }
    this.#hinted.add(known);
    void (async () => {
      await clock.wait(HINT_MS, signal);
      for (const name of this.#hinted) this.#feeds.get(name)?.hint();
      this.#hinted.clear();
    })();
  }

  #reported(audience: string, report: SourceReport, askedAt: Date): void {
    if (report.reason === "WITHDRAWN") this.#reports.delete(audience);
    else this.#reports.set(audience, report);
    if (audience === publicAudience && report.state === "LIVE") this.#askedAt = askedAt;
    const { log, homes, source } = this.#parts;
    const condition = worst([...this.#reports.values()]);
    if (condition === undefined) return;
    const { state, reason } = condition;
    if (state === "FAILING" || state === "PAUSED")
      log.warn({ source, audience, state, reason }, "a source is not followed as it should be");
    const here = homes().here;
    const reports = associationReports(
      here,
      { report: condition, askedAt: this.#askedAt },
      this.#told,
    );
    this.#reporting = this.#reporting
      .then(() => this.#parts.report(reports))
      .catch((error: unknown) => {
        log.warn({ err: error, source }, "the state of a source could not be written");
      });
  }
}

function relayedBy(told: ToldState): ReadonlySet<string> {
  if (told === undefined || told === "plain") return new Set();
  return new Set(
    told.associations.flatMap(({ association, hosted }) => (hosted ? [] : association)),
  );
}

/** A publisher cannot make a follower begin any number of feeds. */
function readable({ audiences }: FeedState): readonly string[] {
  return audiences.filter(isAudience).slice(0, 1000);
}

function isAudience(audience: string): boolean {
  return /^(?:public|holds|weeks\/[0-9a-f-]{36}(?:\/invited)?)$/.test(audience);
}

import {
  BRAKE_HOURS,
  type FollowedFeed,
  type ReadPage,
  type ReplicaStore,
  type Terms,
} from "@finsam/change-feed";
import { askPage, type PageAnswered } from "./ask-page.ts";
import { CopyProgress } from "./copy-progress.ts";
import type { Asking } from "./fetch-answer.ts";
import { firstEffects, step } from "./follower.ts";
import type { FollowerEvent } from "./follower-event.ts";
import type { FollowerLog } from "./follower-log.ts";
import { type Effect, firstState, type FollowerState } from "./follower-state.ts";
import { type Homes, judgeItem, judgePage } from "./judge-item.ts";
import { waitMs } from "./limits.ts";
import type { SourceReport } from "./source-report.ts";

/** What a follower of one feed works with. */
export interface FollowParts extends Asking {
  readonly feed: FollowedFeed;
  /** The address of the feed's first page. */
  readonly start: string;
  readonly store: ReplicaStore;
  /** From 0 (inclusive) to 1 (exclusive). */
  readonly random: () => number;
  readonly log: FollowerLog;
  /** Where associations have their homes, at the moment. */
  readonly homes: () => Homes;
  /** `askedAt`: when the publisher was last asked for a page. */
  readonly report: (report: SourceReport, askedAt: Date) => void;
  /** Runs a request when it is its turn: a publisher is asked for one page at a time (P59). Default: at once. */
  readonly turn?: (request: () => Promise<PageAnswered>) => Promise<PageAnswered>;
  /** Whether it is to rest at first. Default: no. */
  readonly pausing?: boolean;
  /** Whether a person has confirmed what was held up before the start. Default: no. */
  readonly confirmed?: boolean;
}

/** A feed that is being followed. */
export interface FeedFollower {
  /** The feed may have moved. */
  hint(): void;
  pause(): void;
  resume(): void;
  /** Removals that were held up are as they should be. */
  confirm(): void;
  /** Takes a full copy. */
  resync(): void;
  /** Resolves when it follows no longer: the signal was aborted, or the right withdrawn. */
  readonly ended: Promise<void>;
}

/** Follows a feed into a replica until the signal is aborted: the effects of SPEC.md, one after the other. */
export function followFeed(parts: FollowParts): FeedFollower {
  const runner = new Runner(parts);
  const tell = (event: "hint" | "pause" | "resume" | "confirm" | "resync-asked") => () => {
    runner.tell({ event });
  };
  return {
    hint: tell("hint"),
    pause: tell("pause"),
    resume: tell("resume"),
    confirm: tell("confirm"),
    resync: tell("resync-asked"),
    ended: runner.run(),
  };
}

class Runner {
  readonly #parts: FollowParts;
  #state: FollowerState;
  #events: FollowerEvent[] = [];
  #wake: (() => void) | undefined;
  #page: ReadPage | undefined;
  /** Of the full copy that this process has seen pages of; undefined: none is under way. */
  #copy: CopyProgress | undefined;
  #askedAt = 0;
  #waiting: AbortController | undefined;

  constructor(parts: FollowParts) {
    this.#parts = parts;
    this.#state = firstState(parts.start, parts);
  }

  tell(event: FollowerEvent): void {
    this.#events.push(event);
    this.#wake?.();
  }

  async run(): Promise<void> {
    const { signal } = this.#parts;
    signal.addEventListener("abort", () => this.#wake?.(), { once: true });
    await this.#release();
    await this.#execute(firstEffects);
    while (!signal.aborted && this.#state.phase !== "ended") {
      const event = this.#events.shift();
      if (event === undefined) {
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
          if (signal.aborted) resolve();
        });
        continue;
      }
      const next = step(this.#state, event);
      if (next.state.phase !== "waiting") this.#waiting?.abort();
      this.#state = next.state;
      await this.#execute(next.effects);
    }
    this.#waiting?.abort();
  }

  /** What is invalid may be valid to a later version of this program (F8). */
  async #release(): Promise<void> {
    const { feed, store, homes, log } = this.#parts;
    try {
      const kept = await store.quarantined(feed.feed);
      const valid = kept
        .map(({ item }) => judgeItem(item, homes()))
        .filter((item) => item.action === "put");
      if (valid.length > 0) await store.release(feed.feed, valid);
    } catch (error) {
      log.warn({ err: error, feed: feed.feed }, "what is in quarantine could not be tried again");
    }
  }

  async #execute(effects: readonly Effect[]): Promise<void> {
    for (const effect of effects) await this.#do(effect);
  }

  async #do(effect: Effect): Promise<void> {
    const { feed, store, start, clock, limits, random, report } = this.#parts;
    const name = feed.feed;
    switch (effect.effect) {
      case "load":
        return this.#store(async () => {
          const cursor = await store.cursor(name);
          return { event: "loaded", cursor, now: clock.now() };
        });
      case "begin":
        return this.#store(async () => {
          const cursor = await store.beginCopy(feed, start);
          this.#copy = undefined;
          return { event: "begun", cursor };
        });
      case "apply":
        return this.#store(() => this.#apply(effect.confirmed));
      case "end":
        return this.#store(async () => {
          const owners = [...this.#parts.homes().here];
          const applied = await store.endCopy(name, owners, this.#terms(effect.confirmed));
          if (applied.outcome === "applied") this.#copied();
          return { event: "applied", applied, now: clock.now() };
        });
      case "drop":
        return this.#store(async () => {
          await store.drop(name);
          return { event: "dropped" };
        });
      case "ask":
        return this.#ask(effect.address);
      case "wait":
        return this.#wait(waitMs(effect, limits, random()));
      case "report":
        return report(effect.report, new Date(this.#askedAt));
    }
  }

  async #store(work: () => Promise<FollowerEvent>): Promise<void> {
    try {
      this.tell(await work());
    } catch (error) {
      const { log, feed } = this.#parts;
      log.warn({ err: error, feed: feed.feed }, "the replica could not be written");
      this.tell({ event: "store-failed" });
    }
  }

  async #apply(confirmed: boolean): Promise<FollowerEvent> {
    const { feed, store, homes, clock, log } = this.#parts;
    const { cursor } = this.#state;
    const page = this.#page;
    if (cursor === undefined || page === undefined)
      throw new Error("Expected a page and where it was asked for");
    const items = judgePage(page, homes());
    const { next, epoch, isLast } = page;
    const applied = await store.apply(
      feed.feed,
      { walk: cursor.walk, asked: cursor.next, next, epoch, isLast, items },
      this.#terms(confirmed),
    );
    if (applied.outcome === "applied" && applied.refused > 0)
      log.warn({ feed: feed.feed, refused: applied.refused }, "records were refused");
    if (applied.outcome === "applied" && cursor.copying) {
      this.#copy ??= new CopyProgress(feed.feed, log, this.#askedAt);
      this.#copy.read(items.length, clock.now());
    }
    return { event: "applied", applied, now: clock.now() };
  }

  #copied(): void {
    this.#copy?.done(this.#parts.clock.now());
    this.#copy = undefined;
  }

  /** Removals count for a day. */
  #terms(confirmed: boolean): Terms {
    const at = new Date(this.#askedAt);
    if (confirmed) return { at, removalsSince: null };
    return { at, removalsSince: new Date(this.#askedAt - BRAKE_HOURS * 3_600_000) };
  }

  /** In the background, so that people are heard meanwhile. */
  #ask(address: string): void {
    const { clock, limits, signal, turn = (request) => request() } = this.#parts;
    void (async () => {
      const gap = this.#askedAt + limits.requestGapMs - clock.now();
      if (gap > 0 && gap <= limits.requestGapMs) await clock.wait(gap, signal);
      const answer = await turn(() => {
        this.#askedAt = clock.now();
        return askPage(address, this.#parts);
      });
      this.#answered(answer);
    })().catch(() => this.tell({ event: "failed", fault: "UNREACHABLE" }));
  }

  #answered(answer: PageAnswered): void {
    if (answer.event !== "page") {
      this.tell(answer);
      return;
    }
    const { page } = answer;
    this.#page = page;
    const numbers = page.items.map(({ modified }) => modified);
    const highest = numbers.reduce<bigint | null>(
      (most, number) => (most === null || number > most ? number : most),
      null,
    );
    const { next, epoch, isLast } = page;
    this.tell({ event: "page", page: { next, epoch, isLast, highest } });
  }

  #wait(ms: number): void {
    const waiting = new AbortController();
    this.#waiting = waiting;
    const { clock, signal } = this.#parts;
    const until = AbortSignal.any([signal, waiting.signal]);
    void (async () => {
      await clock.wait(ms, until);
      if (!until.aborted) this.tell({ event: "time" });
    })();
  }
}

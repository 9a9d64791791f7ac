import type { FollowerLog } from "./follower-log.ts";

/** How often a full copy that is under way is told of, in ms. */
const TELL_MS = 5000;

/** Tells in the log how far a full copy of a feed has come: a first one may take minutes. */
export class CopyProgress {
  readonly #feed: string;
  readonly #log: FollowerLog;
  readonly #began: number;
  #records = 0;
  #toldAt: number;

  /** @param now milliseconds since 1970 */
  constructor(feed: string, log: FollowerLog, now: number) {
    this.#feed = feed;
    this.#log = log;
    this.#began = now;
    this.#toldAt = now;
  }

  /** A page of so many items has been applied. */
  read(items: number, now: number): void {
    this.#records += items;
    if (Math.abs(now - this.#toldAt) < TELL_MS) return;
    this.#toldAt = now;
    this.#log.info(this.#figures(now), "a full copy is under way");
  }

  /** The copy is done. */
  done(now: number): void {
    this.#log.info(this.#figures(now), "a full copy is done");
  }

  #figures(now: number): object {
    const seconds = Math.max(0, Math.round((now - this.#began) / 100) / 10);
    return { feed: this.#feed, records: this.#records, seconds };
  }
}

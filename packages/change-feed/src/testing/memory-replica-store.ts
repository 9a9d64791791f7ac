import { publicAudience } from "@finsam/domain";
import { isHeldUp, type Removals } from "../deletion-brake.ts";
import type { UpdatedItem } from "../feed-item.ts";
import type { PutItem, QuarantineItem, ReplicaItem } from "../replica-item.ts";
import type {
  Applied,
  FeedCursor,
  FollowedFeed,
  PageToApply,
  Quarantined,
  Refused,
  ReplicaStore,
  Terms,
} from "../replica-store.ts";
import type { ReplicaStoreHarness, ShownRecord } from "./replica-store-suite.ts";

/** What one feed holds of one record. */
interface Held {
  readonly number: bigint;
  readonly walk: number;
  /** Null: removed, only the number is held. */
  readonly owner: string | null;
  readonly kind: string;
  /** What is shown of it: the last valid version. */
  readonly shown: { readonly item: UpdatedItem; readonly version: number } | null;
  /** What came last, if it is in quarantine or of a kind that is not known here. */
  readonly kept: PutItem | QuarantineItem | null;
}

interface Feed {
  readonly cursor: FeedCursor;
  readonly held: ReadonlyMap<string, Held>;
  readonly refused: readonly Refused[];
}

interface Removal {
  readonly id: string;
  readonly owner: string;
  readonly at: Date;
}

interface State {
  readonly feeds: ReadonlyMap<string, Feed>;
  readonly removals: readonly Removal[];
}

type Committed = Extract<Applied, { outcome: "applied" }>;

/** A replica store in memory. A transaction is the exchange of one state for the next. */
export class MemoryReplica implements ReplicaStore, ReplicaStoreHarness {
  /** Itself. */
  readonly store: ReplicaStore = this;
  /** Ids of two associations that are not hosted here. */
  readonly owners = [
    "00000000-0000-4000-8000-00000000000a",
    "00000000-0000-4000-8000-00000000000b",
  ] as const;
  #state: State = { feeds: new Map(), removals: [] };

  /** Where it stands in a feed; undefined for one that it doesn't follow. */
  cursor(feed: string): Promise<FeedCursor | undefined> {
    return Promise.resolve(this.#state.feeds.get(feed)?.cursor);
  }

  /** Raises the walk by one; what is held stays shown. */
  beginCopy(followed: FollowedFeed, start: string): Promise<FeedCursor> {
    const old = this.#state.feeds.get(followed.feed);
    const walk = (old?.cursor.walk ?? 0) + 1;
    const upToDateAt = old?.cursor.upToDateAt ?? null;
    const cursor = { ...followed, next: start, epoch: null, walk, copying: true, upToDateAt };
    this.#set({ held: new Map(), refused: [], ...old, cursor });
    return Promise.resolve(cursor);
  }

  /** Applies a page whole or not at all (F6). */
  apply(name: string, page: PageToApply, terms: Terms): Promise<Applied> {
    const feed = this.#state.feeds.get(name);
    const stands = feed?.cursor.next === page.asked;
    if (feed === undefined || page.walk !== feed.cursor.walk)
      return Promise.resolve({ outcome: "stale" });
    const { cursor } = feed;
    if (cursor.epoch === null && page.epoch !== null && !stands)
      return Promise.resolve({ outcome: "stale" });
    if (cursor.epoch !== null && page.epoch !== cursor.epoch)
      return Promise.resolve({ outcome: "other-epoch" });
    const held = new Map(feed.held);
    const refused: Refused[] = [];
    let changed = 0;
    for (const item of page.items) {
      const judged = this.#judge(cursor, item);
      if (judged.action === "refuse") {
        refused.push({ id: judged.id, reason: judged.reason, at: terms.at });
        continue;
      }
      const { id, modified } = judged.item;
      const old = held.get(id);
      if (old !== undefined && old.walk === cursor.walk && old.number >= modified) continue;
      held.set(id, next(old, judged, cursor.walk));
      changed += 1;
    }
    const moved = stands ? { next: page.next, epoch: page.epoch } : {};
    const upToDate = stands && page.isLast && !cursor.copying ? { upToDateAt: terms.at } : {};
    const feeds = new Map(this.#state.feeds).set(name, {
      cursor: { ...cursor, ...moved, ...upToDate },
      held,
      refused: [...refused.toReversed(), ...feed.refused].filter(isLatest),
    });
    return Promise.resolve(
      this.#commit(feeds, terms, { outcome: "applied", changed, refused: refused.length }),
    );
  }

  /** Removes what the walk has not met, unless that is too much (F9). */
  endCopy(name: string, owners: readonly string[], terms: Terms): Promise<Applied> {
    const ending = this.#state.feeds.get(name);
    if (ending === undefined || !ending.cursor.copying)
      return Promise.resolve({ outcome: "stale" });
    const { walk, source, audience } = ending.cursor;
    const feeds = new Map(this.#state.feeds);
    let changed = 0;
    for (const [otherName, feed] of feeds) {
      const isElsewhere = feed.cursor.source !== source && feed.cursor.audience === audience;
      const held = new Map(
        [...feed.held].filter(([, record]) => {
          if (otherName === name) return record.walk === walk;
          return !(isElsewhere && record.owner !== null && owners.includes(record.owner));
        }),
      );
      changed += feed.held.size - held.size;
      feeds.set(otherName, { ...feed, held });
    }
    const cursor = { ...ending.cursor, copying: false, upToDateAt: terms.at };
    feeds.set(name, { ...ending, held: feeds.get(name)?.held ?? new Map(), cursor });
    return Promise.resolve(this.#commit(feeds, terms, { outcome: "applied", changed, refused: 0 }));
  }

  /** Applies what was in quarantine and is valid now (F8). */
  release(name: string, items: readonly PutItem[]): Promise<Applied> {
    const feed = this.#state.feeds.get(name);
    if (feed === undefined) return Promise.resolve({ outcome: "stale" });
    const held = new Map(feed.held);
    let changed = 0;
    for (const put of items) {
      const old = held.get(put.item.id);
      if (old?.kept?.action !== "quarantine" || old.number !== put.item.modified) continue;
      held.set(put.item.id, next(old, put, old.walk));
      changed += 1;
    }
    this.#set({ ...feed, held });
    return Promise.resolve({ outcome: "applied", changed, refused: 0 });
  }

  /** Forgets a feed and all that only it holds (F13). */
  drop(name: string): Promise<void> {
    const feeds = new Map(this.#state.feeds);
    feeds.delete(name);
    this.#state = { ...this.#state, feeds };
    return Promise.resolve();
  }

  /** In the order of the records' ids. */
  quarantined(name: string): Promise<readonly Quarantined[]> {
    const held = [...(this.#state.feeds.get(name)?.held.values() ?? [])];
    const kept = held.flatMap((record) => record.kept ?? []);
    return Promise.resolve(
      kept
        .filter((item) => item.action === "quarantine")
        .map(({ item, owner, issues }) => ({ item, owner, issues }))
        .toSorted((a, b) => (a.item.id < b.item.id ? -1 : 1)),
    );
  }

  /** The latest first; of one record the last only. */
  refused(name: string): Promise<readonly Refused[]> {
    return Promise.resolve(this.#state.feeds.get(name)?.refused ?? []);
  }

  /** Of the feeds that hold it, the highest version (F6). */
  shown(id: string): Promise<ShownRecord | undefined> {
    const best = [...this.#state.feeds.values()]
      .flatMap(({ held }) => held.get(id) ?? [])
      .reduce<Held | undefined>((a, b) => (versionOf(b) > versionOf(a) ? b : a), undefined);
    if (best === undefined || best.shown === null) return Promise.resolve(undefined);
    const { version } = best.shown;
    return Promise.resolve({ version, isMarked: best.kept !== null });
  }

  /** Nothing is to be given back: for `await using`. */
  [Symbol.asyncDispose](): Promise<void> {
    return Promise.resolve();
  }

  /** A record keeps its owner and kind (F1), and a removal counts only for one held from this source (F7). */
  #judge({ source }: FeedCursor, item: ReplicaItem): ReplicaItem {
    if (item.action === "refuse") return item;
    const { id, kind } = item.item;
    const holders = [...this.#state.feeds.values()].flatMap(({ cursor, held }) => {
      const record = held.get(id);
      return record === undefined || record.owner === null
        ? []
        : [{ source: cursor.source, owner: record.owner, kind: record.kind }];
    });
    if (item.action !== "remove") {
      const { owner } = item;
      const isSame = holders.every((held) => held.owner === owner && held.kind === kind);
      return isSame ? item : { action: "refuse", id, reason: "NOT_THE_SAME_RECORD" };
    }
    const isHere = holders.length === 0 || holders.some((held) => held.source === source);
    return isHere ? item : { action: "refuse", id, reason: "HELD_FROM_ANOTHER_SOURCE" };
  }

  /** The next state, unless the brake holds it up (F9). */
  #commit(feeds: State["feeds"], terms: Terms, applied: Committed): Applied {
    const before = publicOwners(this.#state.feeds);
    const after = publicOwners(feeds);
    const gone = [...before].flatMap(([id, owner]) =>
      after.has(id) ? [] : [{ id, owner, at: terms.at }],
    );
    const since = terms.removalsSince;
    const owners = new Set(gone.map(({ owner }) => owner));
    // What a person has looked at doesn't count when more is removed later.
    const removals =
      since === null
        ? this.#state.removals.filter(({ owner }) => !owners.has(owner))
        : [...this.#state.removals, ...gone];
    if (gone.length > 0 && since !== null) {
      const counted = removals.filter(({ id, at }) => at >= since && !after.has(id));
      const [first, ...rest] = [...owners]
        .map((owner) => removalsOf(owner, counted, after))
        .filter(isHeldUp);
      if (first !== undefined) return { outcome: "held-up", removals: [first, ...rest] };
    }
    this.#state = { feeds, removals };
    return applied;
  }

  #set(feed: Feed): void {
    const feeds = new Map(this.#state.feeds).set(feed.cursor.feed, feed);
    this.#state = { ...this.#state, feeds };
  }
}

function next(
  old: Held | undefined,
  judged: Exclude<ReplicaItem, { action: "refuse" }>,
  walk: number,
): Held {
  const { modified: number, kind } = judged.item;
  if (judged.action === "remove")
    return { number, walk, owner: null, kind, shown: null, kept: null };
  const { owner, item } = judged;
  if (judged.action === "quarantine")
    return { number, walk, owner, kind, shown: old?.shown ?? null, kept: judged };
  if (judged.record === null) return { number, walk, owner, kind, shown: null, kept: judged };
  const { version } = judged.record.value;
  return { number, walk, owner, kind, shown: { item, version }, kept: null };
}

function versionOf(held: Held | undefined): number {
  return held?.shown?.version ?? 0;
}

/** Every record that some feed of the public audience holds and that is shown, with its owner. */
function publicOwners(feeds: State["feeds"]): Map<string, string> {
  const owners = new Map<string, string>();
  for (const { cursor, held } of feeds.values()) {
    if (cursor.audience !== publicAudience) continue;
    for (const [id, { owner, shown }] of held)
      if (owner !== null && shown !== null) owners.set(id, owner);
  }
  return owners;
}

function removalsOf(
  association: string,
  counted: readonly Removal[],
  after: ReadonlyMap<string, string>,
): Removals {
  const own = counted.filter(({ owner }) => owner === association);
  const gone = new Set(own.map(({ id }) => id)).size;
  const held = [...after.values()].filter((owner) => owner === association).length;
  return { association, before: held + gone, gone };
}

function isLatest({ id }: Refused, index: number, all: readonly Refused[]): boolean {
  return id === null || all.findIndex((other) => other.id === id) === index;
}

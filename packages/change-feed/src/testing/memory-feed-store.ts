import { publicAudience } from "@finsam/domain";
import { firstNumberOfEpoch } from "../change-number.ts";
import type { FeedItem } from "../feed-item.ts";
import type { FeedReading, FeedSelection, FeedStore } from "../feed-store.ts";
import type { FeedPosition } from "../next-page.ts";
import type { FeedStoreHarness } from "./feed-store-suite.ts";
import { organisationData } from "./organisation-data.ts";

interface Change {
  readonly owner: string;
  readonly item: FeedItem;
}

/** A feed store in memory with its writing side: one audience, records of two associations. */
export class MemoryFeed implements FeedStoreHarness {
  /** The public one. */
  readonly audience = publicAudience;
  /** Ids of two associations; their records are organisations. */
  readonly owners = [
    "00000000-0000-4000-8000-00000000000a",
    "00000000-0000-4000-8000-00000000000b",
  ] as const;
  /** What is published. */
  readonly store: FeedStore = {
    position: (selection) => Promise.resolve(this.#position(selection)),
    read: (selection, after, take) => Promise.resolve(this.#read(selection, after, take)),
  };
  #epoch = "epoch-1";
  #number = 0n;
  /** By record id, in the order of their numbers: each record once. */
  #changes = new Map<string, Change>();
  readonly #purgedUpTo = new Map<string, bigint>();

  /** Writes a new organisation, version 1, and gives its id. */
  publish(owner: string): Promise<string> {
    const id = crypto.randomUUID();
    this.#put(id, owner, 1);
    return Promise.resolve(id);
  }

  /** Writes the next version. Throws where the id is no record's that was published. */
  change(id: string): Promise<void> {
    const { owner, item } = this.#changeOf(id);
    this.#put(id, owner, item.state === "updated" ? Number(item.data["version"]) + 1 : 1);
    return Promise.resolve();
  }

  /** Leaves a tombstone. Throws where the id is no record's that was published. */
  withdraw(id: string): Promise<void> {
    const { owner, item } = this.#changeOf(id);
    const { kind } = item;
    this.#write(id, { owner, item: { state: "deleted", kind, id, modified: this.#next() } });
    return Promise.resolve();
  }

  /** Forgets all tombstones. */
  purge(): Promise<void> {
    for (const [id, { owner, item }] of this.#changes) {
      if (item.state === "updated") continue;
      this.#changes.delete(id);
      this.#purgedUpTo.set(owner, item.modified);
    }
    return Promise.resolve();
  }

  /** Gives every record anew, with numbers from the clock. Tombstones are gone. */
  beginEpoch(): Promise<void> {
    const lively = [...this.#changes.values()].filter(({ item }) => item.state === "updated");
    this.#epoch = `epoch-${Number(this.#epoch.split("-")[1]) + 1}`;
    this.#number = firstNumberOfEpoch(Math.max(Date.now(), Number(this.#number) + 1));
    this.#changes = new Map();
    this.#purgedUpTo.clear();
    for (const { owner, item } of lively)
      this.#write(item.id, { owner, item: { ...item, modified: this.#next() } });
    return Promise.resolve();
  }

  /** Nothing is to be given back: for `await using`. */
  [Symbol.asyncDispose](): Promise<void> {
    return Promise.resolve();
  }

  #put(id: string, owner: string, version: number): void {
    const data = organisationData(id, owner, version);
    const modified = this.#next();
    this.#write(id, {
      owner,
      item: { state: "updated", kind: "Organisation", id, modified, data },
    });
  }

  #write(id: string, change: Change): void {
    this.#changes.delete(id);
    this.#changes.set(id, change);
  }

  #next(): bigint {
    this.#number += 1n;
    return this.#number;
  }

  #changeOf(id: string): Change {
    const change = this.#changes.get(id);
    if (change === undefined) throw new Error(`Expected the id of a published record, got ${id}`);
    return change;
  }

  #selected({ audience, association }: FeedSelection): readonly FeedItem[] {
    if (audience !== this.audience) return [];
    return [...this.#changes.values()]
      .filter(({ owner }) => association === undefined || owner === association)
      .map(({ item }) => item);
  }

  #position(selection: FeedSelection): FeedPosition {
    const { audience, association } = selection;
    const purged = [...this.#purgedUpTo]
      .filter(([owner]) => audience === this.audience && (association ?? owner) === owner)
      .map(([, number]) => number);
    const purgedUpTo = purged.reduce((most, number) => (number > most ? number : most), 0n);
    const last = this.#selected(selection).at(-1)?.modified ?? 0n;
    return { epoch: this.#epoch, head: last > purgedUpTo ? last : purgedUpTo, purgedUpTo };
  }

  #read(selection: FeedSelection, after: bigint, take: number): FeedReading {
    const items = this.#selected(selection).filter(({ modified }) => modified > after);
    return { ...this.#position(selection), items: items.slice(0, take) };
  }
}

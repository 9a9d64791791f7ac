import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { FeedReading, FeedStore } from "../feed-store.ts";

/** A feed store with the writing side that the suite needs: valid public records of the kind Organisation. */
export interface FeedStoreHarness extends AsyncDisposable {
  /** The store under test. */
  readonly store: FeedStore;
  /** The audience in which `publish` puts its records. What is in it at first stays as it is. */
  readonly audience: string;
  /** Ids of two associations. */
  readonly owners: readonly [string, string];
  /** Writes a new record into the audience and gives its id. Several may run at once. */
  publish(owner: string): Promise<string>;
  /** Writes the next version of a record. */
  change(id: string): Promise<void>;
  /** Takes a record out of the audience. */
  withdraw(id: string): Promise<void>;
  /** Purges every tombstone, whatever its age. */
  purge(): Promise<void>;
  /** Begins a new epoch, as after a restore. */
  beginEpoch(): Promise<void>;
}

/**
 * The contract of a {@link FeedStore}. Call it at the top level of a test file.
 *
 * @param title - what is tested, such as `on PostgreSQL`
 * @param make - a fresh store for each test
 */
export function feedStoreSuite(title: string, make: () => Promise<FeedStoreHarness>): void {
  describe(`FeedStore ${title}`, () => {
    let feed: FeedStoreHarness;

    let start: bigint;

    beforeEach(async () => {
      feed = await make();
      start = (await feed.store.position(selection())).head;
    });
    afterEach(() => feed[Symbol.asyncDispose]());

    const read = (after = start, take = 100, association?: string) =>
      feed.store.read(selection(association), after, take);
    const selection = (association?: string) =>
      association === undefined
        ? { audience: feed.audience }
        : { audience: feed.audience, association };

    test("[F12] an audience in which nothing was written is empty, at 0", async () => {
      const { epoch } = await feed.store.position(selection());
      const other = { audience: "weeks/00000000-0000-4000-8000-0000000000ff" };
      await feed.publish(feed.owners[0]);
      const nothing = { epoch, head: 0n, purgedUpTo: 0n, items: [] };
      expect(await feed.store.read(other, 0n, 10)).toEqual(nothing);
    });

    test("[F3] items come in the order of their numbers, with what was written", async () => {
      const ids = [await feed.publish(feed.owners[0]), await feed.publish(feed.owners[1])];
      const { items, head } = await read();
      expect(items.map(({ id, state }) => ({ id, state }))).toEqual(
        ids.map((id) => ({ id, state: "updated" })),
      );
      expect(numbers(items)).toEqual(numbers(items).toSorted((a, b) => (a < b ? -1 : 1)));
      expect(items.at(-1)?.modified).toBe(head);
      expect(items[0]).toMatchObject({
        kind: "Organisation",
        data: { id: ids[0], ownerId: feed.owners[0], version: 1 },
      });
    });

    test("[F3] who has passed a number never finds a change below it, whoever writes at the same time", async () => {
      const writing = Promise.all(Array.from({ length: 12 }, () => feed.publish(feed.owners[0])));
      const seen: bigint[] = [];
      let written = false;
      const done = writing.finally(() => {
        written = true;
      });
      for (let last = false; !last;) {
        last = written;
        const { items } = await read(seen.at(-1), 3);
        seen.push(...numbers(items));
        if (items.length > 0) last = false;
      }
      await done;
      expect(seen).toEqual(numbers((await read()).items));
      expect(seen).toHaveLength(12);
    });

    test("[F4] each record is there once, at its last change", async () => {
      const [first, second] = [
        await feed.publish(feed.owners[0]),
        await feed.publish(feed.owners[0]),
      ];
      await feed.change(first);
      const { items } = await read();
      expect(items.map(({ id }) => id)).toEqual([second, first]);
      expect(items[1]).toMatchObject({ data: { version: 2 } });
    });

    test("[F13] a record that has left is deleted, without data", async () => {
      const id = await feed.publish(feed.owners[0]);
      await feed.withdraw(id);
      const { items, head } = await read();
      expect(items).toEqual([{ state: "deleted", kind: "Organisation", id, modified: head }]);
    });

    test("[F5] pages are parted by numbers: after is exclusive, take is a limit", async () => {
      for (let count = 0; count < 5; count += 1) await feed.publish(feed.owners[0]);
      const all = (await read()).items;
      const first = await read(start, 2);
      const second = await read(first.items[1]?.modified, 2);
      const third = await read(second.items[1]?.modified, 2);
      expect([...first.items, ...second.items, ...third.items]).toEqual(all);
      expect((await read(first.head, 2)).items).toEqual([]);
    });

    test("[F5] a selection has the head and the purge mark of its association alone", async () => {
      const [one, other] = feed.owners;
      await feed.publish(one);
      const gone = await feed.publish(other);
      const { head } = await read(start, 10, one);
      expect(head).toBe((await read()).items[0]?.modified);
      expect((await read(start, 10, other)).items.map(({ id }) => id)).toEqual([gone]);
      await feed.withdraw(gone);
      expect((await read(start, 10, other)).items[0]?.state).toBe("deleted");
      await feed.purge();
      expect((await read(start, 10, one)).purgedUpTo).toBe(0n);
      expect((await read(start, 10, other)).purgedUpTo).toBeGreaterThan(0n);
    });

    test("[F5] a purge takes tombstones only, says up to which number, and never lowers the head", async () => {
      const stays = await feed.publish(feed.owners[0]);
      const gone = await feed.publish(feed.owners[0]);
      await feed.withdraw(gone);
      const before = await feed.store.position(selection());
      expect(before.purgedUpTo).toBe(0n);
      await feed.purge();
      const after = await read();
      expect(after.items.map(({ id }) => id)).toEqual([stays]);
      expect(after).toMatchObject({ head: before.head, purgedUpTo: before.head });
      await feed.change(stays);
      expect((await read()).head).toBeGreaterThan(before.head);
    });

    test("[F5] a new epoch has another name and gives every record again, above all earlier numbers", async () => {
      const stays = await feed.publish(feed.owners[0]);
      await feed.withdraw(await feed.publish(feed.owners[0]));
      await feed.purge();
      const before = await read();
      await feed.beginEpoch();
      const after = await read(0n, 1000);
      expect(after.epoch).not.toBe(before.epoch);
      expect(after.items.map(({ id }) => id)).toContain(stays);
      expect(new Set(after.items.map(({ state }) => state))).toEqual(new Set(["updated"]));
      expect(after.items[0]?.modified).toBeGreaterThan(before.head);
      expect(after.purgedUpTo).toBe(0n);
    });

    test("[F5] the position without items is the position with them", async () => {
      await feed.withdraw(await feed.publish(feed.owners[0]));
      await feed.publish(feed.owners[1]);
      for (const association of [undefined, ...feed.owners]) {
        const { items: _items, ...position } = await read(start, 1, association);
        expect(await feed.store.position(selection(association))).toEqual(position);
      }
    });
  });
}

function numbers(items: FeedReading["items"]): bigint[] {
  return items.map(({ modified }) => modified);
}

import { publicAudience } from "@finsam/domain";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ReplicaStore, Terms } from "../replica-store.ts";
import {
  deletedItem,
  pageOf,
  putItem,
  quarantinedItem,
  recordIds,
  unknownItem,
} from "./replica-page.ts";

/** What is shown of a record. */
export interface ShownRecord {
  /** Of what is shown: the highest valid one that is held. */
  readonly version: number;
  /** Whether a later version is in quarantine (F8). */
  readonly isMarked: boolean;
}

/** A replica store and what its readers see. */
export interface ReplicaStoreHarness extends AsyncDisposable {
  /** The store under test. */
  readonly store: ReplicaStore;
  /** Ids of two associations that are not hosted here. */
  readonly owners: readonly [string, string];
  /** Undefined: nothing is shown of it. */
  shown(id: string): Promise<ShownRecord | undefined>;
}

/**
 * The contract of a {@link ReplicaStore}. Call it at the top level of a test file. Its records are organisations, valid
 * in every version.
 *
 * @param title - what is tested, such as `on PostgreSQL`
 * @param make - a fresh store for each test
 */
export function replicaStoreSuite(title: string, make: () => Promise<ReplicaStoreHarness>): void {
  describe(`ReplicaStore ${title}`, () => {
    let replica: ReplicaStoreHarness;
    let store: ReplicaStore;

    beforeEach(async () => {
      replica = await make();
      ({ store } = replica);
    });
    afterEach(() => replica[Symbol.asyncDispose]());

    const [a, b, c] = recordIds(3);
    const start = "https://peer.example/feed";
    const main = { feed: "peer", source: "peer", audience: publicAudience };
    const week = { feed: "peer/week", source: "peer", audience: "weeks/x" };
    const other = { feed: "other", source: "other", audience: publicAudience };
    const noon = new Date("2026-10-01T12:00:00Z");
    const terms: Terms = { at: noon, removalsSince: new Date("2026-09-30T12:00:00Z") };
    const put = (id: string, number: bigint, version = 1) =>
      putItem(id, replica.owners[0], number, version);
    const shown = async (...ids: string[]) =>
      Promise.all(ids.map(async (id) => (await replica.shown(id))?.version ?? null));

    /** Follows a feed with one page, so that it is no longer copying. */
    async function follow(followed: typeof main, ...items: Parameters<typeof pageOf>[1][number][]) {
      const { walk } = await store.beginCopy(followed, start);
      await store.apply(followed.feed, pageOf(walk, items, { asked: start, next: "1" }), terms);
      await store.endCopy(followed.feed, [], terms);
      return walk;
    }

    test("[F6] a feed that is not followed has no cursor and takes nothing", async () => {
      expect(await store.cursor("peer")).toBeUndefined();
      expect(await store.apply("peer", pageOf(1, []), terms)).toEqual({ outcome: "stale" });
      expect(await store.endCopy("peer", [], terms)).toEqual({ outcome: "stale" });
      expect(await store.release("peer", [])).toEqual({ outcome: "stale" });
      expect(await store.quarantined("peer")).toEqual([]);
      expect(await store.refused("peer")).toEqual([]);
      await store.drop("peer");
    });

    test("[F6] a page is applied and the cursor moved together", async () => {
      const begun = await store.beginCopy(main, start);
      expect(begun).toEqual({
        ...main,
        next: start,
        epoch: null,
        walk: begun.walk,
        copying: true,
        upToDateAt: null,
      });
      const page = pageOf(begun.walk, [put(a, 1n), put(b, 2n, 3)], { asked: start, next: "2" });
      expect(await store.apply("peer", page, terms)).toEqual({
        outcome: "applied",
        changed: 2,
        refused: 0,
      });
      expect(await shown(a, b, c)).toEqual([1, 3, null]);
      expect(await store.cursor("peer")).toEqual({ ...begun, next: "2", epoch: "e" });
    });

    test("[F6] replaying and reordering pages changes nothing", async () => {
      const { walk } = await store.beginCopy(main, start);
      const pages = [
        pageOf(walk, [put(a, 1n), put(b, 2n)], { asked: start, next: "2" }),
        pageOf(walk, [put(a, 3n, 2), deletedItem(b, 4n)], { asked: "2", next: "4" }),
        pageOf(walk, [put(c, 5n), put(b, 6n, 2), deletedItem(c, 7n)], { asked: "4", next: "7" }),
      ];
      for (const page of pages) await store.apply("peer", page, terms);
      const cursor = await store.cursor("peer");
      const end = [2, 2, null];
      expect(await shown(a, b, c)).toEqual(end);
      for (const order of [[2, 1, 0], [0, 2, 1, 0], [1, 1], [0]])
        for (const page of order.flatMap((index) => pages[index] ?? [])) {
          expect(await store.apply("peer", page, terms)).toMatchObject({ changed: 0 });
          expect(await shown(a, b, c)).toEqual(end);
        }
      expect(await store.cursor("peer")).toEqual(cursor);
    });

    test("[F6] a removal that comes first is not undone by what is older", async () => {
      const { walk } = await store.beginCopy(main, start);
      await store.apply("peer", pageOf(walk, [], { asked: start, next: "0" }), terms);
      await store.apply("peer", pageOf(walk, [deletedItem(a, 2n)], { asked: "1" }), terms);
      await store.apply("peer", pageOf(walk, [put(a, 1n)], { asked: "0", next: "1" }), terms);
      expect(await shown(a)).toEqual([null]);
      await store.apply("peer", pageOf(walk, [put(a, 3n, 2)], { asked: "2" }), terms);
      expect(await shown(a)).toEqual([2]);
    });

    test("[F6] numbers are compared whole, however large", async () => {
      const large = 9_007_199_254_740_993n;
      const walk = await follow(main, put(a, large, 2));
      await store.apply("peer", pageOf(walk, [put(a, large - 1n, 1)]), terms);
      expect(await shown(a)).toEqual([2]);
      await store.apply("peer", pageOf(walk, [put(a, large + 1n, 3)]), terms);
      expect(await shown(a)).toEqual([3]);
    });

    test("[F6] a page of another walk, or of another epoch, changes nothing", async () => {
      const old = await follow(main, put(a, 1n));
      const cursor = await store.cursor("peer");
      const strange = pageOf(old, [put(b, 5n)], { asked: "1", epoch: "f" });
      expect(await store.apply("peer", strange, terms)).toEqual({ outcome: "other-epoch" });
      const plain = pageOf(old, [put(b, 5n)], { asked: "1", epoch: null });
      expect(await store.apply("peer", plain, terms)).toEqual({ outcome: "other-epoch" });
      expect(await store.cursor("peer")).toEqual(cursor);
      const begun = await store.beginCopy(main, start);
      const late = pageOf(old, [put(b, 5n)], { asked: start });
      expect(await store.apply("peer", late, terms)).toEqual({ outcome: "stale" });
      const notAsked = pageOf(begun.walk, [put(b, 5n)], { asked: "elsewhere" });
      expect(await store.apply("peer", notAsked, terms)).toEqual({ outcome: "stale" });
      expect(await store.cursor("peer")).toEqual(begun);
      expect(await shown(a, b)).toEqual([1, null]);
    });

    test("[F6] of one record in several feeds the higher version is shown, until no feed holds it", async () => {
      const walk = await follow(main, put(a, 9n, 1));
      const weekWalk = await follow(week, put(a, 1n, 2));
      expect(await shown(a)).toEqual([2]);
      await store.apply("peer", pageOf(walk, [put(a, 10n, 3)]), terms);
      expect(await shown(a)).toEqual([3]);
      await store.apply("peer", pageOf(walk, [deletedItem(a, 11n)]), terms);
      expect(await shown(a)).toEqual([2]);
      await store.apply("peer/week", pageOf(weekWalk, [deletedItem(a, 2n)]), terms);
      expect(await shown(a)).toEqual([null]);
    });

    test("[F5] after a resync nothing counts as held, and what is no longer there is removed at its end", async () => {
      await follow(main, put(a, 1000n, 7), put(b, 1001n), deletedItem(c, 1002n));
      const { walk } = await store.beginCopy(main, start);
      expect(await shown(a, b)).toEqual([7, 1]);
      const copy = pageOf(walk, [put(a, 1n, 6), put(c, 2n)], { asked: start, epoch: "f" });
      expect(await store.apply("peer", copy, terms)).toMatchObject({ changed: 2 });
      expect(await shown(a, b, c)).toEqual([6, 1, 1]);
      await store.endCopy("peer", replica.owners, terms);
      expect(await shown(a, b, c)).toEqual([6, null, 1]);
      expect(await store.cursor("peer")).toMatchObject({ epoch: "f", copying: false });
      expect(await store.endCopy("peer", [], terms)).toEqual({ outcome: "stale" });
    });

    test("[F5] a full copy that is begun again forgets the one before", async () => {
      await follow(main, put(a, 1n), put(b, 2n));
      const first = await store.beginCopy(main, start);
      await store.apply("peer", pageOf(first.walk, [put(a, 3n)], { asked: start }), terms);
      const second = await store.beginCopy(main, start);
      await store.apply("peer", pageOf(second.walk, [put(b, 4n)], { asked: start }), terms);
      await store.endCopy("peer", [], terms);
      expect(await shown(a, b)).toEqual([null, 1]);
    });

    test("[F5] when an association has moved home, its new home's copy takes the place of the old one's records", async () => {
      const [moved, stays] = replica.owners;
      await follow(other, putItem(a, moved, 900n, 4), putItem(b, moved, 901n, 1));
      const oldWalk = (await store.cursor("other"))?.walk ?? 0;
      await store.apply("other", pageOf(oldWalk, [putItem(c, stays, 902n, 1)]), terms);
      const { walk } = await store.beginCopy(main, start);
      const page = pageOf(walk, [putItem(a, moved, 1n, 4)], { asked: start });
      await store.apply("peer", page, terms);
      expect(await shown(a, b, c)).toEqual([4, 1, 1]);
      await store.endCopy("peer", [moved], terms);
      expect(await shown(a, b, c)).toEqual([4, null, 1]);
      await store.apply("peer", pageOf(walk, [deletedItem(a, 2n)]), terms);
      expect(await shown(a)).toEqual([null]);
    });

    test("[F10] a feed is up to date when its last page was applied where the cursor stands", async () => {
      const walk = await follow(main, put(a, 1n));
      const later = { ...terms, at: new Date("2026-10-01T12:05:00Z") };
      const last = pageOf(walk, [], { asked: "1", next: "1", isLast: true });
      expect((await store.cursor("peer"))?.upToDateAt).toEqual(noon);
      await store.apply("peer", { ...last, asked: "0" }, later);
      expect((await store.cursor("peer"))?.upToDateAt).toEqual(noon);
      await store.apply("peer", last, later);
      expect((await store.cursor("peer"))?.upToDateAt).toEqual(later.at);
      await store.beginCopy(main, start);
      expect((await store.cursor("peer"))?.upToDateAt).toEqual(later.at);
    });

    test("[F1] a record keeps its owner and its kind, whatever feed says otherwise", async () => {
      const [one, two] = replica.owners;
      await follow(other, putItem(a, two, 1n, 1));
      const walk = await follow(main, putItem(b, one, 1n, 1));
      const page = pageOf(walk, [
        putItem(a, one, 2n, 9),
        putItem(b, two, 3n, 9),
        unknownItem(b, one, 4n),
        quarantinedItem(a, one, 5n),
      ]);
      expect(await store.apply("peer", page, terms)).toMatchObject({ changed: 0, refused: 4 });
      expect(await shown(a, b)).toEqual([1, 1]);
      expect(await store.quarantined("peer")).toEqual([]);
      expect((await store.refused("peer")).map(({ id, reason }) => ({ id, reason }))).toEqual([
        { id: a, reason: "NOT_THE_SAME_RECORD" },
        { id: b, reason: "NOT_THE_SAME_RECORD" },
      ]);
    });

    test("[F7] a removal counts only for a record held from the same source", async () => {
      await follow(other, put(a, 1n));
      const walk = await follow(main, put(b, 1n));
      const page = pageOf(walk, [deletedItem(a, 2n), deletedItem(c, 3n), deletedItem(b, 4n)]);
      expect(await store.apply("peer", page, terms)).toMatchObject({ refused: 1 });
      expect(await shown(a, b)).toEqual([1, null]);
      expect(await store.refused("peer")).toEqual([
        { id: a, reason: "HELD_FROM_ANOTHER_SOURCE", at: noon },
      ]);
    });

    test("[F7] what is refused changes nothing, and is listed once a record, the latest first", async () => {
      const walk = await follow(main, put(a, 1n));
      const refuse = (id: string | null, reason: "HOME_ELSEWHERE" | "UNREADABLE") =>
        ({ action: "refuse", id, reason }) as const;
      await store.apply("peer", pageOf(walk, [refuse(b, "HOME_ELSEWHERE")]), terms);
      const page = pageOf(walk, [refuse(null, "UNREADABLE"), refuse(b, "UNREADABLE")]);
      expect(await store.apply("peer", page, terms)).toEqual({
        outcome: "applied",
        changed: 0,
        refused: 2,
      });
      expect(await store.refused("peer")).toEqual([
        { id: b, reason: "UNREADABLE", at: noon },
        { id: null, reason: "UNREADABLE", at: noon },
      ]);
      expect(await shown(a, b)).toEqual([1, null]);
    });

    test("[F8] an invalid record is kept aside: the rest is applied, the version before stays shown, marked", async () => {
      const walk = await follow(main, put(a, 1n));
      const broken = quarantinedItem(a, replica.owners[0], 2n);
      const never = quarantinedItem(b, replica.owners[0], 3n);
      await store.apply("peer", pageOf(walk, [broken, never, put(c, 4n)]), terms);
      expect(await replica.shown(a)).toEqual({ version: 1, isMarked: true });
      expect(await shown(b, c)).toEqual([null, 1]);
      const { item, owner: owned, issues } = broken;
      const [first, second] = await store.quarantined("peer");
      expect(first).toEqual({ item, owner: owned, issues });
      expect(second?.item).toEqual(never.item);
      await store.apply("peer", pageOf(walk, [put(a, 1n)]), terms);
      expect(await replica.shown(a)).toEqual({ version: 1, isMarked: true });
      await store.apply("peer", pageOf(walk, [put(a, 5n, 2), deletedItem(b, 6n)]), terms);
      expect(await replica.shown(a)).toEqual({ version: 2, isMarked: false });
      expect(await store.quarantined("peer")).toEqual([]);
    });

    test("[F8] after an upgrade what was in quarantine is applied, unless it has been overtaken", async () => {
      const [one] = replica.owners;
      const walk = await follow(main, put(a, 1n), put(b, 2n));
      const page = pageOf(walk, [quarantinedItem(a, one, 3n), quarantinedItem(b, one, 4n)]);
      await store.apply("peer", page, terms);
      await store.apply("peer", pageOf(walk, [put(b, 5n, 3)]), terms);
      expect(await store.release("peer", [put(a, 3n, 2), put(b, 4n, 2), put(c, 1n)])).toMatchObject(
        { outcome: "applied", changed: 1 },
      );
      expect(await shown(a, b, c)).toEqual([2, 3, null]);
      expect(await store.quarantined("peer")).toEqual([]);
    });

    test("[F8] a full copy keeps what is in quarantine and still there", async () => {
      const [one] = replica.owners;
      await follow(main, put(a, 1n), quarantinedItem(b, one, 2n));
      const { walk } = await store.beginCopy(main, start);
      const copy = pageOf(walk, [quarantinedItem(a, one, 3n)], { asked: start });
      await store.apply("peer", copy, terms);
      await store.endCopy("peer", [], terms);
      expect(await replica.shown(a)).toEqual({ version: 1, isMarked: true });
      expect((await store.quarantined("peer")).map(({ item }) => item.id)).toEqual([a]);
    });

    test("[F11] a record of an unknown kind is held and not shown", async () => {
      const walk = await follow(main, unknownItem(a, replica.owners[0], 1n));
      expect(await shown(a)).toEqual([null]);
      const again = pageOf(walk, [unknownItem(a, replica.owners[0], 1n)]);
      expect(await store.apply("peer", again, terms)).toMatchObject({ changed: 0 });
      expect(await store.quarantined("peer")).toEqual([]);
    });

    test("[F9] too many removals of public records at once change nothing and are told, until a person confirms", async () => {
      const ids = recordIds(20);
      const walk = await follow(main, ...ids.map((id, index) => put(id, BigInt(index + 1))));
      const cursor = await store.cursor("peer");
      const page = pageOf(
        walk,
        ids.slice(0, 6).map((id, index) => deletedItem(id, BigInt(index + 100))),
        { asked: "1", next: "2" },
      );
      expect(await store.apply("peer", page, terms)).toEqual({
        outcome: "held-up",
        removals: [{ association: replica.owners[0], before: 20, gone: 6 }],
      });
      expect(await shown(...ids.slice(0, 6))).toEqual([1, 1, 1, 1, 1, 1]);
      expect(await store.cursor("peer")).toEqual(cursor);
      expect(await store.apply("peer", page, { ...terms, removalsSince: null })).toMatchObject({
        changed: 6,
      });
      expect(await store.cursor("peer")).toMatchObject({ next: "2" });
    });

    test("[F9] removals are counted over pages and full copies together, each association by itself", async () => {
      const [one, two] = replica.owners;
      const ids = recordIds(30);
      const mine = ids.slice(0, 10);
      const items = ids.map((id, index) =>
        putItem(id, index < 10 ? one : two, BigInt(index + 1), 1),
      );
      const walk = await follow(main, ...items);
      const remove = (from: number, to: number) =>
        pageOf(
          walk,
          mine.slice(from, to).map((id, index) => deletedItem(id, BigInt(100 + from + index))),
        );
      expect(await store.apply("peer", remove(0, 3), terms)).toMatchObject({ changed: 3 });
      expect(await store.apply("peer", remove(3, 5), terms)).toMatchObject({ changed: 2 });
      const copy = await store.beginCopy(main, start);
      const rest = items.slice(6).map((item) => ({ ...item }));
      await store.apply("peer", pageOf(copy.walk, rest, { asked: start }), terms);
      expect(await store.endCopy("peer", [], terms)).toEqual({
        outcome: "held-up",
        removals: [{ association: one, before: 10, gone: 6 }],
      });
      expect(await store.cursor("peer")).toMatchObject({ copying: true });
      const nextDay = {
        at: new Date("2026-10-02T13:00:00Z"),
        removalsSince: new Date("2026-10-01T13:00:00Z"),
      };
      expect(await store.endCopy("peer", [], nextDay)).toMatchObject({ outcome: "applied" });
    });

    test("[F9] what a person has confirmed is not counted when more is removed later, whatever the clock says", async () => {
      const ids = recordIds(20);
      const walk = await follow(main, ...ids.map((id) => put(id, 1n)));
      const remove = (from: number, to: number, given: Terms) => {
        const items = ids.slice(from, to).map((id) => deletedItem(id, 2n));
        return store.apply("peer", pageOf(walk, items), given);
      };
      expect(await remove(0, 4, terms)).toMatchObject({ changed: 4 });
      expect(await remove(4, 9, terms)).toMatchObject({ outcome: "held-up" });
      expect(await remove(4, 9, { ...terms, removalsSince: null })).toMatchObject({ changed: 5 });
      expect(await remove(9, 10, terms)).toMatchObject({ changed: 1 });
      const hourBefore = { at: new Date("2026-10-01T11:00:00Z"), removalsSince: noon };
      expect(await remove(10, 20, { ...hourBefore, removalsSince: new Date(0) })).toMatchObject({
        outcome: "held-up",
      });
    });

    test("[F9] a record that has come back, or is still public in another feed, is not gone", async () => {
      const ids = recordIds(8);
      const narrowed = { ...main, feed: "peer/narrowed" };
      const walk = await follow(main, ...ids.map((id) => put(id, 1n)));
      await follow(narrowed, ...ids.slice(0, 3).map((id) => put(id, 1n)));
      const firstFive = ids.slice(0, 5).map((id) => deletedItem(id, 2n));
      expect(await store.apply("peer", pageOf(walk, firstFive), terms)).toMatchObject({
        changed: 5,
      });
      const back = ids.slice(3, 5).map((id) => put(id, 3n, 2));
      await store.apply("peer", pageOf(walk, back), terms);
      const others = ids.slice(5).map((id) => deletedItem(id, 4n));
      expect(await store.apply("peer", pageOf(walk, others), terms)).toMatchObject({ changed: 3 });
    });

    test("[F9] what is not public is removed without a brake", async () => {
      const ids = recordIds(8);
      const walk = await follow(week, ...ids.map((id) => put(id, 1n)));
      const page = pageOf(
        walk,
        ids.map((id) => deletedItem(id, 2n)),
      );
      expect(await store.apply("peer/week", page, terms)).toMatchObject({ changed: 8 });
    });

    test("[F13] a feed whose right is lost is dropped with all that only it held, whatever it was", async () => {
      const ids = recordIds(12);
      await follow(main, ...ids.map((id) => put(id, 1n)));
      await follow(week, put(ids[0] ?? a, 1n));
      await store.drop("peer");
      expect(await shown(...ids)).toEqual([1, ...ids.slice(1).map(() => null)]);
      expect(await store.cursor("peer")).toBeUndefined();
      expect(await store.refused("peer")).toEqual([]);
      await follow(main, put(ids[1] ?? b, 1n));
      expect(await shown(ids[1] ?? b)).toEqual([1]);
    });
  });
}

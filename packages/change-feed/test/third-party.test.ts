import { RpdeValidator } from "@openactive/rpde-validator";
import { harvestRPDELossless } from "@openactive/harvesting-utils";
import { describe, expect, test } from "vitest";
import { MAX_CHANGE_NUMBER } from "../src/index.ts";
import { MemoryFeed } from "../src/testing/index.ts";
import { feedServer } from "./feed-server.ts";

/** A feed with more records than a page, of which some have been changed and some withdrawn. */
async function filledFeed(): Promise<MemoryFeed> {
  const feed = new MemoryFeed();
  const ids: string[] = [];
  for (let count = 0; count < 1203; count += 1)
    ids.push(await feed.publish(feed.owners[count % 2 === 0 ? 0 : 1]));
  for (const id of ids.slice(0, 40)) await feed.change(id);
  for (const id of ids.slice(40, 50)) await feed.withdraw(id);
  return feed;
}

describe("OpenActive's RPDE validator", () => {
  test("[P1] has nothing to say against a feed with pages of 500 items", async () => {
    const feed = await filledFeed();
    await using server = await feedServer(feed.store);
    const { pages } = await RpdeValidator(`${server.origin}/feed?limit=500`, { pageLimit: 20 });
    expect(pages.length).toBeGreaterThanOrEqual(5);
    expect(failures(pages)).toEqual([]);
    expect(server.asked).toContain(`/feed?afterChangeNumber=${MAX_CHANGE_NUMBER}`);
  });

  test("[P1] has nothing to say against the feed of one association, or one in a later epoch", async () => {
    const feed = await filledFeed();
    const gone = await feed.publish(feed.owners[0]);
    await feed.beginEpoch();
    await feed.withdraw(gone);
    await using server = await feedServer(feed.store);
    for (const query of ["limit=500", `limit=500&association=${feed.owners[0]}`]) {
      const { pages } = await RpdeValidator(`${server.origin}/feed?${query}`, {});
      expect(failures(pages)).toEqual([]);
    }
  });

  test("finds the faults that it is here to find", async () => {
    const feed = await filledFeed();
    const { store } = feed;
    await using server = await feedServer({
      position: (selection) => store.position(selection),
      read: async (selection, after, take) => {
        const reading = await store.read(selection, after, take);
        return { ...reading, items: [...reading.items, ...reading.items.slice(0, 1)] };
      },
    });
    const { pages } = await RpdeValidator(`${server.origin}/feed?limit=500`, { pageLimit: 5 });
    expect(failures(pages)).not.toEqual([]);
  });
});

/**
 * What is wrong with a feed by RPDE, apart from two remarks. One suggests OpenActive's own model of sports. The other is the
 * validator's own: it looks at the last page of its walk before it knows that it is the last, and there misses the long
 * max-age that it then, at another address of the last page, asks not to be.
 */
function failures(pages: Awaited<ReturnType<typeof RpdeValidator>>["pages"]): string[] {
  const lastOfWalk = pages.findLast(({ url }) => !url.endsWith(`=${MAX_CHANGE_NUMBER}`));
  return pages.flatMap((page) =>
    page.errors
      .filter(({ data }) => data.type !== "no_modelling_data")
      .filter(({ data }) => page !== lastOfWalk || data.type !== "missing_cache_control")
      .map(({ data }) => `${data.severity} ${data.type} ${page.url}`),
  );
}

describe("OpenActive's harvester", () => {
  test("[P1] reads every record at its last change, and goes on when the feed does", async () => {
    const feed = await filledFeed();
    await using server = await feedServer(feed.store);
    const seen = new Map<string, string>();
    let late: string | undefined;
    const { error } = await harvestRPDELossless({
      baseUrl: `${server.origin}/feed`,
      feedContextIdentifier: "finsam",
      headers: () => Promise.resolve({}),
      isOrdersFeed: false,
      processPage: ({ rpdePage }) => {
        const { items }: { items: { id: string; state: string; modified: string }[] } = rpdePage;
        for (const { id, state, modified } of items) seen.set(id, `${state} ${modified}`);
        return Promise.resolve();
      },
      onReachedEndOfFeed: async () => {
        if (late !== undefined) server.close();
        late ??= await feed.publish(feed.owners[0]);
      },
      onRetryDueToHttpError: () => Promise.reject(new Error("Expected every page to be answered")),
      config: { howLongToSleepAtFeedEnd: () => 0, REQUEST_LOGGING_ENABLED: false },
    });
    expect(error.type).toBe("feed-not-found");
    const { items } = await feed.store.read({ audience: feed.audience }, 0n, 10_000);
    expect(seen).toEqual(new Map(items.map((item) => [item.id, `${item.state} ${item.modified}`])));
    expect(seen.has(late ?? "")).toBe(true);
  });
});

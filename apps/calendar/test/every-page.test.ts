import { expect, test } from "vitest";
import { everyPage } from "../app/own/every-page.ts";

test("reads a list to its end, page by page", async () => {
  const all = [1, 2, 3, 4, 5, 6, 7];
  const asked: (string | null)[] = [];
  const nodes = await everyPage(async (after) => {
    asked.push(after);
    const from = Number(after ?? 0);
    return {
      edges: all.slice(from, from + 3).map((node) => ({ node })),
      pageInfo: { hasNextPage: from + 3 < all.length, endCursor: String(from + 3) },
    };
  });
  expect(nodes).toEqual(all);
  expect(asked).toEqual([null, "3", "6"]);
});

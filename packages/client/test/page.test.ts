import * as fc from "fast-check";
import { expect, test } from "vitest";
import { Pages } from "../src/index.ts";

/** A list of so many numbers, and how many of it each request has asked for. */
function numbers(count: number, pageSize?: number) {
  const asked: number[] = [];
  const load = async ({ after, first }: { after: string | undefined; first: number }) => {
    asked.push(first);
    const begin = after === undefined ? 0 : Number(after) + 1;
    const items = Array.from({ length: Math.min(first, count - begin) }, (_, n) => begin + n);
    return {
      items,
      endCursor: items.length === 0 ? null : String(items.at(-1)),
      hasNextPage: begin + items.length < count,
    };
  };
  return { list: new Pages(load, pageSize), asked };
}

test("every item is read once and in order, whatever the size of pages", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(300), fc.integer({ min: 1, max: 100 }), async (count, pageSize) => {
      const { list, asked } = numbers(count, pageSize);
      expect(await Array.fromAsync(list)).toEqual(Array.from({ length: count }, (_, n) => n));
      expect(asked).toHaveLength(Math.max(1, Math.ceil(count / pageSize)));
    }),
  );
});

test("the first so many are those, in one request up to a hundred", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(300), fc.integer({ min: 1, max: 250 }), async (count, wanted) => {
      const { list, asked } = numbers(count);
      const expected = Math.min(count, wanted);
      expect(await list.first(wanted)).toEqual(Array.from({ length: expected }, (_, n) => n));
      expect(asked).toHaveLength(Math.max(1, Math.ceil(expected / Math.min(wanted, 100))));
    }),
  );
});

test("no page is asked for before it is read, and pages go on after a cursor", async () => {
  const { list, asked } = numbers(10, 4);
  const reading = list.pages();
  expect(asked).toEqual([]);
  const { value } = await reading.next();
  expect(asked).toEqual([4]);
  const later = await Array.fromAsync(list.pages(value?.endCursor ?? undefined));
  expect(later.map(({ items }) => items)).toEqual([
    [4, 5, 6, 7],
    [8, 9],
  ]);
});

test("a list of which nothing is wanted is not asked for", async () => {
  const { list, asked } = numbers(10);
  expect(await list.first(0)).toEqual([]);
  expect(asked).toEqual([]);
});

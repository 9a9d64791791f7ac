import { badInput } from "./bad-input.ts";
import { type CursorKey, decodeCursor, encodeCursor } from "./cursor.ts";
import { limits } from "./limits.ts";
import type { Order } from "./order.ts";

/** The arguments of a connection. */
export interface PageArgs {
  readonly first?: number | null | undefined;
  readonly last?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly before?: string | null | undefined;
}

/** Which part of a list is asked for, read and checked. */
export interface Page {
  readonly order: string;
  readonly after: CursorKey | undefined;
  readonly before: CursorKey | undefined;
  /** From the end of the list. */
  readonly backward: boolean;
  /** How many rows to read: one more than the page, to see whether the list goes on. */
  readonly take: number;
  /** Where both `first` and `last` are asked: how many of the page's end to keep. */
  readonly keep: number | undefined;
}

/** Reads the arguments of a connection. Throws for a negative or too large size and for a foreign cursor. */
export function readPage(args: PageArgs, order: string): Page {
  const first = size(args.first, "first");
  const last = size(args.last, "last");
  return {
    order,
    after: args.after == null ? undefined : decodeCursor(order, args.after, "after"),
    before: args.before == null ? undefined : decodeCursor(order, args.before, "before"),
    backward: first === undefined && last !== undefined,
    take: (first ?? last ?? limits.defaultPage) + 1,
    keep: first === undefined ? undefined : last,
  };
}

/** The part of a Prisma query that reads a page: filter, order and number of rows. */
export function pageQuery<Row, Where, OrderBy>(page: Page, order: Order<Row, Where, OrderBy>) {
  return {
    where: {
      AND: [bound(page.after, "after", order), bound(page.before, "before", order)].flat(),
    },
    orderBy: order.orderBy(page.backward),
    take: page.take,
  };
}

/** The connection that Relay's specification asks for, from the rows that were read for a page. */
export function connectionOf<Row>(
  page: Page,
  rows: readonly Row[],
  keyOf: (row: Row) => CursorKey,
  totalCount: () => Promise<number>,
) {
  const goesOn = rows.length === page.take;
  const read = goesOn ? rows.slice(0, -1) : [...rows];
  if (page.backward) read.reverse();
  const kept = page.keep === undefined ? read : read.slice(Math.max(0, read.length - page.keep));
  const edges = kept.map((node) => ({ cursor: encodeCursor(page.order, keyOf(node)), node }));
  return {
    edges,
    pageInfo: {
      hasNextPage: page.backward ? page.before !== undefined : goesOn,
      hasPreviousPage: page.backward
        ? goesOn
        : page.after !== undefined || kept.length < read.length,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount,
  };
}

function size(value: number | null | undefined, argument: string): number | undefined {
  if (value == null) return undefined;
  if (value >= 0 && value <= limits.page) return value;
  throw badInput(argument, {
    sv: `Ange ett tal mellan 0 och ${limits.page}`,
    en: `Expected a number between 0 and ${limits.page}`,
  });
}

function bound<Row, Where, OrderBy>(
  key: CursorKey | undefined,
  side: "after" | "before",
  order: Order<Row, Where, OrderBy>,
): Where[] {
  if (key === undefined) return [];
  const where = order.beyond(key, side);
  if (where !== undefined) return [where];
  throw badInput(side, {
    sv: "Platsmarkören hör inte till den här listan",
    en: "Expected a cursor that this list has given",
  });
}

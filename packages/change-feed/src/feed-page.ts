import { type Parsed, parseWith } from "@finsam/domain";
import * as z from "zod";
import { failed } from "./failure.ts";
import {
  encodeItem,
  type FeedItem,
  itemSchema,
  parseItem,
  type UnreadableItem,
  unreadableItem,
} from "./feed-item.ts";

/** The most items that a page of ours has, and the highest `limit` that can be asked for. RPDE suggests 500. */
export const MAX_PAGE_ITEMS = 500;

/** How many items a page has at most where no `limit` was asked for: what a small server applies in one transaction. */
export const DEFAULT_PAGE_ITEMS = 100;

/** The licence of a feed's records where a record does not carry its own: CC0 1.0. */
export const DEFAULT_LICENSE = "https://creativecommons.org/publicdomain/zero/1.0/";

/** A page to be sent. */
export interface FeedPage {
  /** The absolute address of what comes after; the page's own where it has no items. */
  readonly next: string;
  /** In the order of their numbers, ascending. */
  readonly items: readonly FeedItem[];
  /** The address of the licence of those records that carry none of their own. Ours: {@link DEFAULT_LICENSE}. */
  readonly license: string;
}

/** A page that was read. */
export interface ReadPage {
  /** Absolute, with the origin and path of the page's own address. */
  readonly next: string;
  /** The epoch that `next` names; null for a feed without epochs. */
  readonly epoch: string | null;
  /** Whether it is the last page for now: no items, and its next is itself. */
  readonly isLast: boolean;
  /** In the order of the page. */
  readonly items: readonly FeedItem[];
  /** Items that could not be read; the rest of the page stands (F8). */
  readonly unreadable: readonly UnreadableItem[];
  /** Null where the page has none, which RPDE forbids but a reader bears. */
  readonly license: string | null;
}

/** What a page of a feed of ours is on the wire. */
export const pageSchema = z.object({
  next: z.string().min(1).max(8000),
  items: z.array(itemSchema).max(MAX_PAGE_ITEMS),
  license: z.string().max(2000),
});

const readSchema = pageSchema.extend({
  items: z.array(z.unknown()),
  license: pageSchema.shape.license.nullish(),
});

/**
 * Reads a page of any RPDE feed. Unknown fields are ignored, an item that cannot be read is set aside.
 *
 * @param text - the page as it came, decoded
 * @param address - the absolute address from which it was fetched: `next` is held against it
 */
export function parsePage(text: string, address: string): Parsed<ReadPage> {
  const json = exactJson(text);
  if (json === undefined) return failed("NOT_JSON");
  const parsed = parseWith(readSchema, json.value);
  if (!parsed.ok) return parsed;
  const next = nextAddress(parsed.value.next, address);
  if (next === undefined) return failed("NEXT_ELSEWHERE", ["next"]);
  const items: FeedItem[] = [];
  const unreadable: UnreadableItem[] = [];
  for (const [position, item] of parsed.value.items.entries()) {
    const read = parseItem(item);
    if (read.ok) items.push(read.value);
    else unreadable.push(unreadableItem(position, item, read.issues));
  }
  const isLast = parsed.value.items.length === 0 && next.href === new URL(address).href;
  const license = parsed.value.license ?? null;
  const epoch = next.searchParams.get("epoch");
  return { ok: true, value: { next: next.href, epoch, isLast, items, unreadable, license } };
}

/** A page as JSON. */
export function encodePage({ next, items, license }: FeedPage): string {
  return `{"next":${JSON.stringify(next)},"items":[${items.map(encodeItem).join(",")}],"license":${JSON.stringify(license)}}`;
}

/** A walk stays on the feed that it began: neither another server nor another audience can be slipped in. */
function nextAddress(next: string, address: string): URL | undefined {
  if (!URL.canParse(next)) return undefined;
  const here = new URL(address);
  const there = new URL(next);
  return there.origin === here.origin && there.pathname === here.pathname ? there : undefined;
}

/** JSON in which no change number has lost a digit, where the runtime can tell (ECMAScript's JSON.parse source text). */
function exactJson(text: string): { readonly value: unknown } | undefined {
  try {
    // Sixteen digits or more are rare, and a reviver is slow.
    if (!/"modified"\s*:\s*-?\d{16}/.test(text)) return { value: JSON.parse(text) };
    const revive = (key: string, value: unknown, context?: { source?: string }) =>
      key === "modified" && typeof value === "number" && isInteger(context?.source)
        ? BigInt(context.source)
        : value;
    return { value: JSON.parse(text, revive) };
  } catch {
    return undefined;
  }
}

function isInteger(source: string | undefined): source is string {
  return source !== undefined && /^-?\d+$/.test(source);
}

import { type Issue, type Json, type Parsed, parseWith } from "@finsam/domain";
import * as z from "zod";
import { changeNumberOf } from "./change-number.ts";
import { failed, type WireCode } from "./failure.ts";
import { isKeepable } from "./keepable.ts";

/** The content of a record as JSON, unknown fields included. */
export type ItemData = { readonly [field: string]: Json };

/** What every item says of its record. */
export interface ItemEnvelope {
  /** One of the kinds of record, or one that this version doesn't know (F11). */
  readonly kind: string;
  /** The record's id. Feeds of ours: a UUID. */
  readonly id: string;
  /** The number of the record's last change in this feed. */
  readonly modified: bigint;
}

/** A record as it is since its last change. */
export interface UpdatedItem extends ItemEnvelope {
  /** As RPDE names it: the record is there. */
  readonly state: "updated";
  /** As its owner wrote it, unknown fields included (F11). */
  readonly data: ItemData;
}

/** A record that has left the feed: deleted, or no longer for its audience (F13). It has no data and no owner. */
export interface DeletedItem extends ItemEnvelope {
  /** As RPDE names it: the record is no longer there. */
  readonly state: "deleted";
}

/** One item of a page. */
export type FeedItem = UpdatedItem | DeletedItem;

/** An item that could not be read, so that it can be kept, looked at and passed over (F8). */
export interface UnreadableItem {
  /** Its place in the page; the first is 0. */
  readonly position: number;
  /** Its id, if that could be read. */
  readonly id: string | null;
  /** Its number, if that could be read. */
  readonly modified: bigint | null;
  /** All that is wrong with it. */
  readonly issues: readonly [Issue, ...Issue[]];
}

const envelopeSchema = {
  kind: z.string().min(1).max(100),
  id: z.uuid(),
  modified: z.int().min(1),
};

/** What an item of a feed of ours is on the wire. */
export const itemSchema = z.discriminatedUnion("state", [
  z.object({
    state: z.literal("updated"),
    ...envelopeSchema,
    data: z.record(z.string(), z.unknown()),
  }),
  z.object({ state: z.literal("deleted"), ...envelopeSchema }),
]);

// RPDE leaves open what an id and a number are. `data` isn't built anew: it is passed on as it came.
const readSchema = z.object({
  state: z.enum(["updated", "deleted"]),
  kind: envelopeSchema.kind,
  id: z.union([z.string().min(1).max(1000), z.int()]),
  modified: z.unknown(),
  data: z.custom<ItemData>(isObject).optional(),
});

/** Reads one item of a page that JSON.parse has given. Unknown fields of the envelope are ignored. */
export function parseItem(json: unknown): Parsed<FeedItem> {
  const parsed = parseWith(readSchema, json);
  if (!parsed.ok) return parsed;
  const { state, kind, data } = parsed.value;
  if (!isKeepable([kind, parsed.value.id, data ?? null])) return failed("NOT_KEEPABLE");
  const modified = changeNumberOf(parsed.value.modified);
  if (modified === undefined) return failed(numberFailure(parsed.value.modified), ["modified"]);
  const envelope = { kind, id: String(parsed.value.id), modified };
  if (state === "deleted") return { ok: true, value: { state, ...envelope } };
  if (data === undefined) return failed("DATA_MISSING", ["data"]);
  return { ok: true, value: { state, ...envelope, data } };
}

/** What can still be told of an item that could not be read. */
export function unreadableItem(
  position: number,
  json: unknown,
  issues: UnreadableItem["issues"],
): UnreadableItem {
  const fields: Readonly<Record<string, unknown>> = isObject(json) ? json : {};
  const { id, modified } = fields;
  const readable = (typeof id === "string" && id.length <= 1000) || Number.isSafeInteger(id);
  return {
    position,
    id: readable && isKeepable(id) ? String(id) : null,
    modified: changeNumberOf(modified) ?? null,
    issues,
  };
}

/** An item as JSON. The number is written in full, whatever its size. */
export function encodeItem(item: FeedItem): string {
  const { state, kind, id, modified } = item;
  const envelope = `{"state":"${state}","kind":${JSON.stringify(kind)},"id":${JSON.stringify(id)},"modified":${modified}`;
  return item.state === "deleted"
    ? `${envelope}}`
    : `${envelope},"data":${JSON.stringify(item.data)}}`;
}

function numberFailure(modified: unknown): WireCode {
  const isInteger = typeof modified === "bigint" || Number.isInteger(modified);
  return isInteger ? "NUMBER_NOT_EXACT" : "NOT_A_CHANGE_NUMBER";
}

function isObject(json: unknown): json is Record<string, unknown> {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}

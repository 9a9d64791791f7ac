import { isUuid } from "@finsam/domain";
import { badInput } from "./bad-input.ts";

/** What an item is sorted by in a list: its sort key, which may be unknown, and its id. */
export type CursorKey = readonly [key: string | number | null, id: string];

/** Names the place of an item in a list of a certain order. It holds the values, so it outlives the item. */
export function encodeCursor(order: string, [key, id]: CursorKey): string {
  return Buffer.from(JSON.stringify([order, key, id])).toString("base64url");
}

/** Reads a cursor of a list of that order; an error for one of another list or for what is no cursor. */
export function decodeCursor(order: string, cursor: string, argument: string): CursorKey {
  const parts = partsOf(cursor);
  if (Array.isArray(parts) && parts.length === 3) {
    const [name, key, id]: unknown[] = parts;
    const isKey = key === null || typeof key === "string" || typeof key === "number";
    if (name === order && isKey && typeof id === "string" && isUuid(id)) return [key, id];
  }
  throw badInput(argument, {
    sv: "Platsmarkören hör inte till den här listan",
    en: "Expected a cursor that this list has given",
  });
}

function partsOf(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString());
  } catch {
    return undefined;
  }
}

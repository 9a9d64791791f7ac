import type { Fields } from "./record-change.ts";
import { writtenFields } from "./record-field.ts";

/** What a move of something public brings, beside what an author writes. */
const acted = ["status", "previousStartsOn", "previousStartsAt"];

/**
 * What of a proposal's change may be done to an event: fields that its author could write, but for its address, and nothing that makes
 * it public. What another server has put beside these is left out.
 */
export function proposedChange(change: Fields): Fields {
  const names = new Set([...writtenFields("Event").map(({ name }) => name), ...acted]);
  names.delete("slug");
  return Object.fromEntries(
    Object.entries(change).filter(
      ([name, value]) =>
        names.has(name) && (name !== "visibility" || value === "DRAFT" || value === "WEEK"),
    ),
  );
}

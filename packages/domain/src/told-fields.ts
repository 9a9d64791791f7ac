import { hiddenFields } from "./hidden-field.ts";
import type { Fields } from "./record-change.ts";

/** What says nothing of what takes place: the record's own numbers and addresses, who sees it, and what is noted afterwards. */
const untold = new Set([
  "version",
  "updatedAt",
  "visibility",
  "slug",
  "formerSlugs",
  "mergedIds",
  "sequence",
  "attendance",
  ...(hiddenFields.Event?.fields ?? []),
]);

/**
 * What an event's record tells of what takes place: all that its owner sent, fields that this version of the software doesn't know included. A
 * release names its hash; being made public doesn't change it.
 */
export function toldFields(data: Fields): Fields {
  return Object.fromEntries(
    Object.entries(data).filter(([name, value]) => !untold.has(name) && value !== null),
  );
}

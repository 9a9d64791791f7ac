import { publicRecords } from "@finsam/database";

/** Which records the viewer may see, as a filter on any model of a record. */
export const visible = publicRecords;

/** A record that a link points to, or null where the viewer may not see it: the same as if it were not there. */
export function visibleOrNull<Row extends { visibility: string; deletedAt: Date | null }>(
  row: Row | null,
): Row | null {
  return row !== null && row.visibility === visible.visibility && row.deletedAt === null
    ? row
    : null;
}

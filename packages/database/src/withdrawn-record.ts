import { parseAnyRecord, type RecordKind } from "@finsam/domain";
import type { IncomingRecord } from "./put-records.ts";

/**
 * A record that is here as a deleted one, at the version that it has: nothing comes from its home that would give it another. Undefined
 * for what is not valid to this version of the software.
 */
export function withdrawnRecord(
  kind: RecordKind,
  data: unknown,
  now: Date,
): IncomingRecord | undefined {
  const parsed = parseAnyRecord(kind, data);
  if (!parsed.ok) return undefined;
  const deletedAt = now.toISOString();
  return { ...parsed.value, data: JSON.parse(JSON.stringify(data)), deletedAt };
}

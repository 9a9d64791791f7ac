import { createHash } from "node:crypto";

/**
 * The id that an imported item gets at first sight: a UUIDv5 (RFC 9562 § 5.5) in the namespace of its association, of its
 * UID; of an occurrence also of its RECURRENCE-ID in UTC. `attempt` from 1: a further one where the id is another item's
 * already.
 */
export function importedId(
  associationId: string,
  { uid, recurrenceId }: { readonly uid: string; readonly recurrenceId: string | null },
  attempt = 1,
): string {
  const parts = [uid, ...(recurrenceId === null ? [] : [recurrenceId])];
  const name = [...parts, ...(attempt === 1 ? [] : [`#${attempt}`])].join("\n");
  const bytes = createHash("sha1")
    .update(Buffer.from(associationId.replaceAll("-", ""), "hex"))
    .update(name, "utf8")
    .digest()
    .subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString("hex");
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join("-");
}

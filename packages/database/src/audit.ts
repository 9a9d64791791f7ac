import { randomBytes } from "node:crypto";
import type { FieldChange, RecordKind, Term } from "@finsam/domain";
import type { Author } from "./author.ts";
import type { Transaction } from "./record.ts";

/** What is written down of one act. */
export interface AuditNote {
  readonly action: Term<"AuditAction">;
  /** The association that it concerns; null for what concerns the platform. */
  readonly associationId: string | null;
  readonly record?: { readonly kind: RecordKind; readonly id: string; readonly version: number };
  readonly changes: readonly FieldChange[];
}

/**
 * Writes entries of the audit log, in the transaction of what they tell of. `author` null: the server itself. `at`:
 * default the author's time, else the machine's.
 */
export async function writeAudit(
  tx: Transaction,
  author: Author | null,
  notes: readonly AuditNote[],
  at: Date = author?.now ?? new Date(),
): Promise<void> {
  const actor = actorOf(author);
  await tx.auditEntry.createMany({
    data: notes.map(({ action, associationId, record, changes }, position) => ({
      id: timeOrderedId(at, position),
      at,
      associationId,
      ...actor,
      origin: author?.origin ?? null,
      action,
      kind: record?.kind ?? null,
      recordId: record?.id ?? null,
      version: record?.version ?? null,
      changes: [...changes],
    })),
  });
}

function actorOf(author: Author | null) {
  if (author === null) return { actorKind: "SERVER", actorId: null, actorName: "Servern" } as const;
  const { viewer } = author;
  switch (viewer.kind) {
    case "person":
      return { actorKind: "PERSON", actorId: viewer.id, actorName: viewer.name } as const;
    case "token":
      return { actorKind: "TOKEN", actorId: viewer.id, actorName: viewer.name } as const;
    case "anonymous":
      throw new TypeError("Expected an author who is known");
  }
}

/** A UUIDv7 (RFC 9562 § 5.7) that keeps the order of what is written at one moment. */
function timeOrderedId(at: Date, position: number): string {
  const time = at.getTime().toString(16).padStart(12, "0");
  const order = (0x7000 + (position % 0x1000)).toString(16);
  const random = randomBytes(8);
  random.writeUInt8((random.readUInt8(0) & 0x3f) | 0x80, 0);
  const rest = random.toString("hex");
  return `${time.slice(0, 8)}-${time.slice(8)}-${order}-${rest.slice(0, 4)}-${rest.slice(4)}`;
}

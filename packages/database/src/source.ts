import type { Transaction } from "./record.ts";

/** Makes this server the home of an association: its records are written here from now on. Answers the source's id. */
export async function hostAssociation(tx: Transaction, associationId: string): Promise<string> {
  const elsewhere = {
    asOf: null,
    url: null,
    reason: null,
    since: null,
    lastError: null,
    peerId: null,
  };
  const hosted = { associationId, kind: "HOSTED", state: "LIVE", ...elsewhere } as const;
  await tx.source.upsert({
    where: { id: associationId },
    create: { id: associationId, ...hosted },
    update: hosted,
    select: { id: true },
  });
  return associationId;
}

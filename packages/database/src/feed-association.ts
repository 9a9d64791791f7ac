import type { AssociationState } from "@finsam/change-feed";
import type { PrismaClient } from "./generated/prisma/client.ts";

/** Every association whose records the feeds hold, and what its part of them is worth at the moment (F10, F11). */
export async function publishingAssociations(
  prisma: Pick<PrismaClient, "association">,
): Promise<AssociationState[]> {
  const associations = await prisma.association.findMany({
    where: { deletedAt: null, visibility: "PUBLIC" },
    select: { id: true, source: { select: { kind: true, state: true, since: true, asOf: true } } },
    orderBy: { id: "asc" },
  });
  return associations.map(({ id, source: { kind, state, since, asOf } }) => {
    const place = { association: id, since: since?.toISOString() ?? null };
    return kind === "PEER"
      ? { ...place, hosted: false, state, asOf: asOf?.toISOString() ?? null }
      : { ...place, hosted: true, state: "LIVE", asOf: null };
  });
}

import type { Term } from "@finsam/domain";
import type { PrismaClient } from "./generated/prisma/client.ts";

/** The verified addresses of those who have one of these roles in associations, by the associations' ids. */
export async function addressesOf(
  client: Pick<PrismaClient, "role">,
  associationIds: readonly string[],
  roles: readonly Term<"RoleName">[],
): Promise<ReadonlyMap<string, string[]>> {
  if (associationIds.length === 0) return new Map();
  const held = await client.role.findMany({
    where: {
      associationId: { in: [...new Set(associationIds)] },
      role: { in: [...roles] },
      user: { emailVerified: true },
    },
    orderBy: { id: "asc" },
    select: { associationId: true, user: { select: { email: true } } },
  });
  const byAssociation = Map.groupBy(held, ({ associationId }) => associationId);
  return new Map(
    [...byAssociation].map(([id, ofOne]) => [id, ofOne.map(({ user }) => user.email)]),
  );
}

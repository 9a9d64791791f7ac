import {
  type DatabasePlace,
  hashToken,
  hostAssociation,
  migrate,
  newToken,
  openDatabase,
  writeTransaction,
} from "@finsam/database";
import { record } from "@finsam/database/testing";

const slug = "prov";
const ownerId = "00000000-0000-4000-8000-0000000c0001";

/** Makes a database with one association and a token that may write for it. */
export async function prepareForCrashes(
  place: DatabasePlace,
): Promise<{ token: string; slug: string }> {
  await using database = await openDatabase(place);
  await migrate(database.pool);
  await writeTransaction(database, async ({ tx, put }) => {
    await hostAssociation(tx, ownerId);
    await put(ownerId, [record("Association", { id: ownerId, slug })]);
  });
  const token = newToken();
  await database.prisma.apiToken.create({
    data: {
      associationId: ownerId,
      name: "Prov",
      hash: hashToken(token),
      start: token.slice(0, 12),
      role: "COORDINATOR",
      createdBy: "Prov",
      expiresAt: new Date(Date.now() + 24 * 60 * 60 * 1000),
    },
  });
  return { token, slug };
}

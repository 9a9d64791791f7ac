import { randomUUID } from "node:crypto";
import {
  hashToken,
  hostAssociation,
  newToken,
  type Writable,
  writeTransaction,
} from "@finsam/database";
import { newRecord } from "@finsam/domain";

/** An association of a network. None of them exists. */
export interface NetworkAssociation {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

/** Four neighbours, as many as first planned a week together. */
export const fourAssociations: readonly NetworkAssociation[] = [
  { id: "00000000-0000-4000-8000-0000000f0001", slug: "fjallen", name: "Fjällen" },
  { id: "00000000-0000-4000-8000-0000000f0002", slug: "kusten", name: "Kusten" },
  { id: "00000000-0000-4000-8000-0000000f0003", slug: "skogen", name: "Skogen" },
  { id: "00000000-0000-4000-8000-0000000f0004", slug: "slatten", name: "Slätten" },
];

/** Makes a database the home of an association, and answers a token that may write for it. */
export async function settle(database: Writable, association: NetworkAssociation): Promise<string> {
  const { id, slug, name } = association;
  const now = new Date();
  await writeTransaction(database, async ({ tx, put }) => {
    await hostAssociation(tx, id);
    const fields = { slug, name: `Samordningsförbundet ${name}`, shortName: name };
    const born = newRecord("Association", fields, { id, ownerId: id, now });
    if (!born.ok) throw new TypeError(`Expected an association, got ${JSON.stringify(born)}`);
    await put(id, [born.value]);
  });
  const secret = newToken();
  await database.prisma.apiToken.create({
    data: {
      id: randomUUID(),
      associationId: id,
      name: "Prov",
      hash: hashToken(secret),
      start: secret.slice(0, 12),
      role: "COORDINATOR",
      createdBy: "Prov",
      expiresAt: new Date(now.getTime() + 7 * 86_400_000),
    },
  });
  return secret;
}

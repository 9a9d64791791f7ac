import type { PrismaClient } from "./generated/prisma/client.ts";

/** The highest number that was taken in each of these audiences; 0 where none was. */
export async function feedHeads(
  prisma: Pick<PrismaClient, "changeCounter">,
  audiences: readonly string[],
): Promise<ReadonlyMap<string, bigint>> {
  const rows = await prisma.changeCounter.findMany({ where: { audience: { in: [...audiences] } } });
  const held = new Map(rows.map(({ audience, lastNumber }) => [audience, lastNumber]));
  return new Map(audiences.map((audience) => [audience, held.get(audience) ?? 0n]));
}

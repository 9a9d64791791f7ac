import type { PrismaClient } from "./generated/prisma/client.ts";
import type { Transaction } from "./record.ts";

/** Writes a small fact about this database. One statement: Prisma's `upsert` reads first, and of two at once one fails. */
export async function putSetting(
  client: Pick<PrismaClient | Transaction, "$executeRaw">,
  name: string,
  value: string,
): Promise<void> {
  await client.$executeRaw`
    insert into setting (name, value) values (${name}, ${value})
    on conflict (name) do update set value = excluded.value`;
}

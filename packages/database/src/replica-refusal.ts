import type { RefuseItem, RefusalReason, Refused } from "@finsam/change-feed";
import * as z from "zod";
import type { PrismaClient } from "./generated/prisma/client.ts";
import type { Transaction } from "./record.ts";

/** How many refusals are kept of a feed: of the rest a person learns no more. */
const mostKept = 1000;

const reasons: { readonly [Reason in RefusalReason]: Reason } = {
  HOSTED_HERE: "HOSTED_HERE",
  HOME_ELSEWHERE: "HOME_ELSEWHERE",
  NOT_A_RECORD: "NOT_A_RECORD",
  UNREADABLE: "UNREADABLE",
  NOT_THE_SAME_RECORD: "NOT_THE_SAME_RECORD",
  HELD_FROM_ANOTHER_SOURCE: "HELD_FROM_ANOTHER_SOURCE",
};
const reasonSchema = z.enum(reasons);

/** Writes down what was refused: of each record the last. */
export async function putRefusals(
  tx: Transaction,
  feed: string,
  refused: readonly RefuseItem[],
  at: Date,
): Promise<void> {
  if (refused.length === 0) return;
  const lastOf = new Map(refused.map((item, index) => [item.id ?? index, item]));
  const ids = refused.flatMap(({ id }) => id ?? []);
  await tx.feedRefusal.deleteMany({ where: { feed, recordId: { in: ids } } });
  await tx.feedRefusal.createMany({
    data: refused
      .filter((item, index) => lastOf.get(item.id ?? index) === item)
      .map(({ id, reason }) => ({ feed, recordId: id, reason, at })),
  });
  await tx.$executeRaw`
    delete from feed_refusal where feed = ${feed} and id <= (
      select id from feed_refusal where feed = ${feed} order by id desc offset ${mostKept} limit 1)`;
}

/** What was refused, the latest first. */
export async function refusalsOf(
  prisma: Pick<PrismaClient, "feedRefusal">,
  feed: string,
): Promise<Refused[]> {
  const rows = await prisma.feedRefusal.findMany({ where: { feed }, orderBy: { id: "desc" } });
  return rows.map(({ recordId, reason, at }) => ({
    id: recordId,
    reason: reasonSchema.parse(reason),
    at,
  }));
}

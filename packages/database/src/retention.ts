import { parseWith, retentionSchema } from "@finsam/domain";
import { writeAudit } from "./audit.ts";
import type { Author } from "./author.ts";
import type { PrismaClient } from "./generated/prisma/client.ts";
import { parsedOrThrow } from "./invalid-input.ts";
import { associationToManage, personAuthor } from "./manage-authority.ts";
import { type Outcome, outcomeOf } from "./refusal.ts";
import type { Writable } from "./write-transaction.ts";

/** How long an association keeps what it has deleted (gallringsfrist). */
export interface Retention {
  /** Null: for ever. */
  readonly keepDeletedDays: number | null;
}

/** How long an association keeps what it has deleted. */
export async function retentionOf(
  prisma: Pick<PrismaClient, "retention">,
  associationId: string,
): Promise<Retention> {
  const held = await prisma.retention.findUnique({
    where: { associationId },
    select: { keepDeletedDays: true },
  });
  return held ?? { keepDeletedDays: null };
}

/** What somebody writes to change a retention rule. Not checked yet. */
export interface RetentionInput extends Retention {
  /** The association's slug. */
  readonly association: string;
}

/** Changes how long an association keeps what it has deleted: a decision to destroy (gallringsbeslut), or to destroy nothing. */
export function changeRetention(
  { prisma }: Writable,
  author: Author,
  input: RetentionInput,
): Promise<Outcome<Retention>> {
  return outcomeOf(async () => {
    const by = personAuthor(author);
    const associationId = await associationToManage(prisma, by, input.association);
    const { keepDeletedDays } = parsedOrThrow(parseWith(retentionSchema, input));
    return prisma.$transaction(async (tx) => {
      const before = await retentionOf(tx, associationId);
      if (before.keepDeletedDays === keepDeletedDays) return before;
      await (keepDeletedDays === null
        ? tx.retention.deleteMany({ where: { associationId } })
        : tx.retention.upsert({
            where: { associationId },
            create: { associationId, keepDeletedDays },
            update: { keepDeletedDays },
          }));
      await writeAudit(tx, author, [
        {
          action: "CHANGE_RETENTION",
          associationId,
          changes: [
            { path: "keepDeletedDays", before: before.keepDeletedDays, after: keepDeletedDays },
          ],
        },
      ]);
      return { keepDeletedDays };
    });
  });
}

import { hasRole, type Viewer } from "@finsam/domain";
import { writeAudit } from "./audit.ts";
import type { Author } from "./author.ts";
import type { PrismaClient } from "./generated/prisma/client.ts";
import { invalid } from "./invalid-input.ts";
import { queueMails } from "./mail.ts";
import type { Transaction } from "./record.ts";
import { type Outcome, outcomeOf, WriteRefused } from "./refusal.ts";
import { coordinatorsOf } from "./week-notice.ts";
import { type Writable, writeTransaction } from "./write-transaction.ts";

/** A message that waits for somebody to look it through, or has been sent or thrown away. */
export interface WeekMessage {
  readonly id: string;
  readonly associationId: string;
  readonly themeWeekId: string;
  readonly toId: string;
  readonly subject: string;
  readonly text: string;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
  readonly discardedAt: Date | null;
}

/** A message as it is put in an outbox. */
export type NewMessage = Pick<
  WeekMessage,
  "associationId" | "themeWeekId" | "toId" | "subject" | "text" | "createdAt"
>;

/** Puts messages in the outboxes of associations: nothing is sent before a person has looked. */
export async function draftMessages(
  tx: Transaction,
  messages: readonly NewMessage[],
): Promise<void> {
  if (messages.length > 0) await tx.weekMessage.createMany({ data: [...messages] });
}

/** The messages of theme weeks in the outboxes of associations, the latest first. `waiting`: only those that nobody has dealt with. */
export function weekMessages(
  prisma: PrismaClient,
  associationIds: readonly string[],
  { themeWeekIds, waiting }: { themeWeekIds: readonly string[]; waiting: boolean },
): Promise<WeekMessage[]> {
  return prisma.weekMessage.findMany({
    where: {
      associationId: { in: [...associationIds] },
      themeWeekId: { in: [...themeWeekIds] },
      ...(waiting ? { sentAt: null, discardedAt: null } : {}),
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
}

/** What is done to a message. */
export type MessageAct =
  | {
      readonly act: "SEND";
      readonly subject?: string | undefined;
      readonly text?: string | undefined;
    }
  | { readonly act: "DISCARD" };

/** Sends a message to the coordinators of the association that it is to, with the text as somebody has mended it, or throws it away. */
export function settleMessage(
  database: Writable,
  author: Author,
  id: string,
  act: MessageAct,
): Promise<Outcome<WeekMessage>> {
  return outcomeOf(() =>
    writeTransaction(database, async ({ tx }) => {
      await tx.$queryRaw`select id from week_message where id = ${id}::uuid for update`;
      const message = await tx.weekMessage.findUnique({ where: { id } });
      if (message === null || !isOurs(author.viewer, message, "READER"))
        throw new WriteRefused({ code: "NOT_FOUND" });
      if (!isOurs(author.viewer, message, "COORDINATOR"))
        throw new WriteRefused({ code: "NOT_ALLOWED" });
      if (message.sentAt !== null || message.discardedAt !== null)
        throw invalid("ALREADY_SETTLED", ["message"]);
      const at = author.now;
      if (act.act === "DISCARD")
        return tx.weekMessage.update({ where: { id }, data: { discardedAt: at } });
      const subject = act.subject ?? message.subject;
      const text = act.text ?? message.text;
      const receivers = (await coordinatorsOf(tx, [message.toId])).get(message.toId) ?? [];
      if (receivers.length === 0) throw invalid("NO_RECEIVERS", ["message"]);
      await queueMails(
        tx,
        receivers.map((to) => ({ to, subject, text })),
      );
      await writeAudit(tx, author, [
        {
          action: "SEND_MESSAGE",
          associationId: message.associationId,
          changes: [{ path: "name", before: null, after: subject }],
        },
      ]);
      return tx.weekMessage.update({ where: { id }, data: { sentAt: at, subject, text } });
    }),
  );
}

function isOurs(
  viewer: Viewer,
  { associationId }: { readonly associationId: string },
  least: "READER" | "COORDINATOR",
): boolean {
  return hasRole(viewer, associationId, least);
}

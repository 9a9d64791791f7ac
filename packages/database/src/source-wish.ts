import { mayOperate, type Term } from "@finsam/domain";
import { writeAudit } from "./audit.ts";
import type { Author } from "./author.ts";
import { invalid } from "./invalid-input.ts";
import type { Transaction } from "./record.ts";
import { type Outcome, outcomeOf, WriteRefused } from "./refusal.ts";
import type { Writable } from "./write-transaction.ts";

/** What a person wants of a source that is followed, and of all others from the same server. */
export type SourceWish =
  /** It rests. */
  | "pause"
  /** It is followed again. */
  | "resume"
  /** Removals that were held up are as they should be (F9). */
  | "confirm"
  /** A full copy is taken. */
  | "resync";

const actions = {
  pause: "PAUSE_SOURCE",
  resume: "RESUME_SOURCE",
  confirm: "CONFIRM_SOURCE",
  resync: "RESYNC_SOURCE",
} as const satisfies Record<SourceWish, Term<"AuditAction">>;

/**
 * Writes down what the operator wants of the source of an association that is followed; the follower heeds it within
 * seconds. Answers the source's id. `author` null: whoever has the server's command line.
 */
export function wishSource(
  { prisma }: Pick<Writable, "prisma">,
  author: Author | null,
  { association, wish, now }: { association: string; wish: SourceWish; now: Date },
): Promise<Outcome<{ readonly id: string }>> {
  return outcomeOf(async () => {
    if (author?.viewer.kind === "anonymous") throw new WriteRefused({ code: "NOT_SIGNED_IN" });
    if (author !== null && !mayOperate(author.viewer))
      throw new WriteRefused({ code: "NOT_ALLOWED" });
    return prisma.$transaction(async (tx) => {
      const found = await tx.association.findFirst({
        where: { slug: association, deletedAt: null },
        orderBy: { id: "asc" },
        select: { sources: { where: { kind: "PEER" }, select: { id: true, peerId: true } } },
      });
      if (found === null) throw invalid("UNKNOWN_ASSOCIATION", ["association"]);
      const [source] = found.sources;
      if (source?.peerId == null) throw new WriteRefused({ code: "NOT_FOUND" });
      const { id, peerId } = source;
      await writeWish(tx, peerId, wish, now);
      const others = await tx.source.findMany({
        where: { peerId },
        select: { associationId: true },
      });
      const notes = others.map(
        ({ associationId }) => ({ action: actions[wish], associationId, changes: [] }) as const,
      );
      await writeAudit(tx, author, notes, now);
      return { id };
    });
  });
}

async function writeWish(
  tx: Transaction,
  peerId: string,
  wish: SourceWish,
  now: Date,
): Promise<void> {
  await tx.peer.update({ where: { id: peerId }, data: wishes[wish](now), select: { id: true } });
  // So that it is seen at once; the follower tells how it really is.
  if (wish === "pause")
    await tx.source.updateMany({
      where: { peerId },
      data: { state: "PAUSED", reason: "PERSON", since: now },
    });
  if (wish === "resume")
    await tx.source.updateMany({
      where: { peerId, state: "PAUSED", reason: "PERSON" },
      data: { state: "STALE", reason: null, since: now },
    });
}

const wishes = {
  pause: () => ({ paused: true }),
  resume: () => ({ paused: false }),
  confirm: (confirmedAt: Date) => ({ confirmedAt }),
  resync: () => ({ resync: true }),
} as const;

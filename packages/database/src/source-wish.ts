import { mayManage, mayOperate } from "@finsam/domain";
import { writeAudit } from "./audit.ts";
import type { Author } from "./author.ts";
import { writeImportWish } from "./import-wish.ts";
import { invalid } from "./invalid-input.ts";
import type { Transaction } from "./record.ts";
import { type Outcome, outcomeOf, WriteRefused } from "./refusal.ts";
import { sourceActions, type SourceWish } from "./source-action.ts";
import type { Writable } from "./write-transaction.ts";

/** Which source, and what is wanted of it. */
export interface WishedSource {
  /** The association's slug. */
  readonly association: string;
  /** The address of one of its imports; undefined: its own server. */
  readonly url?: string | undefined;
  readonly wish: SourceWish;
  readonly now: Date;
}

/**
 * Writes down what somebody wants of a source; it is heeded within seconds. An association's own server is the
 * operator's, an import also that of the association's administrators. Answers the source's id. `author` null: whoever has the
 * server's command line.
 */
export function wishSource(
  { prisma }: Pick<Writable, "prisma">,
  author: Author | null,
  { association, url, wish, now }: WishedSource,
): Promise<Outcome<{ readonly id: string }>> {
  return outcomeOf(async () => {
    if (author?.viewer.kind === "anonymous") throw new WriteRefused({ code: "NOT_SIGNED_IN" });
    return prisma.$transaction(async (tx) => {
      const where = url === undefined ? { kind: "PEER" as const } : { kind: "FEED" as const, url };
      const found = await tx.association.findFirst({
        where: { slug: association, deletedAt: null },
        orderBy: { id: "asc" },
        select: { id: true, sources: { where, select: { id: true, peerId: true } } },
      });
      const may =
        author === null ||
        mayOperate(author.viewer) ||
        (where.kind === "FEED" && found !== null && mayManage(author.viewer, found.id));
      if (!may) throw new WriteRefused({ code: "NOT_ALLOWED" });
      if (found === null) throw invalid("UNKNOWN_ASSOCIATION", ["association"]);
      const [source] = found.sources;
      if (source === undefined) throw new WriteRefused({ code: "NOT_FOUND" });
      const { id, peerId } = source;
      const concerned =
        peerId === null
          ? await wishOfImport(tx, found.id, id, wish, now)
          : await wishOfPeer(tx, peerId, wish, now);
      const notes = concerned.map(
        (associationId) => ({ action: sourceActions[wish], associationId, changes: [] }) as const,
      );
      await writeAudit(tx, author, notes, now);
      return { id };
    });
  });
}

async function wishOfImport(
  tx: Transaction,
  associationId: string,
  id: string,
  wish: SourceWish,
  now: Date,
): Promise<readonly string[]> {
  if (!(await writeImportWish(tx, id, wish, now))) throw new WriteRefused({ code: "NOT_FOUND" });
  return [associationId];
}

/** Answers the associations whose home the server is: it concerns them all. */
async function wishOfPeer(
  tx: Transaction,
  peerId: string,
  wish: SourceWish,
  now: Date,
): Promise<readonly string[]> {
  await writeWish(tx, peerId, wish, now);
  const sources = await tx.source.findMany({ where: { peerId }, select: { associationId: true } });
  return sources.map(({ associationId }) => associationId);
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

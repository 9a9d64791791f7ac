import type { Term } from "@finsam/domain";
import type { PrismaClient } from "./generated/prisma/client.ts";

/** How current what is held of an association is, as its follower tells it. */
export interface SourceNote {
  readonly association: string;
  readonly state: Term<"SourceState">;
  /** A code; null where the state says all. */
  readonly reason: string | null;
  /** When the state began, where the publisher says so; undefined: when it is first written down. */
  readonly since?: Date | undefined;
  /** When it was last known to equal its home; undefined: nothing new is known. */
  readonly asOf: Date | undefined;
}

/** Writes down how the sources of a peer are. */
export async function noteSources(
  { prisma }: { readonly prisma: PrismaClient },
  peerId: string,
  notes: readonly SourceNote[],
  now: Date,
): Promise<void> {
  // Before anybody is told of it: who then confirms it is heard.
  const isHeldUp = notes.some(({ reason }) => reason === "REMOVALS");
  const isLive = notes.some(({ state }) => state === "LIVE");
  if (isHeldUp)
    await prisma.peer.updateMany({
      where: { id: peerId, heldUpAt: null },
      // An earlier confirmation was of something else.
      data: { heldUpAt: now, confirmedAt: null },
    });
  else if (isLive)
    await prisma.peer.updateMany({
      where: { id: peerId, heldUpAt: { not: null } },
      data: { heldUpAt: null },
    });
  const held = await prisma.source.findMany({
    where: { peerId, kind: "PEER" },
    select: { id: true, associationId: true, state: true, reason: true, since: true, asOf: true },
  });
  const noteOf = new Map(notes.map((note) => [note.association, note]));
  for (const { id, associationId, ...was } of held) {
    const note = noteOf.get(associationId);
    if (note === undefined) continue;
    const { state, reason, asOf } = note;
    const began = state === was.state && was.since !== null ? was.since : now;
    const since = note.since ?? began;
    const isSame =
      state === was.state && reason === was.reason && since.getTime() === was.since?.getTime();
    if (isSame && (asOf === undefined || asOf.getTime() === was.asOf?.getTime())) continue;
    await prisma.source.update({
      where: { id },
      data: {
        state,
        reason,
        since,
        ...(asOf === undefined ? {} : { asOf }),
        ...(isFault(reason) ? { lastError: reason } : {}),
      },
      select: { id: true },
    });
  }
}

/** Whether a reason is an error, and not what a person has wished or has to look at. */
function isFault(reason: string | null): boolean {
  return reason !== null && !["COPYING", "PERSON", "REMOVALS", "NOT_FOLLOWED"].includes(reason);
}

/** A full copy that was asked for has begun. */
export async function noteResyncBegun(
  { prisma }: { readonly prisma: Pick<PrismaClient, "peer"> },
  peerId: string,
): Promise<void> {
  await prisma.peer.updateMany({ where: { id: peerId }, data: { resync: false } });
}

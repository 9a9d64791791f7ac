import {
  hasRole,
  type Home,
  type IntendedWrite,
  mayWrite,
  refuseWrite,
  type Viewer,
} from "@finsam/domain";
import type { PrismaClient } from "./generated/prisma/client.ts";
import type { HeldRecord } from "./held-record.ts";
import type { Transaction } from "./record.ts";
import { WriteRefused } from "./refusal.ts";
import { publicSight, seesHeld, sightOf } from "./visibility.ts";

/** Throws where nobody is known: whether something is there is then not told either. */
export function requireSignedIn(viewer: Viewer): void {
  if (viewer.kind === "anonymous") throw new WriteRefused({ code: "NOT_SIGNED_IN" });
}

/** Throws unless records of this owner are written here, and this one was not imported (F2). */
export async function requireHome(
  client: PrismaClient | Transaction,
  ownerId: string,
  held?: HeldRecord,
): Promise<void> {
  const elsewhere = refuseWrite({
    ownerId,
    home: await homeOf(client, ownerId),
    importedFrom: held === undefined ? null : await importOf(client, held),
  });
  if (elsewhere !== undefined) throw new WriteRefused(elsewhere);
}

/** Throws unless the viewer may write so. */
export function requireRight(viewer: Viewer, write: IntendedWrite): void {
  if (!mayWrite(viewer, write)) throw new WriteRefused({ code: "NOT_ALLOWED" });
}

/** Whether somebody may learn that a record is there: what is public, her own association's, and what arrangers plan with her. */
export async function maySeeHeld(
  client: Pick<PrismaClient, "themeWeek">,
  viewer: Viewer,
  held: HeldRecord,
): Promise<boolean> {
  if (hasRole(viewer, held.ownerId, "READER")) return true;
  // Only what is for arrangers depends on more than the record.
  const sight = held.visibility === "WEEK" ? await sightOf(client, viewer) : publicSight;
  return seesHeld(sight, held);
}

/** Where an association has its home, as far as this server knows. */
export async function homeOf(
  client: PrismaClient | Transaction,
  associationId: string,
): Promise<Home | undefined> {
  const sources = await client.source.findMany({
    where: { associationId, kind: { in: ["HOSTED", "PEER"] } },
    select: { kind: true, url: true },
  });
  if (sources.some(({ kind }) => kind === "HOSTED")) return { kind: "hosted" };
  const [peer] = sources;
  return peer?.url == null ? undefined : { kind: "peer", url: peer.url };
}

/** The address of the feed that a record comes from; null for one that was written by hand. */
async function importOf(
  client: PrismaClient | Transaction,
  held: HeldRecord,
): Promise<string | null> {
  if (held.sourceId === held.ownerId) return null;
  const source = await client.source.findUnique({
    where: { id: held.sourceId },
    select: { kind: true, url: true },
  });
  return source?.kind === "FEED" ? source.url : null;
}

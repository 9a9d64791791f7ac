import { randomUUID } from "node:crypto";
import { parseRecord } from "@finsam/domain";
import { writeAudit } from "./audit.ts";
import type { PrismaClient } from "./generated/prisma/client.ts";
import { putRecords } from "./put-records.ts";
import type { Transaction } from "./record.ts";
import type { Writable } from "./write-transaction.ts";

/** Another server whose feeds are followed. */
export interface FollowedPeer {
  readonly id: string;
  /** Its public address, without a slash at its end. */
  readonly url: string;
  /** What this server shows it; null: it asks for none. */
  readonly token: string | null;
  /** A person wants it to rest. */
  readonly paused: boolean;
  /** A full copy is to be taken as soon as can be. */
  readonly resync: boolean;
  /** Since when removals wait for a person; null: none do. */
  readonly heldUpAt: Date | null;
  /** When a person has confirmed what is held up; null: she hasn't yet. */
  readonly confirmedAt: Date | null;
  /** The ids of the associations whose home it is. */
  readonly associationIds: readonly string[];
}

/** An association as the configuration of a peer names it: its record comes later, from its home. */
export interface NamedAssociation {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

/** A server to be followed. */
export interface NewPeer {
  /** Its public address, without a slash at its end. */
  readonly url: string;
  /** Undefined: as it was, or none. */
  readonly token?: string | undefined;
  readonly associations: readonly NamedAssociation[];
  readonly now: Date;
}

/** What came of adding a peer. */
export type PeerAdded =
  | { readonly ok: true; readonly id: string }
  /** An association has its home elsewhere: here, or at another peer. */
  | {
      readonly ok: false;
      readonly code: "HOSTED_HERE" | "HOME_ELSEWHERE";
      readonly association: NamedAssociation;
    }
  /** The id, slug or name of an association is none. */
  | {
      readonly ok: false;
      readonly code: "NOT_AN_ASSOCIATION";
      readonly association: NamedAssociation;
    };

/** Every server that is followed, by its address. */
export async function followedPeers(prisma: Pick<PrismaClient, "peer">): Promise<FollowedPeer[]> {
  const peers = await prisma.peer.findMany({
    orderBy: { url: "asc" },
    include: { sources: { where: { kind: "PEER" }, select: { associationId: true } } },
  });
  return peers.map(({ sources, createdAt: _createdAt, ...peer }) => ({
    ...peer,
    associationIds: sources.map(({ associationId }) => associationId),
  }));
}

/**
 * Follows a server from now on, or one that is followed already for further associations too. Until its own record
 * comes, an association is shown by the name given here.
 */
export async function addPeer(
  database: Pick<Writable, "prisma">,
  { url, token, associations, now }: NewPeer,
): Promise<PeerAdded> {
  for (const association of associations)
    if (placeholderOf(association, now) === undefined)
      return { ok: false, code: "NOT_AN_ASSOCIATION", association };
  return database.prisma.$transaction(async (tx): Promise<PeerAdded> => {
    const held = await tx.peer.findUnique({ where: { url }, select: { id: true } });
    const id = held?.id ?? randomUUID();
    for (const association of associations) {
      const code = await homeElsewhere(tx, association.id, id);
      if (code !== undefined) return { ok: false, code, association };
    }
    await tx.peer.upsert({
      where: { url },
      create: { id, url, token: token ?? null, createdAt: now },
      // An association that is new to it may have records that it gave before (P44).
      update: { resync: true, ...(token === undefined ? {} : { token }) },
      select: { id: true },
    });
    for (const association of associations) await putSource(tx, { association, id, url, now });
    return { ok: true, id };
  });
}

async function homeElsewhere(tx: Transaction, associationId: string, peerId: string) {
  const home = await tx.source.findFirst({
    where: { associationId, kind: { in: ["HOSTED", "PEER"] } },
    select: { kind: true, peerId: true },
  });
  if (home?.kind === "HOSTED") return "HOSTED_HERE";
  return home?.peerId != null && home.peerId !== peerId ? "HOME_ELSEWHERE" : undefined;
}

async function putSource(
  tx: Transaction,
  given: { association: NamedAssociation; id: string; url: string; now: Date },
): Promise<void> {
  const { association, id: peerId, url, now } = given;
  const { id } = association;
  const columns = {
    kind: "PEER",
    state: "STALE",
    reason: "COPYING",
    since: now,
    url,
    peerId,
  } as const;
  await tx.source.upsert({
    where: { id },
    create: { id, associationId: id, ...columns },
    update: columns,
    select: { id: true },
  });
  const row = await tx.association.findUnique({ where: { id }, select: { deletedAt: true } });
  const placeholder = placeholderOf(association, now);
  // Not numbered: it is no record, and nobody is told of it.
  if ((row === null || row.deletedAt !== null) && placeholder !== undefined)
    await putRecords(tx, id, [placeholder], { replace: true });
  const changes = [{ path: "url", before: null, after: url }];
  await writeAudit(tx, null, [{ action: "FOLLOW_SERVER", associationId: id, changes }], now);
}

/** What stands for an association's record until that comes and takes its place, whatever its version. */
function placeholderOf({ id, slug, name }: NamedAssociation, now: Date) {
  const updatedAt = now.toISOString();
  const data = { id, ownerId: id, version: 1, updatedAt, slug, name, shortName: name };
  const parsed = parseRecord("Association", data);
  return parsed.ok ? ({ kind: "Association", value: parsed.value, data } as const) : undefined;
}

/** Follows a server no longer. What its feeds held must have been dropped. Answers whether it was followed. */
export async function removePeer(
  database: Pick<Writable, "prisma">,
  { url, now }: { readonly url: string; readonly now: Date },
): Promise<boolean> {
  return database.prisma.$transaction(async (tx) => {
    const peer = await tx.peer.findUnique({
      where: { url },
      select: { id: true, sources: { select: { associationId: true } } },
    });
    if (peer === null) return false;
    const ended = { peerId: null, state: "PAUSED", reason: "NOT_FOLLOWED", since: now } as const;
    await tx.source.updateMany({ where: { peerId: peer.id }, data: ended });
    await tx.peer.delete({ where: { id: peer.id }, select: { id: true } });
    const changes = [{ path: "url", before: url, after: null }];
    const notes = peer.sources.map(
      ({ associationId }) => ({ action: "UNFOLLOW_SERVER", associationId, changes }) as const,
    );
    await writeAudit(tx, null, notes, now);
    return true;
  });
}

/** The feeds of a peer that are or were followed, by the names under which they are kept. */
export async function peerFeeds(
  prisma: Pick<PrismaClient, "feedCursor">,
  peerId: string,
): Promise<readonly { readonly feed: string; readonly audience: string }[]> {
  return prisma.feedCursor.findMany({
    where: { source: peerId },
    select: { feed: true, audience: true },
    orderBy: { feed: "asc" },
  });
}

/** The ids of the associations whose home is here. */
export async function hostedAssociations(
  prisma: Pick<PrismaClient, "source">,
): Promise<ReadonlySet<string>> {
  const rows = await prisma.source.findMany({
    where: { kind: "HOSTED" },
    select: { associationId: true },
  });
  return new Set(rows.map(({ associationId }) => associationId));
}

import { randomBytes } from "node:crypto";
import { hashToken } from "./api-token.ts";
import { writeAudit } from "./audit.ts";
import type { PrismaClient } from "./generated/prisma/client.ts";
import type { Writable } from "./write-transaction.ts";

/** What every peer's token begins with, so that one that has leaked is known for what it is. */
const tokenPrefix = "finsampeer_";

/** Another association's server, by the token that it was given here. */
export interface PeerToken {
  readonly id: string;
  /** What people here call the server. */
  readonly name: string;
  /** The associations whose home it is, or for which it relays. */
  readonly associationIds: readonly string[];
  readonly createdAt: Date;
  /** When the token was withdrawn; null: it works. */
  readonly revokedAt: Date | null;
}

/** Who reads a feed by a token that was given here, withdrawn ones included. */
export type Peer = Pick<PeerToken, "id" | "associationIds" | "revokedAt">;

const columns = {
  id: true,
  name: true,
  associationIds: true,
  createdAt: true,
  revokedAt: true,
} as const;

/** Whose token it is; undefined: it was never given here. A text of another form costs no query. */
export async function findPeer(
  prisma: Pick<PrismaClient, "peerToken">,
  token: string,
): Promise<Peer | undefined> {
  if (!token.startsWith(tokenPrefix)) return undefined;
  const held = await prisma.peerToken.findUnique({
    where: { hash: hashToken(token) },
    select: columns,
  });
  return held ?? undefined;
}

/** All tokens that were given to peers, withdrawn ones included, the latest first. */
export function heldPeerTokens(prisma: Pick<PrismaClient, "peerToken">): Promise<PeerToken[]> {
  return prisma.peerToken.findMany({
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: columns,
  });
}

/** Gives a peer a token. The secret is kept nowhere. The audit log of each of its associations tells of it. */
export function addPeerToken(
  { prisma }: Pick<Writable, "prisma">,
  { name, associationIds, now }: { name: string; associationIds: readonly string[]; now: Date },
): Promise<{ readonly secret: string; readonly token: PeerToken }> {
  const secret = `${tokenPrefix}${randomBytes(32).toString("base64url")}`;
  return prisma.$transaction(async (tx) => {
    const token = await tx.peerToken.create({
      data: {
        name,
        hash: hashToken(secret),
        associationIds: [...associationIds],
        createdAt: now,
      },
      select: columns,
    });
    const changes = [{ path: "name", before: null, after: name }];
    const notes = associationIds.map(
      (associationId) => ({ action: "CREATE_TOKEN", associationId, changes }) as const,
    );
    await writeAudit(tx, null, notes, now);
    return { secret, token };
  });
}

/**
 * Withdraws a peer's token, and tells those who follow the change log, so that streams of hints end. One that has been
 * withdrawn stays as it is. Undefined: there is none with this id.
 */
export async function revokePeerToken(
  { prisma, engine, changed }: Writable,
  { id, now }: { id: string; now: Date },
): Promise<PeerToken | undefined> {
  const token = await prisma.$transaction(async (tx) => {
    const held = await tx.peerToken.findUnique({ where: { id }, select: columns });
    if (held === null || held.revokedAt !== null) return held ?? undefined;
    await tx.peerToken.update({ where: { id }, data: { revokedAt: now }, select: { id: true } });
    const changes = [{ path: "name", before: held.name, after: null }];
    const notes = held.associationIds.map(
      (associationId) => ({ action: "REVOKE_TOKEN", associationId, changes }) as const,
    );
    await writeAudit(tx, null, notes, now);
    if (engine === "postgresql") await tx.$executeRaw`notify finsam_change`;
    return { ...held, revokedAt: now };
  });
  changed.emit();
  return token;
}

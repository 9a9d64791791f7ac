import { createHash, randomBytes } from "node:crypto";
import type { Roles } from "@finsam/domain";
import type { PrismaClient } from "./generated/prisma/client.ts";

/** What every API token begins with, so that one that has leaked is known for what it is. */
const tokenPrefix = "finsam_";

/** How often the use of a token is written down, in ms. */
const useNotedEveryMs = 60_000;

/** An API token that counts. */
export interface ValidToken {
  readonly state: "valid";
  readonly id: string;
  readonly name: string;
  /** Its role in the one association that it belongs to. */
  readonly roles: Roles;
  /** Whether its last use was written down less than a minute ago. */
  readonly useNoted: boolean;
}

/** What is held of an API token. */
export type TokenFinding =
  | ValidToken
  | { readonly state: "unknown" }
  | { readonly state: "expired" }
  | { readonly state: "revoked" };

/** A new API token: `finsam_` and 32 random bytes in base64url. */
export function newToken(): string {
  return `${tokenPrefix}${randomBytes(32).toString("base64url")}`;
}

/** What is kept of an API token: its SHA-256, in hexadecimal. The token is random, so it needs no salt. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** What is held of a token at a moment; one that expires at `now` has expired. A text of another form costs no query. */
export async function findToken(
  prisma: PrismaClient,
  token: string,
  now: Date,
): Promise<TokenFinding> {
  if (!token.startsWith(tokenPrefix)) return { state: "unknown" };
  const held = await prisma.apiToken.findUnique({
    where: { hash: hashToken(token) },
    select: {
      id: true,
      name: true,
      role: true,
      associationId: true,
      expiresAt: true,
      lastUsedAt: true,
      revokedAt: true,
    },
  });
  if (held === null) return { state: "unknown" };
  if (held.revokedAt !== null) return { state: "revoked" };
  if (held.expiresAt <= now) return { state: "expired" };
  return {
    state: "valid",
    id: held.id,
    name: held.name,
    roles: new Map([[held.associationId, held.role]]),
    useNoted: held.lastUsedAt !== null && held.lastUsedAt > noteBefore(now),
  };
}

/** Writes down that a token is used, at most once a minute. */
export async function noteTokenUse(prisma: PrismaClient, id: string, now: Date): Promise<void> {
  await prisma.apiToken.updateMany({
    where: { id, OR: [{ lastUsedAt: null }, { lastUsedAt: { lte: noteBefore(now) } }] },
    data: { lastUsedAt: now },
  });
}

function noteBefore(now: Date): Date {
  return new Date(now.getTime() - useNotedEveryMs);
}

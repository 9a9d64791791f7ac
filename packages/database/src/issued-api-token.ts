import { newApiTokenSchema, parseWith, type Term } from "@finsam/domain";
import { hashToken, newToken } from "./api-token.ts";
import { writeAudit } from "./audit.ts";
import type { Author } from "./author.ts";
import type { PrismaClient } from "./generated/prisma/client.ts";
import { parsedOrThrow } from "./invalid-input.ts";
import { associationToManage, personAuthor, requireManager } from "./manage-authority.ts";
import { type Outcome, outcomeOf, WriteRefused } from "./refusal.ts";
import type { Writable } from "./write-transaction.ts";

/** An API token (API-nyckel) as those see it who manage it: all but the secret. */
export interface IssuedApiToken {
  readonly id: string;
  readonly name: string;
  /** Its first characters, by which a person knows it again. */
  readonly start: string;
  readonly role: Term<"RoleName">;
  /** What who created it was called. */
  readonly createdBy: string;
  readonly createdAt: Date;
  /** Exclusive. */
  readonly expiresAt: Date;
  /** To the minute. */
  readonly lastUsedAt: Date | null;
  readonly revokedAt: Date | null;
}

/** What somebody writes to create a token. Not checked yet. */
export interface ApiTokenInput {
  /** The association's slug. */
  readonly association: string;
  readonly name: string;
  readonly role: Term<"RoleName">;
  /** For how many days it works, 1–366; default 90. */
  readonly days?: number | undefined;
}

/** An API token with its secret, which is kept nowhere. */
export interface NewApiToken {
  readonly secret: string;
  readonly token: IssuedApiToken;
}

/** The tokens of an association, those that no longer work included, the latest first. */
export function apiTokensOf(
  prisma: PrismaClient,
  associationId: string,
): Promise<IssuedApiToken[]> {
  return prisma.apiToken.findMany({
    where: { associationId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: columns,
  });
}

/** Creates a token for an association that the author manages. */
export function createApiToken(
  { prisma }: Writable,
  author: Author,
  input: ApiTokenInput,
): Promise<Outcome<NewApiToken>> {
  return outcomeOf(async () => {
    const by = personAuthor(author);
    const associationId = await associationToManage(prisma, by, input.association);
    const { name, role, days } = parsedOrThrow(parseWith(newApiTokenSchema, input));
    const secret = newToken();
    const expiresAt = new Date(author.now.getTime() + days * 86_400_000);
    return prisma.$transaction(async (tx) => {
      const token = await tx.apiToken.create({
        data: {
          associationId,
          name,
          role,
          hash: hashToken(secret),
          start: secret.slice(0, shownCharacters),
          createdBy: by.viewer.name,
          createdAt: author.now,
          expiresAt,
        },
        select: columns,
      });
      await writeAudit(tx, author, [
        {
          action: "CREATE_TOKEN",
          associationId,
          changes: [
            { path: "name", before: null, after: name },
            { path: "start", before: null, after: token.start },
            { path: "role", before: null, after: role },
            { path: "expiresAt", before: null, after: expiresAt.toISOString() },
          ],
        },
      ]);
      return { secret, token };
    });
  });
}

/** Ends a token at once. One that has ended stays as it is. */
export function revokeApiToken(
  { prisma }: Writable,
  author: Author,
  { id }: { readonly id: string },
): Promise<Outcome<IssuedApiToken>> {
  return outcomeOf(() => {
    const { viewer, now } = personAuthor(author);
    return prisma.$transaction(async (tx) => {
      const held = await tx.apiToken.findUnique({
        where: { id },
        select: { ...columns, associationId: true },
      });
      if (held === null) throw new WriteRefused({ code: "NOT_FOUND" });
      const { associationId, ...token } = held;
      requireManager(viewer, associationId);
      const revoked = await tx.apiToken.updateMany({
        where: { id, revokedAt: null },
        data: { revokedAt: now },
      });
      if (revoked.count === 0) return token;
      await writeAudit(tx, author, [
        {
          action: "REVOKE_TOKEN",
          associationId,
          changes: [
            { path: "name", before: token.name, after: null },
            { path: "start", before: token.start, after: null },
          ],
        },
      ]);
      return { ...token, revokedAt: now };
    });
  });
}

/** `finsam_` and four more: far from enough to guess the rest. */
const shownCharacters = 11;

const columns = {
  id: true,
  name: true,
  start: true,
  role: true,
  createdBy: true,
  createdAt: true,
  expiresAt: true,
  lastUsedAt: true,
  revokedAt: true,
} as const;

import type { PrismaClient } from "@finsam/database";
import { openInvitation } from "./invitation.ts";
import { hashLinkToken, startLinkToken } from "./link-token.ts";
import { linkAddress } from "./sign-in-link.ts";

/** How long such a link may be used, in ms. */
const validMs = 24 * 3_600_000;

/** The setting that tells that the database began with the sample data. */
const sampleSetting = "sample-data";

/** A link to sign in by as the first person of an association. */
export interface StartLink {
  /** What the association is called in short. */
  readonly association: string;
  readonly address: string;
}

/** What the links are made from. */
export interface StartLinkParts {
  readonly prisma: PrismaClient;
  readonly secret: string;
  /** The public address, without a slash at its end. */
  readonly origin: string;
  readonly now: Date;
}

/**
 * For sample data only: one link for each association hosted here in which nobody has a role yet. Whoever opens it becomes
 * its administrator. It counts once, for 24 hours; the next start gives the same one until then, and a new one after.
 */
export async function startLinks(parts: StartLinkParts): Promise<StartLink[]> {
  const { prisma } = parts;
  const sample = await prisma.setting.findUnique({ where: { name: sampleSetting } });
  if (sample === null) return [];
  const associations = await prisma.association.findMany({
    where: { sources: { some: { kind: "HOSTED" } }, roles: { none: {} }, deletedAt: null },
    orderBy: { slug: "asc" },
    select: { id: true, slug: true, shortName: true },
  });
  const links: StartLink[] = [];
  for (const { id, slug, shortName: association } of associations) {
    const person = { email: `samordnare@${slug}.example`, name: `Samordnare ${association}` };
    const token = await openToken(parts, id, person);
    links.push({ association, address: linkAddress(parts.origin, token) });
  }
  return links;
}

/** The token of a link for an open invitation, which is made where there is none. */
async function openToken(
  { prisma, secret, now }: StartLinkParts,
  associationId: string,
  { email, name }: { email: string; name: string },
): Promise<string> {
  return prisma.$transaction(async (tx) => {
    const open = await tx.invitation.findFirst({
      where: { associationId, email, ...openInvitation(now) },
      select: { id: true, expiresAt: true },
    });
    const { id, expiresAt } =
      open ??
      (await tx.invitation.create({
        data: {
          associationId,
          email,
          role: "ADMIN",
          invitedBy: "Servern",
          expiresAt: new Date(now.getTime() + validMs),
        },
        select: { id: true, expiresAt: true },
      }));
    const token = startLinkToken(secret, id);
    // As the library keeps those that it makes itself.
    const identifier = `magic-link:${hashLinkToken(token)}`;
    const value = JSON.stringify({ type: "magic-link", email, name });
    const kept = await tx.verification.findFirst({ where: { identifier }, select: { id: true } });
    if (kept === null) {
      await tx.verification.create({
        data: { id: crypto.randomUUID(), identifier, value, expiresAt },
        select: { id: true },
      });
    }
    return token;
  });
}

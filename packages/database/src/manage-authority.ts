import {
  associationsOf,
  hasRole,
  mayManage,
  refuseWrite,
  type SignedInPerson,
  type Viewer,
} from "@finsam/domain";
import type { Author } from "./author.ts";
import type { PrismaClient } from "./generated/prisma/client.ts";
import { invalid } from "./invalid-input.ts";
import type { Transaction } from "./record.ts";
import { WriteRefused } from "./refusal.ts";
import { homeOf } from "./write-authority.ts";

/** A person as the author of what she writes. */
export interface PersonAuthor extends Author {
  readonly viewer: SignedInPerson;
}

/** The author, who must be a person: a program manages nobody. */
export function personAuthor(author: Author): PersonAuthor {
  const { viewer } = author;
  if (viewer.kind === "person") return { ...author, viewer };
  throw new WriteRefused({
    code: viewer.kind === "anonymous" ? "NOT_SIGNED_IN" : "NOT_ALLOWED",
  });
}

/**
 * The id of the association at this slug, whose home is here and which the author manages, or may act for if
 * `exception` says so. Throws else.
 */
export async function associationToManage(
  prisma: PrismaClient,
  { viewer }: PersonAuthor,
  slug: string,
  exception: (associationId: string) => Promise<boolean> = () => Promise.resolve(false),
): Promise<string> {
  const id = await associationAt(prisma, slug);
  if (id === undefined) throw invalid("UNKNOWN_ASSOCIATION", ["association"]);
  const home = await homeOf(prisma, id);
  const elsewhere = refuseWrite({ ownerId: id, home, importedFrom: null });
  if (elsewhere !== undefined) throw new WriteRefused(elsewhere);
  if (mayManage(viewer, id) || (await exception(id))) return id;
  throw new WriteRefused({ code: "NOT_ALLOWED" });
}

/** Throws unless the viewer manages the association. Who has no role in it is not told that there is anything. */
export function requireManager(viewer: Viewer, associationId: string): void {
  if (mayManage(viewer, associationId)) return;
  const known = hasRole(viewer, associationId, "READER");
  throw new WriteRefused({ code: known ? "NOT_ALLOWED" : "NOT_FOUND" });
}

/** The id of the association at this slug if the viewer manages it; else undefined, whether there is one or not. */
export async function managedAssociation(
  prisma: PrismaClient,
  viewer: Viewer,
  slug: string,
): Promise<string | undefined> {
  const managed = associationsOf(viewer, "ADMIN").filter((id) => mayManage(viewer, id));
  return managed.length === 0 ? undefined : associationAt(prisma, slug, managed);
}

/** Keeps others from changing who has a role in an association until the transaction ends. */
export async function lockPeople(tx: Transaction, associationId: string): Promise<void> {
  const place = `people/${associationId}`;
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${place}, 0))`;
}

/** The association with this slug now, else the one that had it last. */
async function associationAt(
  prisma: PrismaClient,
  slug: string,
  among?: readonly string[],
): Promise<string | undefined> {
  const found = await prisma.association.findMany({
    where: {
      deletedAt: null,
      OR: [{ slug }, { formerSlugs: { has: slug } }],
      ...(among === undefined ? {} : { id: { in: [...among] } }),
    },
    orderBy: { updatedAt: "desc" },
    select: { id: true, slug: true },
  });
  return (found.find((association) => association.slug === slug) ?? found[0])?.id;
}

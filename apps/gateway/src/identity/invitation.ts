import {
  type AuditNote,
  lockInvitations,
  type PrismaClient,
  type Transaction,
  type Writable,
  writeAudit,
  writeTransaction,
} from "@finsam/database";
import type { Roles, SignedInPerson, Term } from "@finsam/domain";
import { hasRole } from "@finsam/domain";

/** An invitation that may be accepted at a moment; one that expires then has expired. */
export function openInvitation(now: Date) {
  return { acceptedAt: null, revokedAt: null, expiresAt: { gt: now } };
}

/** Whether somebody with this address, in lower case, has been invited and hasn't answered. */
export async function isInvited(prisma: PrismaClient, email: string, now: Date): Promise<boolean> {
  const found = await prisma.invitation.findFirst({
    where: { email, ...openInvitation(now) },
    select: { id: true },
  });
  return found !== null;
}

/** Who accepts, from where and when. */
export interface Acceptance {
  readonly userId: string;
  /** In coarse form. */
  readonly origin: string | null;
  readonly now: Date;
}

/**
 * Turns the open invitations to a person's address into roles, with their entries in the audit log, in one transaction.
 * An invitation never lowers a role. Changes nothing where the address isn't verified.
 */
export async function acceptInvitations(
  database: Writable,
  { userId, origin, now }: Acceptance,
): Promise<void> {
  const { prisma } = database;
  const user = await prisma.user.findUnique({
    where: { id: userId },
    select: { id: true, name: true, email: true, emailVerified: true },
  });
  if (user === null || !user.emailVerified || !(await isInvited(prisma, user.email, now))) return;
  await writeTransaction(database, async ({ tx }) => {
    // Whoever signs in twice at once accepts once.
    await lockInvitations(tx, user.email);
    const invitations = await tx.invitation.findMany({
      where: { email: user.email, ...openInvitation(now) },
      orderBy: { id: "asc" },
      select: { id: true, associationId: true, role: true },
    });
    const notes: AuditNote[] = [];
    for (const invitation of invitations)
      notes.push(...(await accept(tx, user.id, invitation, now)));
    const { id, name, email } = user;
    const viewer: SignedInPerson = {
      kind: "person",
      id,
      name,
      email,
      roles: new Map(),
      operator: false,
    };
    if (notes.length > 0) await writeAudit(tx, { viewer, origin, now }, notes);
  });
}

async function accept(
  tx: Transaction,
  userId: string,
  { id, associationId, role }: { id: string; associationId: string; role: Term<"RoleName"> },
  now: Date,
): Promise<AuditNote[]> {
  await tx.invitation.update({ where: { id }, data: { acceptedAt: now }, select: { id: true } });
  const key = { userId_associationId: { userId, associationId } };
  const held = await tx.role.findUnique({ where: key, select: { role: true } });
  const before = held?.role ?? null;
  const after = before !== null && isAtLeast(before, role) ? before : role;
  await tx.role.upsert({
    where: key,
    create: { userId, associationId, role: after },
    update: { role: after },
    select: { id: true },
  });
  return [{ action: "JOIN", associationId, changes: [{ path: "role", before, after }] }];
}

function isAtLeast(role: Term<"RoleName">, least: Term<"RoleName">): boolean {
  const roles: Roles = new Map([["one", role]]);
  return hasRole({ kind: "token", id: "one", name: "", roles }, "one", least);
}

import {
  INVITATION_DAYS,
  mayOperate,
  newInvitationSchema,
  parseWith,
  type Term,
} from "@finsam/domain";
import { writeAudit } from "./audit.ts";
import type { Author } from "./author.ts";
import type { PrismaClient } from "./generated/prisma/client.ts";
import { invalid, parsedOrThrow } from "./invalid-input.ts";
import { invitationMail } from "./invitation-mail.ts";
import { queueMail } from "./mail.ts";
import {
  associationToManage,
  lockPeople,
  personAuthor,
  type PersonAuthor,
  requireManager,
} from "./manage-authority.ts";
import type { Transaction } from "./record.ts";
import { type Outcome, outcomeOf, WriteRefused } from "./refusal.ts";
import { type Writable, writeTransaction } from "./write-transaction.ts";

/** An invitation to take a role in an association (inbjudan). */
export interface Invitation {
  readonly id: string;
  readonly email: string;
  readonly role: Term<"RoleName">;
  /** What who invited was called. */
  readonly invitedBy: string;
  readonly createdAt: Date;
  /** Exclusive. */
  readonly expiresAt: Date;
}

/** What somebody writes to invite. Not checked yet. */
export interface InvitationInput {
  /** The association's slug. */
  readonly association: string;
  readonly email: string;
  readonly role: Term<"RoleName">;
}

/** The invitations of an association that are neither accepted nor withdrawn, the latest first. */
export function openInvitations(
  prisma: PrismaClient,
  associationId: string,
): Promise<Invitation[]> {
  return prisma.invitation.findMany({
    where: { ...open, associationId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: columns,
  });
}

/**
 * Invites somebody by mail, in the place of an open invitation to the same address. An `ADMIN` of the association may,
 * and the operator as long as there is none, to be that. `publicUrl`: without a slash at its end.
 */
export function invitePerson(
  database: Writable,
  author: Author,
  input: InvitationInput,
  publicUrl: string,
): Promise<Outcome<Invitation>> {
  return outcomeOf(async () => {
    const { prisma } = database;
    const by = personAuthor(author);
    const isFirst = (id: string) => mayInviteFirst(prisma, by, id, input.role);
    const associationId = await associationToManage(prisma, by, input.association, isFirst);
    const { email, role } = parsedOrThrow(parseWith(newInvitationSchema, input));
    // Which tells the sender of mails that there is one.
    return writeTransaction(database, async ({ tx }) => {
      await lockPeople(tx, associationId);
      const held = await tx.role.count({ where: { associationId, user: { is: { email } } } });
      if (held > 0) throw invalid("ALREADY_HAS_ROLE", ["email"]);
      const replaced = await replaceOpen(tx, associationId, email, author.now);
      const expiresAt = new Date(author.now.getTime() + INVITATION_DAYS * 86_400_000);
      const invitedBy = by.viewer.name;
      const { association, ...invitation } = await tx.invitation.create({
        data: { associationId, email, role, invitedBy, createdAt: author.now, expiresAt },
        select: { ...columns, association: { select: { name: true } } },
      });
      await queueMail(tx, invitationMail(invitation, association.name, publicUrl));
      await writeAudit(tx, author, [
        {
          action: "INVITE",
          associationId,
          changes: [
            { path: "email", before: replaced === undefined ? null : email, after: email },
            { path: "role", before: replaced ?? null, after: role },
          ],
        },
      ]);
      return invitation;
    });
  });
}

/** Withdraws an open invitation. */
export function revokeInvitation(
  { prisma }: Writable,
  author: Author,
  { id }: { readonly id: string },
): Promise<Outcome<Invitation>> {
  return outcomeOf(() => {
    const { viewer, now } = personAuthor(author);
    return prisma.$transaction(async (tx) => {
      const held = await tx.invitation.findUnique({
        where: { id },
        select: { ...columns, associationId: true },
      });
      if (held === null) throw new WriteRefused({ code: "NOT_FOUND" });
      const { associationId, ...invitation } = held;
      requireManager(viewer, associationId);
      await lockInvitations(tx, invitation.email);
      const revoked = await tx.invitation.updateMany({
        where: { ...open, id },
        data: { revokedAt: now },
      });
      if (revoked.count === 0) throw new WriteRefused({ code: "NOT_FOUND" });
      await writeAudit(tx, author, [
        {
          action: "REVOKE_INVITATION",
          associationId,
          changes: [
            { path: "email", before: invitation.email, after: null },
            { path: "role", before: invitation.role, after: null },
          ],
        },
      ]);
      return invitation;
    });
  });
}

const open = { acceptedAt: null, revokedAt: null } as const;

const columns = {
  id: true,
  email: true,
  role: true,
  invitedBy: true,
  createdAt: true,
  expiresAt: true,
} as const;

/**
 * Keeps others from accepting or withdrawing the invitations to an address until the transaction ends. Prisma's
 * `updateMany` reads first and writes then: its condition alone lets two through.
 */
export async function lockInvitations(tx: Transaction, email: string): Promise<void> {
  await tx.$queryRaw`select id from invitation where email = ${email} order by id for update`;
}

/** Withdraws what was sent to the address before; answers the role in it. */
async function replaceOpen(
  tx: Transaction,
  associationId: string,
  email: string,
  now: Date,
): Promise<Term<"RoleName"> | undefined> {
  const where = { ...open, associationId, email };
  await lockInvitations(tx, email);
  const [last] = await tx.invitation.updateManyAndReturn({
    where,
    data: { revokedAt: now },
    select: { role: true },
  });
  return last?.role;
}

/** Somebody has to be the first. */
async function mayInviteFirst(
  prisma: PrismaClient,
  { viewer }: PersonAuthor,
  associationId: string,
  role: Term<"RoleName">,
): Promise<boolean> {
  if (role !== "ADMIN" || !mayOperate(viewer)) return false;
  return (await prisma.role.count({ where: { associationId, role } })) === 0;
}

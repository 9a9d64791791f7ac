import type { Term } from "@finsam/domain";
import { writeAudit } from "./audit.ts";
import type { Author } from "./author.ts";
import type { PrismaClient } from "./generated/prisma/client.ts";
import { invalid } from "./invalid-input.ts";
import { lockPeople, personAuthor, requireManager } from "./manage-authority.ts";
import type { Transaction } from "./record.ts";
import { type Outcome, outcomeOf, WriteRefused } from "./refusal.ts";
import type { Writable } from "./write-transaction.ts";

/** Somebody with a role in an association (användare). */
export interface Person {
  /** Of her role in this association: in another one she has another. */
  readonly id: string;
  readonly associationId: string;
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Term<"RoleName">;
  /** When she got a role in the association. */
  readonly since: Date;
  /** Null: not yet, since this is kept. */
  readonly lastSignedInAt: Date | null;
}

/** The people of an association, by name. */
export async function peopleOf(prisma: PrismaClient, associationId: string): Promise<Person[]> {
  const rows = await prisma.role.findMany({
    where: { associationId },
    select: columns,
    orderBy: [{ user: { name: "asc" } }, { id: "asc" }],
  });
  return rows.map(personOf);
}

/** Gives a person another role. The association keeps at least one `ADMIN`. */
export function changeRole(
  database: Writable,
  author: Author,
  { id, role }: { readonly id: string; readonly role: Term<"RoleName"> },
): Promise<Outcome<Person>> {
  return changePerson(database, author, id, async (tx, person) => {
    requireManager(author.viewer, person.associationId);
    if (person.role === role) return person;
    if (await isLastAdmin(tx, person)) throw invalid("LAST_ADMIN", ["role"]);
    await tx.role.update({ where: { id }, data: { role }, select: { id: true } });
    await writeAudit(tx, author, [
      {
        action: "CHANGE_ROLE",
        associationId: person.associationId,
        changes: [
          { path: "email", before: person.email, after: person.email },
          { path: "role", before: person.role, after: role },
        ],
      },
    ]);
    return { ...person, role };
  });
}

/**
 * Takes a person's role from her; she may do so herself. With her last role her sessions end, but for operators of the
 * platform. Answers her as she was. The association keeps at least one `ADMIN`.
 */
export function removePerson(
  database: Writable,
  author: Author,
  { id, isOperator }: { readonly id: string; readonly isOperator: (email: string) => boolean },
): Promise<Outcome<Person>> {
  return changePerson(database, author, id, async (tx, person) => {
    const { associationId, userId, email } = person;
    if (personAuthor(author).viewer.id !== userId) requireManager(author.viewer, associationId);
    if (await isLastAdmin(tx, person)) throw invalid("LAST_ADMIN", ["id"]);
    await tx.role.delete({ where: { id }, select: { id: true } });
    if (!isOperator(email) && (await tx.role.count({ where: { userId } })) === 0)
      await tx.session.deleteMany({ where: { userId } });
    await writeAudit(tx, author, [
      {
        action: "REMOVE_PERSON",
        associationId,
        changes: [
          { path: "email", before: email, after: null },
          { path: "role", before: person.role, after: null },
        ],
      },
    ]);
    return person;
  });
}

/** Whether nobody else is an `ADMIN` of the association. True only while it is locked. */
async function isLastAdmin(tx: Transaction, { id, associationId, role }: Person): Promise<boolean> {
  if (role !== "ADMIN") return false;
  return (await tx.role.count({ where: { associationId, role, id: { not: id } } })) === 0;
}

/** Runs a change of a person who is read again once nobody else can change people of the association. */
function changePerson(
  { prisma }: Writable,
  author: Author,
  id: string,
  change: (tx: Transaction, person: Person) => Promise<Person>,
): Promise<Outcome<Person>> {
  return outcomeOf(() => {
    personAuthor(author);
    return prisma.$transaction(async (tx) => {
      const place = await tx.role.findUnique({ where: { id }, select: { associationId: true } });
      if (place === null) throw new WriteRefused({ code: "NOT_FOUND" });
      await lockPeople(tx, place.associationId);
      const row = await tx.role.findUnique({ where: { id }, select: columns });
      if (row === null) throw new WriteRefused({ code: "NOT_FOUND" });
      return change(tx, personOf(row));
    });
  });
}

const columns = {
  id: true,
  associationId: true,
  userId: true,
  role: true,
  createdAt: true,
  user: { select: { name: true, email: true, lastSignedInAt: true } },
} as const;

function personOf({
  user,
  createdAt,
  ...role
}: {
  id: string;
  associationId: string;
  userId: string;
  role: Term<"RoleName">;
  createdAt: Date;
  user: { name: string; email: string; lastSignedInAt: Date | null };
}): Person {
  return { ...role, ...user, since: createdAt };
}

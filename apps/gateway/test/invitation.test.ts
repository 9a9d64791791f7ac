import { type Database } from "@finsam/database";
import { describeEachEngine, newId, put, record, testDatabase } from "@finsam/database/testing";
import type { Term } from "@finsam/domain";
import { afterAll, beforeAll, expect, test } from "vitest";
import { acceptInvitations, isInvited } from "../src/identity/invitation.ts";

const now = new Date("2026-11-26T12:00:00Z");
const inAnHour = new Date(now.getTime() + 3_600_000);

describeEachEngine("invitations", (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await testDatabase(engine);
  });
  afterAll(() => database[Symbol.asyncDispose]());

  let count = 0;
  async function invited(
    role: Term<"RoleName">,
    state: { expiresAt?: Date; revokedAt?: Date; acceptedAt?: Date } = {},
    { emailVerified = true } = {},
  ) {
    count += 1;
    const email = `person-${count}@example.org`;
    const association = record("Association", { slug: `prov-${count}` });
    await put(database, [association]);
    const { prisma } = database;
    const associationId = association.value.id;
    const user = await prisma.user.create({
      data: { id: newId(), name: "Prov", email, emailVerified },
    });
    await prisma.invitation.create({
      data: { associationId, email, role, invitedBy: "Prov", expiresAt: inAnHour, ...state },
    });
    const rolesOf = async () =>
      (await prisma.role.findMany({ where: { userId: user.id } })).map((held) => held.role);
    const acceptance = { userId: user.id, origin: "192.0.2.0/24", now };
    return { email, associationId, userId: user.id, rolesOf, acceptance };
  }

  test("an open one becomes a role, once, with its entry in the audit log", async () => {
    const { email, associationId, acceptance, userId, rolesOf } = await invited("EDITOR");
    expect(await isInvited(database.prisma, email, now)).toBe(true);
    await Promise.all([1, 2].map(() => acceptInvitations(database, acceptance)));
    await acceptInvitations(database, acceptance);
    expect(await rolesOf()).toEqual(["EDITOR"]);
    expect(await isInvited(database.prisma, email, now)).toBe(false);
    const entries = await database.prisma.auditEntry.findMany({ where: { associationId } });
    expect(entries).toMatchObject([
      {
        action: "JOIN",
        actorKind: "PERSON",
        actorId: userId,
        origin: "192.0.2.0/24",
        changes: [{ path: "role", before: null, after: "EDITOR" }],
      },
    ]);
  });

  test.each([
    ["has expired", { expiresAt: now }],
    ["was withdrawn", { revokedAt: now }],
    ["was accepted before", { acceptedAt: now }],
  ])("one that %s lets nobody in and gives nothing", async (_, state) => {
    const { email, acceptance, rolesOf } = await invited("ADMIN", state);
    expect(await isInvited(database.prisma, email, now)).toBe(false);
    await acceptInvitations(database, acceptance);
    expect(await rolesOf()).toEqual([]);
  });

  test("nobody gets a role by an address that isn't verified", async () => {
    const { acceptance, rolesOf } = await invited("ADMIN", {}, { emailVerified: false });
    await acceptInvitations(database, acceptance);
    expect(await rolesOf()).toEqual([]);
  });

  test.each<[Term<"RoleName">, Term<"RoleName">, Term<"RoleName">]>([
    ["READER", "COORDINATOR", "COORDINATOR"],
    ["ADMIN", "EDITOR", "ADMIN"],
  ])("whoever is %s and accepts to be %s is %s", async (before, offered, after) => {
    const { associationId, userId, acceptance, rolesOf } = await invited(offered);
    await database.prisma.role.create({ data: { userId, associationId, role: before } });
    await acceptInvitations(database, acceptance);
    expect(await rolesOf()).toEqual([after]);
  });
});

import { anonymous, type Term, type Viewer } from "@finsam/domain";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import {
  apiTokensOf,
  type Author,
  changeRetention,
  changeRole,
  createApiToken,
  type Database,
  findToken,
  invitePerson,
  openInvitations,
  type Outcome,
  peopleOf,
  removePerson,
  retentionOf,
  revokeApiToken,
  revokeInvitation,
} from "../src/index.ts";
import { describeEachEngine, newId, put, record, testDatabase } from "../src/testing/index.ts";

const [owner, other, elsewhere] = [newId(), newId(), newId()];
const now = new Date("2026-11-26T08:00:00Z");
const isOperator = (email: string): boolean => email.startsWith("drift");

/** Somebody with a role, as she is held in the database. */
interface Held {
  readonly id: string;
  readonly author: Author;
}

function authorOf(viewer: Viewer): Author {
  return { viewer, origin: "192.0.2.0/24", now };
}

function person(role: Term<"RoleName">, associationId = owner, userId = newId()): Author {
  const roles = new Map([[associationId, role]]);
  const email = `${userId.slice(-4)}@example.org`;
  return authorOf({ kind: "person", id: userId, name: "Prov", email, roles, operator: false });
}

const operator = authorOf({
  kind: "person",
  id: newId(),
  name: "Drift",
  email: "drift@example.org",
  roles: new Map(),
  operator: true,
});
const nobody = authorOf(anonymous);
const program = authorOf({
  kind: "token",
  id: newId(),
  name: "Programmet",
  roles: new Map([[owner, "ADMIN"]]),
});

function codeOf(outcome: Outcome<unknown>): string {
  if (outcome.ok) return "done";
  const { refusal } = outcome;
  return refusal.code === "INVALID_INPUT"
    ? refusal.issues.map(({ code, path }) => `${code} at ${path.join(".")}`).join(", ")
    : refusal.code;
}

function valueOf<Value>(outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  throw new Error(codeOf(outcome));
}

describeEachEngine("people", (engine) => {
  let database: Database;
  let earlier: string[] = [];
  beforeAll(async () => {
    database = await testDatabase(engine);
    await put(database, [
      record("Association", { id: owner, slug: "prov", name: "Samordningsförbundet Prov" }),
      record("Association", { id: other, slug: "annat" }),
      record("Association", { id: elsewhere, slug: "borta" }),
    ]);
    await database.prisma.source.update({
      where: { id: elsewhere },
      data: { kind: "PEER", url: "https://borta.example.org/" },
    });
  });
  afterAll(() => database[Symbol.asyncDispose]());
  beforeEach(async () => {
    const { prisma } = database;
    await prisma.session.deleteMany();
    await prisma.role.deleteMany();
    await prisma.invitation.deleteMany();
    await prisma.apiToken.deleteMany();
    await prisma.mail.deleteMany();
    const entries = await prisma.auditEntry.findMany({ select: { id: true } });
    earlier = entries.map(({ id }) => id);
  });

  async function user(email?: string): Promise<string> {
    const id = newId();
    await database.prisma.user.create({
      data: { id, name: `Person ${id.slice(-4)}`, email: email ?? `${id.slice(-4)}@example.org` },
    });
    await database.prisma.session.create({
      data: { id: newId(), userId: id, token: id, createdAt: now, expiresAt: now },
    });
    return id;
  }

  async function joined(
    role: Term<"RoleName">,
    associationId = owner,
    userId?: string,
  ): Promise<Held> {
    const held = userId ?? (await user());
    const { id } = await database.prisma.role.create({
      data: { userId: held, associationId, role },
      select: { id: true },
    });
    return { id, author: person(role, associationId, held) };
  }

  const roleOf = async (id: string) =>
    (await database.prisma.role.findUnique({ where: { id } }))?.role;
  const sessionsOf = ({ author: { viewer } }: Held) =>
    database.prisma.session.count({
      where: { userId: viewer.kind === "person" ? viewer.id : "" },
    });
  /** The test's own entries of an action. They all have one clock, so in no order. */
  const entriesOf = (action: Term<"AuditAction">) =>
    database.prisma.auditEntry.findMany({
      where: { action, id: { notIn: earlier } },
      select: { associationId: true, actorName: true, changes: true },
    });
  const invite = (by: Author, email = "ny@example.org", role: Term<"RoleName"> = "EDITOR") =>
    invitePerson(database, by, { association: "prov", email, role }, "https://finsam.example.org");

  test("an invitation, its mail and its audit entry are written together", async () => {
    const { author } = await joined("ADMIN");
    const invitation = valueOf(await invite(author, " Ny@Example.org ", "COORDINATOR"));
    expect(invitation).toMatchObject({
      email: "ny@example.org",
      role: "COORDINATOR",
      invitedBy: "Prov",
      expiresAt: new Date("2026-12-10T08:00:00Z"),
    });
    const [mail, ...others] = await database.prisma.mail.findMany();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ to: "ny@example.org" });
    expect(mail?.text).toContain("https://finsam.example.org/sign-in\n");
    expect(mail?.text).toContain("Prov bjuder in dig till Samordningsförbundet Prov");
    expect(mail?.text).toContain("samordnare");
    expect(await entriesOf("INVITE")).toEqual([
      {
        associationId: owner,
        actorName: "Prov",
        changes: [
          { path: "email", before: null, after: "ny@example.org" },
          { path: "role", before: null, after: "COORDINATOR" },
        ],
      },
    ]);
  });

  test("inviting again takes the place of the open invitation", async () => {
    const { author } = await joined("ADMIN");
    await invite(author);
    const second = valueOf(await invite(author, "ny@example.org", "READER"));
    expect(await openInvitations(database.prisma, owner)).toEqual([second]);
    const changes = (await entriesOf("INVITE")).flatMap((entry) => entry.changes);
    expect(changes).toContainEqual({ path: "role", before: "EDITOR", after: "READER" });
  });

  test("whoever has a role is not invited to another, but to another association", async () => {
    const { author } = await joined("ADMIN");
    await joined("READER", owner, await user("har@example.org"));
    expect(codeOf(await invite(author, "HAR@example.org"))).toBe("ALREADY_HAS_ROLE at email");
    const abroad = await joined("ADMIN", other);
    const input = { association: "annat", email: "har@example.org", role: "READER" } as const;
    expect(codeOf(await invitePerson(database, abroad.author, input, "http://localhost"))).toBe(
      "done",
    );
  });

  test("who may invite: an ADMIN of the association, and the operator for the first ADMIN", async () => {
    expect(codeOf(await invite(operator, "ny@example.org", "EDITOR"))).toBe("NOT_ALLOWED");
    expect(codeOf(await invite(operator, "ny@example.org", "ADMIN"))).toBe("done");
    await joined("ADMIN");
    expect(codeOf(await invite(operator, "ny@example.org", "ADMIN"))).toBe("NOT_ALLOWED");
    expect(codeOf(await invite(nobody))).toBe("NOT_SIGNED_IN");
    expect(codeOf(await invite(program))).toBe("NOT_ALLOWED");
    expect(codeOf(await invite(person("COORDINATOR")))).toBe("NOT_ALLOWED");
    expect(codeOf(await invite(person("ADMIN", other)))).toBe("NOT_ALLOWED");
    expect(codeOf(await invite(person("ADMIN"), "inte en adress"))).toBe("INVALID_FORMAT at email");
    const input = { association: "okänt", email: "ny@example.org", role: "READER" } as const;
    expect(codeOf(await invitePerson(database, person("ADMIN"), input, "http://x"))).toBe(
      "UNKNOWN_ASSOCIATION at association",
    );
  });

  test("[F2] people of an association are managed where it has its home", async () => {
    const input = { association: "borta", email: "ny@example.org", role: "ADMIN" } as const;
    expect(await invitePerson(database, operator, input, "http://x")).toMatchObject({
      refusal: { code: "OWNED_ELSEWHERE", url: "https://borta.example.org/" },
    });
  });

  test("an open invitation can be withdrawn, once, by an ADMIN of the association", async () => {
    const { author } = await joined("ADMIN");
    const { id } = valueOf(await invite(author));
    const revoke = async (by: Author, which = id) =>
      codeOf(await revokeInvitation(database, by, { id: which }));
    expect(await revoke(nobody)).toBe("NOT_SIGNED_IN");
    expect(await revoke(person("COORDINATOR"))).toBe("NOT_ALLOWED");
    expect(await revoke(person("ADMIN", other))).toBe("NOT_FOUND");
    expect(await revoke(author, newId())).toBe("NOT_FOUND");
    expect(await revoke(author)).toBe("done");
    expect(await entriesOf("REVOKE_INVITATION")).toHaveLength(1);
    expect(await revoke(author)).toBe("NOT_FOUND");
    expect(await openInvitations(database.prisma, owner)).toEqual([]);
  });

  test("an ADMIN changes roles in her association and in no other", async () => {
    const admin = await joined("ADMIN");
    const editor = await joined("EDITOR");
    const stranger = await joined("EDITOR", other);
    const change = async (by: Author, { id }: Held, role: Term<"RoleName"> = "COORDINATOR") =>
      codeOf(await changeRole(database, by, { id, role }));
    expect(await change(nobody, editor)).toBe("NOT_SIGNED_IN");
    expect(await change(program, editor)).toBe("NOT_ALLOWED");
    expect(await change(editor.author, editor, "ADMIN")).toBe("NOT_ALLOWED");
    expect(await change(operator, editor)).toBe("NOT_FOUND");
    expect(await change(admin.author, stranger)).toBe("NOT_FOUND");
    expect(await roleOf(stranger.id)).toBe("EDITOR");
    expect(await change(admin.author, editor)).toBe("done");
    expect(await roleOf(editor.id)).toBe("COORDINATOR");
    expect(await entriesOf("CHANGE_ROLE")).toMatchObject([
      {
        associationId: owner,
        changes: [{ path: "email" }, { path: "role", before: "EDITOR", after: "COORDINATOR" }],
      },
    ]);
  });

  test("the last ADMIN stays, whoever asks and however many at once", async () => {
    const [one, two] = [await joined("ADMIN"), await joined("ADMIN")];
    await joined("ADMIN", other);
    const [demoted, left] = await Promise.all([
      changeRole(database, one.author, { id: two.id, role: "READER" }),
      removePerson(database, one.author, { id: one.id, isOperator }),
    ]);
    const codes = [codeOf(demoted), codeOf(left)].toSorted();
    expect(codes).toEqual([expect.stringMatching(/^LAST_ADMIN at (id|role)$/), "done"]);
    expect(
      await database.prisma.role.count({ where: { associationId: owner, role: "ADMIN" } }),
    ).toBe(1);
    const last = (await peopleOf(database.prisma, owner)).find(({ role }) => role === "ADMIN");
    const id = last?.id ?? "";
    const by = person("ADMIN");
    expect(codeOf(await removePerson(database, by, { id, isOperator }))).toBe("LAST_ADMIN at id");
    expect(codeOf(await changeRole(database, by, { id, role: "EDITOR" }))).toBe(
      "LAST_ADMIN at role",
    );
  });

  test("with her last role a person's sessions end, but not an operator's", async () => {
    const admin = await joined("ADMIN");
    const remove = async ({ id }: Held, by = admin.author) =>
      codeOf(await removePerson(database, by, { id, isOperator }));
    const both = await joined("EDITOR");
    const userId = both.author.viewer.kind === "person" ? both.author.viewer.id : "";
    const abroad = await joined("EDITOR", other, userId);
    expect(await remove(both)).toBe("done");
    expect(await sessionsOf(both)).toBe(1);
    expect(await remove(abroad, person("ADMIN", other))).toBe("done");
    expect(await sessionsOf(both)).toBe(0);
    const runs = await joined("EDITOR", owner, await user("drift1@example.org"));
    expect(await remove(runs)).toBe("done");
    expect(await sessionsOf(runs)).toBe(1);
    expect(await entriesOf("REMOVE_PERSON")).toHaveLength(3);
    expect(await entriesOf("REMOVE_PERSON")).toContainEqual({
      associationId: owner,
      actorName: "Prov",
      changes: [
        { path: "email", before: "drift1@example.org", after: null },
        { path: "role", before: "EDITOR", after: null },
      ],
    });
  });

  test("a person may leave by herself; nobody else below ADMIN removes anybody", async () => {
    await joined("ADMIN");
    const [editor, reader] = [await joined("EDITOR"), await joined("READER")];
    const remove = async (by: Author, { id }: Held) =>
      codeOf(await removePerson(database, by, { id, isOperator }));
    expect(await remove(nobody, reader)).toBe("NOT_SIGNED_IN");
    expect(await remove(program, reader)).toBe("NOT_ALLOWED");
    expect(await remove(editor.author, reader)).toBe("NOT_ALLOWED");
    expect(await remove(person("ADMIN", other), reader)).toBe("NOT_FOUND");
    expect(await remove(reader.author, reader)).toBe("done");
    expect(await roleOf(reader.id)).toBeUndefined();
  });

  test("people are those of one association, with their latest sign-in", async () => {
    const { id } = await joined("ADMIN");
    await joined("EDITOR", other);
    expect(await peopleOf(database.prisma, owner)).toMatchObject([
      { id, role: "ADMIN", lastSignedInAt: now },
    ]);
  });

  test("a token's secret is answered once and works until it is revoked or expires", async () => {
    const { author } = await joined("ADMIN");
    const { secret, token } = valueOf(
      await createApiToken(database, author, {
        association: "prov",
        name: "Webbplatsen",
        role: "EDITOR",
      }),
    );
    expect(secret.startsWith(token.start)).toBe(true);
    expect(token.expiresAt).toEqual(new Date("2027-02-24T08:00:00Z"));
    expect(await apiTokensOf(database.prisma, owner)).toEqual([token]);
    expect(await apiTokensOf(database.prisma, other)).toEqual([]);
    expect((await findToken(database.prisma, secret, now)).state).toBe("valid");
    const entries = await entriesOf("CREATE_TOKEN");
    expect(entries).toHaveLength(1);
    expect(JSON.stringify(entries)).not.toContain(secret);
    const revoke = async (by: Author) =>
      codeOf(await revokeApiToken(database, by, { id: token.id }));
    expect(await revoke(nobody)).toBe("NOT_SIGNED_IN");
    expect(await revoke(person("EDITOR"))).toBe("NOT_ALLOWED");
    expect(await revoke(person("ADMIN", other))).toBe("NOT_FOUND");
    expect((await findToken(database.prisma, secret, now)).state).toBe("valid");
    expect(await revoke(author)).toBe("done");
    expect((await findToken(database.prisma, secret, now)).state).toBe("revoked");
    expect(await revoke(author)).toBe("done");
    expect(await entriesOf("REVOKE_TOKEN")).toHaveLength(1);
  });

  test("a token is never an ADMIN's, lasts 1 to 366 days and is created by an ADMIN", async () => {
    const create = async (
      by: Author,
      input: { name?: string; role?: Term<"RoleName">; days?: number } = {},
    ) =>
      codeOf(
        await createApiToken(database, by, {
          association: "prov",
          name: "Prov",
          role: "READER",
          ...input,
        }),
      );
    expect(await create(nobody)).toBe("NOT_SIGNED_IN");
    expect(await create(program)).toBe("NOT_ALLOWED");
    expect(await create(operator)).toBe("NOT_ALLOWED");
    expect(await create(person("COORDINATOR"))).toBe("NOT_ALLOWED");
    const admin = person("ADMIN");
    expect(await create(admin, { role: "ADMIN" })).toBe("INVALID_VALUE at role");
    expect(await create(admin, { name: " ", days: 0 })).toBe(
      "TOO_SMALL at name, TOO_SMALL at days",
    );
    expect(await create(admin, { name: "x".repeat(101), days: 367 })).toBe(
      "TOO_BIG at name, TOO_BIG at days",
    );
    expect(await create(admin, { days: 366 })).toBe("done");
  });

  test("an ADMIN decides how long what is deleted is kept", async () => {
    const change = async (by: Author, keepDeletedDays: number | null) =>
      codeOf(await changeRetention(database, by, { association: "prov", keepDeletedDays }));
    const held = async () => (await retentionOf(database.prisma, owner)).keepDeletedDays;
    expect(await held()).toBeNull();
    expect(await change(nobody, 1)).toBe("NOT_SIGNED_IN");
    expect(await change(program, 1)).toBe("NOT_ALLOWED");
    expect(await change(person("COORDINATOR"), 1)).toBe("NOT_ALLOWED");
    expect(await change(person("ADMIN", other), 1)).toBe("NOT_ALLOWED");
    expect(await change(person("ADMIN"), -1)).toBe("TOO_SMALL at keepDeletedDays");
    expect(await held()).toBeNull();
    expect(await change(person("ADMIN"), 365)).toBe("done");
    expect(await held()).toBe(365);
    expect(await change(person("ADMIN"), null)).toBe("done");
    expect(await held()).toBeNull();
    const changes = (await entriesOf("CHANGE_RETENTION")).flatMap((entry) => entry.changes);
    expect(changes).toContainEqual({ path: "keepDeletedDays", before: null, after: 365 });
    expect(changes).toContainEqual({ path: "keepDeletedDays", before: 365, after: null });
  });
});

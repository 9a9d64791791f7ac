import type { Database } from "@finsam/database";
import { describeEachEngine, newId, put, record, testDatabase } from "@finsam/database/testing";
import { anonymous, type Term, type Viewer } from "@finsam/domain";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answer } from "./ask.ts";
import { valueAt } from "./value-at.ts";

const [owner, other] = [newId(), newId()];
const roleNames = ["READER", "EDITOR", "COORDINATOR", "ADMIN"] as const;

/** Everything that an association's administrators read of its people. */
const managed = `{
  people(association: "prov") { id name email role }
  invitations(association: "prov") { id email }
  apiTokens(association: "prov") { id name start }
  retention(association: "prov") { keepDeletedDays }
  auditLog(association: "prov") { totalCount edges { cursor node { id title } } pageInfo { hasNextPage startCursor endCursor } }
}`;
const nothing = {
  people: [],
  invitations: [],
  apiTokens: [],
  retention: null,
  auditLog: {
    totalCount: 0,
    edges: [],
    pageInfo: { hasNextPage: false, startCursor: null, endCursor: null },
  },
};

function person(role: Term<"RoleName"> | undefined, associationId = owner, id = newId()): Viewer {
  const roles = new Map(role === undefined ? [] : [[associationId, role]]);
  return { kind: "person", id, name: "Prov", email: "prov@example.org", roles, operator: false };
}

function token(role: Term<"RoleName">): Viewer {
  return { kind: "token", id: newId(), name: "Programmet", roles: new Map([[owner, role]]) };
}

const admin = person("ADMIN");
const operator: Viewer = {
  kind: "person",
  id: newId(),
  name: "Drift",
  email: "drift@example.org",
  roles: new Map(),
  operator: true,
};
const outsiders: readonly (readonly [string, Viewer])[] = [
  ["nobody", anonymous],
  ["somebody without a role", person(undefined)],
  ["the operator", operator],
  ["an ADMIN of another association", person("ADMIN", other)],
  ...roleNames.slice(0, 3).map((role) => [`a person with ${role}`, person(role)] as const),
  ...roleNames.map((role) => [`a token with ${role}`, token(role)] as const),
];

/** Who has no role in an association is not told whether there is such a person, invitation or token. */
function refusalsOf(who: string, viewer: Viewer): string[] {
  if (viewer.kind === "anonymous") return ["NotSignedIn"];
  const isInside = viewer.kind === "token" || who.startsWith("a person");
  return isInside ? ["NotAllowed"] : ["NotAllowed", "NotFound"];
}

describeEachEngine("people", (engine) => {
  let database: Database;
  let [readerId, editorId, strangerId] = ["", "", ""];
  beforeAll(async () => {
    database = await testDatabase(engine);
    const { prisma } = database;
    await put(database, [
      record("Association", { id: owner, slug: "prov" }),
      record("Association", { id: other, slug: "annat" }),
    ]);
    const join = async (associationId: string, role: Term<"RoleName">): Promise<string> => {
      const userId = newId();
      const name = `${role} av ${associationId === owner ? "prov" : "annat"}`;
      await prisma.user.create({ data: { id: userId, name, email: `${userId}@example.org` } });
      const { id } = await prisma.role.create({
        data: { userId, associationId, role },
        select: { id: true },
      });
      return btoa(`Person:${id}`);
    };
    for (const role of roleNames) await join(owner, role);
    readerId = await join(owner, "READER");
    editorId = await join(owner, "EDITOR");
    strangerId = await join(other, "EDITOR");
    await join(other, "ADMIN");
    await prisma.retention.create({ data: { associationId: owner, keepDeletedDays: 365 } });
    const expiresAt = new Date("2027-01-01T00:00:00Z");
    for (const associationId of [owner, other]) {
      const held = { associationId, role: "READER", expiresAt } as const;
      const email = `inbjuden-${associationId.slice(-1)}@example.org`;
      await prisma.invitation.create({ data: { ...held, email, invitedBy: "Prov" } });
      const hash = associationId;
      await prisma.apiToken.create({
        data: { ...held, name: "Nyckeln", hash, start: "finsam_ab", createdBy: "Prov" },
      });
    }
    await askAs(
      admin,
      `mutation { changeRetention(input: { association: "prov", keepDeletedDays: 30 }) { __typename } }`,
    );
  });
  afterAll(() => database[Symbol.asyncDispose]());

  const askAs = (viewer: Viewer, source: string, variables = {}) =>
    answer(database, source, variables, undefined, viewer);

  test("an administrator reads her association's, and nothing of another's", async () => {
    const found = await askAs(admin, managed);
    expect(found).toMatchObject({
      people: [
        { name: "ADMIN av prov", role: "ADMIN" },
        { name: "COORDINATOR av prov", role: "COORDINATOR" },
        { name: "EDITOR av prov", role: "EDITOR" },
        { name: "EDITOR av prov", role: "EDITOR" },
        { name: "READER av prov", role: "READER" },
        { name: "READER av prov", role: "READER" },
      ],
      invitations: [{ email: `inbjuden-${owner.slice(-1)}@example.org` }],
      apiTokens: [{ name: "Nyckeln", start: "finsam_ab" }],
      retention: { keepDeletedDays: 30 },
      auditLog: { totalCount: 1 },
    });
    expect(await askAs(admin, managed.replaceAll(`"prov"`, `"annat"`))).toEqual(nothing);
    expect(await askAs(admin, managed.replaceAll(`"prov"`, `"finns-inte"`))).toEqual(nothing);
  });

  test.each(outsiders)("%s reads nothing of it, and no error", async (_, viewer) => {
    expect(await askAs(viewer, managed)).toEqual(nothing);
  });

  test.each([
    [
      "nobody",
      anonymous,
      { kind: "ANONYMOUS", name: null, email: null, operator: false, roles: [] },
    ],
    [
      "a program",
      token("EDITOR"),
      {
        kind: "TOKEN",
        name: "Programmet",
        email: null,
        operator: false,
        roles: [{ role: "EDITOR", association: { slug: "prov" } }],
      },
    ],
    [
      "an operator",
      operator,
      { kind: "PERSON", name: "Drift", email: "drift@example.org", operator: true, roles: [] },
    ],
    [
      "a person",
      person("ADMIN", other),
      {
        kind: "PERSON",
        name: "Prov",
        email: "prov@example.org",
        operator: false,
        roles: [{ role: "ADMIN", association: { slug: "annat" } }],
      },
    ],
  ])("viewer tells %s who she is", async (_, viewer, expected) => {
    const source = `{ viewer { kind name email operator roles { role association { slug } } } }`;
    expect(await askAs(viewer, source)).toEqual({ viewer: expected });
  });

  const error =
    "... on MutationError { message(language: EN) } ... on InvalidInput { issues { path code } }";
  const mutations = `mutation ($person: ID!, $invitation: ID!, $token: ID!) {
    invitePerson(input: { association: "prov", email: "ny@example.org", role: READER }) { __typename ${error} }
    revokeInvitation(input: { id: $invitation }) { __typename ${error} }
    changeRole(input: { id: $person, role: ADMIN }) { __typename ${error} }
    removePerson(input: { id: $person }) { __typename ${error} }
    createApiToken(input: { association: "prov", name: "Prov", role: READER }) { __typename ${error} }
    revokeApiToken(input: { id: $token }) { __typename ${error} }
    changeRetention(input: { association: "prov", keepDeletedDays: 1 }) { __typename ${error} }
  }`;

  async function typesFor(viewer: Viewer): Promise<(string | undefined)[]> {
    const { prisma } = database;
    const where = { associationId: owner };
    const invitation = await prisma.invitation.findFirstOrThrow({ where });
    const apiToken = await prisma.apiToken.findFirstOrThrow({ where });
    const found = await askAs(viewer, mutations, {
      person: readerId,
      invitation: btoa(`Invitation:${invitation.id}`),
      token: btoa(`ApiToken:${apiToken.id}`),
    });
    const types = Object.values(Object(found)).map((result) => valueAt(result, "__typename"));
    return types.map(String);
  }

  test.each(outsiders)("%s manages nothing, and is told why", async (who, viewer) => {
    const before = await askAs(admin, managed);
    const types = new Set(await typesFor(viewer));
    expect([...types].toSorted()).toEqual(refusalsOf(who, viewer));
    expect(await askAs(admin, managed)).toEqual(before);
  });

  test("ids of another kind, of another association and of nothing are refused", async () => {
    const change = (id: string) =>
      askAs(
        admin,
        `mutation ($id: ID!) { changeRole(input: { id: $id, role: READER }) { __typename ${error} } }`,
        { id },
      );
    const notAnId = { __typename: "InvalidInput", issues: [{ path: ["id"], code: "NOT_AN_ID" }] };
    for (const id of [
      atob(readerId),
      "x",
      btoa(`User:${newId()}`),
      btoa("Person:1"),
      btoa(`Event:${newId()}`),
    ])
      expect(await change(id)).toMatchObject({ changeRole: notAnId });
    for (const id of [strangerId, btoa(`Person:${newId()}`)])
      expect(await change(id)).toMatchObject({ changeRole: { __typename: "NotFound" } });
  });

  test("an administrator changes and removes people, but not the last of her kind", async () => {
    const results = await askAs(
      admin,
      `mutation ($id: ID!, $person: ID!) {
        changed: changeRole(input: { id: $id, role: COORDINATOR }) { ... on Person { role } }
        removed: removePerson(input: { id: $id }) { ... on Person { id role } }
        again: removePerson(input: { id: $id }) { __typename }
        last: removePerson(input: { id: $person }) { ${error} }
      }`,
      { id: editorId, person: await administratorId() },
    );
    expect(results).toMatchObject({
      changed: { role: "COORDINATOR" },
      removed: { id: editorId, role: "COORDINATOR" },
      again: { __typename: "NotFound" },
      last: { issues: [{ path: ["id"], code: "LAST_ADMIN" }] },
    });
  });

  test("an invitation and a token are written as they were meant", async () => {
    const results = await askAs(
      admin,
      `mutation {
        invitePerson(input: { association: "prov", email: "Ny@Example.org", role: EDITOR }) {
          ... on Invitation { id email role invitedBy expiresAt } }
        createApiToken(input: { association: "prov", name: "Webbplatsen", role: READER, days: 10 }) {
          ... on CreatedApiToken { secret token { id start expiresAt lastUsedAt } } }
        tooMuch: createApiToken(input: { association: "prov", name: "Webbplatsen", role: ADMIN }) { ${error} }
      }`,
    );
    expect(results).toMatchObject({
      invitePerson: { email: "ny@example.org", role: "EDITOR", expiresAt: "2026-12-08T12:00:00Z" },
      createApiToken: { token: { expiresAt: "2026-12-04T12:00:00Z", lastUsedAt: null } },
      tooMuch: { issues: [{ path: ["role"], code: "INVALID_VALUE" }] },
    });
    const secret = String(valueAt(results, "createApiToken.secret"));
    expect(secret).toMatch(/^finsam_[\w-]{43}$/);
    expect(JSON.stringify(await askAs(admin, managed))).not.toContain(secret);
    const mail = await database.prisma.mail.findFirstOrThrow({ where: { to: "ny@example.org" } });
    expect(mail.text).toContain("https://finsam.example.org/sign-in\n");
  });

  async function administratorId(): Promise<string> {
    const { id } = await database.prisma.role.findFirstOrThrow({
      where: { associationId: owner, role: "ADMIN" },
    });
    return btoa(`Person:${id}`);
  }
});

import { createHmac, randomUUID } from "node:crypto";
import { hashToken, migrate, newToken, openDatabase } from "@finsam/database";
import { dataFolder, newId, put, record } from "@finsam/database/testing";
import { type RecordKind, recordKinds } from "@finsam/domain";
import { createSchema } from "@finsam/graphql-schema";
import { mutationNames, sampleInput, writtenType } from "@finsam/graphql-schema/testing";
import { getNamedType } from "graphql";
import { afterAll, beforeAll, expect, test } from "vitest";
import { contentOfFolder } from "./database-content.ts";
import { ask } from "./own-server.ts";
import { startServer } from "@finsam/test-network";

const schema = createSchema();
const mutations = mutationNames(schema);
const [owner, other] = [newId(), newId()];
const tokens = { expired: newToken(), revoked: newToken(), reader: newToken() };
const session = randomUUID();
const secret = "only-for-tests-only-for-tests-only-for-tests";
const day = 24 * 60 * 60 * 1000;

/** What each mutation is tried on, by its type: global ids. `any` is a deleted record. */
const targets: Record<string, string> = {};

let folder: Awaited<ReturnType<typeof dataFolder>>;
let server: Awaited<ReturnType<typeof startServer>>;
let before: Awaited<ReturnType<typeof unchanging>>;
/** The origin of the server's own pages. */
let origin: string;
beforeAll(async () => {
  folder = await dataFolder();
  await prepare();
  before = await unchanging();
  server = await startServer({ DATA_DIR: folder.path, SAMPLE_DATA: "none", AUTH_SECRET: secret });
  origin = String((await server.line("listening"))["address"]);
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
});

test("there are targets for all mutations", () => {
  const untried = mutations.filter((mutation) => {
    const input = sampleInput(schema, mutation, { association: "prov", id: undefined });
    return "id" in input && targets[writtenType(schema, mutation)] === undefined;
  });
  expect(untried).toEqual([]);
  expect(mutations.length).toBeGreaterThan(40);
});

test("the session and the reader's token are those of somebody: rightly signed, they are known", async () => {
  const kindOf = async (headers: Readonly<Record<string, string>>) =>
    (await (await ask(server.url, "{ viewer { kind } }", { headers })).json()).data.viewer.kind;
  expect(await kindOf({ origin, cookie: cookie(secret) })).toBe("PERSON");
  expect(await kindOf(bearer(tokens.reader))).toBe("TOKEN");
});

test.each([
  ["nothing", () => ({}), null],
  ["an expired API token", () => bearer(tokens.expired), "expired"],
  ["a revoked API token", () => bearer(tokens.revoked), "revoked"],
  ["an unknown API token", () => bearer(newToken()), "unknown"],
  [
    "a forged session cookie, from the server's own page",
    () => ({ origin, cookie: cookie("another-secret-another-secret-another") }),
    null,
  ],
])("every mutation with %s: nobody is signed in", async (_what, headers, why) => {
  const challenge =
    why === null ? null : `Bearer error="invalid_token", error_description="The token is ${why}"`;
  for (const mutation of mutations)
    expect(await tried(mutation, headers())).toEqual({
      mutation,
      status: 200,
      challenge,
      answer: { data: { result: { __typename: "NotSignedIn" } } },
    });
});

test("every mutation with the token of a reader of another association: not allowed, or not to be seen", async () => {
  for (const mutation of mutations)
    expect(await tried(mutation, bearer(tokens.reader))).toEqual({
      mutation,
      status: 200,
      challenge: null,
      answer: { data: { result: { __typename: expect.stringMatching(/^Not(Allowed|Found)$/) } } },
    });
});

test("after all of it the database is as it was", async () => {
  await server.end("SIGTERM");
  expect(await unchanging()).toEqual(before);
});

/** What a mutation for the owner's records answers. */
async function tried(mutation: string, headers: Readonly<Record<string, string>>) {
  const [argument] = schema.getMutationType()?.getFields()[mutation]?.args ?? [];
  const id = targets[writtenType(schema, mutation)];
  const response = await ask(
    server.url,
    `mutation ($input: ${getNamedType(argument?.type)?.name}!) { result: ${mutation}(input: $input) { __typename } }`,
    {
      variables: {
        input: sampleInput(schema, mutation, { association: "prov", id, ids: targets }),
      },
      headers,
    },
  );
  return {
    mutation,
    status: response.status,
    challenge: response.headers.get("www-authenticate"),
    answer: await response.json(),
  };
}

function bearer(token: string) {
  return { authorization: `Bearer ${token}` };
}

/** The cookie of the administrator's session, as who holds this secret signs it. */
function cookie(signedBy: string): string {
  const signature = createHmac("sha256", signedBy).update(session).digest("base64");
  return `finsam.session_token=${encodeURIComponent(`${session}.${signature}`)}`;
}

/** Every row but those of API tokens, whose last use is noted. */
async function unchanging() {
  const { api_token: _tokens, setting = [], ...content } = await contentOfFolder(folder.path);
  // A server's first start notes where the epoch is published from.
  return { ...content, setting: setting.filter((row) => !row.startsWith("(feed-origin,")) };
}

/** Makes a database with an association that has one of everything, and another that has a reader. */
async function prepare(): Promise<void> {
  await using database = await openDatabase({ dataDir: folder.path });
  const { prisma } = database;
  await migrate(database.pool);
  const written = new Set(mutations.map((mutation) => writtenType(schema, mutation)));
  const kinds = recordKinds.filter((kind) => kind !== "Association" && written.has(kind));
  const own = (kind: RecordKind) => {
    const id = newId();
    targets[kind] = btoa(`${kind}:${id}`);
    const about = kind === "Confirmation" ? { eventId: newId() } : {};
    return record(kind, { id, ownerId: owner, ...about });
  };
  targets["Association"] = btoa(`Association:${owner}`);
  const gone = newId();
  targets["any"] = btoa(`Event:${gone}`);
  await put(database, [
    record("Association", { id: owner, slug: "prov" }),
    record("Association", { id: other, slug: "annat" }),
    ...kinds.map(own),
    { ...record("Event", { id: gone, ownerId: owner }), deletedAt: "2026-11-01T00:00:00Z" },
  ]);
  const soon = new Date(Date.now() + day);
  const past = new Date(Date.now() - day);
  const token = (associationId: string, secretToken: string, ends: object) =>
    prisma.apiToken.create({
      data: {
        associationId,
        name: "Prov",
        hash: hashToken(secretToken),
        start: secretToken.slice(0, 12),
        role: associationId === owner ? "ADMIN" : "READER",
        createdBy: "Prov",
        expiresAt: soon,
        ...ends,
      },
    });
  await token(owner, tokens.expired, { expiresAt: past });
  const { id: tokenId } = await token(owner, tokens.revoked, { revokedAt: past });
  await token(other, tokens.reader, {});
  const user = { id: newId(), name: "Prov", email: "prov@example.org", emailVerified: true };
  await prisma.user.create({ data: user });
  const { id: roleId } = await prisma.role.create({
    data: { userId: user.id, associationId: owner, role: "ADMIN" },
  });
  // As long as a session lives: one that is nearer to its end is prolonged by being used.
  const expiresAt = new Date(Date.now() + 7 * day);
  await prisma.session.create({
    data: { id: newId(), token: session, userId: user.id, expiresAt },
  });
  const { id: invitationId } = await prisma.invitation.create({
    data: {
      associationId: owner,
      email: "inbjuden@example.org",
      role: "READER",
      invitedBy: "Prov",
      expiresAt: soon,
    },
  });
  targets["ApiToken"] = btoa(`ApiToken:${tokenId}`);
  targets["Person"] = btoa(`Person:${roleId}`);
  targets["Invitation"] = btoa(`Invitation:${invitationId}`);
}

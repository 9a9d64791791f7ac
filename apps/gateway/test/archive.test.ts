import { execFile } from "node:child_process";
import { mkdtempDisposable, readdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Database, exportArchive, importArchive, openDatabase } from "@finsam/database";
import { describeEachEngine, newId, put, record, testDatabase } from "@finsam/database/testing";
import { anonymous, type SignedInPerson, type Term, type Viewer } from "@finsam/domain";
import { createContext, createSchema } from "@finsam/graphql-schema";
import { execute, parse } from "graphql";
import { Hono } from "hono";
import type { RequestIdVariables } from "hono/request-id";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createRequestScopes } from "../src/request-scope.ts";
import { archiveRoutes } from "../src/routes/archive.ts";
import { startServer } from "@finsam/test-network";

const [owner, other] = [newId(), newId()];
const now = new Date("2026-11-26T08:00:00Z");

function person(associationId: string, role: Term<"RoleName">): SignedInPerson {
  return {
    kind: "person",
    id: newId(),
    name: "Prov",
    email: "prov@example.org",
    roles: new Map([[associationId, role]]),
    operator: false,
  };
}

const folderFor = () => mkdtempDisposable(join(tmpdir(), "finsam-archive-test-"));

/** An association with one of everything that links to each other. */
async function fill(database: Database): Promise<void> {
  const [initiativeId, esfProjectId, documentId, eventId, seriesId, weekId, organisationId] =
    Array.from({ length: 7 }, newId);
  await put(database, [
    record("Association", {
      id: owner,
      slug: "prov",
      name: "Samordningsförbundet Prov",
      memberships: [{ partyCode: "0114" }, { partyCode: "01" }],
    }),
    record("Organisation", { id: organisationId, ownerId: owner, name: "Kaféet" }),
    record("EventSeries", { id: seriesId, ownerId: owner, name: "Frukostmöten" }),
    record("ThemeWeek", { id: weekId, ownerId: owner }),
    record("Initiative", { id: initiativeId, ownerId: owner, name: "Resursteamet" }),
    record("EsfProject", { id: esfProjectId, ownerId: owner, name: "Hoppet" }),
    record("Document", { id: documentId, ownerId: owner, initiativeIds: [initiativeId] }),
    record("Event", {
      id: eventId,
      ownerId: owner,
      title: "Frukostmöte om psykisk hälsa",
      seriesId,
      themeWeekId: weekId,
      organiserIds: [owner],
      coOrganiserIds: [organisationId],
      initiativeIds: [initiativeId],
      esfProjectIds: [esfProjectId],
      documentIds: [documentId],
    }),
    record("Event", { ownerId: owner, slug: "del", title: "Del", partOfId: eventId }),
    record("Event", { ownerId: owner, slug: "utkast", title: "Utkast", visibility: "DRAFT" }),
    record("NewsItem", { ownerId: owner, eventIds: [eventId] }),
  ]);
}

const publicQueries = [
  `{ associations { id slug name version updatedAt memberships { party { name } } } }`,
  `{ events { totalCount edges { cursor node { id title series { name } themeWeek { name events { id } }
    organisers { id } coOrganisers { id } initiatives { id } esfProjects { id } documents { id } parts { id } } } } }`,
  `{ search(text: "frukostmötena") { totalCount edges { cursor node { id owner { id } } } } }`,
  `{ initiatives { edges { node { id name events { edges { node { id } } } } } } }`,
];

const schema = createSchema();

async function publicAnswers(database: Database): Promise<unknown> {
  const contextValue = await createContext({
    database,
    now: () => now,
    publicUrl: "http://localhost",
  });
  const answers = [];
  for (const query of publicQueries)
    answers.push(await execute({ schema, document: parse(query), contextValue }));
  return JSON.parse(JSON.stringify(answers));
}

describeEachEngine("the archive's door", (engine) => {
  let database: Database;
  let viewer: Viewer = anonymous;
  const app = new Hono<{ Variables: RequestIdVariables }>();
  beforeAll(async () => {
    database = await testDatabase(engine);
    await fill(database);
    await put(database, [record("Association", { id: other, slug: "annat" })]);
    const identify = () => Promise.resolve({ viewer, headers: new Headers() });
    const scopes = createRequestScopes();
    const { prisma } = database;
    app.route("/archive", archiveRoutes({ prisma, identify, scopes, now: () => now }));
  });
  afterAll(() => database[Symbol.asyncDispose]());

  const exports = () =>
    database.prisma.auditEntry.findMany({
      where: { action: "EXPORT" },
      select: { associationId: true, actorName: true },
    });

  const left = async () =>
    (await readdir(tmpdir())).filter((name) => /^finsam-archive-[^t]/.test(name));

  test("is open to an administrator of the association, and notes who has gone through", async () => {
    viewer = person(owner, "ADMIN");
    const before = await left();
    const answer = await app.request("/archive/prov");
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("application/zip");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("content-disposition")).toBe(
      'attachment; filename="finsam-prov-2026-11-26.zip"',
    );
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.length).toBe(Number(answer.headers.get("content-length")));
    expect(bytes.subarray(0, 2).toString()).toBe("PK");
    expect(await exports()).toEqual([{ associationId: owner, actorName: "Prov" }]);
    await expect.poll(left).toEqual(before);
  });

  test("gives the audit log alone", async () => {
    viewer = person(owner, "ADMIN");
    const answer = await app.request("/archive/prov/audit.jsonl");
    expect(answer.status).toBe(200);
    const lines = (await answer.text()).trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line).action)).toContain("EXPORT");
  });

  test.each<[string, Viewer]>([
    ["the public", anonymous],
    ["a coordinator of the association", person(owner, "COORDINATOR")],
    ["an administrator of another", person(other, "ADMIN")],
    [
      "a token",
      { kind: "token", id: newId(), name: "Program", roles: new Map([[owner, "COORDINATOR"]]) },
    ],
    ["the operator", { ...person(other, "READER"), operator: true }],
  ])("is not there for %s", async (_, who) => {
    viewer = who;
    const before = await exports();
    for (const path of ["/archive/prov", "/archive/prov/audit.jsonl", "/archive/nowhere"])
      expect((await app.request(path)).status).toBe(404);
    expect(await exports()).toEqual(before);
  });

  test("an empty server that takes the archive in gives the public the same answers", async () => {
    await using folder = await folderFor();
    await using source = await testDatabase(engine);
    await fill(source);
    const path = join(folder.path, "prov.zip");
    await exportArchive(source.prisma, { associationId: owner, path, now });
    await using target = await testDatabase(engine);
    await importArchive(target, { path, now });
    const answers = await publicAnswers(source);
    expect(JSON.stringify(answers)).not.toContain('"errors"');
    expect(await publicAnswers(target)).toEqual(answers);
  });
});

describe("pnpm finsam", () => {
  const cli = join(import.meta.dirname, "../src/cli.ts");

  /** Runs the command with a database of its own. */
  async function finsam(dataDir: string, ...args: readonly string[]) {
    const env = { PATH: process.env["PATH"], DATA_DIR: dataDir };
    const run = promisify(execFile)(process.execPath, ["--conditions=source", cli, ...args], {
      env,
    });
    return run.then(
      ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
      ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
    );
  }

  test("exports from one server's folder and imports into another, and tells what it has done", async () => {
    await using folder = await folderFor();
    const [from, to, file] = ["from", "to", "prov.zip"].map((name) => join(folder.path, name));
    if (from === undefined || to === undefined || file === undefined)
      throw new TypeError("Folders");
    {
      await using server = await startServer({ DATA_DIR: from });
      const locked = await finsam(from, "export", "suvs", file);
      expect(locked.code).toBe(1);
      expect(locked.stderr).toContain(`process ${server.child.pid}`);
      await server.end("SIGTERM");
    }
    const exported = await finsam(from, "export", "suvs", file);
    expect(exported).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("Arkivet är klart"),
    });
    const again = await finsam(from, "export", "suvs", file, "--json");
    expect(again.code).toBe(1);
    expect(JSON.parse(again.stdout)).toMatchObject({ ok: false, code: "EEXIST" });
    const imported = await finsam(to, "import", file, "--json");
    expect(imported.code).toBe(0);
    expect(JSON.parse(imported.stdout)).toMatchObject({
      ok: true,
      manifest: { association: { slug: "suvs" } },
    });
    const twice = await finsam(to, "import", file);
    expect(twice).toMatchObject({ code: 3, stderr: expect.stringContaining("finns redan här") });
    await using database = await openDatabase({ dataDir: to });
    expect(await database.prisma.association.findMany({ select: { slug: true } })).toEqual([
      { slug: "suvs" },
    ]);
  }, 120_000);

  test("tells how it is used, and what was wrong", async () => {
    await using folder = await folderFor();
    expect(await finsam(folder.path)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("pnpm finsam export"),
    });
    for (const args of [
      ["export", "suvs"],
      ["import"],
      ["import", "a", "b"],
      ["raise"],
      ["--nope"],
    ])
      expect((await finsam(folder.path, ...args)).code).toBe(2);
    const missing = await finsam(folder.path, "import", join(folder.path, "no.zip"));
    expect(missing).toMatchObject({ code: 1, stderr: expect.stringContaining("ingen sådan fil") });
    const unknown = await finsam(folder.path, "export", "nowhere", join(folder.path, "x.zip"));
    expect(unknown.code).toBe(3);
    await expect(readFile(join(folder.path, "x.zip"))).rejects.toThrow("ENOENT");
  }, 60_000);
});

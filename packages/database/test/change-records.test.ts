import { anonymous, type Fields, type Term, type Viewer } from "@finsam/domain";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Author, changeRecords, createRecords, type Database } from "../src/index.ts";
import { describeEachEngine, newId, put, record, testDatabase } from "../src/testing/index.ts";

const owner = newId();
const other = newId();
const now = new Date("2026-11-26T08:00:00Z");

function author(role: Term<"RoleName">, associationId = owner): Author {
  const viewer: Viewer = {
    kind: "person",
    id: newId(),
    name: `${role} of ${associationId.slice(-2)}`,
    email: "prov@example.org",
    roles: new Map([[associationId, role]]),
    operator: false,
  };
  return { viewer, origin: "192.0.2.0/24", now };
}

const coordinator = author("COORDINATOR");
const editor = author("EDITOR");
let keys = 0;

describeEachEngine("writing", (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await testDatabase(engine);
    await put(database, [
      record("Association", { id: owner, slug: "prov" }),
      record("Association", { id: other, slug: "annat" }),
    ]);
  });
  afterAll(() => database[Symbol.asyncDispose]());

  async function create(fields: Fields, by = coordinator, idempotencyKey = `key-${(keys += 1)}`) {
    const content = {
      title: "Frukostmöte",
      kind: "BREAKFAST_MEETING",
      startsOn: "2026-12-01",
      endsOn: "2026-12-01",
    };
    return createRecords(database, by, {
      kind: "Event",
      ownerId: owner,
      records: [{ ...content, ...fields }],
      idempotencyKey,
      bulk: false,
    });
  }

  async function created(fields: Fields = {}, by = coordinator): Promise<string> {
    const outcome = await create(fields, by);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
    return outcome.records[0]?.id ?? "";
  }

  const change = (id: string, expectedVersion: number, fields: Fields, by = coordinator) =>
    changeRecords(database, by, {
      kind: "Event",
      action: "UPDATE",
      records: [{ id, expectedVersion, change: fields }],
      bulk: false,
    });

  const changesOf = (recordId: string) =>
    database.prisma.change.findMany({
      where: { recordId },
      orderBy: { audience: "asc" },
      select: { audience: true, state: true },
    });

  test("[F3] a create writes the row, its numbers and its audit entry", async () => {
    const id = await created({ visibility: "PUBLIC" });
    expect(await database.prisma.event.findUnique({ where: { id } })).toMatchObject({
      version: 1,
      slug: "frukostmote-2026-12-01",
      ownerId: owner,
    });
    expect(await changesOf(id)).toEqual([
      { audience: `internal/${owner}`, state: "UPDATED" },
      { audience: "public", state: "UPDATED" },
    ]);
    expect(await database.prisma.auditEntry.findMany({ where: { recordId: id } })).toMatchObject([
      { action: "CREATE", actorName: "COORDINATOR of 01", origin: "192.0.2.0/24", version: 1 },
    ]);
  });

  test("[F12] a draft moves no public number; [F13] what is no longer public leaves as deleted", async () => {
    const head = () => database.prisma.changeCounter.findUnique({ where: { audience: "public" } });
    const before = await head();
    const id = await created({}, editor);
    expect((await change(id, 1, { title: "Nytt" }, editor)).ok).toBe(true);
    expect(await head()).toEqual(before);
    expect(await changesOf(id)).toEqual([{ audience: `internal/${owner}`, state: "UPDATED" }]);
    expect((await change(id, 2, { visibility: "PUBLIC" })).ok).toBe(true);
    expect((await change(id, 3, { visibility: "INTERNAL" })).ok).toBe(true);
    expect(await changesOf(id)).toEqual([
      { audience: `internal/${owner}`, state: "UPDATED" },
      { audience: "public", state: "DELETED" },
    ]);
  });

  test("of two who saw the same version the second is refused, and nothing is overwritten", async () => {
    const id = await created();
    const [first, second] = await Promise.all([
      change(id, 1, { title: "Ett" }),
      change(id, 1, { title: "Två" }, editor),
    ]);
    const refused = [first, second].filter((outcome) => !outcome.ok);
    expect(refused).toEqual([
      { ok: false, refusal: { code: "VERSION_CONFLICT", current: { kind: "Event", id } } },
    ]);
    const row = await database.prisma.event.findUniqueOrThrow({ where: { id } });
    expect([row.version, row.title]).toEqual([2, first.ok ? "Ett" : "Två"]);
  });

  test("the same key with the same content is one record, with other content a clear error", async () => {
    const [one, two] = await Promise.all([
      create({ title: "Samma" }, coordinator, "samma"),
      create({ title: "Samma" }, coordinator, "samma"),
    ]);
    expect(one.ok).toBe(true);
    expect(two).toEqual(one);
    expect(await create({ title: "Annat" }, coordinator, "samma")).toMatchObject({
      ok: false,
      refusal: {
        code: "INVALID_INPUT",
        issues: [{ code: "KEY_REUSED", path: ["idempotencyKey"] }],
      },
    });
    expect(await database.prisma.event.count({ where: { title: "Samma" } })).toBe(1);
  });

  test("who may not write is refused", async () => {
    const id = await created({ visibility: "PUBLIC" });
    const draft = await created({});
    const code = async (outcome: ReturnType<typeof change>) => {
      const { ok, ...rest } = await outcome;
      return ok ? "written" : "refusal" in rest ? rest.refusal.code : "?";
    };
    const nobody = { ...coordinator, viewer: anonymous };
    expect(await code(change(id, 1, { title: "x" }, nobody))).toBe("NOT_SIGNED_IN");
    expect(await code(change(id, 1, { title: "x" }, author("READER")))).toBe("NOT_ALLOWED");
    expect(await code(change(id, 1, { title: "x" }, editor))).toBe("NOT_ALLOWED");
    expect(await code(change(id, 1, { title: "x" }, author("ADMIN", other)))).toBe("NOT_ALLOWED");
    expect(await code(change(draft, 1, { title: "x" }, author("ADMIN", other)))).toBe("NOT_FOUND");
    expect(await code(change(draft, 1, { visibility: "PUBLIC" }, editor))).toBe("NOT_ALLOWED");
    expect(await code(change(newId(), 1, { title: "x" }))).toBe("NOT_FOUND");
    expect(await code(create({}, author("ADMIN", other)))).toBe("NOT_ALLOWED");
    expect(await code(change(draft, 1, { title: null }))).toBe("INVALID_INPUT");
  });

  test("a slug is unique among an association's, a former one goes on", async () => {
    const day = { startsOn: "2027-03-01", endsOn: "2027-03-01" };
    const [first, second] = [await created(day), await created(day)];
    const slugs = await database.prisma.event.findMany({
      where: { id: { in: [first, second] } },
      orderBy: { id: "asc" },
      select: { slug: true },
    });
    expect(slugs.map(({ slug }) => slug).toSorted()).toEqual([
      "frukostmote-2027-03-01",
      "frukostmote-2027-03-01-2",
    ]);
    expect(await change(second, 1, { slug: "frukostmote-2027-03-01" })).toMatchObject({
      refusal: { issues: [{ code: "SLUG_TAKEN", path: ["slug"] }] },
    });
    expect((await change(second, 1, { slug: "varen" })).ok).toBe(true);
    expect(await database.prisma.event.findUnique({ where: { id: second } })).toMatchObject({
      slug: "varen",
      formerSlugs: ["frukostmote-2027-03-01-2"],
    });
  });

  test("a deleted record leaves every audience and can come back", async () => {
    const id = await created({ visibility: "PUBLIC", title: "Bort" });
    const act = (action: "DELETE" | "RESTORE", expectedVersion: number) =>
      changeRecords(database, coordinator, {
        kind: "Event",
        action,
        records: [{ id, expectedVersion, change: {} }],
        bulk: false,
      });
    expect((await act("DELETE", 1)).ok).toBe(true);
    expect((await changesOf(id)).map(({ state }) => state)).toEqual(["DELETED", "DELETED"]);
    expect(await change(id, 2, { title: "x" })).toMatchObject({ refusal: { code: "NOT_FOUND" } });
    expect((await act("RESTORE", 2)).ok).toBe(true);
    expect((await changesOf(id)).map(({ state }) => state)).toEqual(["UPDATED", "UPDATED"]);
    expect(await database.prisma.event.findUnique({ where: { id } })).toMatchObject({
      version: 3,
      deletedAt: null,
    });
  });

  test("the audit log is append-only", async () => {
    const id = await created();
    const entry = await database.prisma.auditEntry.findFirstOrThrow({ where: { recordId: id } });
    const { pool } = database;
    await expect(
      pool.query("update audit_entry set actor_name = 'x' where id = $1", [entry.id]),
    ).rejects.toThrow("never changed");
    await expect(pool.query("delete from audit_entry where id = $1", [entry.id])).rejects.toThrow(
      "never changed",
    );
    await expect(pool.query("truncate audit_entry")).rejects.toThrow("never changed");
  });
});

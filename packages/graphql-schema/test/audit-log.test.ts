import {
  type Author,
  changeRecords,
  createRecords,
  type Database,
  destroyExpired,
} from "@finsam/database";
import { describeEachEngine, newId, put, record, testDatabase } from "@finsam/database/testing";
import type { Viewer } from "@finsam/domain";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answer, ask } from "./ask.ts";
import { listAt, valueAt } from "./value-at.ts";

const [owner, other] = [newId(), newId()];

function administrator(associationId: string): Viewer {
  const roles = new Map([[associationId, "ADMIN" as const]]);
  const who = { id: newId(), name: "Prov", email: "prov@example.org", operator: false };
  return { kind: "person", ...who, roles };
}

const entry = `id at actor { kind name } origin action record { kind id } title version changes { path before after }`;

describeEachEngine("audit log", (engine) => {
  let database: Database;
  const admin = administrator(owner);
  let [eventId, strangerId] = ["", ""];
  let clock = Date.parse("2026-11-01T08:00:00Z");

  function author(viewer: Viewer): Author {
    clock += 1000;
    return { viewer, origin: "192.0.2.0/24", now: new Date(clock) };
  }

  async function event(ownerId: string, title: string): Promise<string> {
    const outcome = await createRecords(database, author(administrator(ownerId)), {
      kind: "Event",
      ownerId,
      records: [
        {
          title,
          kind: "SEMINAR",
          startsOn: "2026-12-01",
          endsOn: "2026-12-01",
          venue: { name: "Salen" },
        },
      ],
      idempotencyKey: title,
      bulk: false,
    });
    const [key] = outcome.ok ? outcome.records : [];
    if (key === undefined) throw new Error(JSON.stringify(outcome));
    return key.id;
  }

  const change = (
    id: string,
    expectedVersion: number,
    fields: Record<string, string> | undefined,
  ) =>
    changeRecords(database, author(admin), {
      kind: "Event",
      action: fields === undefined ? "DELETE" : "UPDATE",
      records: [{ id, expectedVersion, change: fields ?? {} }],
      bulk: false,
    });

  const askAdmin = (source: string, variables = {}) =>
    answer(database, source, variables, undefined, admin);
  const logOf = (args: string, fields = entry) =>
    askAdmin(
      `{ auditLog(association: "prov", ${args}) { totalCount edges { cursor node { ${fields} } } } }`,
    );

  beforeAll(async () => {
    database = await testDatabase(engine);
    await put(database, [
      record("Association", { id: owner, slug: "prov" }),
      record("Association", { id: other, slug: "annat" }),
    ]);
    eventId = await event(owner, "Frukostmöte");
    strangerId = await event(other, "Hemligt");
    await change(eventId, 1, { title: "Lunchmöte" });
    for (let n = 0; n < 8; n += 1) await event(owner, `Möte ${n}`);
    await askAdmin(
      `mutation { invitePerson(input: { association: "prov", email: "ny@example.org", role: READER }) { __typename } }`,
    );
  });
  afterAll(() => database[Symbol.asyncDispose]());

  test("an entry tells who, when, from where and what, field by field", async () => {
    const found = await logOf(`record: "${btoa(`Event:${eventId}`)}"`);
    expect(valueAt(found, "auditLog.totalCount")).toBe(2);
    expect(valueAt(found, "auditLog.edges.0.node")).toMatchObject({
      at: "2026-11-01T08:00:03Z",
      actor: { kind: "PERSON", name: "Prov" },
      origin: "192.0.2.0/24",
      action: "UPDATE",
      record: { kind: "Event", id: btoa(`Event:${eventId}`) },
      title: "Lunchmöte",
      version: 2,
      changes: [{ path: "title", before: "Frukostmöte", after: "Lunchmöte" }],
    });
    expect(valueAt(found, "auditLog.edges.1.node")).toMatchObject({
      action: "CREATE",
      changes: expect.arrayContaining([{ path: "venue.name", before: null, after: "Salen" }]),
    });
  });

  test("what concerns no record is named by its address", async () => {
    expect(valueAt(await logOf("first: 1"), "auditLog.edges.0.node")).toMatchObject({
      action: "INVITE",
      record: null,
      title: "ny@example.org",
    });
  });

  test("pages forward and backward give the whole log, newest first, each entry once", async () => {
    const all = listAt(await logOf("first: 100", "id at"), "auditLog.edges");
    const times = all.map((edge) => String(valueAt(edge, "node.at")));
    expect(times).toEqual(times.toSorted().toReversed());
    expect(all).toHaveLength(11);
    for (const [size, place, from] of [
      ["first", "after", -1],
      ["last", "before", 0],
    ] as const) {
      const read: unknown[] = [];
      let cursor = "";
      for (;;) {
        const at = cursor === "" ? "" : `, ${place}: "${cursor}"`;
        const edges = listAt(await logOf(`${size}: 3${at}`, "id at"), "auditLog.edges");
        if (edges.length === 0) break;
        read[size === "first" ? "push" : "unshift"](...edges);
        cursor = String(valueAt(edges.at(from), "cursor"));
      }
      expect(read).toEqual(all);
    }
  });

  test("nothing of another association is found, by whatever id", async () => {
    const whole = JSON.stringify(await logOf("first: 100"));
    expect(whole).not.toContain("Hemligt");
    expect(whole).not.toContain(btoa(`Event:${strangerId}`));
    for (const id of [btoa(`Event:${strangerId}`), btoa(`Event:${newId()}`)])
      expect(await logOf(`record: "${id}"`)).toEqual({ auditLog: { totalCount: 0, edges: [] } });
  });

  test("what is no id of a record, and a cursor of another list, are refused", async () => {
    for (const args of [`record: "x"`, `record: "${btoa(`Person:${eventId}`)}"`, `after: "x"`]) {
      const source = `{ auditLog(association: "prov", ${args}) { totalCount } }`;
      const { errors } = await ask(database, source, {}, undefined, admin);
      expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT" });
    }
  });

  test("of a destroyed record the log tells its id and what happened, and no values", async () => {
    const id = await event(owner, "Gallras");
    await change(id, 1, undefined);
    await database.prisma.retention.create({ data: { associationId: owner, keepDeletedDays: 0 } });
    expect(await destroyExpired(database, new Date(clock + 1000))).toBe(1);
    const found = await logOf(`record: "${btoa(`Event:${id}`)}"`);
    const nodes = listAt(found, "auditLog.edges").map((edge) => valueAt(edge, "node"));
    expect(nodes).toMatchObject([
      { action: "DESTROY", actor: { kind: "SERVER", name: "Servern" }, title: null },
      { action: "DELETE", record: { id: btoa(`Event:${id}`) }, title: null },
      { action: "CREATE", actor: { kind: "PERSON" } },
    ]);
    expect(JSON.stringify(found)).toContain(`"path":"title","before":null,"after":null`);
    expect(JSON.stringify(found)).not.toContain("Gallras");
  });
});

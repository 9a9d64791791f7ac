import type { Database } from "@finsam/database";
import { describeEachEngine, newId, put, record, testDatabase } from "@finsam/database/testing";
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answer, ask } from "./ask.ts";
import { listAt, valueAt } from "./value-at.ts";

const page =
  "edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount";

/** A connection with 23 items, at `path` of the answer; `$page` stands for the arguments of a page. */
interface List {
  readonly name: string;
  readonly path: string;
  readonly query: string;
  /** The table whose row goes when a test deletes an item. */
  readonly table: string;
}

const lists: List[] = [
  { name: "events", path: "events", table: "event", query: `{ events($page) { ${page} } }` },
  {
    name: "events, latest first",
    path: "events",
    table: "event",
    query: `{ events(order: STARTS_DESC, $page) { ${page} } }`,
  },
  {
    name: "initiatives",
    path: "initiatives",
    table: "initiative",
    query: `{ initiatives($page) { ${page} } }`,
  },
  {
    name: "initiatives for an age",
    path: "initiatives",
    table: "initiative",
    query: `{ initiatives(filter: { age: 20 }, $page) { ${page} } }`,
  },
  {
    name: "esfProjects",
    path: "esfProjects",
    table: "esf_project",
    query: `{ esfProjects($page) { ${page} } }`,
  },
  {
    name: "documents",
    path: "documents",
    table: "document",
    query: `{ documents($page) { ${page} } }`,
  },
  { name: "news", path: "news", table: "news_item", query: `{ news($page) { ${page} } }` },
  {
    name: "search",
    path: "search",
    table: "event",
    query: `{ search(text: "prov", kinds: [EVENT], $page) { ${page} } }`,
  },
  {
    name: "an association's events",
    path: "association.events",
    table: "event",
    query: `{ association(slug: "prov") { events($page) { ${page} } } }`,
  },
  {
    name: "an association's initiatives",
    path: "association.initiatives",
    table: "initiative",
    query: `{ association(slug: "prov") { initiatives($page) { ${page} } } }`,
  },
  {
    name: "an event's news",
    path: "event.news",
    table: "news_item",
    query: `{ event(association: "prov", slug: "first") { news($page) { ${page} } } }`,
  },
  {
    name: "an initiative's events",
    path: "initiative.events",
    table: "event",
    query: `{ initiative(association: "prov", slug: "first") { events($page) { ${page} } } }`,
  },
];

const size = 23;

describeEachEngine("connections", (engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await testDatabase(engine);
    await fill(database);
  });
  afterAll(() => database[Symbol.asyncDispose]());

  for (const list of lists) {
    test(`${list.name}: pages forward and backward give the whole list, each item once`, async () => {
      const whole = await read(database, list, "first: 100");
      expect(whole.ids).toHaveLength(size);
      expect(new Set(whole.ids).size).toBe(size);
      expect(whole.total).toBe(size);

      const forward: unknown[] = [];
      for (let at = await read(database, list, "first: 5"); ;) {
        forward.push(...at.ids);
        if (!at.hasNextPage) break;
        at = await read(database, list, `first: 5, after: "${at.endCursor}"`);
      }
      expect(forward).toEqual(whole.ids);

      const backward: unknown[] = [];
      for (let at = await read(database, list, "last: 5"); ;) {
        backward.unshift(...at.ids);
        if (!at.hasPreviousPage) break;
        at = await read(database, list, `last: 5, before: "${at.startCursor}"`);
      }
      expect(backward).toEqual(whole.ids);
    });

    test(`${list.name}: any page is the part of the list that Relay's specification says`, async () => {
      const whole = await read(database, list, "first: 100");
      const count = fc.option(fc.integer({ min: 0, max: size + 2 }), { nil: undefined });
      const place = fc.option(fc.integer({ min: 0, max: size - 1 }), { nil: undefined });
      await fc.assert(
        fc.asyncProperty(
          fc.record({ first: count, last: count, after: place, before: place }),
          async ({ first, last, after, before }) => {
            const args = [
              first === undefined ? "" : `first: ${first}`,
              last === undefined ? "" : `last: ${last}`,
              after === undefined ? "" : `after: "${whole.cursors[after]}"`,
              before === undefined ? "" : `before: "${whole.cursors[before]}"`,
            ]
              .filter(Boolean)
              .join(" ");
            let expected = whole.ids.slice((after ?? -1) + 1, before ?? size);
            if (after !== undefined && before !== undefined && after >= before) expected = [];
            if (first !== undefined) expected = expected.slice(0, first);
            else if (last === undefined) expected = expected.slice(0, 20);
            if (last !== undefined) expected = last === 0 ? [] : expected.slice(-last);
            expect((await read(database, list, args || "first: 20")).ids).toEqual(expected);
          },
        ),
        { numRuns: 25 },
      );
    });

    test(`${list.name}: a cursor outlives its item`, async () => {
      const whole = await read(database, list, "first: 100");
      const gone = String(whole.ids[7]);
      const id = atob(gone).split(":")[1];
      await database.pool.query(`update ${list.table} set deleted_at = now() where id = $1`, [id]);
      try {
        const after = await read(database, list, `first: 3, after: "${whole.cursors[7]}"`);
        expect(after.ids).toEqual(whole.ids.slice(8, 11));
        const before = await read(database, list, `last: 3, before: "${whole.cursors[7]}"`);
        expect(before.ids).toEqual(whole.ids.slice(4, 7));
        expect(before.total).toBe(size - 1);
      } finally {
        await database.pool.query(`update ${list.table} set deleted_at = null where id = $1`, [id]);
      }
    });
  }

  test("a page of another size than 0 to 100, or a cursor of another list, is refused with a code", async () => {
    const events = await read(database, lists[0] ?? never(), "first: 1");
    for (const args of [
      "first: -1",
      "last: -1",
      "first: 101",
      `after: "nonsense"`,
      `after: ""`,
      `before: "${btoa('["events",1]')}"`,
      `after: "${btoa('["events",{},"x"]')}"`,
      `after: "${btoa('["events","not a time","00000000-0000-4000-8000-000000000001"]')}"`,
    ]) {
      const { errors } = await ask(database, `{ events(${args}) { ${page} } }`);
      expect(errors?.[0]?.extensions["code"], args).toBe("BAD_USER_INPUT");
    }
    const foreign = await ask(database, `{ news(after: "${events.endCursor}") { ${page} } }`);
    expect(foreign.errors?.[0]?.extensions["code"]).toBe("BAD_USER_INPUT");
  });

  test("names stand in Swedish order", async () => {
    const found = await answer(database, "{ documents(first: 100) { edges { node { title } } } }");
    const titles = listAt(found, "documents.edges").map((edge) =>
      String(valueAt(edge, "node.title")),
    );
    expect(titles.slice(-4)).toEqual(["Zebra", "Ånger", "Ärende", "Öppet hus"]);
    expect(titles).toEqual(titles.toSorted(new Intl.Collator("sv").compare));
  });
});

async function read(database: Database, { query, path }: List, args: string) {
  const found = await answer(database, query.replace("$page", args));
  const edges = listAt(found, `${path}.edges`);
  const info = (key: string) => valueAt(found, `${path}.pageInfo.${key}`);
  expect(info("startCursor")).toBe(valueAt(edges[0], "cursor") ?? null);
  expect(info("endCursor")).toBe(valueAt(edges.at(-1), "cursor") ?? null);
  return {
    ids: edges.map((edge) => valueAt(edge, "node.id")),
    cursors: edges.map((edge) => valueAt(edge, "cursor")),
    hasNextPage: info("hasNextPage"),
    hasPreviousPage: info("hasPreviousPage"),
    startCursor: info("startCursor"),
    endCursor: info("endCursor"),
    total: valueAt(found, `${path}.totalCount`),
  };
}

/** 23 of everything: equal sort keys, unknown days, stated and unstated ages, all linked to the first of the other kinds. */
async function fill(database: Database): Promise<void> {
  const ownerId = newId();
  const own = { ownerId };
  const numbers = Array.from({ length: size }, (_, index) => index);
  const initiatives = numbers.map((n) =>
    record("Initiative", {
      ...own,
      slug: n === 0 ? "first" : `insats-${n}`,
      name: `Insats ${String.fromCharCode(65 + (n % 6))}`,
      targetGroups: n % 3 === 0 ? [] : [{ ageFrom: 16, ageTo: 20 + n }],
    }),
  );
  const initiativeId = initiatives[0]?.value.id;
  const events = numbers.map((n) => {
    const day = `2026-0${1 + (n % 3)}-10`;
    return record("Event", {
      ...own,
      slug: n === 0 ? "first" : `prov-${n}`,
      startsOn: day,
      endsOn: day,
      startsAt: n % 2 === 0 ? `${day}T09:00:00+01:00` : null,
      initiativeIds: [initiativeId],
    });
  });
  const titles = ["Ärende", "Zebra", "Öppet hus", "Ånger", "ask", "Ask", "Bok"];
  await put(database, [
    record("Association", { id: ownerId, slug: "prov" }),
    ...initiatives,
    ...events,
    ...numbers.map((n) => record("EsfProject", { ...own, name: `Projekt ${n % 5}` })),
    ...numbers.map((n) => record("Document", { ...own, title: titles[n] ?? `Rapport ${n % 4}` })),
    ...numbers.map((n) =>
      record("NewsItem", {
        ...own,
        publishedOn: [null, "2019", "2019-05", "2019-05-16", "2020-02"][n % 5],
        eventIds: [events[0]?.value.id],
      }),
    ),
  ]);
}

function never(): never {
  throw new TypeError("Unreachable");
}

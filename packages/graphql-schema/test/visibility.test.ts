import type { Database } from "@finsam/database";
import { newId, put, record, testDatabase } from "@finsam/database/testing";
import { anonymous, type Roles, type Viewer } from "@finsam/domain";
import { getNamedType, isObjectType } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createSchema } from "../src/index.ts";
import { answer } from "./ask.ts";
import { listAt, valueAt } from "./value-at.ts";

/**
 * Every kind of record stands here once for each way in which it can be seen, as a target: its name, slugs and place hold a
 * word of its own, `zz…`. Public records of the same owner point to the targets and are pointed to by them: a hub to and
 * from all of them, and for each way a carrier that points to the targets of that way alone, marked by a word `yy…`.
 */
const ways = ["draft", "internal", "public", "deleted", "week", "misplaced"] as const;
type Way = (typeof ways)[number];

const kinds = {
  Organisation: "slug name",
  EventSeries: "slug name",
  ThemeWeek: "slug name",
  Initiative: "slug name venue { name }",
  EsfProject: "slug name",
  Event: "slug title venue { name }",
  Document: "slug title",
  NewsItem: "slug title",
} as const;
type Kind = keyof typeof kinds;
const allKinds = Object.keys(kinds).filter((name): name is Kind => name in kinds);

/** Only events have a visibility for arrangers; `misplaced` is one of them whose owner does not arrange the week. */
const waysOf = (kind: Kind): readonly Way[] => (kind === "Event" ? ways : ways.slice(0, 4));

const [own, other, guest, invited, hesitant, uninvited] = [
  newId(),
  newId(),
  newId(),
  newId(),
  newId(),
  newId(),
];
const associations = [own, other, guest, invited, hesitant, uninvited];
const slugsOf = (...list: string[]) =>
  list.map((id) => ({ slug: `association-${associations.indexOf(id)}` }));

const person = (roles: Roles, operator = false): Viewer => ({
  kind: "person",
  id: newId(),
  name: "Prov",
  email: "prov@example.org",
  roles,
  operator,
});

/** Who asks, and what she sees of the targets beside the public ones. */
const viewers: Record<string, { viewer: Viewer; sees: (kind: Kind, way: Way) => boolean }> = {
  "the public": { viewer: anonymous, sees: () => false },
  "the operator of the platform": { viewer: person(new Map(), true), sees: () => false },
  ...Object.fromEntries(
    (["READER", "EDITOR", "COORDINATOR", "ADMIN"] as const).map((role) => [
      `the owner's ${role}`,
      {
        viewer: person(new Map([[own, role]])),
        sees: (_kind: Kind, way: Way) => way !== "misplaced",
      },
    ]),
  ),
  "a token of the owner": {
    viewer: { kind: "token", id: newId(), name: "Prov", roles: new Map([[own, "READER"]]) },
    sees: (_kind, way) => way !== "misplaced",
  },
  "another association's ADMIN": {
    viewer: person(new Map([[other, "ADMIN"]])),
    sees: (_kind, way) => way === "misplaced",
  },
  "an arranger's READER": {
    viewer: person(new Map([[guest, "READER"]])),
    sees: (kind, way) => kind === "ThemeWeek" || (kind === "Event" && way === "week"),
  },
  "an ADMIN of who is invited and has not accepted": {
    viewer: person(new Map([[invited, "ADMIN"]])),
    sees: (kind, way) => kind === "ThemeWeek" && way === "internal",
  },
  "an ADMIN of who has accepted in a draft": {
    viewer: person(new Map([[hesitant, "ADMIN"]])),
    sees: (kind, way) => kind === "ThemeWeek" && way === "internal",
  },
  "an ADMIN of who has accepted and is not invited": {
    viewer: person(new Map([[uninvited, "ADMIN"]])),
    sees: () => false,
  },
};

const ids = new Map<string, string>();
const idOf = (kind: string, way: string): string => {
  const id = ids.get(`${kind}/${way}`) ?? newId();
  ids.set(`${kind}/${way}`, id);
  return id;
};
const globalId = (kind: Kind, way: string): string => btoa(`${kind}:${idOf(kind, way)}`);
const wordOf = (kind: Kind, way: Way): string => `zz${kind.toLowerCase()}${way}`;

let database: Database;
beforeAll(async () => {
  database = await testDatabase("embedded");
  await put(database, [
    ...associations.map((id, n) =>
      record("Association", { id, slug: `association-${n}`, name: `Förbund ${n}` }),
    ),
    ...allKinds.flatMap((kind) => waysOf(kind).map((way) => target(kind, way))),
    ...hubs(),
    ...ways.flatMap(carriers),
    ...["hub", ...waysOf("ThemeWeek")].flatMap(answers),
  ]);
});
afterAll(() => database[Symbol.asyncDispose]());

/** A question, and what its answer tells of the targets of one kind. */
interface Path {
  readonly name: string;
  readonly query: string;
  /** The words that are looked for in the answer: the targets' own, or those of the carriers that point to them. */
  readonly words: "zz" | "yy";
  /** Of the targets that are seen those that this path leads to; default: all. */
  readonly leadsTo?: (way: Way) => boolean;
  /** The list that must hold these targets and nothing else. */
  readonly list?: string;
}

describe.each(Object.entries(viewers))("%s", (_who, { viewer, sees }) => {
  for (const kind of allKinds) {
    test(`finds of ${kind} what may be seen, by every path`, async () => {
      const seen = waysOf(kind).filter(
        (way) => way !== "deleted" && (way === "public" || sees(kind, way)),
      );
      for (const { name, query, words, leadsTo, list } of pathsTo(kind)) {
        const found = await answer(database, query, {}, undefined, viewer);
        const expected = seen.filter((way) => leadsTo?.(way) ?? true);
        const told = wordsIn(found, words);
        const marks = expected.map((way) => (words === "yy" ? `yy${way}` : wordOf(kind, way)));
        expect(told, name).toEqual(marks.toSorted());
        const length = list === undefined ? marks.length : listAt(found, list).length;
        expect(length, name).toBe(marks.length);
        for (const connection of connectionsIn(found))
          expect(valueAt(connection, "totalCount"), name).toBe(listAt(connection, "edges").length);
      }
    });
  }

  test("walks page by page through the same events", async () => {
    const walked: unknown[] = [];
    let after: unknown = null;
    do {
      const page: unknown = await answer(
        database,
        "query ($after: String) { events(first: 2, after: $after) { edges { node { slug } } pageInfo { hasNextPage endCursor } } }",
        { after },
        undefined,
        viewer,
      );
      walked.push(...listAt(page, "events.edges"));
      after = valueAt(page, "events.pageInfo.hasNextPage")
        ? valueAt(page, "events.pageInfo.endCursor")
        : null;
    } while (after !== null);
    const whole = `{ events(first: 100) { edges { node { slug } } } }`;
    expect(walked).toEqual(
      listAt(await answer(database, whole, {}, undefined, viewer), "events.edges"),
    );
  });

  test("reads planned minutes and who is named as organiser as the owner's people and the arrangers of the week do", async () => {
    const query = `{ event(association: "association-0", slug: "hub") {
      plannedMinutes organisers { slug } namedOrganisers { slug } } }`;
    const isPlanner = sees("Event", "week");
    const confirmed = slugsOf(guest, own);
    expect(await answer(database, query, {}, undefined, viewer)).toEqual({
      event: {
        plannedMinutes: isPlanner ? 45 : null,
        organisers: confirmed,
        namedOrganisers: isPlanner ? [...confirmed, ...slugsOf(invited)] : [],
      },
    });
  });

  test("reads who is invited to a week as its lead's people and those of the invited do", async () => {
    const query = hubNode("ThemeWeek", "invited { slug }");
    const roles = viewer.kind === "anonymous" ? new Map() : viewer.roles;
    const isParty = [own, guest, invited, hesitant].some((id) => roles.has(id));
    expect(await answer(database, query, {}, undefined, viewer)).toEqual({
      found: { invited: isParty ? slugsOf(guest, invited, hesitant) : [] },
    });
  });
});

test("what is hidden and what is not there are answered alike", async () => {
  let compared = 0;
  for (const kind of allKinds) {
    for (const { name, query } of pathsTo(kind)) {
      const absent = waysOf(kind).reduce(
        (text, way) =>
          text
            .replaceAll(globalId(kind, way), btoa(`${kind}:${newId()}`))
            .replaceAll(
              new RegExp(`(?<=slug: "|text: ")(zz|old-zz)${wordOf(kind, way).slice(2)}`, "g"),
              "absent",
            ),
        query,
      );
      const hidden = waysOf(kind).filter((way) => way !== "public");
      const lines = (source: string) =>
        source
          .split("\n")
          .filter((line) => hidden.some((way) => line.startsWith(`  ${way}:`)))
          .join("\n");
      if (absent === query || lines(query) === "") continue;
      compared += 1;
      expect(await answer(database, `{ ${lines(query)} }`), name).toEqual(
        await answer(database, `{ ${lines(absent)} }`),
      );
    }
  }
  expect(compared).toBeGreaterThan(30);
});

test("every link of the schema to such a record is a path here", () => {
  const schema = createSchema();
  const missing: string[] = [];
  for (const parent of ["Association", "Subproject", ...allKinds]) {
    const type = schema.getType(parent);
    const fields = isObjectType(type) ? Object.values(type.getFields()) : [];
    for (const field of fields) {
      const named = getNamedType(field.type).name.replace("NewsConnection", "NewsItem");
      const kind = allKinds.find((one) => named === one || named === `${one}Connection`);
      const isPath = ([name]: LinkPath) => name === `${parent}.${field.name}`;
      if (kind !== undefined && !linkPaths[kind].some(isPath))
        missing.push(`${parent}.${field.name}`);
    }
  }
  expect(missing).toEqual([]);
});

/** All paths to the targets of a kind. */
function pathsTo(kind: Kind): Path[] {
  return [
    ...generalPaths(kind),
    ...(listFields[kind] === undefined ? [] : listPaths(kind, listFields[kind])),
    ...slugPaths(kind),
    ...linkPaths[kind].map(([name, query, list]) => ({
      name,
      query: query.replaceAll("@", kinds[kind]),
      words: "zz" as const,
      ...(list === undefined ? {} : { list }),
      // A week's events are those that its arrangers have placed.
      ...(name.startsWith("Association") || name === "ThemeWeek.events"
        ? { leadsTo: (way: Way) => way !== "misplaced" }
        : {}),
    })),
    ...filterPaths(kind),
  ];
}

/** One question with a line a way. */
function each(kind: Kind, line: (way: Way) => string): string {
  return `{\n${waysOf(kind)
    .map((way) => `  ${way}: ${line(way)}`)
    .join("\n")}\n}`;
}

function generalPaths(kind: Kind): Path[] {
  const shown = `... on ${kind} { ${kinds[kind]} }`;
  const all = waysOf(kind).map((way) => `"${globalId(kind, way)}"`);
  const term = kind.replaceAll(/(?<=.)([A-Z])/g, "_$1").toUpperCase();
  const searched = (text: string, of = term) =>
    `search(text: "${text}", kinds: [${of}], first: 100) { totalCount edges { node { ${shown} } } }`;
  return [
    {
      name: "node",
      query: each(kind, (way) => `node(id: "${globalId(kind, way)}") { ${shown} }`),
      words: "zz",
    },
    { name: "nodes", query: `{ nodes(ids: [${all.join(" ")}]) { ${shown} } }`, words: "zz" },
    { name: "search", query: `{ found: ${searched("zz")} }`, words: "zz" },
    {
      name: "search by word",
      query: each(kind, (way) => searched(wordOf(kind, way))),
      words: "zz",
    },
    ...(kind === "Event"
      ? []
      : [
          {
            name: "events by the words of what they point to",
            query: each(
              kind,
              (way) =>
                `events(filter: { text: "${wordOf(kind, way)}" }) { edges { node { slug } } }`,
            ),
            words: "yy" as const,
            // The name of a public series stands in the text by which its events are found.
            leadsTo: (way: Way) => kind === "EventSeries" && way === "public",
          },
        ]),
  ];
}

const listFields: Partial<Record<Kind, string>> = {
  Event: "events",
  Initiative: "initiatives",
  EsfProject: "esfProjects",
  Document: "documents",
  NewsItem: "news",
};

function listPaths(kind: Kind, field: string): Path[] {
  const page = `{ totalCount edges { node { ${kinds[kind]} } } }`;
  return [
    { name: field, query: `{ found: ${field}(first: 100) ${page} }`, words: "zz" },
    {
      name: `${field} by text`,
      query: each(kind, (way) => `${field}(filter: { text: "${wordOf(kind, way)}" }) ${page}`),
      words: "zz",
    },
    {
      name: `${field} by visibility`,
      query: `{ found: ${field}(first: 100, filter: { visibility: [DRAFT, WEEK] }) ${page} }`,
      words: "zz",
      leadsTo: (way) => way === "draft" || way === "week" || way === "misplaced",
      list: "found.edges",
    },
    {
      name: `${field} of the association`,
      query: `{ found: ${field}(first: 100, filter: { associations: ["association-0"] }) ${page} }`,
      words: "zz",
      leadsTo: (way) => way !== "misplaced",
    },
  ];
}

function slugPaths(kind: Kind): Path[] {
  const field = {
    Event: "event",
    Initiative: "initiative",
    EsfProject: "esfProject",
    NewsItem: "newsItem",
    ThemeWeek: "themeWeek",
  }[kind as string];
  if (field === undefined) return [];
  const by = (prefix: string) =>
    each(
      kind,
      (way) =>
        `${field}(association: "${way === "misplaced" ? "association-1" : "association-0"}", slug: "${prefix}${wordOf(kind, way)}") { ${kinds[kind]} }`,
    );
  return [
    { name: `${field} by slug`, query: by(""), words: "zz" },
    { name: `${field} by former slug`, query: by("old-"), words: "zz" },
  ];
}

/** The filters that name a record of a kind: they find the carriers that point to it. */
function filterPaths(kind: Kind): Path[] {
  const filters: Partial<Record<Kind, [field: string, argument: string][]>> = {
    EventSeries: [["events", "series"]],
    ThemeWeek: [["events", "themeWeek"]],
    Initiative: [
      ["events", "initiative"],
      ["documents", "initiative"],
    ],
    EsfProject: [
      ["events", "esfProject"],
      ["documents", "esfProject"],
    ],
  };
  return (filters[kind] ?? []).map(([field, argument]) => ({
    name: `${field} by ${argument}`,
    query: each(
      kind,
      (way) =>
        `${field}(first: 100, filter: { ${argument}: "${globalId(kind, way)}" }) { totalCount edges { node { slug } } }`,
    ),
    words: "yy",
  }));
}

const hub = (field: string, selection: string): string =>
  `{ found: ${field}(association: "association-0", slug: "hub") { ${selection} } }`;
const hubNode = (kind: Kind, selection: string): string =>
  `{ found: node(id: "${globalId(kind, "hub")}") { ... on ${kind} { ${selection} } } }`;
const carrier = (kind: Kind, selection: string, prefix = "carrier"): string =>
  `{\n${ways
    .map(
      (way) =>
        `  ${way}: node(id: "${globalId(kind, `${prefix}-${way}`)}") { ... on ${kind} { ${selection} } }`,
    )
    .join("\n")}\n}`;
const page = "{ totalCount edges { node { @ } } }";

/** A link from a public record: its name, a question, the list in the answer that holds the targets and nothing else. */
type LinkPath = readonly [name: string, query: string, list?: string];

/** Every link from a public record to records of a kind. */
const linkPaths: Record<Kind, readonly LinkPath[]> = {
  Organisation: [
    ["Event.coOrganisers", hub("event", "list: coOrganisers { @ }"), "found.list"],
    [
      "Event.contributors",
      hub("event", "list: contributors { role organisation { @ } }"),
      "found.list",
    ],
    [
      "Initiative.operators",
      hub("initiative", "list: operators { from organisation { @ } }"),
      "found.list",
    ],
    [
      "EsfProject.partners",
      hub("esfProject", "list: partners { from organisation { @ } }"),
      "found.list",
    ],
    ["EsfProject.projectOwner", carrier("EsfProject", "projectOwner { organisation { @ } }")],
    ["Subproject.owner", hub("esfProject", "subprojects { owner { organisation { @ } } }")],
  ],
  EventSeries: [
    ["eventSeries", `{ eventSeries { @ } }`],
    ["eventSeries of", `{ eventSeries(association: "association-0") { @ } }`],
    ["Event.series", carrier("Event", "series { @ }")],
  ],
  ThemeWeek: [
    ["themeWeeks", `{ themeWeeks { @ } }`],
    ["themeWeeks of a year", `{ themeWeeks(year: 2026) { @ } }`],
    [
      "themeWeek",
      each("ThemeWeek", (way) => `themeWeek(slug: "${wordOf("ThemeWeek", way)}") { @ }`),
    ],
    ["Event.themeWeek", carrier("Event", "themeWeek { @ }")],
  ],
  Initiative: [
    [
      "Association.initiatives",
      `{ association(slug: "association-0") { initiatives(first: 100) ${page} } }`,
    ],
    ["Event.initiatives", hub("event", "list: initiatives { @ }"), "found.list"],
    ["Document.initiatives", hubNode("Document", "list: initiatives { @ }"), "found.list"],
    ["NewsItem.initiatives", hubNode("NewsItem", "list: initiatives { @ }"), "found.list"],
    ["Initiative.parts", hub("initiative", "list: parts { @ }"), "found.list"],
    ["Initiative.partOf", carrier("Initiative", "partOf { @ }")],
    ["Initiative.predecessor", carrier("Initiative", "predecessor { @ }")],
    ["Initiative.successor", carrier("Initiative", "successor { @ }", "start")],
    ["Subproject.initiative", hub("esfProject", "subprojects { initiative { @ } }")],
  ],
  EsfProject: [
    [
      "Association.esfProjects",
      `{ association(slug: "association-0") { esfProjects(first: 100) ${page} } }`,
    ],
    [
      "by diary number",
      each(
        "EsfProject",
        (way) => `esfProjectByDiaryNumber(diaryNumber: "2019/0000${ways.indexOf(way)}") { @ }`,
      ),
    ],
    ["Event.esfProjects", hub("event", "list: esfProjects { @ }"), "found.list"],
    ["Document.esfProjects", hubNode("Document", "list: esfProjects { @ }"), "found.list"],
    ["NewsItem.esfProjects", hubNode("NewsItem", "list: esfProjects { @ }"), "found.list"],
    ["Initiative.esfProjects", carrier("Initiative", "esfProjects { @ }", "start")],
  ],
  Event: [
    [
      "calendar",
      `{ calendar(from: "2026-10-14", to: "2026-10-14") { days { events { @ } } undated { @ } } }`,
    ],
    ["Association.events", `{ association(slug: "association-0") { events(first: 100) ${page} } }`],
    ["Event.parts", hub("event", "list: parts { @ }"), "found.list"],
    ["Event.partOf", carrier("Event", "partOf { @ }")],
    [
      "EventSeries.events",
      hubNode("EventSeries", `events(first: 100) ${page}`),
      "found.events.edges",
    ],
    ["ThemeWeek.events", hubNode("ThemeWeek", "events { @ }")],
    ["Initiative.events", hub("initiative", `events(first: 100) ${page}`), "found.events.edges"],
    ["EsfProject.events", hub("esfProject", `events(first: 100) ${page}`), "found.events.edges"],
    ["Document.events", hubNode("Document", "list: events { @ }"), "found.list"],
    ["NewsItem.events", hubNode("NewsItem", "list: events { @ }"), "found.list"],
  ],
  Document: [
    ["Event.documents", hub("event", "list: documents { @ }"), "found.list"],
    ["Initiative.documents", hub("initiative", "list: documents { @ }"), "found.list"],
    ["EsfProject.documents", hub("esfProject", "list: documents { @ }"), "found.list"],
    ["NewsItem.documents", hubNode("NewsItem", "list: documents { @ }"), "found.list"],
  ],
  NewsItem: [
    ["Event.news", hub("event", `news(first: 100) ${page}`), "found.news.edges"],
    ["Initiative.news", hub("initiative", `news(first: 100) ${page}`), "found.news.edges"],
    ["EsfProject.news", hub("esfProject", `news(first: 100) ${page}`), "found.news.edges"],
  ],
};

function target(kind: Kind, way: Way) {
  const word = wordOf(kind, way);
  const visibility = { draft: "DRAFT", internal: "INTERNAL", week: "WEEK", misplaced: "WEEK" };
  const common = {
    id: idOf(kind, way),
    ownerId: way === "misplaced" ? other : own,
    slug: word,
    formerSlugs: [`old-${word}`],
    visibility: Reflect.get(visibility, way) ?? "PUBLIC",
    name: word,
    title: word,
  };
  const venue = { name: `Sal ${word}`, municipalityCode: "0163" };
  const about = {
    initiativeIds: [idOf("Initiative", "hub")],
    esfProjectIds: [idOf("EsfProject", "hub")],
  };
  const ofKind: Record<Kind, object> = {
    Organisation: {},
    EventSeries: {},
    ThemeWeek: { invitedIds: [guest, invited, hesitant] },
    Initiative: {
      venue,
      partOfId: idOf("Initiative", "hub"),
      predecessorId: idOf("Initiative", `start-${way}`),
    },
    EsfProject: {
      diaryNumber: `2019/0000${ways.indexOf(way)}`,
      subprojects: [{ name: "Del", initiativeId: idOf("Initiative", `start-${way}`) }],
    },
    Event: {
      venue,
      ...about,
      partOfId: idOf("Event", "hub"),
      seriesId: idOf("EventSeries", "hub"),
      themeWeekId: idOf("ThemeWeek", "hub"),
      documentIds: [idOf("Document", "hub")],
    },
    Document: about,
    NewsItem: {
      ...about,
      eventIds: [idOf("Event", "hub")],
      documentIds: [idOf("Document", "hub")],
    },
  };
  const deletedAt = way === "deleted" ? "2026-02-01T00:00:00Z" : undefined;
  return { ...record(kind, { ...common, ...ofKind[kind] }), deletedAt };
}

/** Public records that point to the targets of all ways. */
function hubs() {
  const all = (kind: Kind) => waysOf(kind).map((way) => idOf(kind, way));
  const organisations = all("Organisation").map((organisationId) => ({ organisationId }));
  const common = (kind: Kind) => ({ id: idOf(kind, "hub"), ownerId: own, slug: "hub" });
  const about = { initiativeIds: all("Initiative"), esfProjectIds: all("EsfProject") };
  return [
    record("EventSeries", common("EventSeries")),
    record("ThemeWeek", { ...common("ThemeWeek"), invitedIds: [guest, invited, hesitant] }),
    record("Event", {
      ...common("Event"),
      ...about,
      plannedMinutes: 45,
      organiserIds: [guest, own, invited],
      themeWeekId: idOf("ThemeWeek", "hub"),
      coOrganiserIds: all("Organisation"),
      contributors: organisations.map((one) => ({ ...one, role: "SUPPLIER" })),
      documentIds: all("Document"),
    }),
    record("Initiative", { ...common("Initiative"), operators: organisations }),
    record("EsfProject", {
      ...common("EsfProject"),
      partners: organisations,
      subprojects: waysOf("Initiative").map((way) => ({
        name: "Del",
        owner: { organisationId: idOf("Organisation", way) },
        initiativeId: idOf("Initiative", way),
      })),
    }),
    record("Document", { ...common("Document"), ...about }),
    record("NewsItem", {
      ...common("NewsItem"),
      ...about,
      eventIds: all("Event"),
      documentIds: all("Document"),
    }),
  ];
}

/** Public records that point to the targets of one way alone. */
function carriers(way: Way) {
  const common = (kind: Kind) => ({
    id: idOf(kind, `carrier-${way}`),
    ownerId: own,
    slug: `yy${way}`,
  });
  const about = {
    initiativeIds: [idOf("Initiative", way)],
    esfProjectIds: [idOf("EsfProject", way)],
  };
  return [
    record("Event", {
      ...common("Event"),
      ...about,
      partOfId: idOf("Event", way),
      seriesId: idOf("EventSeries", way),
      themeWeekId: idOf("ThemeWeek", way),
      documentIds: [idOf("Document", way)],
      coOrganiserIds: [idOf("Organisation", way)],
    }),
    record("Initiative", {
      ...common("Initiative"),
      partOfId: idOf("Initiative", way),
      predecessorId: idOf("Initiative", way),
    }),
    record("Initiative", { id: idOf("Initiative", `start-${way}`), ownerId: own }),
    record("EsfProject", {
      ...common("EsfProject"),
      projectOwner: { organisationId: idOf("Organisation", way) },
    }),
    record("Document", { ...common("Document"), ...about }),
  ];
}

/** The answers to the invitation to a week. */
function answers(way: string) {
  const word = { themeWeekId: idOf("ThemeWeek", way), frameVersion: 1 };
  return [
    record("Confirmation", { ...word, ownerId: guest }),
    record("Confirmation", { ...word, ownerId: hesitant, visibility: "DRAFT" }),
    record("Confirmation", { ...word, ownerId: uninvited }),
  ];
}

/** The different words with that beginning anywhere in an answer. */
function wordsIn(found: unknown, beginning: "zz" | "yy"): string[] {
  const words = JSON.stringify(found).matchAll(new RegExp(`${beginning}[a-z]+`, "g"));
  return [...new Set([...words].map(([word]) => word))].toSorted();
}

/** All connections in an answer that tell how many there are. */
function connectionsIn(found: unknown): object[] {
  if (typeof found !== "object" || found === null) return [];
  const inside = Object.values(found).flatMap(connectionsIn);
  return "totalCount" in found ? [found, ...inside] : inside;
}

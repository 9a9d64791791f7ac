import { type Database, writeAudit } from "@finsam/database";
import { countStatements, newId, put, record, testDatabase } from "@finsam/database/testing";
import { anonymous, type Viewer } from "@finsam/domain";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createSchema } from "../src/index.ts";
import { answer } from "./ask.ts";

/** What is around a record, as far as a page would show it. */
const own =
  "id slug version updatedAt owner { name shortName } source { kind state association { slug } }";
const party = "party { name kind }";
const actor =
  "association { name } memberParty { name } organisation { name municipality { name } } from to";
const event = `${own} title startsOn venue { name municipality { name } } organisers { name memberships { ${party} } }
  coOrganisers { name owner { name } } isJoint contributors { person organisation { name owner { slug } } role }
  partOf { title } parts { title organisers { name } } series { name } themeWeek { name arrangers { name } }
  initiatives { name } esfProjects { name } documents { title } news(first: 3) { totalCount edges { node { title } } }`;
const initiative = `${own} name operators { ${actor} } documents { title } partOf { name } parts { name } predecessor { name }
  successor { name } esfProjects { name projectOwner { ${actor} } } events(first: 3) { totalCount edges { node { title owner { name } } } }
  news(first: 3) { edges { node { title } } }`;
const project = `${own} name projectOwner { ${actor} } partners { ${actor} } subprojects { name owner { ${actor} } initiative { name } }
  documents { title } events(first: 3) { totalCount edges { node { title organisers { name } } } } news(first: 3) { edges { node { title } } }`;
const document = `${own} title initiatives { name } esfProjects { name } events { title organisers { name } }`;
const news = `${own} title events { title owner { name } } initiatives { name } esfProjects { name } documents { title }`;
const any = `__typename ... on OwnedRecord { ${own} } ... on Event { title organisers { name } series { name } } ... on Initiative { name esfProjects { name } }
  ... on EsfProject { partners { ${actor} } } ... on Document { events { title } } ... on NewsItem { events { title } }`;

const release = `number name entries { version isChanged released { title } owner { name } event { title organisers { name } } } changes { message event { title } }`;

/** The deepest sensible query of each root field, by its name. */
const queries: Record<string, string> = {
  node: `query ($id: ID!) { node(id: $id) { ${any} } }`,
  nodes: `query ($ids: [ID!]!) { nodes(ids: $ids) { ${any} } }`,
  _entities: `query ($references: [_Any!]!) { _entities(representations: $references) { ... on OwnedRecord { ${own} } ... on Event { ${event} } } }`,
  associations: `{ associations { ${own} name seat { name } memberships { ${party} party { memberships { association { name } } } } allMemberships { ${party} financingShareSource }
    board { person appointedBy { name } } staff { person } events(first: 3) { totalCount edges { node { ${own} title organisers { name } news(first: 2) { edges { node { title } } } } } }
    initiatives(first: 3) { totalCount edges { node { ${own} name parts { name } } } } esfProjects(first: 3) { edges { node { name partners { ${actor} } } } } } }`,
  association: `{ association(slug: "prov-0") { ${own} memberships { ${party} } events(first: 100) { edges { node { ${event} } } } } }`,
  memberParties: `{ memberParties { name memberships { association { ${own} name events(first: 2) { edges { node { title } } } } } } }`,
  events: `{ events(first: 100) { totalCount edges { node { ${event} } } } }`,
  event: `{ event(association: "prov-0", slug: "e-0") { ${event} } }`,
  eventSeries: `{ eventSeries { ${own} name events(first: 20) { totalCount edges { node { ${event} } } } } }`,
  initiatives: `{ initiatives(first: 100, filter: { age: 20 }) { totalCount edges { node { ${initiative} } } } }`,
  initiative: `{ initiative(association: "prov-0", slug: "i-0") { ${initiative} } }`,
  esfProjects: `{ esfProjects(first: 100) { totalCount edges { node { ${project} } } } }`,
  esfProject: `{ esfProject(association: "prov-0", slug: "p-0") { ${project} } }`,
  esfProjectByDiaryNumber: `{ esfProjectByDiaryNumber(diaryNumber: "2019/00171") { ${project} } }`,
  themeWeeks: `{ themeWeeks { ${own} releases { ${release} } arrangers { name memberships { ${party} } } events { ${event} } } }`,
  themeWeek: `{ themeWeek(slug: "w-0") { ${own} arrangers { name } events { ${event} } } }`,
  documents: `{ documents(first: 100) { totalCount edges { node { ${document} } } } }`,
  news: `{ news(first: 100) { totalCount edges { node { ${news} } } } }`,
  newsItem: `{ newsItem(association: "prov-0", slug: "n-0") { ${news} } }`,
  calendar: `{ calendar(from: "2026-01-01", to: "2026-12-31") { days { date holiday events { title organisers { name } series { name } } } undated { title owner { name } } } }`,
  search: `{ search(text: "prov", first: 100) { totalCount edges { node { ${any} } } } }`,
  sources: `{ sources { kind association { name memberships { ${party} } } } }`,
};

/** The same of what an association's administrators manage, asked by one of all associations. */
const managedQueries: Record<string, string> = {
  viewer: `{ viewer { kind name email operator roles { role association { ${own} name memberships { ${party} } } } } }`,
  people: `{ people(association: "prov-0") { id name email role since lastSignedInAt } }`,
  invitations: `{ invitations(association: "prov-0") { id email role invitedBy createdAt expiresAt } }`,
  apiTokens: `{ apiTokens(association: "prov-0") { id name start role createdBy createdAt expiresAt lastUsedAt revokedAt } }`,
  auditLog: `{ auditLog(association: "prov-0", first: 100) { totalCount edges { node {
    id at actor { kind name } origin action record { kind id } title version changes { path before after } } } } }`,
  deletedRecords: `{ deletedRecords(association: "prov-0", first: 100) { totalCount edges { node { id kind title version deletedAt } } } }`,
  holds: `{ holds { id on municipality { name } association { name } } }`,
  planningCheck: `query ($week: ID!) { planningCheck(themeWeek: $week) { rule message acknowledgements { association { name } }
    events { title organisers { name } } association { name } } }`,
  retention: `{ retention(association: "prov-0") { keepDeletedDays } }`,
};

/** What those who take part in a week see of it and of its events. */
const planningQuery = `{ themeWeeks { ${own} invited { ${own} name memberships { ${party} } }
  events { title organisers { name } namedOrganisers { name shortName } }
  answers { answer association { name } } messages { subject to { name } } } }`;

let small: Database;
let large: Database;
beforeAll(async () => {
  [small, large] = await Promise.all([filled(2), filled(12)]);
});
afterAll(() => Promise.all([small[Symbol.asyncDispose](), large[Symbol.asyncDispose]()]));

test("every root field that reads has its deepest query here", () => {
  const fields = createSchema().getQueryType()?.getFields() ?? {};
  // These two read no record.
  const asked = ["_service", "changePosition", ...Object.keys({ ...queries, ...managedQueries })];
  expect(asked.toSorted()).toEqual(Object.keys(fields).toSorted());
});

for (const [field, query] of Object.entries({ ...queries, ...managedQueries })) {
  const viewerOf = field in managedQueries ? administratorOfAll : () => Promise.resolve(anonymous);
  test(`${field}: as many statements for two of everything as for twelve`, async () => {
    const forSmall = await statementsOf(small, 2, query, await viewerOf(small));
    const forLarge = await statementsOf(large, 12, query, await viewerOf(large));
    expect(forLarge.size).toBeGreaterThan(forSmall.size);
    expect(forLarge.statements).toBe(forSmall.statements);
    expect(forLarge.statements).toBeLessThanOrEqual(25);
  });
}

test("a week and its events, as those see them who take part: as many statements for two of everything as for twelve", async () => {
  const [few, many] = [
    await statementsOf(small, 2, planningQuery, await administratorOfAll(small)),
    await statementsOf(large, 12, planningQuery, await administratorOfAll(large)),
  ];
  expect(many.size).toBeGreaterThan(few.size);
  expect(many.statements).toBe(few.statements);
});

async function administratorOfAll({ prisma }: Database): Promise<Viewer> {
  const associations = await prisma.association.findMany({ select: { id: true } });
  const roles = new Map(associations.map(({ id }) => [id, "ADMIN" as const]));
  const who = { id: newId(), name: "Prov", email: "prov@example.org", operator: false };
  return { kind: "person", ...who, roles };
}

async function statementsOf(database: Database, size: number, query: string, viewer: Viewer) {
  const { rows } = await database.pool.query<{ id: string }>(
    "select id::text from event order by slug limit $1",
    [size],
  );
  const ids = rows.map(({ id }) => btoa(`Event:${id}`));
  const weeks = await database.pool.query<{ id: string }>(
    "select id::text from theme_week where slug = 'w-0'",
  );
  const week = btoa(`ThemeWeek:${weeks.rows[0]?.id}`);
  const references = ids.map((id) => ({ __typename: "Event", id }));
  const { value, statements } = await countStatements(database, () =>
    answer(database, query, { id: ids[0], ids, references, week }, undefined, viewer),
  );
  return { size: JSON.stringify(value).length, statements: statements.length };
}

const hash = "0".repeat(64);

/** A database with `size` of everything, each linked to every other where a link can be. */
async function filled(size: number): Promise<Database> {
  const database = await testDatabase("embedded");
  const numbers = Array.from({ length: size }, (_, n) => n);
  const owners = numbers.map(() => newId());
  const ids = (): string[] => numbers.map(() => newId());
  const [organisations, series, weeks, initiatives, projects, events, documents] = [
    ids(),
    ids(),
    ids(),
    ids(),
    ids(),
    ids(),
    ids(),
  ];
  const actors = [
    ...owners.map((associationId) => ({ associationId })),
    ...organisations.map((organisationId) => ({ organisationId })),
    { memberPartyCode: "0163" },
  ];
  const at = (list: readonly string[] | undefined, n: number): string =>
    list?.[n % size] ?? newId();
  const records = numbers.flatMap((n) => {
    const mine = { ownerId: at(owners, n) };
    return [
      record("Association", {
        id: at(owners, n),
        slug: `prov-${n}`,
        name: `Prov ${n}`,
        seatCode: "0163",
        memberships: ["0163", "0160", "FK", "AF"].map((partyCode) => ({ partyCode })),
        board: numbers.map((m) => ({
          person: `Person ${m}`,
          role: "MEMBER",
          appointedByCode: "0163",
        })),
      }),
      record("Organisation", {
        ...mine,
        id: at(organisations, n),
        municipalityCode: "0160",
        name: `Prov ${n}`,
      }),
      record("EventSeries", { ...mine, id: at(series, n), name: `Prov ${n}` }),
      record("ThemeWeek", {
        ...mine,
        id: at(weeks, n),
        slug: `w-${n}`,
        name: `Prov ${n}`,
        invitedIds: owners,
      }),
      ...numbers.map((m) =>
        record("Confirmation", {
          ownerId: at(owners, m),
          themeWeekId: at(weeks, n),
          frameVersion: 1,
        }),
      ),
      record("Initiative", {
        ...mine,
        id: at(initiatives, n),
        slug: `i-${n}`,
        name: `Prov ${n}`,
        operators: actors,
        partOfId: n === 0 ? null : at(initiatives, 0),
        predecessorId: n === 0 ? null : at(initiatives, n - 1),
      }),
      record("EsfProject", {
        ...mine,
        id: at(projects, n),
        slug: `p-${n}`,
        name: `Prov ${n}`,
        diaryNumber: "2019/00171",
        projectOwner: actors[0],
        partners: actors,
        subprojects: numbers.map((m) => ({
          name: `Del ${m}`,
          owner: actors[m],
          initiativeId: at(initiatives, m),
        })),
      }),
      record("Event", {
        ...mine,
        id: at(events, n),
        slug: `e-${n}`,
        title: `Prov ${n}`,
        organiserIds: owners,
        coOrganiserIds: organisations,
        contributors: [
          { person: "Person", role: "SPEAKER" },
          ...organisations.map((organisationId) => ({ organisationId, role: "SUPPLIER" })),
        ],
        venue: { name: "Salen", municipalityCode: "0163" },
        seriesId: at(series, 0),
        themeWeekId: at(weeks, 0),
        partOfId: n === 0 ? null : at(events, 0),
        initiativeIds: initiatives,
        esfProjectIds: projects,
        documentIds: documents,
      }),
      record("Release", {
        ...mine,
        themeWeekId: at(weeks, n),
        lines: numbers.map((m) => ({
          eventId: at(events, m),
          ownerId: at(owners, m),
          version: 1,
          contentHash: hash,
          placementHash: hash,
        })),
      }),
      record("Hold", mine),
      record("Document", {
        ...mine,
        id: at(documents, n),
        title: `Prov ${n}`,
        initiativeIds: initiatives,
        esfProjectIds: projects,
      }),
      record("NewsItem", {
        ...mine,
        slug: `n-${n}`,
        title: `Prov ${n}`,
        eventIds: events,
        initiativeIds: initiatives,
        esfProjectIds: projects,
        documentIds: documents,
      }),
      {
        ...record("NewsItem", { ownerId: at(owners, 0), title: `Prov ${n}` }),
        deletedAt: "2026-11-01T00:00:00Z",
      },
    ];
  });
  await put(database, records);
  await manage(database, at(owners, 0), events);
  return database;
}

/** Gives an association as many people, invitations and tokens as it has events, and an entry in its log for each. */
async function manage({ prisma }: Database, associationId: string, events: readonly string[]) {
  const expiresAt = new Date("2027-01-01T00:00:00Z");
  await prisma.retention.create({
    data: { associationId, keepDeletedDays: 10 ** Math.floor(events.length / 6) },
  });
  for (const [n, id] of events.entries()) {
    const userId = newId();
    const email = `prov-${n}@example.org`;
    const held = { associationId, role: "READER" } as const;
    await prisma.user.create({ data: { id: userId, name: `Prov ${n}`, email } });
    await prisma.role.create({ data: { ...held, userId } });
    await prisma.invitation.create({ data: { ...held, email, invitedBy: "Prov", expiresAt } });
    await prisma.apiToken.create({
      data: { ...held, name: "Prov", hash: id, start: "finsam_", createdBy: "Prov", expiresAt },
    });
    const record = { kind: "Event", id, version: 1 } as const;
    await prisma.$transaction((tx) =>
      writeAudit(tx, null, [
        { action: "CREATE", associationId, record, changes: [] },
        {
          action: "INVITE",
          associationId,
          changes: [{ path: "email", before: null, after: email }],
        },
      ]),
    );
  }
}

import { auditServer } from "graphql-http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ask } from "./own-server.ts";
import { type ServerProcess, startServer } from "@finsam/test-network";
import { dataFolder } from "@finsam/database/testing";

let url: string;
let server: ServerProcess;
let folder: Awaited<ReturnType<typeof dataFolder>>;
beforeAll(async () => {
  folder = await dataFolder();
  ({ url, server } = await started(folder.path));
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
});

async function started(dataDir: string) {
  const process = await startServer({ DATA_DIR: dataDir });
  const { port } = await process.line("listening");
  return { server: process, url: `http://127.0.0.1:${String(port)}` };
}

/** The data that the server answers over HTTP; fails where it answers with errors. */
async function data(query: string, variables: Record<string, unknown> = {}): Promise<unknown> {
  const { data: answered, errors } = await (await ask(url, query, { variables })).json();
  expect(errors).toBeUndefined();
  return answered;
}

test("the week Jämt med Finsam: four days, four arrangers, five events in four towns", async () => {
  expect(
    await data(`{ themeWeek(slug: "jamt-med-finsam-2019") {
      startsOn endsOn isoWeek arrangers { slug }
      events { startsOn isJoint owner { slug } organisers { slug } venue { municipality { name } } } } }`),
  ).toEqual({
    themeWeek: {
      startsOn: "2019-10-15",
      endsOn: "2019-10-18",
      isoWeek: "2019-W42",
      arrangers: ["roslagen", "suvs", "stockholm", "sundbyberg"].map((slug) => ({ slug })),
      events: [
        ["2019-10-15", "suvs", "Sollentuna"],
        ["2019-10-16", "sundbyberg", "Sundbyberg"],
        ["2019-10-16", "roslagen", "Täby"],
        ["2019-10-17", "suvs", "Sollentuna"],
        ["2019-10-18", "stockholm", "Stockholm"],
      ].map(([startsOn, slug, name]) => ({
        startsOn,
        isJoint: true,
        owner: { slug },
        organisers: expect.arrayContaining(
          ["suvs", "roslagen", "stockholm", "sundbyberg"].map((organiser) => ({ slug: organiser })),
        ),
        venue: { municipality: { name } },
      })),
    },
  });
});

test("a week of which no day is known has no invented day or time", async () => {
  expect(
    await data(`{ events(filter: { from: "2019-12-01", to: "2019-12-31" }) { edges { node {
      startsOn endsOn datePrecision partOfDay startsAt endsAt doorsAt isoWeek } } } }`),
  ).toEqual({
    events: {
      edges: [
        {
          node: {
            startsOn: "2019-12-02",
            endsOn: "2019-12-08",
            datePrecision: "WEEK",
            partOfDay: "MORNING",
            startsAt: null,
            endsAt: null,
            doorsAt: null,
            isoWeek: "2019-W49",
          },
        },
      ],
    },
  });
});

test("an autumn stands once beside the calendar's days, not on 91 of them", async () => {
  const season = await data(`{ calendar(from: "2019-09-01", to: "2019-11-30") {
    undated { slug datePrecision } days { events { datePrecision } } } }`);
  expect(season).toMatchObject({
    calendar: {
      undated: [
        { datePrecision: "SEASON" },
        { datePrecision: "SEASON" },
        { datePrecision: "SEASON" },
      ],
    },
  });
  expect(JSON.stringify(season)).not.toContain(`"events":[{"datePrecision":"SEASON"`);
});

test("the conference of 2019 has its dinner and a seminar as parts", async () => {
  expect(
    await data(`{ events(filter: { from: "2019-03-26", to: "2019-03-26", kinds: [CONFERENCE] }) { edges { node {
      attendance { count qualifier } organisers { slug } coOrganisers { name } parts { kind partOfDay datePrecision partOf { kind } } } } } }`),
  ).toMatchObject({
    events: {
      edges: [
        {
          node: {
            attendance: { count: 700, qualifier: "EXACT" },
            organisers: [],
            coOrganisers: [{ name: "Nationella rådet" }],
            parts: expect.arrayContaining([
              {
                kind: "OTHER",
                partOfDay: "EVENING",
                datePrecision: "DAY",
                partOf: { kind: "CONFERENCE" },
              },
              expect.objectContaining({ kind: "SEMINAR", datePrecision: "WEEK" }),
            ]),
          },
        },
      ],
    },
  });
});

test("HOPPET's opening, and SAMRE's documents, survey and news, can be walked to and back", async () => {
  expect(
    await data(`{
      hoppet: initiative(association: "suvs", slug: "hoppet") { events { edges { node { kind startsOn initiatives { slug } } } } news { totalCount } }
      samre: initiative(association: "suvs", slug: "samre") {
        documents { kind initiatives { slug } } outcomes { what responses asGiven breakdown { value } } successor { slug predecessor { slug } }
        news { edges { node { initiatives { slug } } } } } }`),
  ).toMatchObject({
    hoppet: {
      events: {
        edges: [
          { node: { kind: "OPENING", startsOn: "2019-05-22", initiatives: [{ slug: "hoppet" }] } },
        ],
      },
      news: { totalCount: 3 },
    },
    samre: {
      documents: expect.arrayContaining([
        { kind: "MODEL", initiatives: expect.arrayContaining([{ slug: "samre" }]) },
        { kind: "EVALUATION", initiatives: expect.arrayContaining([{ slug: "samre" }]) },
      ]),
      outcomes: expect.arrayContaining([expect.objectContaining({ responses: 29, asGiven: true })]),
      successor: { slug: "resursteamen", predecessor: { slug: "samre" } },
      news: { edges: expect.arrayContaining([{ node: { initiatives: [{ slug: "samre" }] } }]) },
    },
  });
});

test("2019/00171: its owner, partners and parts, and every figure with its source", async () => {
  const found = await data(`{ esfProjectByDiaryNumber(diaryNumber: "2019/00171") {
    projectOwner { association { slug } } partners { association { slug } } figures { kind value date source }
    subprojects { owner { association { slug } } initiative { slug esfProjects { diaryNumber } } } } }`);
  expect(found).toMatchObject({
    esfProjectByDiaryNumber: {
      projectOwner: { association: { slug: "stockholm" } },
      partners: [{ association: { slug: "suvs" } }, { association: { slug: "roslagen" } }],
      figures: expect.arrayContaining([
        { kind: "PLANNED_PARTICIPANTS", value: 680, date: null, source: "ESF:s projektbank" },
        {
          kind: "PLANNED_PARTICIPANTS",
          value: 200,
          date: null,
          source: expect.stringContaining("nyhetsbrev"),
        },
        { kind: "GRANTED_TO", value: null, date: "2022-08-31", source: "ESF:s projektbank" },
        {
          kind: "GRANTED_TO",
          value: null,
          date: "2022-08-01",
          source: expect.stringContaining("nyhetsbrev"),
        },
      ]),
      subprojects: expect.arrayContaining([
        {
          owner: { association: { slug: "suvs" } },
          initiative: { slug: "hoppet", esfProjects: [{ diaryNumber: "2019/00171" }] },
        },
      ]),
    },
  });
});

test.each([
  ["ratt stod at mig", "ratt-stod-for-mig"],
  ["frukostmöten", "frukostmoten"],
  ["frukostmötet", "frukostmoten"],
  ["SAMRE-modellen", "samre-modellen"],
  ["thureson", "suvs"],
])("search finds what a person means by %s", async (text, slug) => {
  const found = await data(
    "query ($text: String!) { search(text: $text, first: 100) { edges { node { slug } } } }",
    { text },
  );
  expect(JSON.stringify(found)).toContain(`"slug":"${slug}"`);
});

test("Järfälla is a member in Sundbyberg from 2023", async () => {
  const onDay = (day: string) =>
    data(`{ association(slug: "sundbyberg") { memberships(on: "${day}") { party { name } } } }`);
  expect(JSON.stringify(await onDay("2019-01-01"))).not.toContain("Järfälla");
  expect(JSON.stringify(await onDay("2024-01-01"))).toContain("Järfälla");
});

test("HOPPET is for 16–29 before September 2019 and for 16–35 after", async () => {
  const forAge = (on: string) =>
    data(`{ initiatives(filter: { age: 32, on: "${on}" }) { edges { node { slug } } } }`);
  expect(await forAge("2020-03-01")).toMatchObject({
    initiatives: { edges: [{ node: { slug: "hoppet" } }, ...anything(7)] },
  });
  expect(JSON.stringify(await forAge("2019-03-01"))).not.toContain("hoppet");
});

test("the audits of GraphQL over HTTP find no failure", async () => {
  const results = await auditServer({ url: `${url}/graphql` });
  expect(results.filter(({ status }) => status !== "ok").map(({ name }) => name)).toEqual([]);
  expect(results.length).toBeGreaterThan(50);
});

test("bad input gets one clear error with a code and no stack, and the server lives on", async () => {
  const aliases = Array.from({ length: 10_000 }, (_, n) => `a${n}: __typename`).join(" ");
  for (const [query, code] of [
    [`{ events(filter: { from: "2019-02-30" }) { totalCount } }`, "BAD_USER_INPUT"],
    [`{ events(first: -1) { totalCount } }`, "BAD_USER_INPUT"],
    [`{ events(after: "Zm9yZWlnbg") { totalCount } }`, "BAD_USER_INPUT"],
    [`{ ${aliases} }`, "QUERY_TOKENS_EXCEEDED"],
    [`{ nothing }`, "GRAPHQL_VALIDATION_FAILED"],
    [`{ events `, "GRAPHQL_PARSE_FAILED"],
    [`# ${"x".repeat(2_000_000)}`, "REQUEST_TOO_LARGE"],
  ]) {
    const text = await (await ask(url, String(query))).text();
    expect(JSON.parse(text).errors, text.slice(0, 500)).toMatchObject([{ extensions: { code } }]);
    expect(text).not.toMatch(/node_modules|\.ts:\d+/);
  }
  expect(
    await data(
      `{ association(slug: "nowhere") { name } event(association: "suvs", slug: "none") { title } }`,
    ),
  ).toEqual({
    association: null,
    event: null,
  });
});

function anything(count: number): unknown[] {
  return Array.from({ length: count }, () => expect.anything());
}

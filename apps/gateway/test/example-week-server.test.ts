import { type ServerProcess, startServer } from "@finsam/test-network";
import { dataFolder } from "@finsam/database/testing";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { planningExamples } from "../src/graphiql-planning-examples.ts";
import { type BrowserLike, browserLike, followLink } from "./browser-like.ts";

let folder: Awaited<ReturnType<typeof dataFolder>>;
let server: ServerProcess & { readonly url: string };
beforeAll(async () => {
  folder = await dataFolder();
  server = await startServer({ DATA_DIR: folder.path });
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
});

const clients = new Map<string, BrowserLike>();

/** Somebody who has signed in by the link that the start shows for an association. */
async function coordinatorOf(slug: string): Promise<BrowserLike> {
  const held = clients.get(slug);
  if (held !== undefined) return held;
  const { links } = await server.line("start-links");
  if (!Array.isArray(links)) throw new TypeError("Expected links");
  const client = await browserLike(server);
  await followLink(
    client,
    links.find(({ association }) => association.toLowerCase() === slug).address,
  );
  clients.set(slug, client);
  return client;
}

const planQuery = `{ themeWeek(slug: "exempel-temavecka") {
  name plan { events { title } findings { rule severity } proposals { changes { path after } }
    pairs { kind } releaseDraft { isPossible events { title } } } } }`;

const rulesOf = (findings: readonly { rule: string }[]) => findings.map(({ rule }) => rule);

test("the example week is there to be planned: findings, a proposal, a pair, and something signed", async () => {
  const client = await coordinatorOf("suvs");
  const { themeWeek } = await client.ask(planQuery);
  const { findings, ...plan } = themeWeek.plan;
  expect(rulesOf(findings)).toEqual([
    "B3",
    "B4",
    "W1",
    "W2",
    "W3",
    "W6",
    "W12",
    "G1",
    "G3",
    "G4",
    "W3",
  ]);
  expect(plan).toMatchObject({
    proposals: [{ changes: [{ path: "venue.room", after: "Lilla salen" }] }],
    pairs: [{ kind: "PARALLEL" }],
    releaseDraft: {
      isPossible: true,
      events: [{ title: "Exempel: Workshop om samtal i vården" }],
    },
  });
  const stockholm = await coordinatorOf("stockholm");
  const seen = await stockholm.ask(planQuery);
  expect(rulesOf(seen.themeWeek.plan.findings)).not.toContain("W6");
});

test("the public sees nothing of it, nor does its feed; who has not answered sees no plan", async () => {
  const anybody = await browserLike(server);
  const seen = await anybody.ask(
    `{ themeWeek(slug: "exempel-temavecka") { id } themeWeeks { slug } search(text: "Exempelforum") { totalCount } }`,
  );
  expect(seen).toEqual({
    themeWeek: null,
    themeWeeks: [{ slug: "jamt-med-finsam-2019" }],
    search: { totalCount: 0 },
  });
  for (let url = `${server.url}/feed`, last = ""; url !== last;) {
    const page = await (await fetch(url)).text();
    expect(page).not.toContain("exempel-temavecka");
    expect(page).not.toContain("Exempelforum");
    last = url;
    url = JSON.parse(page).next;
  }
  const invited = await coordinatorOf("sundbyberg");
  expect(await invited.ask(planQuery)).toMatchObject({
    themeWeek: { name: "Exempel: Ett arbetsliv för fler", plan: null },
  });
});

test.each(
  planningExamples.map(({ association, query }) => [query.split("\n")[0], association, query]),
)("answers the example: %s", async (_, association = "", query = "") => {
  const client = await coordinatorOf(association);
  const data = await client.ask(query);
  expect(JSON.stringify(data)).not.toContain(`"plan":null`);
  expect(data).toMatchObject(answers[association] ?? {});
});

/** What the examples are there to show, by who runs them. */
const answers: Readonly<Record<string, object>> = {
  suvs: {
    themeWeek: {
      plan: {
        groups: { message: "3 krockar, 3 aktiviteter saknar något inför utgivning och 3 luckor" },
      },
    },
  },
  roslagen: { nu: [{ rule: "W1" }], iLillaSalen: [] },
  sundbyberg: {
    answerInvitation: {
      answer: "ACCEPTED",
      themeWeek: { arrangers: expect.arrayContaining([{ shortName: "Sundbyberg" }]) },
    },
  },
};

test("[B3] once Sundbyberg has said yes, it is an organiser of what names it", async () => {
  const client = await coordinatorOf("sundbyberg");
  const { themeWeek } = await client.ask(planQuery);
  expect(rulesOf(themeWeek.plan.findings)).not.toContain("B3");
  // It takes part with that event, and has none in its own municipalities.
  expect(rulesOf(themeWeek.plan.findings).filter((rule) => rule === "G3")).toHaveLength(2);
});

describe("what the example week is there to be tried by", () => {
  const ids = `{ themeWeek(slug: "exempel-temavecka") { id plan {
    events { id title } proposals { id } pairs { events { id } } findings { rule severity } } } }`;
  const weekOf = async (slug: string) => {
    const client = await coordinatorOf(slug);
    const { themeWeek } = await client.ask(ids);
    return { client, week: themeWeek.id, plan: themeWeek.plan };
  };
  const warnings = async (slug: string) =>
    rulesOf(
      (await weekOf(slug)).plan.findings.filter(
        ({ severity }: { severity: string }) => severity === "WARNING",
      ),
    );

  test("[W1] Roslagen says yes to the proposal, and the rooms clash no more", async () => {
    const { client, week, plan } = await weekOf("roslagen");
    expect(await warnings("roslagen")).toContain("W1");
    await client.ask(`mutation { answerProposal(input: {
      themeWeek: "${week}", proposal: "${plan.proposals[0].id}", answer: ACCEPTED }) { __typename } }`);
    expect(await warnings("roslagen")).not.toContain("W1");
  });

  test("[W3] Stockholm says too that two events may be at the same time", async () => {
    const { client, week, plan } = await weekOf("stockholm");
    expect(await warnings("stockholm")).toContain("W3");
    const pair = plan.pairs[0].events.map(({ id }: { id: string }) => `"${id}"`);
    await client.ask(`mutation { declarePair(input: {
      themeWeek: "${week}", events: [${pair}], kind: PARALLEL }) { __typename } }`);
    expect(await warnings("stockholm")).not.toContain("W3");
  });

  test("SUVS releases what Roslagen has signed, which is then public", async () => {
    const { client, week } = await weekOf("suvs");
    const made = await client.ask(`mutation { releaseThemeWeek(input: {
      themeWeek: "${week}", name: "Exempel" }) { ... on Release { number entries { event { title } } } } }`);
    const title = "Exempel: Workshop om samtal i vården";
    expect(made).toEqual({ releaseThemeWeek: { number: 1, entries: [{ event: { title } }] } });
    const anybody = await browserLike(server);
    await vi.waitFor(
      async () => {
        const { search } = await anybody.ask(
          `{ search(text: "Exempelkvarnen") { edges { node { ... on Event { title } } } } }`,
        );
        expect(search.edges).toEqual([{ node: { title } }]);
      },
      { timeout: 10_000 },
    );
  });
});

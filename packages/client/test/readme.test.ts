import { runReadme } from "@finsam/package-check/readme";
import { expect, test } from "vitest";
import { type Answer, fakeServer, json, refused } from "./fake-server.ts";

const pageOf = (node: unknown) => ({
  page: { edges: [{ node }], pageInfo: { endCursor: "1", hasNextPage: false } },
});
const answers: Readonly<Record<string, unknown>> = {
  Events: pageOf({
    startsOn: "2027-02-10",
    title: "Frukostmöte om unga och psykisk hälsa",
    venue: { municipality: { name: "Sollentuna" } },
  }),
  Initiatives: pageOf({ name: "En insats", owner: { shortName: "SUVS" } }),
  Members: {
    association: {
      memberships: ["Sollentuna", "Upplands Väsby", "Sigtuna", "Försäkringskassan"].map((name) => ({
        party: { name },
      })),
    },
  },
};

/** Answers what is sent as text, by the operation's name; knows no hashes. Elsewhere than at `/graphql` there is a page. */
const answer: Answer = (response, asked) => {
  if (asked.path !== "/graphql") return void response.writeHead(404).end("<p>Ingenting</p>");
  const [, name = ""] = /^\s*query (\w+)/.exec(String(asked.body?.["query"])) ?? [];
  const data = answers[name];
  return data === undefined
    ? refused("PERSISTED_QUERY_NOT_FOUND")(response, asked)
    : json({ data })(response, asked);
};

test("the README's examples print what they say", { timeout: 120_000 }, async () => {
  await using server = await fakeServer(answer);
  const here = { "http://localhost:4000": new URL(server.url).origin };
  const examples = await runReadme(new URL("../README.md", import.meta.url), here);
  for (const { printed, promised } of examples) expect(printed).toEqual(promised);
});

import { createServer } from "node:http";
import { once } from "node:events";
import { createGatewayRuntime } from "@graphql-hive/gateway-runtime";
import http from "@graphql-mesh/transport-http";
import { composeServices, compositionHasErrors } from "@theguild/federation-composition";
import { parse } from "graphql";
import { createSchema, createYoga } from "graphql-yoga";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ask } from "./own-server.ts";
import { startServer } from "@finsam/test-network";
import { dataFolder } from "@finsam/database/testing";

const ratingsSdl = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])
  type Query { bestRated: [Rating!]! }
  type Rating { stars: Int!  event: Event!  party: MemberParty! }
  type Event @key(fields: "id") { id: ID!  stars: Int! }
  type MemberParty @key(fields: "code") { code: String!  inhabitants: Int! }`;

let finsam: Awaited<ReturnType<typeof startServer>>;
let folder: Awaited<ReturnType<typeof dataFolder>>;
let eventId: string;
beforeAll(async () => {
  folder = await dataFolder();
  finsam = await startServer({ DATA_DIR: folder.path });
  const events = await ask(finsam.url, "{ events(first: 1) { edges { node { id } } } }");
  eventId = (await events.json()).data.events.edges[0].node.id;
});
afterAll(async () => {
  await finsam[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
});

/** A small subgraph of somebody else's, which extends events and member parties and leads to them. */
async function ratings() {
  const schema = createSchema({
    typeDefs: `scalar _Any  union _Entity = Event | MemberParty  type _Service { sdl: String! }
      ${ratingsSdl.replace(/extend schema.*/, "").replaceAll(/@key\([^)]*\)/g, "")}
      extend type Query { _service: _Service!  _entities(representations: [_Any!]!): [_Entity]! }`,
    resolvers: {
      Query: {
        _service: () => ({ sdl: ratingsSdl }),
        _entities: (_root, { representations }) => representations,
        bestRated: () => [{ stars: 5, event: { id: eventId }, party: { code: "0163" } }],
      },
      Event: { stars: () => 5 },
      MemberParty: { inhabitants: () => 76_000 },
      _Entity: { __resolveType: (entity: { __typename: string }) => entity.__typename },
    },
  });
  const yoga = createYoga({ schema, logging: false });
  const server = createServer((request, response) => void yoga(request, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("Expected a port");
  return {
    url: `http://127.0.0.1:${address.port}/graphql`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

async function sdlOf(url: string) {
  const headers = { "content-type": "application/json" };
  const body = JSON.stringify({ query: "{ _service { sdl } }" });
  const answer = await fetch(url, { method: "POST", headers, body });
  return parse((await answer.json()).data._service.sdl);
}

test("a supergraph is composed of the endpoint and another subgraph, and answers across both", async () => {
  await using other = await ratings();
  const services = [
    { name: "finsam", url: `${finsam.url}/graphql` },
    { name: "ratings", url: other.url },
  ];
  const composed = composeServices(
    await Promise.all(services.map(async (one) => ({ ...one, typeDefs: await sdlOf(one.url) }))),
  );
  if (compositionHasErrors(composed)) throw new AggregateError(composed.errors);
  await using gateway = createGatewayRuntime({
    supergraph: composed.supergraphSdl,
    logging: false,
    transports: { http },
  });
  const query = `{
    bestRated { stars event { title stars owner { slug } } party { name inhabitants } }
    events(first: 2) { edges { node { title stars } } } }`;
  const answer = await gateway.fetch("http://gateway.example.org/graphql", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  const text = { title: expect.any(String), stars: 5 };
  expect(await answer.json()).toEqual({
    data: {
      bestRated: [
        {
          stars: 5,
          event: { ...text, owner: { slug: expect.any(String) } },
          party: { name: "Sollentuna", inhabitants: 76_000 },
        },
      ],
      events: { edges: [{ node: text }, { node: text }] },
    },
  });
});

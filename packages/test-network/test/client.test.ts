import { createClient, type RecordChange, type TypedDocument } from "@finsam/client";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  createEvent,
  fourAssociations,
  makeNetwork,
  type Network,
  type NetworkNode,
  updateEvent,
} from "../src/index.ts";

// The client against a real server in a process of its own, which is killed and started again.

let network: Network;
let node: NetworkNode;
beforeAll(async () => {
  network = await makeNetwork({ associations: fourAssociations.slice(0, 1), relayed: false });
  const [only] = network.nodes;
  if (only === undefined) throw new TypeError("Expected a node");
  node = only;
  await node.start();
  for (const name of ["unga", "arbete", "kvinnors hälsa"])
    await createEvent(node, `Frukostmöte om ${name}`);
});
afterAll(() => network[Symbol.asyncDispose]());

/** A client of the server, and the statuses that it has been answered with. */
function watchedClient(options: { readonly token?: string } = {}) {
  const statuses: number[] = [];
  const client = createClient({
    ...options,
    url: `${node.url}/graphql`,
    retries: 20,
    fetch: async (url, init) => {
      const response = await fetch(url, init);
      statuses.push(response.status);
      return response;
    },
  });
  return { client, statuses };
}

describe("a list", () => {
  test("is read page by page to its end", async () => {
    const { client } = watchedClient();
    const events = await Array.fromAsync(client.events({}, { pageSize: 2 }));
    expect(events.map(({ title }) => title).toSorted()).toEqual([
      "Frukostmöte om arbete",
      "Frukostmöte om kvinnors hälsa",
      "Frukostmöte om unga",
    ]);
    expect(events[0]).toMatchObject({
      owner: { slug: node.association.slug },
      startsOn: "2027-02-10",
      isoWeek: "2027-W06",
      status: "SCHEDULED",
      organisers: [],
    });
  });

  test("can be searched, and tells what it found", async () => {
    const { client } = watchedClient();
    const [found] = await client.search("kvinnors hälsa", ["EVENT"]).first(1);
    expect(found).toMatchObject({ __typename: "Event", title: "Frukostmöte om kvinnors hälsa" });
  });
});

test("every typed operation is answered", async () => {
  const { client } = watchedClient();
  const { slug } = node.association;
  const [event] = await client.upcomingEvents({ from: "2027-02-10" }).first(1);
  expect(await client.event(slug, event?.slug ?? "")).toMatchObject({ contributors: [] });
  expect(await client.event(slug, "nothing-of-that-name")).toBeNull();
  expect(await client.associations()).toMatchObject([{ slug, source: { state: "LIVE" } }]);
  expect(await client.themeWeeks(2027)).toEqual([]);
  expect(await client.themeWeek("nothing-of-that-name")).toBeNull();
  expect(await client.initiativesFor({ age: 19, municipality: "0191" }).first(5)).toEqual([]);
  expect(await client.esfProjects().first(5)).toEqual([]);
});

test("what has not changed is not sent again; what has changed is", async () => {
  const { client, statuses } = watchedClient();
  const first = await client.events().first(10);
  expect(await client.events().first(10)).toEqual(first);
  await createEvent(node, "Frukostmöte om bostad");
  expect(await client.events().first(10)).toHaveLength(first.length + 1);
  expect(statuses.filter((status) => status === 304)).toHaveLength(1);
  expect(statuses.at(-1)).toBe(200);
});

interface Written {
  readonly createEvent: { readonly __typename: string; readonly id?: string };
}
const Create: TypedDocument<Written, { input: object }> = {
  text: "mutation Create($input: CreateEventInput!) { createEvent(input: $input) { __typename ... on Event { id } } }",
};

test("a write with an idempotency key is done once, though its first answer was lost", async () => {
  let isLost = false;
  const client = createClient({
    url: `${node.url}/graphql`,
    token: node.token,
    fetch: async (url, init) => {
      const response = await fetch(url, init);
      if (isLost) return response;
      isLost = true;
      throw new TypeError("The answer was lost");
    },
  });
  const input = {
    association: node.association.slug,
    idempotencyKey: "once",
    title: "Konferens om samverkan",
    kind: "CONFERENCE",
    startsOn: "2027-03-10",
    endsOn: "2027-03-10",
    visibility: "PUBLIC",
  };
  const { createEvent: written } = await client.mutate(Create, { input });
  expect(written.__typename).toBe("Event");
  const found = await client.events({ text: "Konferens om samverkan" }).first(10);
  expect(found.map(({ id }) => id)).toEqual([written.id]);
});

describe("a refusal", () => {
  test("of what was asked is thrown, with words for a person", async () => {
    const { client } = watchedClient();
    await expect(client.events({ from: "2027-02-30" }).first(1)).rejects.toMatchObject({
      code: "REFUSED",
      data: { refusals: [{ code: "BAD_USER_INPUT" }] },
    });
    await expect(client.search("a".repeat(201)).first(1)).rejects.toMatchObject({
      code: "REFUSED",
      data: { refusals: [{ messages: { sv: expect.any(String) } }] },
    });
  });

  test("of a write is part of its answer", async () => {
    const { client } = watchedClient();
    const input = {
      idempotencyKey: "nobody",
      title: "Möte",
      kind: "MEETING",
      startsOn: "2027-03-10",
      endsOn: "2027-03-10",
    };
    expect(await client.mutate(Create, { input })).toEqual({
      createEvent: { __typename: "NotSignedIn" },
    });
  });

  test("of a position from elsewhere means to read everything anew", async () => {
    const { client } = watchedClient();
    const after = btoa(JSON.stringify({ epoch: "another", places: { public: 1 } }));
    await expect(client.changes({}, { after }).next()).rejects.toMatchObject({
      data: { refusals: [{ code: "POSITION_UNKNOWN" }] },
    });
  });
});

test("changes are told in order and without a gap, over a server that was killed and has come back", async () => {
  const { client } = watchedClient();
  const broken = Promise.withResolvers<void>();
  const changes = client.changes(
    { kinds: ["EVENT"] },
    { after: await client.changePosition(), onInterruption: () => broken.resolve() },
  );
  const next = async () => (await changes.next()).value ?? undefined;
  const written = await createEvent(node, "Frukostmöte om skola");
  expect(await next()).toMatchObject({ id: written.id, state: "UPDATED" });
  const waiting: Promise<RecordChange | undefined> = next();
  await node.end("SIGKILL");
  await broken.promise;
  await node.start();
  const changed = await updateEvent(node, written, { title: "Frukostmöte om skola och jobb" });
  expect(await waiting).toMatchObject({ record: { title: "Frukostmöte om skola och jobb" } });
  await updateEvent(node, changed, { visibility: "DRAFT" });
  expect(await next()).toMatchObject({ id: written.id, state: "DELETED", record: null });
  await changes.return();
});

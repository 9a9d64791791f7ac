import type { Database } from "@finsam/database";
import { newId, put, record, testDatabase } from "@finsam/database/testing";
import { anonymous, type Viewer } from "@finsam/domain";
import { composeServices, compositionHasErrors } from "@theguild/federation-composition";
import { parse } from "graphql";
import { afterAll, beforeAll, expect, test } from "vitest";
import { limits } from "../src/index.ts";
import { answer, ask } from "./ask.ts";
import { valueAt } from "./value-at.ts";

const [own, draft, unknown] = [newId(), newId(), newId()];
const records = {
  Association: own,
  ThemeWeek: newId(),
  Event: newId(),
  Initiative: newId(),
  EsfProject: newId(),
};

let database: Database;
beforeAll(async () => {
  database = await testDatabase("embedded");
  await put(database, [
    record("Association", { id: own, slug: "prov" }),
    record("ThemeWeek", { id: records.ThemeWeek, ownerId: own }),
    record("Event", { id: records.Event, ownerId: own }),
    record("Event", { id: draft, ownerId: own, slug: "utkast", visibility: "DRAFT" }),
    record("Initiative", { id: records.Initiative, ownerId: own }),
    record("EsfProject", { id: records.EsfProject, ownerId: own }),
  ]);
});
afterAll(() => database[Symbol.asyncDispose]());

const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename
  ... on Node { id } ... on OwnedRecord { slug owner { slug } } ... on MemberParty { name code } } }`;

const reference = (type: string, id: string) => ({ __typename: type, id: btoa(`${type}:${id}`) });

test("the schema is a valid subgraph: it composes with itself alone, and every entity has its key", async () => {
  const sdl = String(valueAt(await answer(database, "{ _service { sdl } }"), "_service.sdl"));
  const composed = composeServices([
    { name: "finsam", typeDefs: parse(sdl), url: "https://finsam.example.org/graphql" },
  ]);
  expect(compositionHasErrors(composed) ? composed.errors : []).toEqual([]);
  for (const type of [...Object.keys(records), "MemberParty"])
    expect(sdl).toMatch(new RegExp(`^type ${type} .*@key\\(fields: "id"\\)`, "m"));
  expect(sdl).not.toMatch(/_entities|_service|_Any|_Entity/);
});

test("every kind of entity is found by its key, in the order of the references", async () => {
  const representations = [
    ...Object.entries(records).map(([type, id]) => reference(type, id)),
    reference("MemberParty", "0163"),
    { __typename: "MemberParty", code: "FK" },
  ].toReversed();
  const { _entities } = Object(await answer(database, query, { representations }));
  expect(_entities).toMatchObject([
    { __typename: "MemberParty", code: "FK" },
    { __typename: "MemberParty", code: "0163" },
    ...Object.entries(records)
      .map(([type, id]) => ({ ...reference(type, id), owner: { slug: "prov" } }))
      .toReversed(),
  ]);
});

test("what is not there, or not to be seen, is null; its owner's people find it", async () => {
  const roles = new Map([[own, "READER" as const]]);
  const who = { id: newId(), name: "Prov", email: "prov@example.org", operator: false };
  const reader: Viewer = { kind: "person", ...who, roles };
  const representations = [
    reference("Event", draft),
    reference("Event", unknown),
    { __typename: "MemberParty", code: "9999" },
    reference("Event", records.Event),
  ];
  const seenBy = async (viewer: Viewer) =>
    valueAt(await answer(database, query, { representations }, undefined, viewer), "_entities");
  const shown = expect.objectContaining({ __typename: "Event" });
  expect(await seenBy(anonymous)).toEqual([null, null, null, shown]);
  expect(await seenBy(reader)).toEqual([shown, null, null, shown]);
});

test("a reference that cannot be read is an error in its own place", async () => {
  const representations = [
    { __typename: "Event", id: btoa(`Initiative:${records.Initiative}`) },
    { __typename: "Document", id: btoa(`Document:${unknown}`) },
    { __typename: "MemberParty" },
    reference("Event", records.Event),
  ];
  const result = JSON.parse(JSON.stringify(await ask(database, query, { representations })));
  expect(result.data._entities).toEqual([null, null, null, expect.anything()]);
  expect(result.errors).toMatchObject(
    [0, 1, 2].map((place) => ({
      path: ["_entities", place],
      extensions: { code: "BAD_USER_INPUT" },
    })),
  );
  const { errors } = Object(await ask(database, query, { representations: ["Event"] }));
  expect(errors).toHaveLength(1);
});

test("references count as a page does, and have a limit of their own", async () => {
  const of = (count: number, fields: string) =>
    ask(
      database,
      `query ($representations: [_Any!]!) { _entities(representations: $representations) { ${fields} } }`,
      { representations: Array.from({ length: count }, () => reference("Event", unknown)) },
    );
  const code = async (count: number, fields: string) =>
    (await of(count, fields)).errors?.[0]?.extensions["code"];
  expect(await code(limits.representations, "__typename")).toBeUndefined();
  expect(await code(limits.representations + 1, "__typename")).toBe("BAD_USER_INPUT");
  const wide = "... on Event { organisers { name memberships { party { name } } } }";
  expect(await code(10, wide)).toBeUndefined();
  expect(await code(limits.representations, wide)).toBe("QUERY_COMPLEXITY_EXCEEDED");
  const deep = Array.from({ length: 16 }).reduce<string>((inner) => `partOf { ${inner} }`, "slug");
  expect(await code(1, `... on Event { ${deep} }`)).toBe("QUERY_DEPTH_EXCEEDED");
});

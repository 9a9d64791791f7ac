import type { Database } from "@finsam/database";
import { newId, put, record, testDatabase } from "@finsam/database/testing";
import {
  getNamedType,
  getNullableType,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  GraphQLString,
  isLeafType,
  isListType,
  isNonNullType,
} from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mutationNames, sampleInput } from "../src/testing/index.ts";
import { ask, answer } from "./ask.ts";
import { person, schema, write } from "./write.ts";

const owner = newId();
const viewer = person({ [owner]: "ADMIN" }, true);

let database: Database;
beforeAll(async () => {
  database = await testDatabase("embedded");
  await put(database, [
    record("Association", { id: owner, slug: "prov" }),
    record("Event", { ownerId: owner, slug: "mote", visibility: "PUBLIC" }),
  ]);
});
afterAll(() => database[Symbol.asyncDispose]());

/** Each argument of a query that is a text, or has one in it. */
const asked = Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap(({ name, args }) =>
  args
    .filter(({ type }) => literalOf(type).includes("u0000"))
    .map((arg) => [name, arg.name, args] as const),
);

/** The fields of a mutation's input that are texts. */
function textFields(mutation: string): string[] {
  const [argument] = schema.getMutationType()?.getFields()[mutation]?.args ?? [];
  const input = getNamedType(argument?.type);
  const fields = isInputObjectType(input) ? Object.values(input.getFields()) : [];
  return fields
    .filter(({ type }) => getNullableType(type) === GraphQLString)
    .map(({ name }) => name);
}

describe("U+0000, which no text of the database holds", () => {
  test("names nothing that is there, and filters all away", async () => {
    const of = { association: "prov", slug: "mote" };
    const query = `query ($association: String!, $slug: String!) {
      event(association: $association, slug: $slug) { slug }
      events(filter: { associations: [$association], text: $slug }) { totalCount }
      search(text: $slug) { totalCount } }`;
    expect(await answer(database, query, of)).toMatchObject({ event: { slug: "mote" } });
    for (const asked of [{ slug: "mote\0" }, { association: "prov\0" }])
      expect(await answer(database, query, { ...of, ...asked })).toMatchObject({ event: null });
    expect(await answer(database, query, { association: "prov\0", slug: "\0" })).toEqual({
      event: null,
      events: { totalCount: 0 },
      search: { totalCount: 0 },
    });
  });

  test.each(asked)(
    "%s(%s) is answered, or refused as what cannot be asked for",
    async (name, argument, args) => {
      const given = args.filter((arg) => arg.name === argument || isNonNullType(arg.type));
      const values = given.map((arg) => `${arg.name}: ${literalOf(arg.type)}`).join(", ");
      const type = getNamedType(schema.getQueryType()?.getFields()[name]?.type);
      const selection = isLeafType(type) ? "" : "{ __typename }";
      const { errors = [] } = await ask(
        database,
        `{ ${name}(${values}) ${selection} }`,
        {},
        undefined,
        viewer,
      );
      const codes = errors.map(({ extensions, message }) => extensions["code"] ?? message);
      expect(codes.filter((code) => code !== "BAD_USER_INPUT")).toEqual([]);
    },
  );

  test.each(mutationNames(schema).filter((name) => textFields(name).length > 0))(
    "%s writes nothing of it",
    async (mutation) => {
      const input = sampleInput(schema, mutation, {
        association: "prov",
        id: btoa(`Event:${newId()}`),
      });
      for (const name of textFields(mutation)) {
        const written = await write(database, { viewer }, mutation, { ...input, [name]: "\0" }, "");
        expect([name, written]).toEqual([
          name,
          expect.objectContaining({ sentence: expect.any(String) }),
        ]);
      }
    },
  );
});

/** A value with U+0000 wherever a text may stand. */
function literalOf(type: GraphQLInputType): string {
  const bare = getNullableType(type);
  if (isListType(bare)) return `[${literalOf(bare.ofType)}]`;
  if (isEnumType(bare)) return bare.getValues()[0]?.name ?? "";
  if (isInputObjectType(bare)) {
    const fields = Object.values(bare.getFields()).filter(
      (field) => isNonNullType(field.type) || getNamedType(field.type).name === "String",
    );
    return `{ ${fields.map((field) => `${field.name}: ${literalOf(field.type)}`).join(", ")} }`;
  }
  const others: Readonly<Record<string, string>> = { Int: "1", Date: '"2026-12-01"', ID: '"id"' };
  return others[bare.name] ?? String.raw`"\u0000"`;
}

import { readdir, readFile } from "node:fs/promises";
import { initGraphQLTada } from "gql.tada";
import { Kind, parse } from "graphql";
import { expect, test } from "vitest";
import { textOf } from "../src/document.ts";
import type { FinsamSchema } from "../src/tada.ts";

const withoutPlaces = { noLocation: true };
const plain = (text: string) => parse(text, withoutPlaces);

const everything = `
query Q($a: [Int!]! = [1, 2], $b: In = { c: "å \\"b\\" \\\\n", d: null, e: -1.5e3 } @on(a: TRUE)) @x {
  alias: field(a: $a, b: [], c: {}, d: """block
  text""") @include(if: true) @skip(if: $b) {
    ...F @y
    ... on T { g }
    ... @z { h }
  }
}
fragment F on T @w { i }
mutation { m }
subscription S { s }`;

test("a syntax tree is written so that it reads back the same", () => {
  const document = plain(everything);
  const block = (text: string) => text.replaceAll('"block":true', '"block":false');
  expect(block(JSON.stringify(plain(textOf(document))))).toBe(block(JSON.stringify(document)));
});

test("what is no part of an operation is refused", () => {
  expect(() => textOf(plain("type T { a: Int }"))).toThrow("ObjectTypeDefinition");
});

test("every operation of the client reads back the same", async () => {
  const folder = new URL("../src/operations/", import.meta.url);
  for (const name of await readdir(folder)) {
    const document = plain(await readFile(new URL(name, folder), "utf8"));
    expect(plain(textOf(document)), name).toEqual(document);
  }
});

test("a document of gql.tada is its operation with the fragments that it uses, once each", () => {
  const graphql = initGraphQLTada<FinsamSchema>();
  const Name = graphql("fragment Name on Association { name }");
  const Owner = graphql("fragment Owner on Event { owner { ...Name } }", [Name]);
  const Query = graphql("query Q { events { edges { node { ...Owner owner { ...Name } } } } }", [
    Owner,
    Name,
  ]);
  const { definitions } = parse(textOf(Query));
  const names = definitions.map((definition) =>
    definition.kind === Kind.FRAGMENT_DEFINITION ? definition.name.value : definition.kind,
  );
  expect(names).toEqual([Kind.OPERATION_DEFINITION, "Owner", "Name"]);
});

import type { Database } from "@finsam/database";
import { testDatabase } from "@finsam/database/testing";
import { envelop, useEngine, useSchema } from "@envelop/core";
import {
  execute,
  type ExecutionResult,
  getIntrospectionQuery,
  parse,
  subscribe,
  validate,
} from "graphql";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createContext, createSchema, limitPlugins, limits } from "../src/index.ts";

let database: Database;
beforeAll(async () => {
  database = await testDatabase("embedded");
});
afterAll(() => database[Symbol.asyncDispose]());

const enveloped = envelop({
  plugins: [
    useEngine({ parse, validate, execute, subscribe }),
    useSchema(createSchema()),
    ...limitPlugins(),
  ],
});

/** The code with which a query is refused; undefined where it is answered. */
async function refusal(source: string): Promise<unknown> {
  const proxy = enveloped({});
  try {
    const document = proxy.parse(source);
    const [invalid] = proxy.validate(proxy.schema, document);
    if (invalid) return invalid.extensions["code"] ?? invalid.message;
    const result: ExecutionResult = await proxy.execute({
      schema: proxy.schema,
      document,
      contextValue: await createContext({ database, publicUrl: "https://finsam.example.org" }),
    });
    return result.errors?.[0]?.extensions["code"];
  } catch (error) {
    return error instanceof Error && "extensions" in error
      ? Reflect.get(Object(error.extensions), "code")
      : error;
  }
}

const nested = (levels: number): string =>
  levels === 0 ? "slug" : `themeWeek { events { ${nested(levels - 1)} } }`;

test("a query of too many aliases is refused, of as many as are allowed answered", async () => {
  const aliased = (count: number) =>
    `{ ${Array.from({ length: count }, (_, n) => `a${n}: association(slug: "x") { id }`).join(" ")} }`;
  expect(await refusal(aliased(limits.aliases + 1))).toBe("QUERY_ALIASES_EXCEEDED");
  expect(await refusal(aliased(limits.aliases))).toBeUndefined();
  expect(await refusal(aliased(10_000))).toBe("QUERY_TOKENS_EXCEEDED");
});

test("aliases in fragments count each time that they are spread", async () => {
  const fragment = `fragment F on Event { ${Array.from({ length: 60 }, (_, n) => `t${n}: title`).join(" ")} }`;
  const source = `{ event(association: "a", slug: "b") { ...F parts { ...F } } } ${fragment}`;
  expect(await refusal(source)).toBe("QUERY_ALIASES_EXCEEDED");
});

test("a query of too many tokens is refused before it is read further", async () => {
  expect(await refusal(`{ ${"__typename ".repeat(limits.tokens)} }`)).toBe("QUERY_TOKENS_EXCEEDED");
});

test("a query that is too deep is refused", async () => {
  expect(await refusal(`{ event(association: "a", slug: "b") { ${nested(3)} } }`)).toBeUndefined();
  const deep = await refusal(`{ event(association: "a", slug: "b") { ${nested(8)} } }`);
  expect(["QUERY_DEPTH_EXCEEDED", "QUERY_COMPLEXITY_EXCEEDED"]).toContain(deep);
  const narrow = Array.from({ length: 16 }).reduce<string>(
    (inner) => `partOf { ${inner} }`,
    "slug",
  );
  expect(await refusal(`{ event(association: "a", slug: "b") { ${narrow} } }`)).toBe(
    "QUERY_DEPTH_EXCEEDED",
  );
});

test("a query that would read too much is refused: pages multiply", async () => {
  const inner = (size: number) =>
    `{ events(first: ${size}) { edges { node { series { events(first: ${size}) { edges { node { title summary kind } } } } } } } }`;
  expect(await refusal(inner(20))).toBeUndefined();
  expect(await refusal(inner(100))).toBe("QUERY_COMPLEXITY_EXCEEDED");
});

test("a page, a list of ids and a calendar have their limits too", async () => {
  expect(await refusal(`{ events(first: ${limits.page}) { edges { cursor } } }`)).toBeUndefined();
  expect(await refusal(`{ events(first: ${limits.page + 1}) { edges { cursor } } }`)).toBe(
    "BAD_USER_INPUT",
  );
  const ids = (count: number) =>
    JSON.stringify(Array.from({ length: count }, () => btoa("MemberParty:0163")));
  expect(await refusal(`{ nodes(ids: ${ids(limits.nodes)}) { id } }`)).toBeUndefined();
  expect(await refusal(`{ nodes(ids: ${ids(limits.nodes + 1)}) { id } }`)).toBe("BAD_USER_INPUT");
});

test("what GraphiQL and code generators ask of the schema is answered", async () => {
  expect(await refusal(getIntrospectionQuery())).toBeUndefined();
});

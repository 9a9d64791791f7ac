import { buildSchema, printSchema } from "graphql";
import { expect, test } from "vitest";
import { createSchema } from "../src/index.ts";
import { brokenOperations, clientOperations } from "./client-operations.ts";

const schema = createSchema();
const clients = await clientOperations();

test("the schema answers every operation that clients are known to send: of the client, the web, the examples and the guides", () => {
  expect(clients.map(({ place }) => place)).toEqual(
    expect.arrayContaining([
      "packages/client",
      "apps/calendar",
      "README.md",
      "docs/theme-weeks.md",
    ]),
  );
  expect(brokenOperations(schema, clients)).toEqual([]);
});

test("a field that is renamed breaks operations, and they are listed by name", () => {
  const renamed = buildSchema(
    printSchema(schema).replace(/(type Initiative implements[\s\S]*?\n) {2}name:/, "$1  title:"),
  );
  const broken = brokenOperations(renamed, clients);
  const message = 'Cannot query field "name" on type "Initiative".';
  expect(broken).toEqual(
    expect.arrayContaining([
      `packages/client: Initiatives: ${message}`,
      `packages/client: Search: ${message}`,
      `packages/client: Event: ${message}`,
    ]),
  );
  expect(broken.filter((line) => line.includes(": Events:"))).toEqual([]);
});

test("an argument that becomes required breaks the operations that leave it out", () => {
  const stricter = buildSchema(
    printSchema(schema).replace("themeWeeks(\n", "themeWeeks(\n    country: String!\n"),
  );
  const broken = brokenOperations(stricter, clients);
  expect(broken.filter((line) => line.startsWith("packages/client"))).toEqual([
    expect.stringContaining("packages/client: ThemeWeeks: "),
  ]);
});

import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { minifyIntrospection, outputIntrospectionFile } from "@gql.tada/internal";
import { codegen } from "@graphql-codegen/core";
import * as typescriptOperations from "@graphql-codegen/typescript-operations";
import {
  buildSchema,
  type DocumentNode,
  type FragmentDefinitionNode,
  introspectionFromSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  stripIgnoredCharacters,
  TokenKind,
  visit,
} from "graphql";

// Writes what the package knows of the schema: the file, so that a client can be made from any copy of it.

const root = join(import.meta.dirname, "..");
const schema = buildSchema(await readFile(join(root, "../graphql-schema/schema.graphql"), "utf8"));

const folder = join(root, "src/operations");
const files = (await readdir(folder)).filter((name) => name.endsWith(".graphql")).toSorted();
const documents = await Promise.all(
  files.map(async (name) => {
    const document: DocumentNode = parse(await readFile(join(folder, name), "utf8"));
    return { location: name, document };
  }),
);
const definitions = documents.flatMap(({ document }) => document.definitions);
const fragments = new Map(
  definitions
    .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
    .map((fragment) => [fragment.name.value, fragment]),
);

/** The fragments that a definition spreads, with those that they spread. */
function spreadBy(
  definition: OperationDefinitionNode | FragmentDefinitionNode,
): Set<FragmentDefinitionNode> {
  const found = new Set<FragmentDefinitionNode>();
  visit(definition, {
    FragmentSpread({ name }) {
      const fragment = fragments.get(name.value);
      if (fragment === undefined) throw new TypeError(`Expected a fragment named ${name.value}`);
      found.add(fragment);
      for (const inner of spreadBy(fragment)) found.add(inner);
    },
  });
  return found;
}

/** An operation as a typed document: its text, as short as it can be. */
function typedDocument(operation: OperationDefinitionNode): string {
  const name = operation.name?.value ?? "";
  const kind = { query: "Query", mutation: "Mutation", subscription: "Subscription" }[
    operation.operation
  ];
  const text = stripIgnoredCharacters([operation, ...spreadBy(operation)].map(print).join("\n"));
  return `export const ${name}Document: TypedDocument<${name}${kind}, ${name}${kind}Variables> = {
  text: ${JSON.stringify(text)},
};\n`;
}

/** The types, each fragment's with the comment that stands above it. */
function withComments(types: string): string {
  return [...fragments.values()].reduce((text, { name, loc }) => {
    const comment = loc?.startToken.prev;
    if (comment?.kind !== TokenKind.COMMENT)
      throw new TypeError(`Expected a comment above fragment ${name.value}: what it is`);
    const type = `export type ${name.value}Fragment`;
    return text.replace(type, `/** ${comment.value.trim()} */\n${type}`);
  }, types);
}

const types = await codegen({
  schema: parse(await readFile(join(root, "../graphql-schema/schema.graphql"), "utf8")),
  schemaAst: schema,
  documents,
  filename: "operations.ts",
  plugins: [{ operations: {} }],
  pluginMap: { operations: typescriptOperations },
  config: {
    immutableTypes: true,
    dedupeOperationSuffix: true,
    scalars: {
      ID: "string",
      Date: "string",
      DateTime: "string",
      PartialDate: "string",
      URL: "string",
      JSON: "unknown",
    },
  },
});
const operations = definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
const generated = join(root, "src/generated");
await mkdir(generated, { recursive: true });
await writeFile(
  join(generated, "operations.ts"),
  [
    'import type { TypedDocument } from "../document.ts";',
    withComments(types),
    ...operations.map(typedDocument),
  ].join("\n\n"),
);
const introspection = outputIntrospectionFile(
  minifyIntrospection(introspectionFromSchema(schema, { descriptions: false })),
  { fileType: ".d.ts", shouldPreprocess: true },
);
// Without the part that would make it the only schema that gql.tada knows.
await writeFile(
  join(generated, "introspection.ts"),
  introspection.slice(0, introspection.indexOf("import * as gqlTada")),
);

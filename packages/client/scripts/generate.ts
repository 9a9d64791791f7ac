import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { minifyIntrospection, outputIntrospectionFile } from "@gql.tada/internal";
import { codegen } from "@graphql-codegen/core";
import * as typescriptOperations from "@graphql-codegen/typescript-operations";
import {
  buildASTSchema,
  concatAST,
  type DocumentNode,
  introspectionFromSchema,
  Kind,
  parse,
  print,
  separateOperations,
  stripIgnoredCharacters,
  TokenKind,
} from "graphql";

// Writes what the package knows of the schema: the file, so that a client can be made from any copy of it.

const root = join(import.meta.dirname, "..");
const sdl = parse(await readFile(join(root, "../graphql-schema/schema.graphql"), "utf8"));
const schema = buildASTSchema(sdl);

const folder = join(root, "src/operations");
const files = (await readdir(folder)).filter((name) => name.endsWith(".graphql")).toSorted();
const documents = await Promise.all(
  files.map(async (name) => {
    const document: DocumentNode = parse(await readFile(join(folder, name), "utf8"));
    return { location: name, document };
  }),
);
/** The files are one document: they spread each other's fragments. */
const whole = concatAST(documents.map(({ document }) => document));
const fragments = whole.definitions.filter(
  (definition) => definition.kind === Kind.FRAGMENT_DEFINITION,
);

/** An operation as a typed document: its text, as short as it can be, and after it the fragments that it spreads. */
function typedDocument([name, { definitions }]: readonly [string, DocumentNode]): string {
  const operation = definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined) throw new TypeError(`Expected an operation named ${name}`);
  const parts = [operation, ...definitions.filter((definition) => definition !== operation)];
  const text = stripIgnoredCharacters(parts.map(print).join("\n"));
  const kind = { query: "Query", mutation: "Mutation", subscription: "Subscription" }[
    operation.operation
  ];
  return `export const ${name}Document: TypedDocument<${name}${kind}, ${name}${kind}Variables> = {
  text: ${JSON.stringify(text)},
};\n`;
}

/** The types, each fragment's with the comment that stands above it. */
function withComments(types: string): string {
  return fragments.reduce((text, { name, loc }) => {
    const comment = loc?.startToken.prev;
    if (comment?.kind !== TokenKind.COMMENT)
      throw new TypeError(`Expected a comment above fragment ${name.value}: what it is`);
    const type = `export type ${name.value}Fragment`;
    return text.replace(type, `/** ${comment.value.trim()} */\n${type}`);
  }, types);
}

const types = await codegen({
  schema: sdl,
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
const generated = join(root, "src/generated");
await mkdir(generated, { recursive: true });
await writeFile(
  join(generated, "operations.ts"),
  [
    'import type { TypedDocument } from "../document.ts";',
    withComments(types),
    ...Object.entries(separateOperations(whole)).map(typedDocument),
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

import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  concatAST,
  type DocumentNode,
  type GraphQLSchema,
  parse,
  separateOperations,
  validate,
} from "graphql";

/** Operations that somebody relies on: of one client, or of one page of a guide. */
export interface ClientOperations {
  /** Where they stand, from the top of the repository. */
  readonly place: string;
  readonly document: DocumentNode;
}

const top = join(import.meta.dirname, "../../..");

/** Where clients keep their operations: as files, in text, or in their code. */
const places = [
  "packages/client/src/operations/*.graphql",
  "packages/*/README.md",
  "README.md",
  "docs/**/*.md",
  "examples/**/*.{graphql,js,mjs,ts,tsx,html,php,md}",
];

/** The pages of the web: a query of one spreads fragments of the parts that it shows. */
const pages = "apps/calendar/app/**/*.{ts,tsx}";

/** All operations of clients that this repository knows of. */
export async function clientOperations(): Promise<ClientOperations[]> {
  const found: ClientOperations[] = [];
  const client: DocumentNode[] = [];
  for await (const path of glob(places, { cwd: top, exclude: ["**/node_modules/**"] })) {
    const text = await readFile(join(top, path), "utf8");
    // The files of a folder are one document: they spread each other's fragments.
    if (path.endsWith(".graphql")) client.push(parse(text));
    else found.push(...operationsIn(text).map((document) => ({ place: path, document })));
  }
  return [
    { place: "packages/client", document: concatAST(client) },
    { place: "apps/calendar", document: concatAST(await pageOperations()) },
    ...found,
  ];
}

async function pageOperations(): Promise<DocumentNode[]> {
  const paths = glob(pages, { cwd: top });
  const texts = await Array.fromAsync(paths, (path) => readFile(join(top, path), "utf8"));
  // `@_unmask` is a word to gql.tada, which takes it out of what is sent.
  return texts.flatMap((text) => operationsIn(text.replaceAll("@_unmask", "")));
}

/** Operations in Markdown (```graphql) and in code (graphql(`…`), or after a comment that says GraphQL). */
function operationsIn(text: string): DocumentNode[] {
  const fenced = text.matchAll(/```graphql\n([\s\S]*?)```/g);
  const tagged = text.matchAll(/(?:graphql\(|\/\* GraphQL \*\/)\s*`([\s\S]*?)`/g);
  return [...fenced, ...tagged].map(([, operation = ""]) => parse(operation));
}

/** The operations that a schema no longer answers, each with where it stands, its name, and what is wrong with it. */
export function brokenOperations(
  schema: GraphQLSchema,
  clients: readonly ClientOperations[],
): string[] {
  return clients.flatMap(({ place, document }) =>
    Object.entries(separateOperations(document)).flatMap(([name, operation]) =>
      validate(schema, operation, undefined, { maxErrors: 1000 }).map(
        ({ message }) => `${place}: ${name || "(without a name)"}: ${message}`,
      ),
    ),
  );
}

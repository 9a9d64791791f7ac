import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type GraphQLSchema,
  Kind,
  lexicographicSortSchema,
  parse,
  print,
  printSchema,
} from "graphql";

/** The directives of each type that other subgraphs may extend or have too. */
const directives: Readonly<Record<string, string>> = {
  Association: `@key(fields: "id")`,
  EsfProject: `@key(fields: "id")`,
  Event: `@key(fields: "id")`,
  Initiative: `@key(fields: "id")`,
  MemberParty: `@key(fields: "id") @key(fields: "code")`,
  ThemeWeek: `@key(fields: "id")`,
  // Relay's page is the same everywhere: another subgraph with connections has it too.
  PageInfo: "@shareable",
};

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])`;

const machinery: ReadonlySet<string> = new Set(["_Any", "_Entity", "_Service"]);
const machineryFields: ReadonlySet<string> = new Set(["_entities", "_service"]);

const printed = new WeakMap<GraphQLSchema, string>();

/** The schema as a subgraph of Apollo Federation v2: with keys, without what a federating gateway adds itself. */
export function subgraphSdl(schema: GraphQLSchema): string {
  const known = printed.get(schema);
  if (known !== undefined) return known;
  const document = parse(printSchema(lexicographicSortSchema(schema)), { noLocation: true });
  const definitions = document.definitions.flatMap((definition) => subgraphDefinition(definition));
  const sdl = `${link}\n\n${print({ ...document, definitions })}\n`;
  printed.set(schema, sdl);
  return sdl;
}

function subgraphDefinition(definition: DefinitionNode): DefinitionNode | [] {
  if ("name" in definition && machinery.has(definition.name?.value ?? "")) return [];
  if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return definition;
  return {
    ...definition,
    directives: directivesOf(definition.name.value),
    ...(definition.fields && {
      fields: definition.fields.filter(({ name }) => !machineryFields.has(name.value)),
    }),
  };
}

function directivesOf(type: string): readonly ConstDirectiveNode[] {
  const [extension] = parse(`extend type ${type} ${directives[type] ?? "@none"}`, {
    noLocation: true,
  }).definitions;
  const isKnown = type in directives && extension?.kind === Kind.OBJECT_TYPE_EXTENSION;
  return isKnown ? (extension.directives ?? []) : [];
}

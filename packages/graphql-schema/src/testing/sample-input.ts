import {
  getNullableType,
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isUnionType,
} from "graphql";

/** The names of all mutations. */
export function mutationNames(schema: GraphQLSchema): string[] {
  return Object.keys(schema.getMutationType()?.getFields() ?? {});
}

/** The type that a mutation writes, alone or in a list; `any` where it may be of several. */
export function writtenType(schema: GraphQLSchema, mutation: string): string {
  const union = getNullableType(schema.getMutationType()?.getFields()[mutation]?.type);
  const error = schema.getType("MutationError");
  if (!isUnionType(union) || !isInterfaceType(error))
    throw new TypeError(`Expected a union for ${mutation}`);
  const written = union.getTypes().filter((type) => !type.getInterfaces().includes(error));
  return written.length > 1 ? "any" : (written[0]?.name.replace(/List$/, "") ?? "");
}

/** What a sample is made with. */
export interface SampleTarget {
  /** Slug of the association for which it is written. */
  readonly association: string;
  /** The global id of what is changed, and of all that it leads to. */
  readonly id: string | undefined;
  /** The global ids of what fields of these kinds lead to. Default: `id`. */
  readonly ids?: Readonly<Record<string, string>>;
}

/** The kinds to which fields lead by their names, where it is not that of what is written. */
const kindsByField: Readonly<Record<string, string>> = {
  themeWeek: "ThemeWeek",
  event: "Event",
  events: "Event",
  proposal: "Proposal",
  message: "WeekMessage",
};

/** What a mutation needs, made from its types: one of everything that must be given. A new record is to be public at once. */
export function sampleInput(
  schema: GraphQLSchema,
  mutation: string,
  { association, id, ids = {} }: SampleTarget,
): object {
  const given: Readonly<Record<string, unknown>> = {
    id,
    association,
    visibility: "PUBLIC",
    title: "Prov",
    name: "Prov",
    shortName: "Prov",
    kind: undefined,
  };
  const idFor = (name: string) => ids[kindsByField[name] ?? ""] ?? id;
  const sample = (type: GraphQLInputType, name = ""): unknown => {
    const bare = getNullableType(type);
    if (isListType(bare)) return [sample(bare.ofType, name)];
    if (isEnumType(bare)) return bare.getValues()[0]?.name;
    if (!isInputObjectType(bare))
      return { Int: 1, Date: "2026-12-01", ID: idFor(name) }[bare.name] ?? "prov";
    return Object.fromEntries(
      Object.values(bare.getFields()).flatMap((field): [string, unknown][] => {
        if (!(field.name in given))
          return isNonNullType(field.type) ? [[field.name, sample(field.type, field.name)]] : [];
        return [[field.name, given[field.name] ?? sample(field.type, field.name)]];
      }),
    );
  };
  const input = sample(argumentOf(schema, mutation).type);
  if (typeof input !== "object" || input === null)
    throw new TypeError(`Expected an input of ${mutation}`);
  return input;
}

/** The one argument that a mutation takes. */
function argumentOf(schema: GraphQLSchema, mutation: string): GraphQLArgument {
  const [argument] = schema.getMutationType()?.getFields()[mutation]?.args ?? [];
  if (argument === undefined) throw new TypeError(`Expected a mutation ${mutation}`);
  return argument;
}

import {
  type ASTNode,
  buildASTSchema,
  type DocumentNode,
  findBreakingChanges,
  getDirectiveValues,
  GraphQLDeprecatedDirective,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isTypeDefinitionNode,
  parse,
  resolveSchemaCoordinate,
  visit,
} from "graphql";

const form = /^Since (\d{4}-\d{2}-\d{2}): (?:use `([\w.():]+)`|nothing takes its place\b)/;
const months = 6;

/** What can be deprecated, or goes with what leads to it. */
const deprecable: ReadonlySet<string> = new Set([
  "FIELD_REMOVED",
  "ARG_REMOVED",
  "VALUE_REMOVED_FROM_ENUM",
  "TYPE_REMOVED",
]);

/**
 * What breaks clients that rely on the released schema, each with what to do. What is gone is no break if the released schema
 * had it deprecated, for at least six months; nor are types to which nothing else led.
 *
 * @param released The released schema as text.
 * @param today The day, as `2026-11-26`.
 */
export function brokenPromises(
  released: string,
  current: GraphQLSchema,
  today: string,
): readonly string[] {
  const promised = withoutUnused(withoutExpired(parse(released), today), current);
  const changes = findBreakingChanges(buildASTSchema(promised, { assumeValid: true }), current);
  return changes.map(({ type, description }) => {
    const advice = deprecable.has(type)
      ? `Put it back. What is to go is deprecated first, with the reason "Since ${today}: use …". It may go ${months} months ` +
        "after that, once a release has had it so"
      : "Leave it as it was, and add what is new beside it under a name of its own";
    return `${description} ${advice}: see CONTRIBUTING.md, "Changing the schema"`;
  });
}

/**
 * Deprecations from which a client can't tell since when, or what to use instead, each with what to write.
 *
 * @param today The day, as `2026-11-26`.
 */
export function unclearDeprecations(schema: GraphQLSchema, today: string): readonly string[] {
  return [...deprecations(schema)].flatMap(([coordinate, reason]) => {
    const [, since, replacement] = form.exec(reason) ?? [];
    if (since === undefined || since > today) {
      return `${coordinate}: "${reason}". Expected "Since ${today}: use \`Type.field\`" or "Since ${today}: nothing takes its place" and why`;
    }
    if (replacement === undefined || isThere(schema, replacement)) return [];
    return `${coordinate}: "${reason}". Expected something that the schema has, and that isn't deprecated`;
  });
}

/** Every deprecated field, argument, input field and enum value by its schema coordinate, with its reason. */
function deprecations(schema: GraphQLSchema): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const note = (coordinate: string, reason: string | null | undefined) => {
    if (typeof reason === "string") found.set(coordinate, reason);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (isEnumType(type)) {
      for (const value of type.getValues()) {
        note(`${type.name}.${value.name}`, value.deprecationReason);
      }
    } else if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) {
        note(`${type.name}.${field.name}`, field.deprecationReason);
      }
    } else if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        note(`${type.name}.${field.name}`, field.deprecationReason);
        for (const argument of field.args) {
          note(`${type.name}.${field.name}(${argument.name}:)`, argument.deprecationReason);
        }
      }
    }
  }
  return found;
}

function isThere(schema: GraphQLSchema, coordinate: string): boolean {
  try {
    return (
      resolveSchemaCoordinate(schema, coordinate) !== undefined &&
      !deprecations(schema).has(coordinate)
    );
  } catch {
    // Not the form of a coordinate, or one of a type that isn't there.
    return false;
  }
}

function withoutExpired(schema: DocumentNode, today: string): DocumentNode {
  const latest = new Date(today);
  latest.setUTCMonth(latest.getUTCMonth() - months);
  const remove = (node: Parameters<typeof getDirectiveValues>[1]) => {
    const values = getDirectiveValues(GraphQLDeprecatedDirective, node);
    const [, since] = form.exec(String(values?.["reason"])) ?? [];
    return since !== undefined && new Date(since) <= latest ? null : undefined;
  };
  return visit(schema, {
    FieldDefinition: remove,
    InputValueDefinition: remove,
    EnumValueDefinition: remove,
  });
}

/** Without types that nothing names any more, where the current schema doesn't have them either. */
function withoutUnused(schema: DocumentNode, current: GraphQLSchema): DocumentNode {
  const named = new Set<string>();
  visit(schema, { NamedType: ({ name }) => void named.add(name.value) });
  // What implements an interface is reached through that; the operations' types are reached by themselves.
  const isUnused = (node: ASTNode) =>
    isTypeDefinitionNode(node) &&
    !named.has(node.name.value) &&
    !/^(?:Query|Mutation|Subscription)$/.test(node.name.value) &&
    !("interfaces" in node && node.interfaces?.length) &&
    current.getType(node.name.value) === undefined;
  const definitions = schema.definitions.filter((node) => !isUnused(node));
  return definitions.length === schema.definitions.length
    ? schema
    : withoutUnused({ ...schema, definitions }, current);
}

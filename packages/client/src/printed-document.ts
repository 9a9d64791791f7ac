/** A node of a syntax tree, as GraphQL.js and those that take after it have it. */
interface SyntaxNode {
  readonly kind: string;
  readonly [field: string]: unknown;
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === "object" && value !== null && "kind" in value;
}

/** The text of a child, with something around it; empty where there is none. */
function one(node: unknown, before = "", after = ""): string {
  return isNode(node) ? before + printed(node) + after : "";
}

/** The texts of children, with something around them; empty where there are none. */
function all(nodes: unknown, before = "", between = " ", after = ""): string {
  return Array.isArray(nodes) && nodes.length > 0
    ? before + nodes.map((node) => one(node)).join(between) + after
    : "";
}

const name = (node: SyntaxNode) => one(node["name"]);
const value = (node: SyntaxNode) => String(node["value"]);
const named = (node: SyntaxNode) => `${name(node)}:${one(node["value"])}`;
/** How every part that takes directives ends. */
const end = (node: SyntaxNode) => all(node["directives"], " ") + one(node["selectionSet"]);
const withArguments = (node: SyntaxNode) => name(node) + all(node["arguments"], "(", ",", ")");

/** How each kind of an executable document is written (GraphQL, October 2021, appendix B). */
const printers: Readonly<Record<string, (node: SyntaxNode) => string>> = {
  Name: value,
  OperationDefinition: (node) =>
    `${String(node["operation"])} ${name(node)}${all(node["variableDefinitions"], "(", ",", ")")}${end(node)}`,
  FragmentDefinition: (node) =>
    `fragment ${name(node)}${one(node["typeCondition"], " on ")}${end(node)}`,
  VariableDefinition: (node) =>
    `${one(node["variable"])}:${one(node["type"])}${one(node["defaultValue"], "=")}${end(node)}`,
  Variable: (node) => `$${name(node)}`,
  SelectionSet: (node) => `{${all(node["selections"])}}`,
  Field: (node) => one(node["alias"], "", ":") + withArguments(node) + end(node),
  FragmentSpread: (node) => `...${name(node)}${end(node)}`,
  InlineFragment: (node) => `...${one(node["typeCondition"], " on ")}${end(node)}`,
  Directive: (node) => `@${withArguments(node)}`,
  Argument: named,
  ObjectField: named,
  IntValue: value,
  FloatValue: value,
  EnumValue: value,
  BooleanValue: value,
  NullValue: () => "null",
  StringValue: (node) => JSON.stringify(node["value"]),
  ListValue: (node) => `[${all(node["values"], "", ",")}]`,
  ObjectValue: (node) => `{${all(node["fields"], "", ",")}}`,
  NamedType: name,
  ListType: (node) => `[${one(node["type"])}]`,
  NonNullType: (node) => `${one(node["type"])}!`,
};

function printed(node: SyntaxNode): string {
  const printer = printers[node.kind];
  if (printer === undefined)
    throw new TypeError(`Expected a part of an operation, got ${node.kind}`);
  return printer(node);
}

/** The operations and fragments of a syntax tree as text. Throws `TypeError` for anything else. */
export function printedDefinitions(definitions: readonly object[]): string {
  return all(definitions);
}

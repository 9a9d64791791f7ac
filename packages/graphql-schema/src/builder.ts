import { getDatamodel, type PrismaTypes } from "@finsam/database";
import type { Day, Json, PartialDate } from "@finsam/domain";
import SchemaBuilder from "@pothos/core";
import ComplexityPlugin from "@pothos/plugin-complexity";
import PrismaPlugin from "@pothos/plugin-prisma";
import RelayPlugin from "@pothos/plugin-relay";
import { GraphQLError } from "graphql";
import type { Context } from "./context.ts";
import { decodeGlobalId, encodeGlobalId } from "./global-id.ts";
import { limits } from "./limits.ts";

/** The refusal of an operation that costs too much. */
export function complexityError(kind: string, result: object): GraphQLError {
  return new GraphQLError(`The query's ${kind.toLowerCase()} is above the limit`, {
    extensions: { code: `QUERY_${kind.toUpperCase()}_EXCEEDED`, ...result },
  });
}

/** The builder to which every noun adds its types. */
export const builder = new SchemaBuilder<{
  Context: Context;
  PrismaTypes: PrismaTypes;
  DefaultFieldNullability: false;
  DefaultEdgesNullability: false;
  DefaultNodeNullability: false;
  Connection: { totalCount: () => Promise<number> };
  Scalars: {
    Date: { Input: Day; Output: Date | Day };
    PartialDate: { Input: PartialDate; Output: PartialDate };
    DateTime: { Input: string; Output: Date | string };
    URL: { Input: string; Output: string };
    JSON: { Input: Json; Output: Json };
    ID: { Input: string; Output: string };
    _Any: { Input: object; Output: never };
  };
}>({
  plugins: [ComplexityPlugin, RelayPlugin, PrismaPlugin],
  defaultFieldNullability: false,
  complexity: {
    defaultComplexity: 1,
    defaultListMultiplier: 5,
    limit: { complexity: limits.complexity, depth: limits.depth, breadth: limits.breadth },
    complexityError,
  },
  prisma: {
    client: (context) => context.prisma,
    dmmf: getDatamodel(),
    onUnusedQuery: process.env["NODE_ENV"] === "production" ? null : "warn",
  },
  relay: {
    cursorType: "String",
    nodeQueryOptions: false,
    nodesQueryOptions: false,
    encodeGlobalID: encodeGlobalId,
    decodeGlobalID: (globalId) => decodeGlobalId(globalId) ?? { typename: "", id: "" },
    // A page multiplies what stands below it by its size; its list of edges must not do so again.
    defaultConnectionFieldOptions: {
      complexity: ({ first, last }) => ({
        field: 1,
        multiplier: first ?? last ?? limits.defaultPage,
      }),
    },
    edgesFieldOptions: {
      nullable: false,
      description: "The page, in order.",
      complexity: { field: 0, multiplier: 1 },
    },
    nodeFieldOptions: { nullable: false, description: "What stands at this place of the list." },
    cursorFieldOptions: { description: "Names this place: give it to `after` or `before`." },
    pageInfoFieldOptions: { description: "Whether there is more in either direction." },
    nodeTypeOptions: {
      description: "Anything with an id of its own that `node` finds again.",
      resolveType: typenameOf,
    },
    idFieldOptions: { description: "Opaque, global and stable for ever." },
    pageInfoTypeOptions: { description: "Where a page stands in its list (Relay)." },
    hasNextPageFieldOptions: { description: "Whether the list goes on after this page." },
    hasPreviousPageFieldOptions: { description: "Whether there is something before this page." },
    startCursorFieldOptions: {
      description: "The cursor of the first edge; null on an empty page.",
    },
    endCursorFieldOptions: { description: "The cursor of the last edge; null on an empty page." },
    firstArgOptions: { description: "At most this many from the start, 0–100; default 20." },
    lastArgOptions: { description: "At most this many from the end, 0–100." },
    afterArgOptions: { description: "Only what stands after this cursor, exclusive." },
    beforeArgOptions: { description: "Only what stands before this cursor, exclusive." },
  },
});

/** The types that the builder's own types are made with. */
export type BuilderTypes =
  typeof builder extends PothosSchemaTypes.SchemaBuilder<infer Types> ? Types : never;

/** The type of a value that `node`, `nodes` or `search` found. */
export function typenameOf(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null || !("__typename" in value)) return undefined;
  return typeof value.__typename === "string" ? value.__typename : undefined;
}

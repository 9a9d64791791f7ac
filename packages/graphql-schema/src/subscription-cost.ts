import { complexityFromQuery } from "@pothos/plugin-complexity";
import { type GraphQLResolveInfo, Kind } from "graphql";
import { complexityError } from "./builder.ts";
import type { Context } from "./context.ts";
import { limits } from "./limits.ts";

/** Throws for a subscription whose events would cost too much: before the first is told, as a query before it is executed. */
export function requireCost(context: Context, info: GraphQLResolveInfo): void {
  const { schema, operation, fragments, variableValues: variables } = info;
  const definitions = [operation, ...Object.values(fragments)];
  const cost = complexityFromQuery(
    { kind: Kind.DOCUMENT, definitions },
    { schema, ctx: context, variables },
  );
  for (const kind of ["depth", "breadth", "complexity"] as const)
    if (cost[kind] > limits[kind]) throw complexityError(kind, cost);
}

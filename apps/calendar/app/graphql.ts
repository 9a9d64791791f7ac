import type { FinsamSchema } from "@finsam/client/tada";
import { initGraphQLTada } from "gql.tada";

/** Makes a typed document of a query of these pages. */
export const graphql = initGraphQLTada<FinsamSchema>();
export { readFragment, type FragmentOf, type ResultOf, type VariablesOf } from "gql.tada";

/**
 * The schema as types for gql.tada: nothing of it is there at run time.
 *
 * @packageDocumentation
 */

import type { introspection } from "./generated/introspection.ts";

/**
 * The whole schema as types, for gql.tada: `initGraphQLTada<FinsamSchema>()` gives a `graphql` whose documents know the types of
 * their answers and variables.
 */
export interface FinsamSchema {
  /** Every type and field. */
  readonly introspection: introspection;
  /** Scalars as they come in JSON: days and instants are text, `JSON` is not known beforehand. */
  readonly scalars: {
    readonly ID: string;
    readonly Date: string;
    readonly DateTime: string;
    readonly PartialDate: string;
    readonly URL: string;
    readonly JSON: unknown;
  };
}

import type { Plugin } from "@envelop/core";
import { maxAliasesPlugin } from "@escape.tech/graphql-armor-max-aliases";
import { maxTokensPlugin } from "@escape.tech/graphql-armor-max-tokens";
import { GraphQLError } from "graphql";
import { limits } from "./limits.ts";

/**
 * What refuses an operation before it is executed: for its tokens while it is parsed, for its aliases while it is
 * validated. Its complexity, depth and breadth are refused by the schema itself.
 */
export function limitPlugins(): Plugin[] {
  return [
    maxTokensPlugin({
      n: limits.tokens,
      onReject: [refuse("QUERY_TOKENS_EXCEEDED", `${limits.tokens} tokens`)],
    }),
    maxAliasesPlugin({
      n: limits.aliases,
      onReject: [refuse("QUERY_ALIASES_EXCEEDED", `${limits.aliases} aliases`)],
    }),
  ];
}

function refuse(code: string, limit: string) {
  return () => {
    throw new GraphQLError(`Expected a query of at most ${limit}`, { extensions: { code } });
  };
}

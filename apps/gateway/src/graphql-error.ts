import { GraphQLError } from "graphql";
import type { Logger } from "pino";
import type { RequestScopes } from "./request-scope.ts";

/**
 * What a client is told of an error. One that was raised to be told, a GraphQLError, goes out with its code. Of any
 * other it learns no more than that it happened, and the id of the request under which the log tells all.
 */
export function maskError(error: unknown, log: Logger, scopes: RequestScopes): GraphQLError {
  const cause = causeOf(error);
  if (error instanceof GraphQLError && cause instanceof GraphQLError) return withCode(error);
  const scope = scopes.getStore();
  const place = error instanceof GraphQLError ? placeOf(error) : undefined;
  if (scope?.signal.aborted) log.debug({ err: cause }, "the client has gone");
  else log.error({ err: cause, field: place?.path?.join(".") }, "unexpected error");
  return new GraphQLError("Unexpected error; it is logged under the request id", {
    ...place,
    // `unexpected` makes Yoga answer with status 500 where there is no data; it is not sent.
    extensions: { code: "INTERNAL_SERVER_ERROR", requestId: scope?.requestId, unexpected: true },
  });
}

/** What was thrown in the first place. */
function causeOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError !== undefined
    ? causeOf(error.originalError)
    : error;
}

/** The executor gives errors of variables no code, and Yoga adds the parser's own error to one of the body. */
function withCode(error: GraphQLError): GraphQLError {
  const { originalError: _, ...extensions } = error.extensions;
  return new GraphQLError(error.message, {
    ...placeOf(error),
    extensions: {
      code: "BAD_USER_INPUT",
      ...extensions,
      ...(isUnreadable(extensions) ? { http: { status: 400 } } : {}),
    },
  });
}

function placeOf({ nodes, source, positions, path }: GraphQLError) {
  return {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    path: path ?? null,
  };
}

/** What is no request at all is refused with 400, whatever media type the client accepts; Yoga would say 200 to some. */
function isUnreadable({ code, http }: Record<string, unknown>): boolean {
  const states = typeof http === "object" && http !== null && !("spec" in http);
  return code === "BAD_REQUEST" && !states;
}

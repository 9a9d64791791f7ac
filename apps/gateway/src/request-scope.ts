import { AsyncLocalStorage } from "node:async_hooks";
import type { MiddlewareHandler } from "hono";
import type { RequestIdVariables } from "hono/request-id";

/** What is known of the request that the running code belongs to. */
export interface RequestScope {
  readonly requestId: string;
  /** Aborted when the client has gone. */
  readonly signal: AbortSignal;
  /** The name of the GraphQL operation, once it is known; operations without a name have none. */
  operationName: string | undefined;
}

/** Where code finds the scope of its request, however deep it was called; nothing outside a request. */
export type RequestScopes = AsyncLocalStorage<RequestScope>;

/** An empty place for scopes: one for each server. */
export function createRequestScopes(): RequestScopes {
  return new AsyncLocalStorage();
}

/** Opens the scope of a request; to be placed after the middleware that gives it an id. */
export function openScope(
  scopes: RequestScopes,
): MiddlewareHandler<{ Variables: RequestIdVariables }> {
  return (context, next) => {
    const { signal } = context.req.raw;
    return scopes.run(
      { requestId: context.get("requestId"), signal, operationName: undefined },
      next,
    );
  };
}

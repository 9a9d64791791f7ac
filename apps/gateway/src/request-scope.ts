import { AsyncLocalStorage } from "node:async_hooks";
import type { MiddlewareHandler } from "hono";
import type { RequestIdVariables } from "hono/request-id";
import { clientAddress, coarseAddress, subscriberAddress } from "./client-address.ts";

/** What is known of the request that the running code belongs to. */
export interface RequestScope {
  readonly requestId: string;
  /** Aborted when the client has gone. */
  readonly signal: AbortSignal;
  /** From where, in coarse form: `192.0.2.0/24`. Null where not known. */
  readonly origin: string | null;
  /** By whom requests are counted: never written down. */
  readonly subscriber: string;
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
  trustProxy: boolean,
): MiddlewareHandler<{ Variables: RequestIdVariables }> {
  return (context, next) => {
    const address = clientAddress(context, trustProxy);
    const scope: RequestScope = {
      requestId: context.get("requestId"),
      signal: context.req.raw.signal,
      origin: coarseAddress(address),
      subscriber: subscriberAddress(address),
      operationName: undefined,
    };
    return scopes.run(scope, next);
  };
}

import type { Plugin as EnvelopPlugin } from "@envelop/core";
import {
  createYoga,
  envelop,
  type Plugin,
  useEnvelop,
  useExecutionCancellation,
} from "graphql-yoga";
import { type GraphQLSchema, getOperationAST } from "graphql";
import { Hono } from "hono";
import { cors } from "hono/cors";
import type { RequestIdVariables } from "hono/request-id";
import type { Logger } from "pino";
import { limitBody } from "../body-limit.ts";
import { endWhenStopping } from "../event-stream.ts";
import { maskError } from "../graphql-error.ts";
import { problem } from "../problem.ts";
import type { RequestScopes } from "../request-scope.ts";
import { graphiql } from "./graphiql.ts";

/** What the endpoint is built on. */
export interface GraphqlParts {
  readonly schema: GraphQLSchema;
  /** Makes what the resolvers of one request may use. */
  readonly createContext: () => object;
  /** Limits of what an operation may cost, and the like. */
  readonly plugins: readonly EnvelopPlugin[];
  readonly log: Logger;
  readonly scopes: RequestScopes;
  /** Aborted once the server has been told to stop: event streams end then. */
  readonly stopping: AbortSignal;
}

/**
 * `/graphql`: GraphQL over HTTP, and GraphiQL for a browser. What is public can be read by pages of any origin,
 * without credentials. One operation a request; no uploads.
 */
export function graphqlRoutes(parts: GraphqlParts): Hono<{ Variables: RequestIdVariables }> {
  const yoga = createYoga({
    schema: parts.schema,
    context: parts.createContext,
    // The classes that the HTTP layer puts in their place too: its answers are passed on without a copy.
    fetchAPI: { Request, Response, Headers, ReadableStream, TextEncoder, TextDecoder, URL },
    graphiql: false,
    landingPage: false,
    multipart: false,
    batching: false,
    cors: false,
    maxRequestBodySize: false,
    logging: false,
    maskedErrors: { maskError: (error) => maskError(error, parts.log, parts.scopes) },
    plugins: [
      useExecutionCancellation(),
      nameOperation(parts.scopes),
      useEnvelop(envelop({ plugins: [...parts.plugins] })),
    ],
  });
  return new Hono<{ Variables: RequestIdVariables }>()
    .use(
      cors({
        origin: "*",
        allowMethods: ["GET", "POST", "OPTIONS"],
        maxAge: 86_400,
        exposeHeaders: ["x-request-id"],
      }),
    )
    .use(limitBody())
    .get("/", graphiql())
    .all("/", async (context) => {
      // Not `fetch`, which rejects when the client has gone: what ran for it ends by the same signal.
      const answer = await yoga.handleRequest(context.req.raw, {});
      if (answer.status === 415) {
        const detail = "Expected a body of type application/json";
        return problem(context, { status: 415, code: "UNSUPPORTED_MEDIA_TYPE", detail });
      }
      answer.headers.append("vary", "Accept");
      return endWhenStopping(answer, parts.stopping);
    });
}

/** Makes the operation's name, its first 100 characters, known to the request's scope. */
function nameOperation(scopes: RequestScopes): Plugin {
  return {
    onValidate({ params: { documentAST }, context: { params } }) {
      const scope = scopes.getStore();
      const operation = getOperationAST(documentAST, params.operationName);
      if (scope !== undefined) scope.operationName = operation?.name?.value.slice(0, 100);
    },
  };
}

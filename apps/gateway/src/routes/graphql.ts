import type { Plugin as EnvelopPlugin } from "@envelop/core";
import {
  createYoga,
  envelop,
  type Plugin,
  useEnvelop,
  useExecutionCancellation,
} from "graphql-yoga";
import type { Viewer } from "@finsam/domain";
import { type GraphQLSchema, getOperationAST } from "graphql";
import { type Context, Hono } from "hono";
import { cors } from "hono/cors";
import type { RequestIdVariables } from "hono/request-id";
import type { Logger } from "pino";
import { limitBody } from "../body-limit.ts";
import { endWhenStopping } from "../event-stream.ts";
import { type Execution, noteExecution } from "../execution.ts";
import { refuseUnreadableGet } from "../get-query.ts";
import { type Identify, nobody } from "../identity/identify.ts";
import { maskError } from "../graphql-error.ts";
import { persistedQueries } from "../persisted-query.ts";
import { problem } from "../problem.ts";
import type { QueryCache } from "../query-cache.ts";
import type { RateLimiter, Spend } from "../rate-limit.ts";
import type { RequestScopes } from "../request-scope.ts";
import { graphiql } from "./graphiql.ts";

/** Who asks, and from where in coarse form: `192.0.2.0/24`. */
export interface Asker {
  readonly viewer: Viewer;
  readonly origin: string | null;
  /** Who she is when some time has passed: nobody, if her session or token has ended. */
  readonly renewViewer: () => Promise<Viewer>;
  /** Takes from what she may write; undefined: without limit. */
  readonly spendWrite: Spend | undefined;
}

/** What a request is executed with. */
interface Asking extends Asker {
  readonly execution: Execution;
}

/** What the endpoint is built on. */
export interface GraphqlParts {
  readonly schema: GraphQLSchema;
  /** Tells who sends a request. Default: nobody is known. */
  readonly identify?: Identify;
  /** Makes what the resolvers of one request may use. */
  readonly createContext: (asker: Asker) => object;
  /** Undefined: without limit. */
  readonly rateLimiter?: RateLimiter;
  /** Undefined: no answer is given twice. */
  readonly queryCache?: QueryCache;
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
  const { identify = () => Promise.resolve(nobody()), scopes, rateLimiter, queryCache } = parts;
  const yoga = createYoga<Asking>({
    schema: parts.schema,
    context: ({ viewer, origin, renewViewer, spendWrite }) =>
      parts.createContext({ viewer, origin, renewViewer, spendWrite }),
    // The classes that the HTTP layer puts in their place too: its answers are passed on without a copy.
    fetchAPI: { Request, Response, Headers, ReadableStream, TextEncoder, TextDecoder, URL },
    graphiql: false,
    landingPage: false,
    multipart: false,
    batching: false,
    cors: false,
    maxRequestBodySize: false,
    logging: false,
    maskedErrors: { maskError: (error) => maskError(error, parts.log, scopes) },
    plugins: [
      refuseUnreadableGet(),
      persistedQueries(),
      useExecutionCancellation(),
      nameOperation(scopes),
      noteExecution(),
      useEnvelop(envelop({ plugins: [...parts.plugins] })),
    ],
  });
  return new Hono<{ Variables: RequestIdVariables }>()
    .use(
      cors({
        origin: "*",
        allowMethods: ["GET", "POST", "OPTIONS"],
        // Not `authorization`: a page of another origin reads what is public and no more.
        allowHeaders: ["content-type", "accept", "if-none-match", "x-request-id"],
        maxAge: 86_400,
        exposeHeaders: ["etag", "x-request-id", "www-authenticate", "retry-after"],
      }),
    )
    .use(limitBody())
    .get("/", graphiql())
    .all("/", async (context) => {
      const { raw } = context.req;
      const subscriber = scopes.getStore()?.subscriber ?? "unknown";
      const wait = await rateLimiter?.request(subscriber);
      if (wait !== undefined) return tooManyRequests(context, wait);
      const { viewer, headers } = await identify(raw);
      const origin = scopes.getStore()?.origin ?? null;
      const renewViewer = async () =>
        viewer.kind === "anonymous" ? viewer : (await identify(raw)).viewer;
      const spendWrite = rateLimiter?.writesOf(viewer, subscriber);
      const asker: Asker = { viewer, origin, renewViewer, spendWrite };
      // Not `fetch`, which rejects when the client has gone: what ran for it ends by the same signal.
      const execute = async (execution: Execution) =>
        yoga.handleRequest(raw, { ...asker, execution });
      const isPublic = viewer.kind === "anonymous" && [...headers].length === 0;
      const answer =
        isPublic && queryCache !== undefined
          ? await queryCache.answer(raw, execute)
          : await execute({});
      if (answer.status === 415) {
        const detail = "Expected a body of type application/json";
        return problem(context, { status: 415, code: "UNSUPPORTED_MEDIA_TYPE", detail });
      }
      answer.headers.append("vary", "Accept, Authorization, Cookie");
      for (const [name, value] of headers) answer.headers.append(name, value);
      if (!answer.headers.has("etag")) answer.headers.set("cache-control", "no-store");
      return endWhenStopping(answer, parts.stopping);
    });
}

function tooManyRequests(context: Context, seconds: number): Response {
  const code = "TOO_MANY_REQUESTS";
  const detail = `Expected fewer requests, try again in ${seconds} s`;
  context.header("retry-after", String(seconds));
  // For a client that knows GraphQL only: the same error where it looks for one.
  const errors = [{ message: detail, extensions: { code, retryAfterSeconds: seconds } }];
  return problem(context, { status: 429, code, detail, more: { errors } });
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

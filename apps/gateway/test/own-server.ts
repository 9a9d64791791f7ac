import { createSchema } from "graphql-yoga";
import { setInterval, setTimeout as sleep } from "node:timers/promises";
import { createHttpApp } from "../src/http-app.ts";
import { listen } from "../src/http-server.ts";
import { createLogger } from "../src/logging.ts";
import type { RateLimiter } from "../src/rate-limit.ts";
import { createRequestScopes } from "../src/request-scope.ts";

/** A line of the log, as far as tests look at it. */
export interface LogLine extends Readonly<Record<string, unknown>> {
  readonly level: number;
  readonly msg: string;
}

/** What has happened inside the resolvers of {@link ownServer}. */
export type Happening = "slow began" | "slow aborted" | "ticks ended";

/** The HTTP layer in this process, over a schema that misbehaves where it is asked to. */
export async function ownServer({
  askDatabase = () => Promise.resolve(),
  rateLimiter,
}: {
  askDatabase?: () => Promise<unknown>;
  rateLimiter?: RateLimiter;
} = {}) {
  const lines: LogLine[] = [];
  const happened: Happening[] = [];
  const scopes = createRequestScopes();
  const write = (line: string) => lines.push(JSON.parse(line));
  const log = await createLogger({ logLevel: "debug", readable: false }, scopes, { write });
  const stopping = new AbortController();
  const schema = createSchema<{ request: Request }>({
    typeDefs: `
      type Query { hello(name: String): String  required: String!  boom: String!  slow(ms: Int!): String  length(of: String!): Int }
      type Subscription { ticks: Int }`,
    resolvers: {
      Query: {
        hello: (_, { name = "världen" }) => `Hej, ${name}`,
        boom: () => {
          throw new Error("the password is hunter2");
        },
        length: (_, { of }) => of.length,
        async slow(_, { ms }, { request }) {
          happened.push("slow began");
          request.signal.addEventListener("abort", () => happened.push("slow aborted"));
          await sleep(ms);
          return "klar";
        },
      },
      Subscription: {
        ticks: {
          async *subscribe() {
            try {
              let ticks = 0;
              for await (const step of setInterval(20, 1)) {
                yield { ticks };
                ticks += step;
              }
            } finally {
              happened.push("ticks ended");
            }
          },
        },
      },
    },
  });
  const app = createHttpApp({
    log,
    scopes,
    schema,
    askDatabase,
    stopping: stopping.signal,
    createContext: () => ({}),
    plugins: [],
    rateLimiter,
  });
  const server = await listen(() => app, { host: "127.0.0.1", port: 0 });
  const stop = (withinMs = 1000) => {
    stopping.abort();
    return server.stop(withinMs);
  };
  return {
    url: `http://127.0.0.1:${server.port}`,
    lines,
    happened,
    stop,
    [Symbol.asyncDispose]: async () => {
      await stop(0);
    },
  };
}

/** What a request is sent with, beside its query. */
export interface AskOptions {
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** Sends an operation by POST. */
export function ask(
  url: string,
  query: string,
  { variables, ...init }: AskOptions = {},
): Promise<Response> {
  return post(url, JSON.stringify({ query, variables }), init);
}

/** Sends a body by POST as JSON, with its length. */
export function post(
  url: string,
  body: string,
  init: Omit<AskOptions, "variables"> = {},
): Promise<Response> {
  const headers = { "content-type": "application/json", ...init.headers };
  return fetch(`${url}/graphql`, { ...init, method: "POST", body, headers });
}

/** Sends a body by POST as JSON in chunks, without its length. */
export function postInChunks(url: string, text: string): Promise<Response> {
  const headers = { "content-type": "application/json" };
  const init = { method: "POST", body: new Blob([text]).stream(), headers, duplex: "half" };
  return fetch(`${url}/graphql`, init);
}

import { createHash } from "node:crypto";
import type { Database } from "@finsam/database";
import { createContext, createSchema, limitPlugins } from "@finsam/graphql-schema";
import { pino } from "pino";
import { createHttpApp } from "../src/http-app.ts";
import { listen } from "../src/http-server.ts";
import { type Identify, nobody } from "../src/identity/identify.ts";
import { createQueryCache, type QueryCacheParts } from "../src/query-cache.ts";
import { createRateLimiter } from "../src/rate-limit.ts";
import { createRequestScopes } from "../src/request-scope.ts";

const schema = createSchema();

/** What a server is made with beside its database. */
export interface QueryServerParts extends Partial<
  Pick<QueryCacheParts, "prisma" | "build" | "now" | "isWithheld" | "maxBytes">
> {
  /** Default: nobody is known. */
  readonly identify?: Identify;
  readonly requestsPerMinute?: number;
}

/** The endpoint over a database, in this process, with its cache. */
export async function queryServer(database: Database, parts: QueryServerParts = {}) {
  const { now = () => new Date("2026-11-24T12:00:00Z") } = parts;
  const { identify = () => Promise.resolve(nobody()) } = parts;
  const { prisma = database.prisma, build = "build", isWithheld, maxBytes } = parts;
  const scopes = createRequestScopes();
  const log = pino({ level: "silent" });
  let executed = 0;
  let before: () => Promise<unknown> = () => Promise.resolve();
  const app = createHttpApp({
    log,
    scopes,
    schema,
    identify,
    rateLimiter: createRateLimiter({
      requestsPerMinute: parts.requestsPerMinute ?? 1_000_000,
      writesPerMinute: 1000,
    }),
    queryCache: createQueryCache({
      prisma,
      schema,
      build,
      now,
      scopes,
      log,
      ...(isWithheld === undefined ? {} : { isWithheld }),
      ...(maxBytes === undefined ? {} : { maxBytes }),
    }),
    createContext: async (asker) => {
      executed += 1;
      await before();
      return createContext({ database, now, publicUrl: "https://finsam.example.org", ...asker });
    },
    plugins: limitPlugins(),
    askDatabase: () => Promise.resolve(),
    stopping: new AbortController().signal,
  });
  const server = await listen(() => app, { host: "127.0.0.1", port: 0 });
  return {
    url: `http://127.0.0.1:${server.port}`,
    /** How many operations have been executed. */
    executed: () => executed,
    /** Lets something happen each time when an operation is about to be executed. */
    beforeExecution(happens: () => Promise<unknown>) {
      before = happens;
    },
    [Symbol.asyncDispose]: async () => {
      await server.stop(0);
    },
  };
}

/** What is sent by GET: text as it is, all else as JSON. What is absent is left out. */
export interface Asked {
  readonly query?: string;
  readonly operationName?: string;
  readonly variables?: object | string;
  readonly extensions?: object | string;
}

/** Sends an operation by GET. */
export function get(
  { url }: { readonly url: string },
  asked: Asked,
  headers: Record<string, string> = {},
): Promise<Response> {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(asked))
    parameters.set(name, typeof value === "string" ? value : JSON.stringify(value));
  return fetch(`${url}/graphql?${parameters}`, { headers });
}

/** The extensions that stand for a document, by Apollo's protocol. */
export function persisted(query: string) {
  const sha256Hash = createHash("sha256").update(query).digest("hex");
  return { persistedQuery: { version: 1, sha256Hash } };
}

import type { FeedStore } from "@finsam/change-feed";
import { type Database, feedStore } from "@finsam/database";
import { StreamPlaces } from "@finsam/graphql-schema";
import { Hono } from "hono";
import { requestId, type RequestIdVariables } from "hono/request-id";
import { pino } from "pino";
import { listen } from "../src/http-server.ts";
import type { RateLimiter } from "../src/rate-limit.ts";
import { createRequestScopes, openScope } from "../src/request-scope.ts";
import { feedRoutes } from "../src/routes/feed.ts";
import { notFound } from "../src/routes/not-found.ts";

/** The feeds of a database over HTTP, in this process. */
export async function feedServer(
  database: Database,
  { rateLimiter, places = 10 }: { rateLimiter?: RateLimiter; places?: number } = {},
) {
  const stopping = new AbortController();
  const scopes = createRequestScopes();
  const real = feedStore(database.prisma);
  let reads = 0;
  let broken = false;
  const store: FeedStore = {
    position: (selection) => real.position(selection),
    read(selection, after, take) {
      reads += 1;
      return broken ? Promise.reject(new Error("broken")) : real.read(selection, after, take);
    },
  };
  const server = await listen(
    (port) => {
      const app = new Hono<{ Variables: RequestIdVariables }>();
      app.use(requestId(), openScope(scopes, false));
      const parts = {
        database,
        store,
        scopes,
        rateLimiter,
        origin: `http://127.0.0.1:${port}`,
        places: new StreamPlaces(places),
        log: pino({ level: "silent" }),
        stopping: stopping.signal,
        now: () => new Date(),
      };
      app.route("/", feedRoutes(parts));
      app.notFound(notFound);
      return app;
    },
    { host: "127.0.0.1", port: 0 },
  );
  return {
    url: `http://127.0.0.1:${server.port}`,
    /** How often items have been read. */
    reads: () => reads,
    /** From now on nothing can be read. */
    break() {
      broken = true;
    },
    /** The server is told to stop: streams end. */
    endStreams: () => stopping.abort(),
    async [Symbol.asyncDispose]() {
      stopping.abort();
      await server.stop(0);
    },
  };
}

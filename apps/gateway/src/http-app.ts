import { Hono } from "hono";
import { requestId, type RequestIdVariables } from "hono/request-id";
import { secureHeaders } from "hono/secure-headers";
import type { Logger } from "pino";
import { logRequests } from "./logging.ts";
import { problem } from "./problem.ts";
import { openScope, type RequestScopes } from "./request-scope.ts";
import { type ArchiveParts, archiveRoutes } from "./routes/archive.ts";
import { type FeedParts, feedRoutes } from "./routes/feed.ts";
import { type GraphqlParts, graphqlRoutes } from "./routes/graphql.ts";
import { type HealthParts, healthRoutes } from "./routes/health.ts";
import { homeRoutes } from "./routes/home.ts";
import { type PeopleParts, peopleRoutes } from "./routes/people.ts";
import { type ReleaseParts, releaseRoutes } from "./routes/release.ts";
import { notFound } from "./routes/not-found.ts";
import { webRoutes, type WebRouteParts } from "./routes/web.ts";

/** What the routes are built on. */
export interface HttpAppParts extends GraphqlParts, HealthParts {
  readonly log: Logger;
  readonly scopes: RequestScopes;
  /** Whether X-Forwarded-For tells where a request comes from. Default false: its socket does. */
  readonly trustProxy?: boolean;
  /** Undefined: nobody signs in. */
  readonly people?: PeopleParts;
  /** Undefined: nothing is exported. */
  readonly archive?: ArchiveParts;
  /** Undefined: releases of theme weeks have no addresses. */
  readonly releases?: ReleaseParts;
  /** Undefined: nothing is published to other servers. */
  readonly feed?: FeedParts;
  /** Undefined: there are no pages for people but those of sign-in. */
  readonly pages?: Omit<WebRouteParts, "ask">;
}

/** Everything that is answered over HTTP, and what is the same for every answer: ids, log lines, headers. */
export function createHttpApp(parts: HttpAppParts): Hono<{ Variables: RequestIdVariables }> {
  const {
    log,
    scopes,
    stopping,
    people,
    archive,
    feed,
    releases,
    pages,
    trustProxy = false,
  } = parts;
  const app = new Hono<{ Variables: RequestIdVariables }>();
  app.use(requestId({ limitLength: 64 }), openScope(scopes, trustProxy), logRequests(log, scopes));
  app.use((context, next) => {
    context.set("web", pages?.web);
    return next();
  });
  // HSTS is for whoever ends TLS in front of this server; the pages forbid framing in their own policies.
  // Where no referrer is sent at all, browsers hide the origin of forms too, by which we know our own.
  app.use(secureHeaders({ strictTransportSecurity: false, referrerPolicy: "same-origin" }));
  app.use(async (context, next) => {
    await next();
    if (stopping.aborted) context.header("connection", "close");
  });
  if (pages === undefined) app.route("/", homeRoutes(people?.identity));
  app.route("/health", healthRoutes(parts));
  app.route("/graphql", graphqlRoutes(parts));
  if (people !== undefined) app.route("/", peopleRoutes(people, trustProxy));
  if (archive !== undefined) app.route("/archive", archiveRoutes(archive));
  if (releases !== undefined) app.route("/", releaseRoutes(releases));
  if (feed !== undefined) app.route("/", feedRoutes(feed));
  // Last: what nothing else answers is a page, or is not there.
  if (pages !== undefined)
    app.route("/", webRoutes({ ...pages, ask: (request, env) => app.fetch(request, env) }));
  app.notFound(notFound);
  app.onError((error, context) => {
    log.error({ err: error }, "unexpected error");
    const detail = "Something went wrong here; it is logged under the request id";
    return problem(context, { status: 500, code: "INTERNAL_SERVER_ERROR", detail });
  });
  return app;
}

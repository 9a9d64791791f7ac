import { serveStatic } from "@hono/node-server/serve-static";
import type { Web } from "@finsam/calendar";
import { Hono } from "hono";
import type { Logger } from "pino";

/** What the pages for people are built on. */
export interface WebRouteParts {
  readonly web: Web;
  /** The public address, without a slash at its end. */
  readonly origin: string;
  /** The clock. */
  readonly now: () => Date;
  readonly log: Logger;
  /** Answers a request to the endpoint as if it came from whoever asked for the page: `env` tells from where. */
  readonly ask: (request: Request, env: object) => Response | Promise<Response>;
}

/** A year: the name of an asset has the hash of its content in it. */
const immutable = "public, max-age=31536000, immutable";

/** The pages for people, and what they load. */
export function webRoutes({ web, origin, now, log, ask }: WebRouteParts): Hono<{ Bindings: object }> {
  return new Hono<{ Bindings: object }>()
    .get(
      "/assets/*",
      serveStatic({
        root: web.assets,
        rewriteRequestPath: (path) => path.replace(/^\/assets/, ""),
        onFound: (_path, context) => context.header("cache-control", immutable),
      }),
    )
    .on(["GET", "HEAD", "POST"], ["/", "/*"], (context) =>
      web.answer(context.req.raw, {
        origin,
        now,
        onError: (error) => log.error({ err: error }, "a page could not be made"),
        fetch: async (url, init) => {
          const request = new Request(url, init);
          // She reads what she may: her session goes with what the page asks in her name.
          const cookie = context.req.header("cookie");
          if (cookie !== undefined) request.headers.set("cookie", cookie);
          return ask(request, { ...context.env });
        },
      }),
    );
}

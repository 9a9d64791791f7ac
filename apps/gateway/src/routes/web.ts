import { serveStatic } from "@hono/node-server/serve-static";
import type { Web } from "@finsam/calendar";
import { Hono } from "hono";
import { compress } from "hono/compress";
import type { Logger } from "pino";
import { isFromOwnPage } from "../identity/own-origin.ts";

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
export function webRoutes({
  web,
  origin,
  now,
  log,
  ask,
}: WebRouteParts): Hono<{ Bindings: object }> {
  return new Hono<{ Bindings: object }>()
    .get(
      "/assets/*",
      serveStatic({
        root: web.assets,
        precompressed: true,
        rewriteRequestPath: (path) => path.replace(/^\/assets/, ""),
        onFound: (_path, context) => context.header("cache-control", immutable),
      }),
    )
    .on(["GET", "HEAD", "POST"], ["/", "/*"], compress(), async (context) => {
      const asked = atOrigin(context.req.raw, origin);
      // She reads and writes what she may: her session goes with what the page asks in her name, but for forms of others.
      const cookie =
        asked.method !== "POST" || isFromOwnPage(asked, origin)
          ? asked.headers.get("cookie")
          : null;
      const page = await web.answer(asked, {
        origin,
        now,
        onError: (error) => log.error({ err: error }, "a page could not be made"),
        fetch: async (url, init) => {
          const request = new Request(url, init);
          if (cookie !== null) {
            request.headers.set("cookie", cookie);
            request.headers.set("origin", origin);
          }
          const answer = await ask(request, { ...context.env });
          for (const renewed of answer.headers.getSetCookie())
            context.header("set-cookie", renewed, { append: true });
          return answer;
        },
      });
      return context.newResponse(page.body, page);
    });
}

/** A request as the browser meant it: behind a proxy the server has another name than its public one. */
function atOrigin(request: Request, origin: string): Request {
  const { pathname, search } = new URL(request.url);
  const asked = new Request(`${origin}${pathname}${search}`, request);
  asked.headers.set("host", new URL(origin).host);
  asked.headers.delete("x-forwarded-host");
  return asked;
}

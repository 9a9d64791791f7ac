import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { MiddlewareHandler } from "hono";
import { accepts } from "hono/accepts";
import { graphiqlExamples } from "../graphiql-examples.ts";
import { planningExamples } from "../graphiql-planning-examples.ts";

/** The page carries its scripts in itself: nothing may be loaded from another address, so it works offline. */
const policy = [
  "default-src 'none'",
  "script-src 'unsafe-inline' blob:",
  "worker-src blob:",
  "style-src 'unsafe-inline'",
  "font-src data:",
  "img-src data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

interface GraphiqlPage {
  readonly etag: string;
  readonly html: Uint8Array<ArrayBuffer>;
  readonly gzipped: Uint8Array<ArrayBuffer>;
}

/** GraphiQL for a browser, that is where HTML is wanted; every other request goes on to the next handler. */
export function graphiql(): MiddlewareHandler {
  let made: Promise<GraphiqlPage> | undefined;
  return async (context, next) => {
    const wanted = accepts(context, {
      header: "Accept",
      supports: ["application/json", "application/graphql-response+json", "text/html"],
      default: "application/json",
    });
    if (wanted !== "text/html") return next();
    made ??= makePage();
    const { etag, html, gzipped } = await made;
    const headers = {
      etag,
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": policy,
      "cache-control": "no-cache",
      vary: "Accept, Accept-Encoding",
    };
    if (context.req.header("if-none-match") === etag)
      return new Response(null, { status: 304, headers });
    const zipped = accepts(context, { header: "Accept-Encoding", supports: ["gzip"], default: "" });
    return zipped === "gzip"
      ? new Response(gzipped, { headers: { ...headers, "content-encoding": "gzip" } })
      : new Response(html, { headers });
  };
}

/** Made when first asked for: it takes some 10 MB, which a server without such visitors does without. */
async function makePage(): Promise<GraphiqlPage> {
  const { renderGraphiQL } = await import("@graphql-yoga/render-graphiql");
  const html = Buffer.from(
    renderGraphiQL({
      title: "Finsam – GraphiQL",
      defaultTabs: [...graphiqlExamples, ...planningExamples.map(({ query }) => query)].map(
        (query) => ({ query }),
      ),
    }),
  );
  const hash = createHash("sha256").update(html).digest("base64url");
  return { etag: `W/"${hash}"`, html, gzipped: await promisify(gzip)(html) };
}

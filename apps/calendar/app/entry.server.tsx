import { renderToString } from "react-dom/server";
import { type EntryContext, type HandleErrorFunction, ServerRouter } from "react-router";

import { web } from "./web-context.ts";

export { webContext } from "./web-context.ts";

/** Nothing but the pages' own style, pictures and forms; no script, from anywhere. */
const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Renders a page. Whole, since all that it shows is read from the database beside it. */
// eslint-disable-next-line import/no-default-export -- React Router takes it from here.
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
): Response {
  headers.set("content-type", "text/html; charset=utf-8");
  headers.set("content-security-policy", policy);
  if (request.method === "HEAD") return new Response(null, { status, headers });
  const html = renderToString(<ServerRouter context={context} url={request.url} />);
  return new Response(`<!doctype html>${html}`, { status, headers });
}

/** Told of what a page could not be made of: the server that serves the pages logs it. */
export const handleError: HandleErrorFunction = (error, { context }) => {
  context.get(web).onError(error);
};

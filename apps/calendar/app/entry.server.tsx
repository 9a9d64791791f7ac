import { randomBytes } from "node:crypto";
import { renderToReadableStream, renderToString } from "react-dom/server";
import {
  type EntryContext,
  type HandleErrorFunction,
  isRouteErrorResponse,
  type RouterContextProvider,
  ServerRouter,
} from "react-router";
import { Nonce } from "./nonce.ts";
import { pagePolicy } from "./page-policy.ts";
import { runsScripts } from "./runs-scripts.ts";
import { reader } from "./reader.ts";
import { web } from "./web-context.ts";

export { siteFrame } from "./site-frame.tsx";
export { webContexts } from "./web-context.ts";

/** Renders a page: whole where no script runs, since all that it shows is read from the database beside it. */
// eslint-disable-next-line import/no-default-export -- React Router takes it from here.
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  loadContext: Readonly<RouterContextProvider>,
): Promise<Response> {
  const matches = context.staticHandlerContext.matches.map(
    ({ route }) => context.routeModules[route.id],
  );
  const nonce = runsScripts(matches) ? randomBytes(16).toString("base64") : undefined;
  headers.set("content-type", "text/html; charset=utf-8");
  headers.set("content-security-policy", pagePolicy(nonce));
  // What is made for one person alone is kept nowhere.
  if (loadContext.get(reader) !== null) headers.set("cache-control", "no-store");
  if (request.method === "HEAD") return new Response(null, { status, headers });
  const router = <ServerRouter context={context} url={request.url} {...(nonce && { nonce })} />;
  if (nonce === undefined)
    return new Response(`<!doctype html>${renderToString(router)}`, { status, headers });
  const { onError } = loadContext.get(web);
  const page = <Nonce value={nonce}>{router}</Nonce>;
  return new Response(await renderToReadableStream(page, { nonce, onError }), { status, headers });
}

/** Told of what a page could not be made of: the server that serves the pages logs it. */
export const handleError: HandleErrorFunction = (error, { context, request }) => {
  const isAnswer = isRouteErrorResponse(error) && error.status < 500;
  if (!isAnswer && !request.signal.aborted) context.get(web).onError(error);
};

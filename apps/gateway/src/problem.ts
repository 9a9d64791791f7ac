import { STATUS_CODES } from "node:http";
import type { Context } from "hono";
import type { RequestIdVariables } from "hono/request-id";
import type { ContentfulStatusCode } from "hono/utils/http-status";

/** What is told of a request that could not be answered, in the words of RFC 9457. */
export interface Problem {
  /** The HTTP status, 400–599. */
  readonly status: ContentfulStatusCode;
  /** A stable code that programs can tell apart, such as `NOT_FOUND`. */
  readonly code: string;
  /** One sentence for a person: what was expected and what came. */
  readonly detail: string;
  /** More members of the answer (RFC 9457 § 3.2). */
  readonly more?: Readonly<Record<string, unknown>>;
}

/** Answers by `application/problem+json` (RFC 9457), never to be cached. The type is `about:blank`, so the title is the status'. */
export function problem(
  context: Context<{ Variables: RequestIdVariables }>,
  told: Problem,
): Response {
  const { status, code, detail, more } = told;
  const requestId = context.get("requestId");
  const body = { title: STATUS_CODES[status], status, code, detail, requestId, ...more };
  return context.body(JSON.stringify(body), status, {
    "content-type": "application/problem+json",
    "cache-control": "no-store",
  });
}

import type { Context, MiddlewareHandler } from "hono";
import type { RequestIdVariables } from "hono/request-id";
import { problem } from "./problem.ts";

/** The largest request body, in bytes, inclusive. */
export const maxBodyBytes = 256 * 1024;

/**
 * How much of a body of unknown length is read on, and dropped, before it is refused. A client sends all before it
 * listens: one that is cut off would not see the answer, and its connection could not be used again.
 */
const maxDroppedBytes = 16 * 1024 * 1024;

type Gateway = { Variables: RequestIdVariables };

/** Refuses a body of more than {@link maxBodyBytes} with status 413, whether it states its length or comes in chunks. */
export function limitBody(): MiddlewareHandler<Gateway> {
  return async (context, next) => {
    const { raw } = context.req;
    if (!raw.headers.has("transfer-encoding")) {
      return Number(raw.headers.get("content-length")) > maxBodyBytes ? refusal(context) : next();
    }
    const body = await readBody(raw.body);
    if (body === undefined) return refusal(context);
    context.req.raw = new Request(raw, { method: raw.method, body });
    return next();
  };
}

async function readBody(
  body: ReadableStream<Uint8Array> | null,
): Promise<Buffer<ArrayBuffer> | undefined> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of body ?? []) {
    bytes += part.length;
    if (bytes <= maxBodyBytes) parts.push(part);
    else if (bytes > maxDroppedBytes) break;
  }
  return bytes > maxBodyBytes ? undefined : Buffer.concat(parts);
}

function refusal(context: Context<Gateway>): Response {
  const code = "REQUEST_TOO_LARGE";
  const detail = `Expected a body of at most ${maxBodyBytes / 1024} kB`;
  // For a client that knows GraphQL only: the same error where it looks for one.
  const errors = [{ message: detail, extensions: { code } }];
  return problem(context, { status: 413, code, detail, more: { errors } });
}

import type { Clock } from "./clock.ts";
import type { Limits } from "./limits.ts";
import type { SourceFault } from "./source-report.ts";

/** The part of the web's `fetch` that is used. */
export type Fetch = (address: string, init: RequestInit) => Promise<Response>;

/** With what requests are made. */
export interface Asking {
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly limits: Limits;
  /** Sent as `Authorization: Bearer`; undefined: none is needed. */
  readonly token: string | undefined;
  readonly signal: AbortSignal;
}

/** An answer with its bytes as they came. */
export interface WholeAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What came of a request. */
export type Fetched =
  | { readonly ok: true; readonly answer: WholeAnswer }
  | { readonly ok: false; readonly fault: SourceFault };

/** The headers of a request. No compression is asked for: what comes is what was digested, and no small answer grows. */
export function requestHeaders(token: string | undefined, accept: string): Record<string, string> {
  return {
    accept,
    "accept-encoding": "identity",
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
}

/** Asks for an address, within the limits of time and size, following no redirect. */
export async function fetchAnswer(
  address: string,
  accept: string,
  { fetch, clock, limits, token, signal }: Asking,
): Promise<Fetched> {
  const ending = new AbortController();
  const within = AbortSignal.any([signal, ending.signal]);
  const late = clock.wait(limits.answerMs, within).then((): Fetched => {
    return { ok: false, fault: "TOO_SLOW" };
  });
  const whole = async (): Promise<Fetched> => {
    const response = await fetch(address, {
      headers: requestHeaders(token, accept),
      redirect: "manual",
      signal: within,
    });
    const fault = faultOf(response, limits);
    if (fault !== undefined) {
      await response.body?.cancel();
      return { ok: false, fault };
    }
    const bytes = await readBytes(response, limits.answerBytes);
    if (bytes === undefined) return { ok: false, fault: "TOO_LARGE" };
    return { ok: true, answer: { status: response.status, headers: response.headers, bytes } };
  };
  try {
    return await Promise.race([
      whole().catch((): Fetched => ({ ok: false, fault: "UNREACHABLE" })),
      late,
    ]);
  } finally {
    ending.abort();
  }
}

/** What is wrong with an answer before its first byte. */
function faultOf({ status, type, headers }: Response, limits: Limits): SourceFault | undefined {
  if (type === "opaqueredirect" || (status >= 300 && status < 400)) return "REDIRECT";
  const coding = headers.get("content-encoding")?.trim().toLowerCase() ?? "identity";
  if (coding !== "identity" && coding !== "") return "COMPRESSED";
  const length = headers.get("content-length");
  return length !== null && Number(length) > limits.answerBytes ? "TOO_LARGE" : undefined;
}

/** Undefined: there is more than `most`. */
async function readBytes(
  { body }: Response,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (body === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.byteLength;
    // Leaving the loop ends the connection.
    if (length > most) return undefined;
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

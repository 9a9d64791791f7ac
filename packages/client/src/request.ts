import { readAnswer } from "./answer.ts";
import { hashOf, type OperationDocument, textOf } from "./document.ts";
import { type Endpoint, limitsOf, orSilence, type SendLimits } from "./endpoint.ts";
import { RefusedError } from "./failure.ts";
import type { RequestOptions } from "./options.ts";
import { withRetries } from "./retry.ts";

const accept = "application/graphql-response+json, application/json";

/** An address of this length reaches every server; a longer one is sent as a body. */
const longestAddress = 2000;

/**
 * Reads. It is asked for by GET and by the hash of its text, so that caches between here and there can keep the answer; a server
 * that does not know the hash is sent the text once.
 */
export async function ask<Result, Variables>(
  endpoint: Endpoint,
  document: OperationDocument<Result, Variables>,
  given: unknown,
  options: RequestOptions,
): Promise<Result> {
  const text = textOf(document);
  const variables = inLanguage(endpoint, text, given);
  const hash = await hashOf(text);
  const { retries, signal, timeoutMs } = limitsOf(endpoint, options);
  const attempt = async (): Promise<Result> => {
    const limits = { signal, deadline: AbortSignal.timeout(timeoutMs) };
    const url = addressOf(endpoint.url, text, hash, variables);
    if (url.length > longestAddress) return post(endpoint, text, variables, hash, limits);
    try {
      return await get(endpoint, url, limits);
    } catch (error) {
      if (!wantsText(error)) throw error;
      return post(endpoint, text, variables, hash, limits);
    }
  };
  return withRetries(attempt, { retries, signal, isSafe: true });
}

/** Writes. It is repeated only where that is safe: an input with an `idempotencyKey` is done once however often it comes. */
export async function tell<Result, Variables>(
  endpoint: Endpoint,
  document: OperationDocument<Result, Variables>,
  given: unknown,
  options: RequestOptions,
): Promise<Result> {
  const text = textOf(document);
  const variables = inLanguage(endpoint, text, given);
  const { retries, signal, timeoutMs } = limitsOf(endpoint, options);
  const attempt = () =>
    post<Result>(endpoint, text, variables, undefined, {
      signal,
      deadline: AbortSignal.timeout(timeoutMs),
    });
  return withRetries(attempt, { retries, signal, isSafe: isKeyed(variables) });
}

/** The variables, with the client's language where the operation has a place for it and isn't told. */
export function inLanguage({ language }: Endpoint, text: string, variables: unknown): unknown {
  if (language === undefined || !/\$language\b/.test(text)) return variables;
  return Object.assign({ language }, variables);
}

/** The headers and body by which an operation is posted. */
export function posted(
  query: string,
  variables: unknown,
  accepted: string,
  extensions?: object,
): RequestInit {
  return {
    method: "POST",
    headers: { accept: accepted, "content-type": "application/json" },
    body: JSON.stringify({ query, variables, extensions }),
  };
}

async function get<Result>(endpoint: Endpoint, url: string, limits: SendLimits): Promise<Result> {
  const { memory } = endpoint;
  const held = memory?.get(url);
  const headers = { accept, ...(held === undefined ? {} : { "if-none-match": held.etag }) };
  const response = await endpoint.send(url, { headers }, limits);
  if (response.status === 304 && held !== undefined) return readAnswer(held.text, response);
  const text = await orSilence(limits, () => response.text());
  const result = readAnswer<Result>(text, response);
  const etag = response.headers.get("etag");
  if (etag !== null) memory?.set(url, { etag, text });
  return result;
}

async function post<Result>(
  endpoint: Endpoint,
  query: string,
  variables: unknown,
  hash: string | undefined,
  limits: SendLimits,
): Promise<Result> {
  const init = posted(query, variables, accept, persisted(hash));
  const response = await endpoint.send(endpoint.url, init, limits);
  return readAnswer(await orSilence(limits, () => response.text()), response);
}

function addressOf(
  url: string,
  query: string,
  hash: string | undefined,
  variables: unknown,
): string {
  const parameters = new URLSearchParams(
    hash === undefined ? { query } : { extensions: JSON.stringify(persisted(hash)) },
  );
  if (variables !== undefined) parameters.set("variables", JSON.stringify(variables));
  return `${url}${url.includes("?") ? "&" : "?"}${parameters}`;
}

/** Apollo's protocol of automatically persisted queries. */
function persisted(sha256Hash: string | undefined) {
  return sha256Hash === undefined ? undefined : { persistedQuery: { version: 1, sha256Hash } };
}

/** Whether the server does not know the hash, or does not know hashes. */
function wantsText(error: unknown): boolean {
  return (
    error instanceof RefusedError &&
    error.data.refusals.some(({ code }) => code.startsWith("PERSISTED_QUERY_NOT_"))
  );
}

function isKeyed(variables: unknown): boolean {
  if (typeof variables !== "object" || variables === null || !("input" in variables)) return false;
  const { input } = variables;
  return (
    typeof input === "object" &&
    input !== null &&
    "idempotencyKey" in input &&
    typeof input.idempotencyKey === "string"
  );
}

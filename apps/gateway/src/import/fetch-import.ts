import { Agent, request } from "undici";
import { type AddressRules, refusalOf } from "./address-guard.ts";
import { failureSentence } from "./fetch-failure.ts";
import { acceptedEncodings, limitedBody } from "./limited-body.ts";
import { guardedLookup, type ResolveHost, systemResolver } from "./resolve-host.ts";

/** How an address is fetched for an import. */
export interface FetchRules extends AddressRules {
  /** Default: the machine's own resolver. */
  readonly resolve?: ResolveHost;
  /** For all of it, redirects included, in ms. Default 20,000. */
  readonly timeoutMs?: number;
  /** Of a body, packed and unpacked. Default 5 MB. */
  readonly maxBytes?: number;
}

/** What is fetched. */
export interface FetchRequest {
  readonly url: string;
  /** Media types that are asked for. */
  readonly accept: readonly string[];
  /** As the site named what it gave the last time; null where it did not. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly signal?: AbortSignal;
}

/** What came of it. */
export type Fetched =
  | {
      readonly is: "content";
      readonly bytes: Uint8Array;
      /** As the site states it. */
      readonly charset: string | undefined;
      readonly etag: string | null;
      readonly lastModified: string | null;
    }
  | { readonly is: "unchanged" }
  /** `reason` in Swedish; `retryAfterMs` where the site asks for a wait. */
  | { readonly is: "failed"; readonly reason: string; readonly retryAfterMs: number | undefined };

const mostRedirects = 5;
const userAgent = "Finsam/1.0 (import av kalender)";

/**
 * Fetches an address that somebody has given. It goes to nothing but the public internet, also over redirects and whatever a name
 * server says, and takes no more than its time and size. Nothing is thrown.
 */
export async function fetchImport(asked: FetchRequest, rules: FetchRules): Promise<Fetched> {
  const { timeoutMs = 20_000, resolve = systemResolver } = rules;
  const timeout = AbortSignal.timeout(timeoutMs);
  const signal = asked.signal === undefined ? timeout : AbortSignal.any([timeout, asked.signal]);
  // One for each fetch: no connection outlives the check of its address.
  const agent = new Agent({
    connect: { lookup: guardedLookup(resolve, rules), timeout: timeoutMs },
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    maxHeaderSize: 32_768,
  });
  try {
    return await follow(asked, rules, { agent, signal });
  } catch (error) {
    return failed(failureSentence(error, timeout.aborted));
  } finally {
    await agent.destroy();
  }
}

interface Means {
  readonly agent: Agent;
  readonly signal: AbortSignal;
}

async function follow(asked: FetchRequest, rules: FetchRules, means: Means): Promise<Fetched> {
  let url = URL.parse(asked.url);
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    if (url === null) return failed("Adressen går inte att tolka");
    const refusal = refusalOf(url, rules);
    if (refusal !== undefined) return failed(refusal);
    const { statusCode, headers, body } = await request(url, {
      dispatcher: means.agent,
      signal: means.signal,
      headers: {
        accept: asked.accept.join(", "),
        "accept-encoding": acceptedEncodings,
        "user-agent": userAgent,
        ...(asked.etag === null ? {} : { "if-none-match": asked.etag }),
        ...(asked.lastModified === null ? {} : { "if-modified-since": asked.lastModified }),
      },
    });
    // What is not read is let go of with the agent.
    body.on("error", () => undefined);
    const location = one(headers["location"]);
    if ([301, 302, 303, 307, 308].includes(statusCode) && location !== undefined) {
      const next: URL | null = URL.parse(location, url);
      if (url.protocol === "https:" && next?.protocol === "http:")
        return failed("Adressen leder vidare från https till http, som inte är skyddat");
      url = next;
      continue;
    }
    if (statusCode === 304) return { is: "unchanged" };
    if (statusCode !== 200)
      return failed(`Webbplatsen svarade ${statusCode}`, retryAfter(one(headers["retry-after"])));
    const [type = "", ...parameters] = (one(headers["content-type"]) ?? "").split(";");
    const mediaType = type.trim().toLowerCase();
    if (mediaType !== "" && !asked.accept.includes(mediaType))
      return failed(`Webbplatsen svarade med fel slags innehåll (${mediaType.slice(0, 60)})`);
    const { maxBytes = 5_000_000 } = rules;
    const limits = { maxBytes, signal: means.signal };
    return {
      is: "content",
      bytes: await limitedBody(body, one(headers["content-encoding"]), limits),
      charset: charsetOf(parameters),
      etag: one(headers["etag"])?.slice(0, 1000) ?? null,
      lastModified: one(headers["last-modified"])?.slice(0, 100) ?? null,
    };
  }
  return failed(`Adressen leder vidare mer än ${mostRedirects} gånger`);
}

function failed(reason: string, retryAfterMs?: number): Fetched {
  return { is: "failed", reason, retryAfterMs };
}

function one(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}

function charsetOf(parameters: readonly string[]): string | undefined {
  for (const parameter of parameters) {
    const [name = "", value = ""] = parameter.split("=");
    if (name.trim().toLowerCase() === "charset") return value.trim().replace(/^"|"$/g, "");
  }
  return undefined;
}

/** A time of waiting (RFC 9110 § 10.2.3), in ms. */
function retryAfter(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  if (/^\d{1,9}$/.test(header)) return Number(header) * 1000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, at - Date.now());
}

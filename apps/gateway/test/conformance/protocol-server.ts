import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import {
  contentDigest,
  DEFAULT_PAGE_ITEMS,
  encodeFeedState,
  encodeHint,
  encodeProblem,
  type FeedProblem,
  type FeedStore,
  negotiate,
  pageAnswer,
  parseFeedAddress,
} from "@finsam/change-feed";

/** An answer before its bytes are made. */
export interface Draft {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What was asked, for who spoils the answer. */
export interface AskedFor {
  readonly url: URL;
  readonly request: IncomingMessage;
  readonly origin: string;
}

/** How a server breaks the protocol. */
export interface Fault {
  /** Changes an answer before its digest is made. */
  readonly spoil?: (draft: Draft, asked: AskedFor) => Draft;
  /** Changes the headers last of all. */
  readonly headers?: (headers: Record<string, string>, asked: AskedFor) => Record<string, string>;
}

/** The token that this server knows. */
export const knownToken = "prov-nyckel-som-gäller";

/** A complete publisher over a store, and what is spoilt in it. */
export async function protocolServer(store: FeedStore, fault: Fault = {}) {
  let origin = "";
  const server = createServer((request, response) => {
    void respond(request, response);
  });

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "", origin);
    const asked = { url, request, origin };
    if (url.pathname === "/feed/hints") return sendHints(response, asked);
    const draft = await answer(request, url);
    const { status, headers, body } = fault.spoil?.(draft, asked) ?? draft;
    const plain = Buffer.from(body);
    const zipped = /gzip/.test(String(request.headers["accept-encoding"])) && status === 200;
    const bytes = new Uint8Array(zipped ? gzipSync(plain) : plain);
    const etag = `"${createHash("sha256").update(bytes).digest("hex")}"`;
    const all: Record<string, string> = {
      ...headers,
      etag,
      "content-digest": await contentDigest(bytes),
      ...(zipped ? { "content-encoding": "gzip" } : {}),
    };
    const sent = fault.headers?.(all, asked) ?? all;
    if (request.headers["if-none-match"] === sent["etag"] && status === 200)
      response.writeHead(304, sent).end();
    else response.writeHead(status, sent).end(bytes);
  }

  function sendHints(response: ServerResponse, asked: AskedFor): void {
    const hint = encodeHint({ audience: "public", head: 1n });
    const draft = { status: 200, headers: { "content-type": "text/event-stream" }, body: hint };
    const { status, headers, body } = fault.spoil?.(draft, asked) ?? draft;
    response.writeHead(status, headers).write(body);
  }

  async function answer({ method, headers }: IncomingMessage, url: URL): Promise<Draft> {
    if (method !== "GET") return { status: 405, headers: { allow: "GET" }, body: "" };
    const isKnown = headers.authorization === `Bearer ${knownToken}`;
    if (url.pathname === "/feed/state") return state(isKnown);
    const address = parseFeedAddress(url.pathname + url.search);
    if (!address.ok) {
      const isFeed = url.pathname === "/feed";
      return problem(isFeed ? "invalid-address" : "unknown-audience");
    }
    const { audience, association, afterChangeNumber = 0n, limit } = address.value;
    if (audience !== "public" && !isKnown) return problem("unauthorized");
    if (audience !== "public" && audience !== "holds") return problem("forbidden");
    const selection = association === undefined ? { audience } : { audience, association };
    const reading = await store.read(selection, afterChangeNumber, limit ?? DEFAULT_PAGE_ITEMS);
    const negotiated = negotiate(headers.accept);
    return pageAnswer({ asked: address.value, address: url.href, origin, negotiated, reading });
  }

  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("Expected a port");
  origin = `http://127.0.0.1:${bound.port}`;
  return {
    origin,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

function state(isKnown: boolean): Draft {
  const cache = isKnown ? "private, no-cache" : "public, max-age=8";
  return {
    status: 200,
    headers: { "content-type": "application/json", "cache-control": cache, vary: "Authorization" },
    body: encodeFeedState({ audiences: ["public"], associations: [] }),
  };
}

function problem(name: FeedProblem["name"]): Draft {
  return encodeProblem({ name, detail: "Expected something else" });
}

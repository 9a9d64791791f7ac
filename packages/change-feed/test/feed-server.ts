import { createServer, type IncomingMessage } from "node:http";
import { once } from "node:events";
import {
  checkContentDigest,
  contentDigest,
  DEFAULT_PAGE_ITEMS,
  encodeProblem,
  type FeedStore,
  negotiate,
  pageAnswer,
  type PageAnswer,
  parseFeedAddress,
} from "../src/index.ts";

/** A server of feeds, as small as the protocol lets it be. */
export interface FeedServer extends AsyncDisposable {
  /** Its public address, without a path. */
  readonly origin: string;
  /** What has been asked for, paths and queries. */
  readonly asked: readonly string[];
  /** From now on every feed is gone. */
  close(): void;
}

/** Serves a store's feeds on a port of its own choice. */
export async function feedServer(store: FeedStore): Promise<FeedServer> {
  const asked: string[] = [];
  let closed = false;
  let origin = "";
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    void (async () => {
      const { status, headers, body } = await answer(request);
      const bytes = new TextEncoder().encode(body);
      const digest = await contentDigest(bytes);
      response.writeHead(status, { ...headers, "content-digest": digest }).end(bytes);
    })();
  });

  async function answer({ url = "", headers }: IncomingMessage): Promise<PageAnswer> {
    const address = parseFeedAddress(url);
    if (closed || !address.ok)
      return encodeProblem({ name: "unknown-audience", detail: "Expected the path of a feed" });
    const { audience, association, afterChangeNumber = 0n, limit } = address.value;
    const reading = await store.read(
      association === undefined ? { audience } : { audience, association },
      afterChangeNumber,
      limit ?? DEFAULT_PAGE_ITEMS,
    );
    const negotiated = negotiate(headers.accept);
    return pageAnswer({
      asked: address.value,
      address: `${origin}${url}`,
      origin,
      negotiated,
      reading,
    });
  }

  server.listen(0);
  await once(server, "listening");
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("Expected a port");
  origin = `http://localhost:${bound.port}`;
  return {
    origin,
    asked,
    close() {
      closed = true;
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** A page as it came, its digest checked. */
export async function get(address: string, accept = "*/*") {
  const response = await fetch(address, { headers: { accept } });
  const bytes = new Uint8Array(await response.arrayBuffer());
  const digest = await checkContentDigest(response.headers.get("content-digest"), bytes);
  return { response, digest, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
}

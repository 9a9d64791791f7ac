import { once } from "node:events";
import { createServer } from "node:http";

/** An item of a plain feed. */
interface PlainItem {
  readonly state: "updated" | "deleted";
  readonly kind: string;
  readonly id: string;
  /** An instant, as RPDE allows. */
  readonly modified: string;
  readonly data?: unknown;
}

/** A server of RPDE 1.0 as small suppliers write it, ordered by instant and id, which knows nothing of our profile. */
export async function plainPublisher() {
  const items = new Map<string, PlainItem>();
  let origin = "";
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", origin);
    if (url.pathname !== "/feed") {
      response.writeHead(404).end();
      return;
    }
    const after = `${url.searchParams.get("afterTimestamp") ?? ""} ${url.searchParams.get("afterId") ?? ""}`;
    const key = ({ modified, id }: PlainItem): string => `${modified} ${id}`;
    const page = [...items.values()]
      .filter((item) => key(item) > after)
      .toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
      .slice(0, 2);
    const last = page.at(-1);
    const next = new URL("/feed", origin);
    if (last !== undefined) {
      next.searchParams.set("afterTimestamp", last.modified);
      next.searchParams.set("afterId", last.id);
    }
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify({ next: last === undefined ? url.href : next.href, items: page }));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new TypeError("Expected a port");
  origin = `http://127.0.0.1:${bound.port}`;
  return {
    origin,
    put: (item: PlainItem) => void items.set(item.id, item),
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

import { once } from "node:events";
import { createServer, request as ask } from "node:http";
import { freePort } from "@finsam/database/testing/free-port";

/** What stands before a server and passes on what comes, but for its public feed while that is closed. */
export interface FeedFront extends AsyncDisposable {
  /** Its address, without a slash at its end. */
  readonly url: string;
  /** Whether pages of the public feed are refused. Feeds of theme weeks go on. */
  isClosed: boolean;
}

/** Stands before the server at a port. */
export async function feedFront(port: number): Promise<FeedFront> {
  const listening = await freePort();
  const front = { isClosed: false };
  const server = createServer((request, response) => {
    const { url = "/", method = "GET", headers } = request;
    if (front.isClosed && /^\/feed(?:\?|$)/.test(url)) return response.writeHead(503).end();
    const to = { host: "127.0.0.1", port, path: url, method, headers, agent: false };
    const forward = ask(to, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.on("error", () => response.destroy());
      answer.pipe(response);
    });
    forward.on("error", () => response.destroy());
    response.on("close", () => forward.destroy());
    return request.pipe(forward);
  });
  server.listen(listening, "127.0.0.1");
  await once(server, "listening");
  return Object.assign(front, {
    url: `http://127.0.0.1:${listening}`,
    async [Symbol.asyncDispose]() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  });
}

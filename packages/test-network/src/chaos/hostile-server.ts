import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import { fourAssociations } from "../network-association.ts";
import { freePort } from "@finsam/database/testing/free-port";
import { type HostileFeed, hostileFeed } from "./hostile-feed.ts";

/** A server that says of itself that it is home to all. */
export interface HostileServer extends AsyncDisposable, Omit<HostileFeed, "head" | "page"> {
  readonly url: string;
}

/** Starts it. */
export async function hostileServer(): Promise<HostileServer> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const { head, page, ...feed } = hostileFeed();
  const listeners = new Set<ServerResponse>();
  const hint = (): string => `event: moved\ndata: {"audience":"public","head":"${head()}"}\n\n`;
  const server = createServer((request, response) => {
    const asked = new URL(request.url ?? "/", url);
    if (asked.pathname === "/feed/hints") {
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.write(hint());
      listeners.add(response);
      response.on("close", () => listeners.delete(response));
      return;
    }
    const body = asked.pathname === "/feed/state" ? state() : page(asked);
    response.writeHead(200, { "content-type": "application/json" }).end(body);
  });

  /** It claims to be home to all, and to know how they are. */
  function state(): string {
    const live = { hosted: true, state: "LIVE", since: null, asOf: null };
    const associations = [...fourAssociations, feed.association].map(({ id }) => {
      return { association: id, ...live };
    });
    return JSON.stringify({ audiences: ["public"], associations });
  }

  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  return {
    ...feed,
    url,
    act(act, targets) {
      feed.act(act, targets);
      for (const listener of listeners) listener.write(hint());
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

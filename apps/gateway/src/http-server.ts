import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import type { Hono } from "hono";
import type { Config } from "./config.ts";

/** A server that accepts requests. */
export interface HttpServer {
  /** The real port, where 0 was asked for too. */
  readonly port: number;
  /**
   * Stops accepting, lets running requests finish for at most `withinMs` and closes every connection. Answers
   * whether all of them finished.
   */
  stop(withinMs: number): Promise<boolean>;
}

/** Longer than the 60 s for which proxies usually keep a connection: else they would send into one that is closing. */
const keepAliveMs = 65_000;

/** How long a request may take to arrive in full, in ms: bodies are small. */
const arrivalMs = 60_000;

/**
 * Starts to listen. `open` makes what answers requests, once the port is known and before any comes. Rejects with the
 * system's error (`EADDRINUSE` …) if the port can't be had.
 */
export async function listen(
  open: (port: number) => Pick<Hono, "fetch">,
  { host, port }: Pick<Config, "host" | "port">,
): Promise<HttpServer> {
  let app: Pick<Hono, "fetch"> | undefined;
  const server = createAdaptorServer({
    fetch: (request, env) => {
      if (app === undefined) throw new TypeError("Expected requests to wait for the app");
      return app.fetch(request, env);
    },
    serverOptions: { keepAliveTimeout: keepAliveMs, requestTimeout: arrivalMs },
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const realPort = portOf(server.address());
  app = open(realPort);
  return {
    port: realPort,
    async stop(withinMs) {
      const { promise: closed, resolve } = Promise.withResolvers<void>();
      server.close(() => resolve());
      if (!("closeIdleConnections" in server)) throw new TypeError("Expected a server of HTTP/1.1");
      let finished = true;
      // A connection that was busy when the server closed turns idle when its answer is sent.
      const idle = setInterval(() => server.closeIdleConnections(), 50);
      const cutOff = setTimeout(() => {
        finished = false;
        server.closeAllConnections();
      }, withinMs);
      await closed;
      clearInterval(idle);
      clearTimeout(cutOff);
      return finished;
    },
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (typeof address === "object" && address !== null) return address.port;
  throw new TypeError("Expected the server to listen on a TCP port");
}

import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import { Pool } from "pg";
import { postgraphile as postgraphileServer } from "postgraphile";
import { grafserv } from "postgraphile/grafserv/node";
import { makePgService } from "postgraphile/adaptors/pg";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";
import { makeV4Preset } from "postgraphile/presets/v4";
import { day, sql } from "./question.ts";

/** A server to be measured. */
export interface Peer extends AsyncDisposable {
  readonly url: string;
}

/** The same bytes for every request, from memory: what HTTP alone costs. */
export function memoryPeer(answer: string): Promise<Peer> {
  return serve((_request, response) => {
    response.setHeader("content-type", "application/json").end(answer);
  });
}

/** One hand-written statement behind node:http: what the database and HTTP cost. */
export async function handWrittenPeer(databaseUrl: string): Promise<Peer> {
  const pool = new Pool({ connectionString: databaseUrl, max: 10 });
  const peer = await serve((_request, response) => {
    const asked = pool.query<{ answer: unknown }>({ name: "events", text: sql, values: [day] });
    asked.then(
      ({ rows }) =>
        response.setHeader("content-type", "application/json").end(JSON.stringify(rows[0]?.answer)),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  return {
    url: peer.url,
    async [Symbol.asyncDispose]() {
      await peer[Symbol.asyncDispose]();
      await pool.end();
    },
  };
}

/** PostGraphile over the same tables. Its relations come from foreign keys, which are added for it. */
export async function postgraphilePeer(databaseUrl: string): Promise<Peer> {
  const instance = postgraphileServer({
    extends: [
      PostGraphileAmberPreset,
      makeV4Preset({ simpleCollections: "both", dynamicJson: true }),
    ],
    pgServices: [
      makePgService({
        connectionString: databaseUrl,
        schemas: ["public"],
        poolConfig: { max: 10 },
      }),
    ],
    grafast: { explain: false },
  });
  const server = createServer();
  await instance.createServ(grafserv).addTo(server);
  const peer = await listening(server);
  return {
    url: `${peer.url}graphql`,
    async [Symbol.asyncDispose]() {
      await peer[Symbol.asyncDispose]();
      await instance.release();
    },
  };
}

function serve(listener: RequestListener): Promise<Peer> {
  return listening(createServer(listener));
}

async function listening(server: ReturnType<typeof createServer>): Promise<Peer> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new TypeError("Expected a port");
  return {
    url: `http://127.0.0.1:${address.port}/`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

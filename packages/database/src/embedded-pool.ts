import type { PGlite } from "@electric-sql/pglite";
import { Pool } from "pg";
import { EmbeddedConnection } from "./embedded-connection.ts";

/**
 * A node-postgres pool over an in-process PGlite, so that all code, Prisma's adapter included, meets one
 * kind of database. It has one connection: whoever asks for a second while holding the first waits until
 * `connectionTimeoutMillis` have passed and then gets an error. `COPY … FROM STDIN` ends the session, and
 * `statement_timeout` does nothing, as PGlite has no clock that could interrupt a statement.
 */
export function embeddedPool(lite: PGlite, options: { connectionTimeoutMillis: number }): Pool {
  return new Pool({
    ...options,
    user: "postgres",
    database: "postgres",
    ssl: false,
    max: 1,
    idleTimeoutMillis: 0,
    stream: () => new EmbeddedConnection(lite),
  });
}

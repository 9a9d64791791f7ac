import type { PoolClient } from "pg";
import type { Database } from "../database.ts";

/** What a piece of work asked of the database. */
export interface CountedStatements<Value> {
  readonly value: Value;
  /** The text of each statement in order, `BEGIN` and `COMMIT` included. */
  readonly statements: readonly string[];
}

/**
 * Runs `work` and tells which SQL statements went over the database's pool meanwhile, whoever sent them:
 * so nothing else should use it. Works on both engines and on Prisma's as on hand-written statements.
 */
export async function countStatements<Value>(
  { pool }: Pick<Database, "pool">,
  work: () => Promise<Value>,
): Promise<CountedStatements<Value>> {
  const statements: string[] = [];
  const watched = new Set<PoolClient>();
  const watch = (client: PoolClient): void => {
    const query: unknown = Reflect.get(client, "query");
    if (typeof query !== "function") throw new TypeError("Expected a client with a query function");
    const value = (...args: unknown[]): unknown => {
      statements.push(textOf(args[0]));
      return Reflect.apply(query, client, args);
    };
    watched.add(client);
    Object.defineProperty(client, "query", { value, configurable: true });
  };
  const unwatch = (client: PoolClient): void => {
    // What is left is the one of its class.
    if (watched.delete(client)) Reflect.deleteProperty(client, "query");
  };
  const onRelease = (_error: Error | undefined, client: PoolClient): void => unwatch(client);
  pool.on("acquire", watch);
  pool.on("release", onRelease);
  try {
    return { value: await work(), statements };
  } finally {
    pool.off("acquire", watch);
    pool.off("release", onRelease);
    for (const client of watched) unwatch(client);
  }
}

/** The forms that node-postgres takes: a text, or an object with one. */
function textOf(query: unknown): string {
  if (typeof query === "string") return query;
  if (typeof query === "object" && query !== null && "text" in query) return String(query.text);
  return "";
}

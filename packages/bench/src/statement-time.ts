import type { PoolClient } from "pg";
import type { Database } from "@finsam/database";

/** Milliseconds that statements took, each from when it was sent until it was answered. */
export interface StatementTime {
  readonly total: number;
  /** Of the audit log. */
  readonly audit: number;
  /** Of the change log: finding the audiences, taking numbers and telling of them. */
  readonly changes: number;
}

/** Times every statement that goes over the database's pool from now on, until it is stopped. */
export function statementTimes({ pool }: Database): { stop(): StatementTime } {
  const times = { total: 0, audit: 0, changes: 0 };
  const watched = new Set<PoolClient>();
  const watch = (client: PoolClient): void => {
    if (watched.has(client)) return;
    watched.add(client);
    const query: unknown = Reflect.get(client, "query");
    if (typeof query !== "function") throw new TypeError("Expected a client with a query function");
    const value = (...args: unknown[]): unknown => {
      const sent = performance.now();
      const answered: unknown = Reflect.apply(query, client, args);
      if (answered instanceof Promise) {
        const count = (): void => add(textOf(args[0]), performance.now() - sent);
        answered.then(count, count);
      }
      return answered;
    };
    Object.defineProperty(client, "query", { value, configurable: true });
  };
  const add = (text: string, ms: number): void => {
    times.total += ms;
    if (/\baudit_entry\b/.test(text)) times.audit += ms;
    else if (/\bchange(_counter)?\b|"confirmation"|notify finsam_change/.test(text))
      times.changes += ms;
  };
  pool.on("acquire", watch);
  return {
    stop() {
      pool.off("acquire", watch);
      for (const client of watched) Reflect.deleteProperty(client, "query");
      return times;
    },
  };
}

function textOf(statement: unknown): string {
  if (typeof statement === "string") return statement;
  const text: unknown =
    typeof statement === "object" && statement !== null
      ? Reflect.get(statement, "text")
      : undefined;
  return typeof text === "string" ? text : "";
}

import { createHash } from "node:crypto";

/** How many different statements a connection may keep prepared: each takes some memory of the server's. */
const mostStatements = 500;

/**
 * Names for the statements that Prisma sends, so that PostgreSQL plans each once a connection and not each time: for a
 * nested query planning costs as much as running. The first 500 different statements get a name, the rest the empty one,
 * which keeps nothing.
 */
export function statementNames(): (query: { sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= mostStatements) return "";
    const name = createHash("sha256").update(sql).digest("base64url").slice(0, 32);
    names.set(sql, name);
    return name;
  };
}

import { PrismaPg } from "@prisma/adapter-pg";

type Adapter = Awaited<ReturnType<PrismaPg["connect"]>>;
type Statements = Pick<Adapter, "queryRaw" | "executeRaw">;
type Statement = Parameters<Statements["queryRaw"]>[0];

/**
 * Prisma's way to PostgreSQL, whatever text a statement is asked with. No text there holds U+0000: a statement with one is refused as a
 * whole. In its place goes U+FFFD, as when a browser reads one, and so nothing is found by such a text. What a record says is never
 * written so: that was refused before, as UNREADABLE_CHARACTERS.
 */
export class TextAdapter extends PrismaPg {
  override async connect(): Promise<Adapter> {
    const adapter = withText(await super.connect());
    const startTransaction = adapter.startTransaction.bind(adapter);
    return Object.assign(adapter, {
      startTransaction: async (...level: Parameters<typeof startTransaction>) =>
        withText(await startTransaction(...level)),
    });
  }
}

function withText<Connection extends Statements>(connection: Connection): Connection {
  const queryRaw = connection.queryRaw.bind(connection);
  const executeRaw = connection.executeRaw.bind(connection);
  return Object.assign(connection, {
    queryRaw: (statement: Statement) => queryRaw(readable(statement)),
    executeRaw: (statement: Statement) => executeRaw(readable(statement)),
  });
}

function readable(statement: Statement): Statement {
  return statement.args.some(isUnreadable)
    ? { ...statement, args: statement.args.map(replaced) }
    : statement;
}

function isUnreadable(value: unknown): boolean {
  return Array.isArray(value)
    ? value.some(isUnreadable)
    : typeof value === "string" && value.includes("\0");
}

function replaced(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(replaced);
  return typeof value === "string" ? value.replaceAll("\0", "\uFFFD") : value;
}

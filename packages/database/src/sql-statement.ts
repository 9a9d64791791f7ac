/** One statement of a script. */
export interface SqlStatement {
  /** Without the comments before it and the semicolon after it. */
  readonly statement: string;
  /** The line on which it begins, from 1. */
  readonly line: number;
}

/** What may hold a semicolon that ends nothing, a semicolon that does, and everything else. */
const piece = new RegExp(
  [
    String.raw`(?<comment>--[^\n]*|\/\*(?:[^*]|\*(?!\/))*\*\/)`,
    String.raw`(?<quoted>\be'(?:[^'\\]|\\.|'')*'|'(?:[^']|'')*'|"(?:[^"]|"")*"|(?<tag>\$(?:[a-z_]\w*)?\$).*?\k<tag>)`,
    String.raw`(?<end>;)`,
    String.raw`(?<blank>\s+)`,
    String.raw`(?<other>\w+|.)`,
  ].join("|"),
  "gisu",
);

/**
 * Cuts a script into its statements, as psql does. Not understood: comments within comments, and the
 * bodies of `begin atomic` functions and `create rule` lists, which must be written as one quoted text.
 */
export function sqlStatements(script: string): readonly SqlStatement[] {
  const statements: SqlStatement[] = [];
  let start: number | undefined;
  const add = (end: number): void => {
    if (start === undefined) return;
    const line = script.slice(0, start).split("\n").length;
    statements.push({ statement: script.slice(start, end).trimEnd(), line });
    start = undefined;
  };
  for (const { index, groups } of script.matchAll(piece)) {
    if (groups?.["end"] !== undefined) add(index);
    else if (groups?.["comment"] === undefined && groups?.["blank"] === undefined) start ??= index;
  }
  add(script.length);
  return statements;
}

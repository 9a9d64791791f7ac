/** What a page weighs on its way, in bytes. */
export interface Weight {
  readonly path: string;
  readonly html: number;
  readonly css: number;
  readonly script: number;
  /** Pictures and fonts. */
  readonly other: number;
}

const columns = ["page", "HTML", "CSS", "JavaScript", "other", "all"];

/** The page about weights, in Markdown. */
export function weightsPage(weights: readonly Weight[], mostScript: number): string {
  const rows = weights.map(({ path, html, css, script, other }) => [
    `\`${path}\``,
    ...[html, css, script, other, html + css + script + other].map(inKilobytes),
  ]);
  return `# What the pages weigh

kB on the way from the server, compressed as it sends them, to a browser that has nothing yet; the style is kept for a year and comes
once. No public page may carry more than ${mostScript / 1000} kB of JavaScript. A test writes this page (\`pnpm test:web -- -u\`) and fails
where a figure has moved by more than a tenth.

${table([columns, ...rows])}
`;
}

/** The weights that {@link weightsPage} has written, to a tenth of a kB. */
export function readWeights(text: string): Weight[] {
  return text.split("\n").flatMap((line) => {
    const [, path, ...figures] = /^\| `([^`]+)` +\|(.*)\|$/.exec(line) ?? [];
    if (path === undefined) return [];
    const [html = 0, css = 0, script = 0, other = 0] = (figures[0] ?? "")
      .split("|")
      .map((figure) => Math.round(Number(figure) * 1000));
    return [{ path, html, css, script, other }];
  });
}

function inKilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}

/** A table in Markdown, its columns as wide as what stands in them. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = columns.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const lines = rows.map(
    (row) => `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(" | ")} |`,
  );
  const rule = `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`;
  return [lines[0], rule, ...lines.slice(1)].join("\n");
}

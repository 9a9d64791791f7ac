import { bundle } from "@finsam/package-check/bundle";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, inject, test } from "vitest";

const { folder, packages } = inject("finsamRelease");

/** Words of the server's side: none of its code belongs in a browser. */
const serverWords = ["prisma", "pothos", "graphql-yoga"];

/** A table in Markdown, its columns as wide as what stands in them. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const lines = rows.map((row) => {
    const cells = row.map((cell, column) => cell.padEnd(widths?.[column] ?? 0));
    return `| ${cells.join(" | ")} |`;
  });
  const rule = `| ${widths?.map((width) => "-".repeat(width)).join(" | ")} |`;
  return [lines[0], rule, ...lines.slice(1)].join("\n");
}

// A size that has changed is part of the review: `pnpm --filter @finsam/test-registry test bundles -u` writes the new ones.
test("what a browser gets of each entry point, as built for the release: its size, what comes with it, and nothing of the server", async () => {
  const rows = [["entry point", "kB gzipped", "packages of others in it"]];
  for (const { name, entryPoints, optionalPeers, ...published } of packages) {
    const from = pathToFileURL(join(folder, published.folder, "/"));
    // What needs a package that is there for tests is for tests.
    const forPages = entryPoints.filter((entry) => optionalPeers.length === 0 || entry === name);
    for (const entry of forPages) {
      const made = await bundle(`export * from "${entry}"`, from, []);
      const text = made.code.toLowerCase();
      expect(serverWords.filter((word) => text.includes(word))).toEqual([]);
      const others = made.packages.filter((one) => !one.startsWith("@finsam/"));
      rows.push([
        `\`${entry}\``,
        (made.gzippedBytes / 1000).toFixed(1),
        others.join(", ") || "none",
      ]);
    }
  }
  await expect(`# What the packages weigh in a browser

Each entry point with all that it exports and all that it needs, minified and gzipped. A site takes less: what it doesn't use is
left out. A test writes this page and fails where it no longer holds.

${table(rows)}
`).toMatchFileSnapshot("../../../docs/bundles.md");
});

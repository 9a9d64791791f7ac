import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { writePackageReference } from "../src/package-reference.ts";
import { publishedPackages } from "../src/published-package.ts";
import { writeSite } from "../src/site.ts";

const manifest = {
  name: "@finsam/example",
  type: "module",
  exports: {
    ".": { source: "./src/index.ts" },
    "./week": { source: "./src/week.ts" },
    "./browser": { source: "./src/index.ts" },
    "./package.json": "./package.json",
  },
};

const files = {
  "packages/example/package.json": JSON.stringify(manifest),
  "packages/example/tsconfig.json": JSON.stringify({
    extends: "../../../../../../../tsconfig.base.json",
    include: ["src"],
  }),
  "packages/example/README.md": "See [the guide](../../guide.md).\n",
  "packages/example/src/index.ts": `import type { Week } from "./week.ts";
/** The next {@link Week}. */
export const next = (week: Week): Week => week;
`,
  "packages/example/src/week.ts": "/** A week by ISO 8601. */\nexport type Week = string;\n",
  "packages/other/package.json": JSON.stringify({ ...manifest, name: "other", private: true }),
  "guide.md": "# A guide\n\nOf [the package](packages/example/README.md).\n",
  "home.md": "Begin with [the guide](guide.md).\n",
};

/** Makes the site of a repository and gives its pages, read by their paths. */
async function site(changed: Readonly<Record<string, string>> = {}) {
  const generated = join(import.meta.dirname, "generated");
  await mkdir(generated, { recursive: true });
  const root = await mkdtemp(join(generated, "site-"));
  try {
    for (const [path, text] of Object.entries({ ...files, ...changed })) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    }
    const [published, ...others] = await publishedPackages(join(root, "packages"));
    if (published === undefined || others.length > 0) throw new Error("Expected one package");
    const reference = join(root, "example.json");
    await writePackageReference(published, root, reference);
    const parts = {
      root,
      home: join(root, "home.md"),
      documents: [join(root, "guide.md")],
      references: [reference],
      packages: [published.name],
    };
    await writeSite(parts, join(root, "dist"));
    const pages = ["index", "documents/guide", "modules"];
    return await Promise.all(
      pages.map((name) => readFile(join(root, "dist", `${name}.html`), "utf8")),
    );
  } finally {
    await rm(root, { recursive: true });
  }
}

test("the site has the published packages by their entries, and the guides by their headings", async () => {
  const [index, guide, modules] = await site();
  expect(index).toContain('href="documents/guide.html"');
  expect(guide).toContain("<title>A guide");
  expect(modules).toContain("@finsam/example/week");
  // The same source as the package itself.
  expect(modules).not.toContain("@finsam/example/browser");
});

test("a link that leads nowhere fails, in a comment and in a guide", async () => {
  const code = "/** See {@link Nothing}. */\nexport const n = 1;\n";
  await expect(
    site({ "packages/example/src/week.ts": `${code}${files["packages/example/src/week.ts"]}` }),
  ).rejects.toThrow("Expected no");
  await expect(site({ "guide.md": "[gone](gone.md)\n" })).rejects.toThrow("Expected no");
});

test("an export without a comment fails", async () => {
  const week = "export type Week = string;\n";
  await expect(site({ "packages/example/src/week.ts": week })).rejects.toThrow("a comment");
});

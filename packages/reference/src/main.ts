import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writePackageReference } from "./package-reference.ts";
import { publishedPackages } from "./published-package.ts";
import { writeSite } from "./site.ts";

/* The guides that are one page each, and what they lead to. */
const documents = [
  "guides/associations.md",
  "guides/coordinators.md",
  "guides/developers.md",
  "theme-weeks.md",
  "joining.md",
  "imports.md",
  "caching.md",
];

const root = join(import.meta.dirname, "../../..");
const packages = await publishedPackages(join(root, "packages"));
const scratch = await mkdtemp(join(tmpdir(), "reference-"));
try {
  const references = packages.map((_, index) => join(scratch, `${index}.json`));
  for (const [index, one] of packages.entries())
    await writePackageReference(one, root, references[index] ?? "");
  await writeSite(
    {
      root,
      home: join(import.meta.dirname, "../home.md"),
      documents: documents.map((path) => join(root, "docs", path)),
      references,
      packages: packages.map(({ name }) => name),
    },
    join(import.meta.dirname, "../dist"),
  );
} finally {
  await rm(scratch, { recursive: true });
}

import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** A manifest with which nothing is wrong. */
export const manifest = {
  name: "@finsam/example",
  version: "1.0.0",
  description: "A package that exists for a test alone",
  keywords: ["finsam", "example", "test"],
  license: "EUPL-1.2",
  repository: { type: "git", directory: "packages/example" },
  files: ["dist", "CHANGELOG.md"],
  type: "module",
  sideEffects: false,
  exports: {
    ".": { source: "./src/index.ts", types: "./dist/index.d.ts", default: "./dist/index.js" },
    "./week": { source: "./src/week.ts", types: "./dist/week.d.ts", default: "./dist/week.js" },
    "./package.json": "./package.json",
  },
  publishConfig: {
    access: "public",
    exports: {
      ".": { types: "./dist/index.d.ts", default: "./dist/index.js" },
      "./week": { types: "./dist/week.d.ts", default: "./dist/week.js" },
      "./package.json": "./package.json",
    },
  },
  engines: { node: ">=20" },
};

const files = {
  "package.json": JSON.stringify(manifest),
  "tsconfig.json": JSON.stringify({
    extends: "../../../../../tsconfig.base.json",
    compilerOptions: { types: ["node"] },
  }),
  LICENSE: "EUPL-1.2",
  "README.md": "# Example\n",
  "src/index.ts": 'export const week = (): string => "v. 42";\n',
  "dist/index.js": 'export const week = () => "v. 42";\n',
  "dist/index.d.ts": `/** A week by ISO 8601. */
export type Week = string;
/** The week that it is. */
export declare const week: () => Week;
`,
  "dist/week.js": "export {};\n",
  "dist/week.d.ts": `import type { Week } from "./index.ts";
/** Which week it was. */
export interface Earlier {
  /** Inclusive. */
  readonly week: Week;
}
`,
};

/** The folder of a package that is built and right, but for what a test writes otherwise. */
export async function packageFolder(changed: Readonly<Record<string, string>> = {}) {
  const generated = join(import.meta.dirname, "generated");
  await mkdir(generated, { recursive: true });
  const folder = await mkdtemp(join(generated, "package-"));
  const write = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  for (const [path, text] of Object.entries({ ...files, ...changed })) await write(path, text);
  return { folder, write, [Symbol.asyncDispose]: () => rm(folder, { recursive: true }) };
}

import { fileURLToPath } from "node:url";
import type { Registry } from "./registry.ts";

/** A program and its first arguments. */
export type Invocation = readonly [string, ...string[]];

/** How somebody installs packages into a project, and runs a file there. */
export interface Installer {
  readonly name: string;
  /** The files of an empty project that takes the scope `@finsam` from that registry, however new a release is. */
  files(registry: Registry): Readonly<Record<string, string>>;
  /** The names of packages come after it. */
  readonly add: Invocation;
  /** The name of a file comes after it. */
  readonly run: Invocation;
  /** Names the folder of its cache, where the person's own could hold a package of another registry on this machine. */
  readonly cacheVariable?: string;
}

const packageJson = JSON.stringify({ name: "supplier", private: true, type: "module" });

/** With the Node that runs now, unless another is given. */
export function npm(node = process.execPath): Installer {
  return {
    name: "npm",
    files: ({ npmrc }) => ({ "package.json": packageJson, ".npmrc": npmrc }),
    add: ["npm", "install", "--no-audit", "--no-fund"],
    run: [node],
  };
}

/** Without hoisting: a package finds what its manifest names, and nothing else. */
export const pnpm: Installer = {
  name: "pnpm",
  files: ({ npmrc }) => ({
    "package.json": packageJson,
    ".npmrc": npmrc,
    "pnpm-workspace.yaml": 'hoist: false\nminimumReleaseAgeExclude: ["@finsam/*"]\n',
  }),
  add: ["pnpm", "add"],
  run: [process.execPath],
};

/** Yarn 4 with a `node_modules` folder. */
export const yarn: Installer = {
  name: "yarn",
  files: ({ url }) => ({
    "package.json": packageJson,
    ".yarnrc.yml": [
      "nodeLinker: node-modules",
      "enableTelemetry: false",
      'npmPreapprovedPackages: ["@finsam/*"]',
      'unsafeHttpWhitelist: ["127.0.0.1"]',
      `npmScopes: { finsam: { npmRegistryServer: "${url}" } }`,
    ].join("\n"),
  }),
  add: [
    process.execPath,
    fileURLToPath(import.meta.resolve("@yarnpkg/cli-dist/bin/yarn.js")),
    "add",
  ],
  run: [process.execPath],
  cacheVariable: "YARN_GLOBAL_FOLDER",
};

/** With that program. It may ask this machine's servers, and read `NODE_ENV` as windows-iana does, and nothing else. */
export function deno(program: string): Installer {
  return {
    name: "deno",
    files: ({ npmrc }) => ({
      "deno.json": JSON.stringify({
        minimumDependencyAge: { age: "P1D", exclude: ["npm:@finsam/*"] },
      }),
      ".npmrc": npmrc,
    }),
    add: [program, "add", "--npm"],
    run: [program, "run", "--allow-env=NODE_ENV", "--allow-net=127.0.0.1,localhost"],
    cacheVariable: "DENO_DIR",
  };
}

/** With that program. */
export function bun(program: string): Installer {
  return {
    name: "bun",
    files: ({ npmrc }) => ({ "package.json": packageJson, ".npmrc": npmrc }),
    add: [program, "add"],
    run: [program, "run"],
    cacheVariable: "BUN_INSTALL_CACHE_DIR",
  };
}

import { copyFile, mkdir, mkdtempDisposable } from "node:fs/promises";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { command } from "./command.ts";
import { publishedPackages } from "./published-package.ts";

/** This repository's folder. */
export const repository = join(import.meta.dirname, "../../..");

/** A repository of its own, with what this one has and uncommitted changes too. */
export interface WorkingCopy {
  readonly folder: string;
  /** Runs a script of the root's package.json. */
  script(name: string, env?: Readonly<Record<string, string>>): Promise<string>;
  git(...args: string[]): Promise<string>;
  /** Commits all that has changed. */
  commit(message: string): Promise<void>;
}

/** The copy in that folder, which may have been made by another process. */
export function workingCopyAt(folder: string): WorkingCopy {
  const git = (...args: string[]) => command("git", args, { cwd: folder });
  return {
    folder,
    git,
    script: (name, env = {}) =>
      command("pnpm", ["run", name], { cwd: folder, env: { ...scriptEnvironment, ...env } }),
    async commit(message) {
      await git("add", "--all");
      await git("commit", "--quiet", "--message", message);
    },
  };
}

/** Copies this repository, and installs as much there as a release needs. The copy goes when it is disposed of. */
export async function copyRepository(): Promise<WorkingCopy & AsyncDisposable> {
  await using started = new AsyncDisposableStack();
  const { path: folder } = started.use(await mkdtempDisposable(join(tmpdir(), "finsam-release-")));
  const copy = workingCopyAt(folder);
  await copyFiles(folder);
  await copy.git("init", "--quiet", "--initial-branch=main");
  // A tag of a release has an author too.
  await copy.git("config", "user.name", "Release");
  await copy.git("config", "user.email", "release@example.org");
  await copy.git("config", "commit.gpgSign", "false");
  await copy.git("config", "tag.gpgSign", "false");
  await copy.commit("The repository as it is");
  await install(folder);
  const copied = started.move();
  return { ...copy, [Symbol.asyncDispose]: () => copied.disposeAsync() };
}

const scriptEnvironment = {
  CI: "true",
  TURBO_TELEMETRY_DISABLED: "1",
  // What is built once is built for all copies with the same sources and versions.
  TURBO_CACHE_DIR: join(repository, ".turbo/cache"),
  // What is installed is what the published packages need, and stays so.
  pnpm_config_verify_deps_before_run: "false",
};

async function copyFiles(folder: string): Promise<void> {
  const listed = await command("git", ["ls-files", "-z", "-co", "--exclude-standard"], {
    cwd: repository,
  });
  const paths = listed
    .split("\0")
    .filter((path) => path !== "" && existsSync(join(repository, path)));
  const folders = new Set(paths.map((path) => dirname(path)));
  await Promise.all([...folders].map((path) => mkdir(join(folder, path), { recursive: true })));
  await Promise.all(paths.map((path) => copyFile(join(repository, path), join(folder, path))));
}

async function install(folder: string): Promise<void> {
  const packages = await publishedPackages(folder);
  const filters = [".", ...packages.map(({ name }) => name)].flatMap((name) => ["--filter", name]);
  const options = ["--frozen-lockfile", "--prefer-offline", "--ignore-scripts"];
  await command("pnpm", ["install", ...options, ...filters], { cwd: folder });
}

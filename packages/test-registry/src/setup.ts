import type { TestProject } from "vitest/node";
import { publishedPackages, type PublishedPackage } from "./published-package.ts";
import { startRegistry } from "./registry.ts";
import { publishPackages, versionPackages } from "./release.ts";
import { copyRepository } from "./working-copy.ts";

/** A release that tests share: where it was published, and from which folder. */
export interface SharedRelease {
  readonly registryUrl: string;
  /** The folder of what the registry has. */
  readonly storage: string;
  /** A working copy after the release; its first commit is the repository before it. */
  readonly folder: string;
  readonly packages: readonly PublishedPackage[];
}

declare module "vitest" {
  interface ProvidedContext {
    finsamRelease: SharedRelease;
  }
}

/** Vitest's `globalSetup` for tests that install our packages: makes the release once for the whole run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await using started = new AsyncDisposableStack();
  const registry = started.use(await startRegistry());
  const copy = started.use(await copyRepository());
  await versionPackages(copy);
  await publishPackages(copy, registry);
  project.provide("finsamRelease", {
    registryUrl: registry.url,
    storage: registry.storage,
    folder: copy.folder,
    packages: await publishedPackages(copy.folder),
  });
  const running = started.move();
  return () => running.disposeAsync();
}

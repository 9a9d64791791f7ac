import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { registryAt, workingCopyAt } from "../src/index.ts";
import { changesetsBefore, versionBefore } from "./before-release.ts";
import { bumped, bumpKinds } from "./bumped.ts";
import { packedFiles } from "./packed-files.ts";

const { registryUrl, storage, folder, packages } = inject("finsamRelease");
const registry = registryAt(registryUrl);
const copy = workingCopyAt(folder);
const versions = new Map(packages.map(({ name, version }) => [name, version]));

test("every package is published that isn't private, and no other", async () => {
  const published = await readdir(join(storage, "@finsam"));
  expect(published.map((name) => `@finsam/${name}`).toSorted()).toEqual([...versions.keys()]);
});

test("what each changeset says is in the changelog of each package that it names, at the version that it makes", async () => {
  for (const { bumps, words } of await changesetsBefore(copy)) {
    for (const name of Object.keys(bumps)) {
      const of = packages.find((one) => one.name === name)?.folder ?? name;
      const changelog = await readFile(join(folder, of, "CHANGELOG.md"), "utf8");
      const [, newest] = changelog.split(/^## /m);
      expect(newest).toMatch(new RegExp(`^${versions.get(name)}\n`));
      expect(unwrapped(newest)).toContain(unwrapped(words));
    }
  }
});

describe.each(packages)("$name", async ({ name, version, folder: of, files, entryPoints }) => {
  const packument = await registry.packument(name);
  const manifest = packument?.versions[version];
  const packed = await packedFiles(registry, name, version);

  test("its version rises as its changesets ask, and nothing is released before it has one", async () => {
    expect(packument?.["dist-tags"]).toEqual({ latest: version });
    const before = await versionBefore(copy, of);
    const changesets = await changesetsBefore(copy);
    const bump = bumpKinds.find((kind) => changesets.some(({ bumps }) => bumps[name] === kind));
    // One that no changeset names goes along if its range of another doesn't hold any more.
    const possible = bump ? [bumped(before, bump)] : [before, bumped(before, "patch")];
    expect(possible).toContain(version);
    expect(version).not.toMatch(/^0\.0\./);
  });

  test("its manifest knows nothing of the workspace", () => {
    expect(JSON.stringify(manifest)).not.toMatch(/"(?:workspace|catalog):/);
    const ours = Object.entries(manifest?.dependencies ?? {}).filter(([one]) =>
      one.startsWith("@finsam/"),
    );
    for (const [dependency, range] of ours) expect(range).toBe(`^${versions.get(dependency)}`);
  });

  test("its tarball has what a reader needs, what its manifest names, and nothing else", () => {
    const alwaysThere = new Set(["package.json", "README.md", "LICENSE", "CHANGELOG.md"]);
    const paths = [...packed.keys()];
    expect(paths).toEqual(expect.arrayContaining([...alwaysThere]));
    const others = paths.filter(
      (path) =>
        !alwaysThere.has(path) &&
        !files.some((entry) => path === entry || path.startsWith(`${entry}/`)),
    );
    expect(others).toEqual([]);
  });

  test("what it has built is code of its sources, without tests and without paths of this machine", () => {
    const targets = JSON.stringify(manifest?.exports);
    const built = [...packed].filter(([path]) => path.startsWith("dist/"));
    expect(built.length).toBeGreaterThan(0);
    const strays = built.filter(([path]) => {
      const source = path.replace(/^dist/, "src").replace(/(?:\.d\.ts|\.js)$/, ".ts");
      return !targets.includes(`./${path}`) && !existsSync(join(folder, of, source));
    });
    expect(strays.map(([path]) => path)).toEqual([]);
    expect(built.filter(([, text]) => text.includes(folder)).map(([path]) => path)).toEqual([]);
  });

  test("every entry point leads to a file in the tarball", () => {
    const targets = [...new Set(targetsOf(manifest?.exports))];
    expect(targets.length).toBeGreaterThanOrEqual(entryPoints.length);
    const paths = [...packed.keys()].map((path) => `./${path}`);
    const missing = targets.filter((target) => !paths.some((path) => leadsTo(target, path)));
    expect(missing).toEqual([]);
  });
});

/** Text on one line, as a formatter can't change it. */
function unwrapped(text: string | undefined): string {
  return (text ?? "").replaceAll(/\s+/g, " ");
}

/** All paths that a manifest's `exports` names, under whatever condition. */
function targetsOf(exports: unknown): string[] {
  if (typeof exports === "string") return [exports];
  if (typeof exports !== "object" || exports === null) return [];
  return Object.values(exports).flatMap(targetsOf);
}

function leadsTo(target: string, path: string): boolean {
  const [start = "", end] = target.split("*");
  return end === undefined ? path === target : path.startsWith(start) && path.endsWith(end);
}

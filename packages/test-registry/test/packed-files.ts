import { mkdtempDisposable, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { command, type Registry } from "../src/index.ts";

/** The files in the tarball of a package's version, by their paths in the package. */
export async function packedFiles(
  registry: Registry,
  name: string,
  version: string,
): Promise<ReadonlyMap<string, string>> {
  const packument = await registry.packument(name);
  const address = packument?.versions[version]?.dist.tarball;
  if (address === undefined) throw new Error(`Expected ${name} ${version} in the registry`);
  await using folder = await mkdtempDisposable(join(tmpdir(), "finsam-tarball-"));
  const tarball = await fetch(address);
  await writeFile(join(folder.path, "package.tgz"), await tarball.bytes());
  const listed = await command("tar", ["-xvzf", "package.tgz"], { cwd: folder.path });
  const paths = listed
    .trim()
    .split("\n")
    .filter((path) => !path.endsWith("/"));
  return new Map(
    await Promise.all(
      paths.map(
        async (path) =>
          [
            path.replace(/^package\//, ""),
            await readFile(join(folder.path, path), "utf8"),
          ] as const,
      ),
    ),
  );
}

import { glob, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly files?: readonly string[];
  readonly exports?: Readonly<Record<string, unknown>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}

/** A package of a workspace that is published: one whose manifest doesn't say that it is private. */
export interface PublishedPackage {
  readonly name: string;
  readonly version: string;
  /** Its folder, relative to the workspace's root. */
  readonly folder: string;
  /** Files and folders that it publishes, beside its manifest, README and licence. */
  readonly files: readonly string[];
  /** What can be imported from it, such as `@finsam/domain/weeks`. Files of data are not among them. */
  readonly entryPoints: readonly string[];
  /** Packages that some entry points need and that who uses these installs. */
  readonly optionalPeers: readonly string[];
}

/** Every published package of the workspace in that folder, by name. */
export async function publishedPackages(root: string): Promise<readonly PublishedPackage[]> {
  const paths = await Array.fromAsync(glob("packages/*/package.json", { cwd: root }));
  const packages = await Promise.all(
    paths.map(async (path) => {
      const manifest: Manifest = JSON.parse(await readFile(join(root, path), "utf8"));
      return manifest.private ? [] : [publishedPackage(manifest, dirname(path))];
    }),
  );
  return packages.flat().toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

function publishedPackage(manifest: Manifest, folder: string): PublishedPackage {
  const { name, version, files = [], exports = {}, peerDependenciesMeta = {} } = manifest;
  return {
    name,
    version,
    folder,
    files,
    entryPoints: Object.keys(exports)
      .filter((path) => !path.endsWith(".json"))
      .map((path) => join(name, path)),
    optionalPeers: Object.keys(peerDependenciesMeta).filter(
      (peer) => peerDependenciesMeta[peer]?.optional,
    ),
  };
}

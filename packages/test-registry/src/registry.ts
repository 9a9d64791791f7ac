import { once } from "node:events";
import { cp, mkdtempDisposable } from "node:fs/promises";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runServer } from "verdaccio";
import { z } from "zod";

/** What is asked of a registry of npm. */
export interface Registry {
  /** Its address, with a slash at the end. */
  readonly url: string;
  /** What `.npmrc` says to take the scope `@finsam` from it, and all else from where it is taken anyway. */
  readonly npmrc: string;
  /** What it knows of a package, or null if that was never published. */
  packument(name: string): Promise<Packument | null>;
}

/** A registry on this machine's loopback, which has only what is published to it. */
export interface StartedRegistry extends Registry, AsyncDisposable {
  /** The folder of what was published to it. */
  readonly storage: string;
}

const packumentSchema = z.object({
  "dist-tags": z.record(z.string(), z.string()),
  versions: z.record(
    z.string(),
    z.looseObject({
      version: z.string(),
      dependencies: z.record(z.string(), z.string()).default({}),
      exports: z.record(z.string(), z.unknown()),
      files: z.array(z.string()),
      repository: z.looseObject({ url: z.string().optional() }),
      dist: z.looseObject({ tarball: z.url() }),
    }),
  ),
});

/** What a registry tells of a package: its versions with their manifests, and what its tags are. */
export type Packument = z.infer<typeof packumentSchema>;

/** The registry at that address, which may have been started by another process. */
export function registryAt(url: string): Registry {
  return {
    url,
    npmrc: `@finsam:registry=${url}\n`,
    async packument(name) {
      const answer = await fetch(`${url}${name.replace("/", "%2f")}`);
      if (answer.status === 404) return null;
      return packumentSchema.parse(await answer.json());
    },
  };
}

/**
 * Starts a registry on a free port. What is published to it is forgotten when it is disposed of.
 *
 * @param copied Storage of another registry, whose packages it has from the start. Default: it is empty.
 */
export async function startRegistry(copied?: string): Promise<StartedRegistry> {
  await using started = new AsyncDisposableStack();
  const folder = started.use(await mkdtempDisposable(join(tmpdir(), "finsam-registry-")));
  const storage = join(folder.path, "storage");
  if (copied !== undefined) await cp(copied, storage, { recursive: true });
  const server: Server = await runServer({
    configPath: join(folder.path, "config.yaml"),
    storage,
    uplinks: {},
    packages: { "@finsam/*": { access: ["$all"], publish: ["$all"] } },
    web: { enable: false },
    log: { type: "stdout", format: "json", level: "fatal" },
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  started.defer(async () => {
    server.close();
    server.closeAllConnections();
    await once(server, "close");
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new TypeError("Expected a port");
  const running = started.move();
  return {
    ...registryAt(`http://127.0.0.1:${address.port}/`),
    storage,
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

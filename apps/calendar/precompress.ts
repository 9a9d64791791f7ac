import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Plugin } from "vite";

/** What is worth it; pictures are compressed already. */
const compressible = /\.(css|js|svg)$/;

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/**
 * Writes what pages load compressed beside itself, once and as small as it gets, for the server to give as it is. It waits for the
 * server's part of the build, in which React Router writes the last of it: the manifest of the routes.
 */
export function precompress(): Plugin {
  return {
    name: "finsam:precompress",
    apply: "build",
    applyToEnvironment: ({ name }) => name === "ssr",
    writeBundle: {
      order: "post",
      sequential: true,
      async handler({ dir = "" }) {
        const client = join(dir, "../client");
        const files = await readdir(client, { recursive: true });
        await Promise.all(
          files
            .filter((file) => compressible.test(file))
            .map((file) => compressed(join(client, file))),
        );
      },
    },
  };
}

async function compressed(path: string): Promise<void> {
  const content = await readFile(path);
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  const [br, gz] = await Promise.all([brotli(content, { params }), gzipped(content, { level: 9 })]);
  await Promise.all([writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)]);
}

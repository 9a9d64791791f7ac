import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Plugin } from "vite";

/** What is worth it; pictures are compressed already. */
const compressible = /\.(css|js|svg)$/;

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Writes what pages load compressed beside itself, once and as small as it gets, for the server to give as it is. */
export function precompress(): Plugin {
  return {
    name: "finsam:precompress",
    apply: "build",
    applyToEnvironment: ({ name }) => name === "client",
    async writeBundle({ dir = "" }, bundle) {
      const files = Object.values(bundle).filter(({ fileName }) => compressible.test(fileName));
      await Promise.all(
        files.map(async (file) => {
          const content = file.type === "chunk" ? file.code : file.source;
          const path = join(dir, file.fileName);
          const quality = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
          await Promise.all([
            brotli(content, { params: quality }).then((bytes) => writeFile(`${path}.br`, bytes)),
            gzipped(content, { level: 9 }).then((bytes) => writeFile(`${path}.gz`, bytes)),
          ]);
        }),
      );
    },
  };
}

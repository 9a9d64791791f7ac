import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/**
 * Packs a package as it would be published: with pnpm, which writes versions for `workspace:` and applies `publishConfig`.
 *
 * @param folder - the package's, absolute
 * @returns the bytes of the tarball
 * @throws where pnpm can't pack it; the message has what pnpm said
 */
export async function pack(folder: string): Promise<Uint8Array<ArrayBuffer>> {
  const destination = await mkdtemp(join(tmpdir(), "package-check-"));
  try {
    await promisify(execFile)("pnpm", ["pack", "--pack-destination", destination], { cwd: folder });
    const [tarball = ""] = await readdir(destination);
    return new Uint8Array(await readFile(join(destination, tarball)));
  } finally {
    await rm(destination, { recursive: true });
  }
}
